/** What rivals did, each deed with the reason of the rule that led to it. */
import { useState } from 'react';
import { axisIds } from '../../engine/index.ts';
import { Explained } from '../almanac/explained.tsx';
import { useWords } from '../i18n/words-context.ts';
import { orderLine, refusalText } from '../ordering/order-text.ts';
import { allDeeds, type Deed, publicDeeds } from '../rivals/deeds.ts';
import { reasonText } from '../rivals/reason-text.ts';
import { useGame } from '../store/use-game.ts';
import { usePlay } from '../store/use-play.ts';
import { DataTable } from '../widgets/data-table.tsx';
import { PanelPart } from './panel-frame.tsx';
import { ThingLink } from './thing-link.tsx';

/** Deeds of one firm shown where all firms stand together. */
const MOST_EACH = 3;

export function DeedList({
  deeds,
  reasons = true,
}: {
  readonly deeds: readonly Deed[];
  readonly reasons?: boolean;
}) {
  const words = useWords();
  if (deeds.length === 0) return <p className="soft small">{words.t('deeds.none')}</p>;
  return (
    <ul className="rows small deeds">
      {deeds.map(({ order, refusal, reason }) => (
        <li key={JSON.stringify(order)}>
          {orderLine(words, order)}
          {refusal === null ? null : <p className="refusal">{refusalText(words, refusal)}</p>}
          {reason === null || !reasons ? null : (
            <p className="soft">
              <Explained text={reasonText(words, reason)} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Every rival's public deeds of the last quarter; in brief without the reasons, which stand on the page of each. */
export function RivalNews({ brief = false }: { readonly brief?: boolean }) {
  const { t, name, quarter } = useWords();
  const { rules, firms, campaign, world } = usePlay();
  const { report } = campaign;
  if (report === undefined) return null;
  return (
    <PanelPart title={t('deeds.public', { quarter: quarter(report.calendar) })}>
      {firms.map(({ id }, f) =>
        f === world.player ? null : (
          <section key={id} aria-label={name('firm', id)}>
            <ThingLink kind="firm" id={id} />
            <DeedList
              deeds={publicDeeds(rules, campaign, f, report.turn, { reasoned: !brief }).slice(
                0,
                brief ? 1 : MOST_EACH,
              )}
              reasons={!brief}
            />
          </section>
        ),
      )}
      <p className="soft small">{t(brief ? 'deeds.open' : 'deeds.about')}</p>
    </PanelPart>
  );
}

/** On the page of one firm: the last quarter in public, or after the end every quarter wholly. */
export function FirmDeeds({ index }: { readonly index: number }) {
  const { t, quarter } = useWords();
  const { rules, campaign } = usePlay();
  const over = useGame((state) => state.phase === 'ending');
  const { report } = campaign;
  if (report === undefined) return null;
  if (!over) {
    return (
      <PanelPart title={t('deeds.public', { quarter: quarter(report.calendar) })}>
        <DeedList deeds={publicDeeds(rules, campaign, index, report.turn)} />
        <p className="soft small">{t('deeds.about')}</p>
      </PanelPart>
    );
  }
  return (
    <PanelPart title={t('deeds.all')}>
      {campaign.reports.map(({ turn, calendar }) => (
        <QuarterOfDeeds key={turn} title={quarter(calendar)} index={index} turn={turn} />
      ))}
    </PanelPart>
  );
}

interface QuarterOfDeedsProps {
  readonly title: string;
  readonly index: number;
  readonly turn: number;
}

/** What a firm did in one quarter; worked out when it is opened. */
function QuarterOfDeeds({ title, index, turn }: QuarterOfDeedsProps) {
  const { rules, campaign } = usePlay();
  const [open, setOpen] = useState(false);
  return (
    <details className="almanac-group" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {open ? <DeedList deeds={allDeeds(rules, campaign, index, turn)} /> : null}
    </details>
  );
}

/** At the end: where every firm stands, and the way to everything it did. */
export function RivalsAtTheEnd() {
  const { t, fixed } = useWords();
  const { firms, world } = usePlay();
  const rows = firms
    .map(({ id }, f) => ({ id, firm: world.firms[f], mine: f === world.player }))
    .sort((a, b) => (b.firm?.result ?? 0) - (a.firm?.result ?? 0));
  const place = rows.findIndex(({ mine }) => mine) + 1;
  return (
    <DataTable
      caption={t('deeds.atEnd', { place, all: rows.length })}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'firm',
          head: t('rivals.firm'),
          cell: ({ id }) => <ThingLink kind="firm" id={id} />,
        },
        {
          key: 'result',
          head: t('bar.result'),
          number: true,
          cell: ({ firm }) => fixed(firm?.result ?? 0, 1),
        },
        ...axisIds.map((axis) => ({
          key: axis,
          head: t(`axisShort.${axis}`),
          number: true,
          cell: ({ firm }: { readonly firm: (typeof world.firms)[number] | undefined }) =>
            fixed(firm?.axes[axis] ?? 0, 0),
        })),
      ]}
    />
  );
}
