/** Supply: what is under way from abroad, and what the domestic industry can make. */
import type { Line } from '../../ruleset/types.ts';
import { narrowestStep } from '../briefing/matters.ts';
import { capacityText } from '../figures/capacity-text.ts';
import { FigureRow, FigureValue } from '../figures/figure-value.tsx';
import { useWords } from '../i18n/words-context.ts';
import { OrderMenu } from '../ordering/order-menu.tsx';
import { usePlay } from '../store/use-play.ts';
import { DataTable } from '../widgets/data-table.tsx';
import { ImportsUnderWay } from './imports-under-way.tsx';
import { PanelFrame, PanelPart } from './panel-frame.tsx';
import { SurvivalPart } from './survival-part.tsx';
import { ThingLink } from './thing-link.tsx';

export function SupplyPanel() {
  const { t } = useWords();
  return (
    <PanelFrame page="supply" title={t('panel.supply.title')} about={t('panel.supply.about')}>
      <div className="rows">
        <FigureRow id="world/memoryStock" />
        <Shortage />
        <FigureRow id="world/acceptance" />
      </div>
      <Lines />
      <p className="soft small">{t('supply.units')}</p>
      <ImportsUnderWay />
      <OrderMenu kinds={['prepay']} />
      <SurvivalPart />
    </PanelFrame>
  );
}

/** How much of what was ordered at home could not be made; the narrowest step is named with it. */
function Shortage() {
  const { t, share } = useWords();
  const { world } = usePlay();
  return (
    <div className="row">
      <span>{t('supply.shortage')}</span>
      <span className="number">{share(world.shortage)}</span>
    </div>
  );
}

function Lines() {
  const { t, count, quarterShort } = useWords();
  const { rules, world } = usePlay();
  const narrow = world.shortage > 0 ? narrowestStep(rules, world) : undefined;
  const coming = (line: Line): string => {
    const index = rules.lines.indexOf(line);
    const growing = world.growing.filter(({ place }) => place === index);
    const first = growing.toSorted((a, b) => a.ready - b.ready)[0];
    if (first === undefined) return '';
    return t('supply.coming', { amount: count(first.amount), quarter: quarterShort(first.ready) });
  };
  return (
    <DataTable
      caption={t('supply.lines')}
      rows={rules.lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'line',
          head: t('supply.line'),
          cell: ({ id, step }) => (
            <>
              <ThingLink kind="line" id={id} />
              {step === narrow ? <span className="tag">{t('supply.narrow')}</span> : null}
            </>
          ),
        },
        {
          key: 'capacity',
          head: t('supply.capacity'),
          number: true,
          cell: ({ id }) => <FigureValue id={`world/lineCapacity/${id}`} bare />,
        },
        {
          key: 'yield',
          head: t('supply.yield'),
          number: true,
          cell: ({ id, step }) => (step === 'dies' ? <FigureValue id={`world/lineYield/${id}`} bare /> : ''),
        },
        { key: 'coming', head: t('supply.comingHead'), number: true, cell: coming },
      ]}
    />
  );
}

/** One line: what it makes, what is being built, and a place in its queue. */
export function LinePage({ id }: { readonly id: string }) {
  const words = useWords();
  const { t, name, about, count, money, quarter } = words;
  const { rules, world, me } = usePlay();
  const index = rules.lines.findIndex((one) => one.id === id);
  const line = rules.lines[index];
  if (line === undefined) return null;
  const growing = world.growing.filter(({ place }) => place === index).toSorted((a, b) => a.ready - b.ready);
  return (
    <PanelFrame page={`line/${id}`} title={name('line', id)} about={about('line', id)}>
      <div className="rows">
        <FigureRow id={`world/lineCapacity/${id}`} label={t(`supply.step.${line.step}`)} />
        {line.step === 'dies' ? <FigureRow id={`world/lineYield/${id}`} label={t('supply.yield')} /> : null}
        <div className="row">
          <span>{t('supply.output')}</span>
          <span className="number">{count(world.lines[index]?.output ?? 0)}</span>
        </div>
        <div className="row">
          <span>{t('supply.rights')}</span>
          <span className="number">{money(me.rights[index] ?? 0)}</span>
        </div>
        <div className="row">
          <span>{t('supply.balance')}</span>
          <span className="number">{money(me.prepaid)}</span>
        </div>
      </div>
      <PanelPart title={t('supply.building')}>
        {growing.length === 0 ? <p className="soft small">{t('supply.noBuilding')}</p> : null}
        <ul className="rows">
          {growing.map(({ ready, amount }) => (
            <li key={`${ready}/${amount}`} className="row">
              <span>{quarter(ready)}</span>
              <span className="number">{capacityText(words, line.step, amount)}</span>
            </li>
          ))}
        </ul>
      </PanelPart>
      <OrderMenu
        kinds={['prepay']}
        settled={{ line: id }}
        probes={[{ kind: 'prepay', line: id, amount: 100_000_000 }]}
      />
    </PanelFrame>
  );
}
