/** The report: a short story of what happened to you, the axes with what moved them most, then the rest. */
import { axisIds, type Carried, type News, type Report, why } from '../../engine/index.ts';
import { Explained } from '../almanac/explained.tsx';
import { cameBefore } from '../briefing/shocks.ts';
import { figureChangeText } from '../figures/figure-text.ts';
import { FigureValue } from '../figures/figure-value.tsx';
import { readFigure } from '../figures/reading.ts';
import { through } from '../figures/through.ts';
import { withSign } from '../i18n/numbers.ts';
import { useWords } from '../i18n/words-context.ts';
import { orderLine, refusalText } from '../ordering/order-text.ts';
import { type GroundLost, groundLost } from '../report/ground-lost.ts';
import { chipsLost, leftBehind } from '../report/left-behind.ts';
import { newsText } from '../report/news-text.ts';
import { isAhead, storyFor, toneOf } from '../report/story.ts';
import { useGame } from '../store/use-game.ts';
import { usePlay } from '../store/use-play.ts';
import { DataTable } from '../widgets/data-table.tsx';
import { CauseLabel } from './cause-label.tsx';
import { ContestPart, Milestones } from './contest-part.tsx';
import { DecidedPart } from './decided-part.tsx';
import { ExpectedPart } from './expected-part.tsx';
import { PanelFrame, PanelPart } from './panel-frame.tsx';
import { RivalNews } from './rival-deeds.tsx';
import { ThingLink } from './thing-link.tsx';
import { UnorderedPart } from './unordered-part.tsx';

/** News beyond this go into the list. */
const MOST_TOLD = 4;

/** An axis that moved by so many points belongs into the story; of these the largest, and so many causes each. */
const MOVED = 1;
const MOVES_TOLD = 2;
const CAUSES_TOLD = 2;

export function ReportPanel() {
  const { t, quarter } = useWords();
  const { campaign, world } = usePlay();
  const { report } = campaign;
  if (report === undefined) return null;
  // With the last quarter every firm's campaign is over: that says nothing about anybody.
  const story = storyFor(report.news, world.player).filter(
    ({ kind, firm, values }) => kind !== 'ended' || firm === world.player || values['ending'] !== 'complete',
  );
  // What has happened comes before what may: that stands in the next briefing as well.
  const told = story.filter((piece) => !isAhead(piece)).slice(0, MOST_TOLD);
  return (
    <PanelFrame
      page={`report/${report.turn}`}
      title={t('report.title', { quarter: quarter(report.calendar) })}
      about={t('report.about')}
    >
      <DecidedPart />
      <Milestones />
      {story.length === 0 ? <p className="soft">{t('report.quiet')}</p> : null}
      <Story news={told} />
      <Losses />
      <Moves report={report} />
      <ContestPart />
      <UnorderedPart />
      <AxisTable report={report} />
      <ExpectedPart />
      <MoneyTable report={report} />
      <OrdersGiven carried={report.orders[world.player] ?? []} />
      {told.length < story.length ? (
        <PanelPart title={t('report.also')}>
          <Story news={story.filter((piece) => !told.includes(piece))} small />
        </PanelPart>
      ) : null}
      <RivalNews brief />
    </PanelFrame>
  );
}

function Story({ news, small = false }: { readonly news: readonly News[]; readonly small?: boolean }) {
  const words = useWords();
  const { rules, campaign } = usePlay();
  return (
    <ul className={small ? 'story small' : 'story'}>
      {news.map((piece) => {
        const { title, text } = newsText(words, rules, piece);
        // The same headline a second time says that it is one.
        const event = piece.kind === 'effective' ? String(piece.values['event'] ?? '') : '';
        const before = event === '' ? null : cameBefore(campaign.reports, event, campaign.before.calendar);
        return (
          <li key={`${piece.kind}/${JSON.stringify(piece.values)}/${piece.firm}`} data-tone={toneOf(piece)}>
            <strong>{title}</strong>
            <p className="soft">
              <Explained text={text} />
              {before === null ? '' : ` ${words.t('shock.before', { quarter: words.quarter(before) })}`}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** Customers who lost their supply, and chips that went out of the racks: nothing announces them. */
function Losses() {
  const { t, share, count } = useWords();
  const { rules, campaign, world } = usePlay();
  const follow = useGame((state) => state.follow);
  const lost = chipsLost(campaign.before, world);
  const segments = leftBehind(rules, campaign.before, world);
  const software = groundLost(rules, campaign.before, world);
  if (lost === 0 && segments.length === 0 && software.length === 0) return null;
  return (
    <ul className="story">
      {segments.length === 0 ? null : (
        <li data-tone="loss">
          <strong>{t('report.left.title')}</strong>
          <ul className="left-behind">
            {segments.map(({ segment, before, now }) => (
              <li key={segment} className="row">
                <ThingLink kind="segment" id={segment} className="mention" />
                <span className="number">
                  {t('report.left.fell', { before: share(before), now: share(now) })}
                </span>
              </li>
            ))}
          </ul>
          <p className="soft">{t('report.left.text')}</p>
        </li>
      )}
      {software.map((one) => (
        <SoftwareLost key={one.family} {...one} />
      ))}
      {lost === 0 ? null : (
        <li data-tone="loss">
          <strong>
            <button type="button" className="mention" onClick={() => follow('chips')}>
              {t('report.lost.title', { units: count(lost) })}
            </button>
          </strong>
          <p className="soft">{t('report.lost.text')}</p>
        </li>
      )}
    </ul>
  );
}

/** A family whose software brings less out of its chips than before, and through what. */
function SoftwareLost({ family, layer, before, now }: GroundLost) {
  const words = useWords();
  const { t, name, fixed } = words;
  const { campaign, rules, firm } = usePlay();
  const { report } = campaign;
  const id = `firm/${firm}/maturity/${family}/${layer}`;
  const causes = report === undefined ? [] : why(rules, report, id).causes;
  return (
    <li data-tone="loss">
      <strong>
        <ThingLink kind="family" id={family} className="mention">
          {t('report.software', {
            family: name('family', family),
            before: fixed(before, 2),
            now: fixed(now, 2),
          })}
        </ThingLink>
      </strong>
      <p className="soft move-causes">
        {t('report.mostly')}{' '}
        {causes.slice(0, CAUSES_TOLD + 1).map((cause) => (
          <span key={cause.cause + cause.source.id}>
            <CauseLabel cause={cause} /> {withSign(cause.amount, fixed(cause.amount, 2))}
          </span>
        ))}
      </p>
    </li>
  );
}

/** The axes that moved most, and through what: a quarter without events still has its causes. */
function Moves({ report }: { readonly report: Report }) {
  const words = useWords();
  const { t } = words;
  const { rules, campaign, firm } = usePlay();
  const moves = axisIds
    .flatMap((axis) => {
      const id = `firm/${firm}/axis/${axis}`;
      const reading = readFigure(rules, campaign, id);
      if (reading === undefined || Math.abs(reading.change) < MOVED) return [];
      // The causes of an axis with one part are those of the figure behind it, in that figure's unit.
      const behind = readFigure(rules, campaign, through(rules, report, id)) ?? reading;
      return [{ axis, id, change: reading.change, told: behind.info }];
    })
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, MOVES_TOLD);
  if (moves.length === 0) return null;
  return (
    <ul className="story">
      {moves.map(({ axis, id, told, change }) => (
        <li key={axis} data-tone={change > 0 ? 'gain' : 'loss'}>
          <strong>
            {t(change > 0 ? 'report.rose' : 'report.fell', {
              axis: t(`axis.${axis}`),
              points: words.fixed(Math.abs(change), 1),
            })}
          </strong>
          <p className="soft move-causes">
            {t('report.mostly')}{' '}
            {why(rules, report, through(rules, report, id))
              .causes.filter(({ amount }) => Math.sign(amount) === Math.sign(change))
              .slice(0, CAUSES_TOLD)
              .map((cause) => (
                <span key={cause.cause + cause.source.id}>
                  <CauseLabel cause={cause} /> {figureChangeText(words, told, cause.amount)}
                </span>
              ))}
          </p>
        </li>
      ))}
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
