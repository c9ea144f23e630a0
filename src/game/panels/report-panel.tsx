/** The report: a short story of what happened to you, the axes with what moved them most, then the rest. */
import { axisIds, type Carried, type News, type Report, why } from '../../engine/index.ts';
import { Explained } from '../almanac/explained.tsx';
import { figureChangeText } from '../figures/figure-text.ts';
import { FigureValue } from '../figures/figure-value.tsx';
import { readFigure } from '../figures/reading.ts';
import { withSign } from '../i18n/numbers.ts';
import { useWords } from '../i18n/words-context.ts';
import { orderLine, refusalText } from '../ordering/order-text.ts';
import { newsText } from '../report/news-text.ts';
import { storyFor, toneOf } from '../report/story.ts';
import { usePlay } from '../store/use-play.ts';
import { DataTable } from '../widgets/data-table.tsx';
import { CauseLabel } from './cause-label.tsx';
import { DecidedPart } from './decided-part.tsx';
import { ExpectedPart } from './expected-part.tsx';
import { PanelFrame, PanelPart } from './panel-frame.tsx';
import { RivalNews } from './rival-deeds.tsx';

/** News beyond this go into the list. */
const MOST_TOLD = 4;

export function ReportPanel() {
  const { t, quarter } = useWords();
  const { campaign, world } = usePlay();
  const { report } = campaign;
  if (report === undefined) return null;
  const story = storyFor(report.news, world.player);
  return (
    <PanelFrame
      page={`report/${report.turn}`}
      title={t('report.title', { quarter: quarter(report.calendar) })}
      about={t('report.about')}
    >
      <DecidedPart />
      {story.length === 0 ? <p className="soft">{t('report.quiet')}</p> : null}
      <Story news={story.slice(0, MOST_TOLD)} />
      <AxisTable report={report} />
      <ExpectedPart />
      <MoneyTable report={report} />
      <OrdersGiven carried={report.orders[world.player] ?? []} />
      {story.length > MOST_TOLD ? (
        <PanelPart title={t('report.also')}>
          <Story news={story.slice(MOST_TOLD)} small />
        </PanelPart>
      ) : null}
      <RivalNews brief />
    </PanelFrame>
  );
}

function Story({ news, small = false }: { readonly news: readonly News[]; readonly small?: boolean }) {
  const words = useWords();
  const { rules } = usePlay();
  return (
    <ul className={small ? 'story small' : 'story'}>
      {news.map((piece) => {
        const { title, text } = newsText(words, rules, piece);
        return (
          <li key={`${piece.kind}/${JSON.stringify(piece.values)}/${piece.firm}`} data-tone={toneOf(piece)}>
            <strong>{title}</strong>
            <p className="soft">
              <Explained text={text} />
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** Each axis with its change and what moved it most. */
function AxisTable({ report }: { readonly report: Report }) {
  const words = useWords();
  const { t } = words;
  const { rules, campaign, firm } = usePlay();
  const rows = axisIds.map((axis) => ({ axis, id: `firm/${firm}/axis/${axis}` }));
  const change = (id: string): string => {
    const reading = readFigure(rules, campaign, id);
    return reading === undefined || reading.change === 0
      ? ''
      : figureChangeText(words, reading.info, reading.change);
  };
  return (
    <DataTable
      caption={t('report.axes')}
      rows={rows}
      rowKey={({ axis }) => axis}
      columns={[
        { key: 'axis', head: t('report.axis'), cell: ({ axis }) => t(`axis.${axis}`) },
        { key: 'value', head: t('report.now'), number: true, cell: ({ id }) => <FigureValue id={id} bare /> },
        { key: 'change', head: t('report.change'), number: true, cell: ({ id }) => change(id) },
        {
          key: 'cause',
          head: t('report.most'),
          cell: ({ id }) => {
            const largest = why(rules, report, id).causes[0];
            return largest === undefined ? '' : <CauseLabel cause={largest} />;
          },
        },
      ]}
    />
  );
}

function MoneyTable({ report }: { readonly report: Report }) {
  const words = useWords();
  const { t, money } = words;
  const { rules, firm } = usePlay();
  const { causes, change } = why(rules, report, `firm/${firm}/cash`);
  const rows = causes.slice(0, 6).map((cause, index) => ({ ...cause, key: `${index}/${cause.cause}` }));
  return (
    <DataTable
      caption={t('report.money', { change: withSign(change, money(change)) })}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'cause', head: t('why.cause'), cell: (row) => <CauseLabel cause={row} /> },
        {
          key: 'amount',
          head: t('why.amount'),
          number: true,
          cell: ({ amount }) => withSign(amount, money(amount)),
        },
      ]}
    />
  );
}

/** What was ordered, and what could not be carried out after all. */
function OrdersGiven({ carried }: { readonly carried: readonly Carried[] }) {
  const words = useWords();
  const { t } = words;
  if (carried.length === 0) return null;
  return (
    <PanelPart title={t('report.orders')}>
      <ul className="rows small">
        {carried.map(({ order, refusal }) => (
          <li key={JSON.stringify(order)}>
            {orderLine(words, order)}
            {refusal === null ? null : <p className="refusal">{refusalText(words, refusal)}</p>}
          </li>
        ))}
      </ul>
    </PanelPart>
  );
}
