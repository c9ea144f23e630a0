/** Models: quality against the frontier, runs under way, and where each model can run. */
import { useState } from 'react';
import type { Model } from '../../ruleset/types.ts';
import { FigureRow, FigureValue } from '../figures/figure-value.tsx';
import { useWords } from '../i18n/words-context.ts';
import type { Wanted } from '../ordering/form-state.ts';
import { OrderMenu } from '../ordering/order-menu.tsx';
import { useOffers } from '../ordering/use-offers.ts';
import { usefulRun } from '../ordering/useful-run.ts';
import { useGame } from '../store/use-game.ts';
import { usePlay } from '../store/use-play.ts';
import { DataTable } from '../widgets/data-table.tsx';
import { OwnerMark } from '../widgets/owner-mark.tsx';
import { PanelFrame, PanelPart } from './panel-frame.tsx';
import { ThingLink } from './thing-link.tsx';

export function ModelsPanel() {
  const { t } = useWords();
  const start = useStart();
  return (
    <PanelFrame page="models" title={t('panel.models.title')} about={t('panel.models.about')}>
      <ModelTable />
      <OrderMenu kinds={['train', 'port']} open="train" start={start} />
      <PortTable />
    </PanelFrame>
  );
}

/** The family that a new run should begin with; asked once, before the reader changes anything. */
function useStart(model?: string): Wanted {
  const { rules, world } = usePlay();
  const orders = useGame((state) => state.orders);
  const offers = useOffers();
  const [start] = useState(() =>
    usefulRun(rules, world, orders, offers, model === undefined ? {} : { model }),
  );
  return start;
}

function useRunText(): (index: number) => string {
  const { t, quarterShort } = useWords();
  const { me, world } = usePlay();
  return (index) => {
    const state = me.models[index];
    if (state?.run.active === true)
      return t('models.running', { quarter: quarterShort(world.calendar + state.run.left - 1) });
    return state?.failed === true ? t('models.failed') : '';
  };
}

function ModelTable() {
  const { t, count } = useWords();
  const { rules, me, firm } = usePlay();
  const runText = useRunText();
  const at = (model: Model): number => rules.models.indexOf(model);
  return (
    <DataTable
      caption={t('models.table')}
      rows={rules.models}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'model',
          head: t('models.model'),
          cell: ({ id }) => <ThingLink kind="model" id={id} />,
        },
        {
          key: 'quality',
          head: t('models.quality'),
          number: true,
          cell: ({ id }) => <FigureValue id={`firm/${firm}/quality/${id}`} bare />,
        },
        {
          key: 'runs',
          head: t('models.runs'),
          number: true,
          cell: (model) => count(me.models[at(model)]?.generation ?? 0),
        },
        { key: 'run', head: t('models.run'), cell: (model) => runText(at(model)) },
      ]}
    />
  );
}

/** How well each model runs on each family; a column a family. */
function PortTable() {
  const { t, name } = useWords();
  const { rules, firm } = usePlay();
  return (
    <DataTable
      caption={t('models.ports')}
      rows={rules.models}
      rowKey={({ id }) => id}
      columns={[
        { key: 'model', head: t('models.model'), cell: ({ id }) => name('model', id) },
        ...rules.families.map((family) => ({
          key: family.id,
          head: name('family', family.id),
          number: true,
          cell: ({ id }: Model) => <FigureValue id={`firm/${firm}/port/${id}/${family.id}`} bare />,
        })),
      ]}
    />
  );
}

export function ModelPage({ id }: { readonly id: string }) {
  const { t, name, about, count, odds, quarter, share } = useWords();
  const { rules, me, firm, world } = usePlay();
  const index = rules.models.findIndex((model) => model.id === id);
  const state = me.models[index];
  const start = useStart(id);
  if (state === undefined) return null;
  const { run } = state;
  return (
    <PanelFrame page={`model/${id}`} title={name('model', id)} about={about('model', id)}>
      <div className="rows">
        <FigureRow id={`firm/${firm}/quality/${id}`} label={t('models.quality')} />
        <div className="row">
          <span>{t('models.frontierRun')}</span>
          <span className="number">{t('unit.H100eQuarters', { n: count(world.frontier[index] ?? 0) })}</span>
        </div>
      </div>
      {run.active ? (
        <p className="note small">
          {t('models.underWay', {
            chips: count(run.chips),
            family: name('family', rules.families[run.pool]?.id ?? ''),
            quarter: quarter(world.calendar + run.left - 1),
            odds: odds(run.rating),
          })}
        </p>
      ) : null}
      <PanelPart title={t('models.ports')}>
        <ul className="rows">
          {rules.families.map((family) => (
            <li key={family.id}>
              <FigureRow
                id={`firm/${firm}/port/${id}/${family.id}`}
                label={
                  <span className="with-mark">
                    <OwnerMark owner={family.ownership} /> {name('family', family.id)}
                  </span>
                }
              />
            </li>
          ))}
        </ul>
      </PanelPart>
      <OrderMenu
        kinds={['train', 'port']}
        settled={{ model: id }}
        open="train"
        start={start}
        probes={[{ kind: 'train', model: id, family: rules.families[0]?.id ?? '', chips: 1000 }]}
      />
      <PanelPart title={t('models.usedBy')}>
        <ul className="rows small">
          {rules.segments
            .filter(({ models }) => (models[index] ?? 0) > 0)
            .map((segment) => (
              <li key={segment.id} className="row">
                <span>{name('segment', segment.id)}</span>
                <span className="number">{share(segment.models[index] ?? 0)}</span>
              </li>
            ))}
        </ul>
      </PanelPart>
    </PanelFrame>
  );
}
