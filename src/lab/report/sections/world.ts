/** What happened to the bots: events and what they cost, and whose chips were bought. */
import { hedgesOf } from '../../findings/event-cost.ts';
import { intervalChart } from '../charts/interval-chart.ts';
import { type BarPart, stackedBars } from '../charts/stacked-bars.ts';
import { figureHtml, tableFigure } from '../html.ts';
import { percent, points } from '../numbers.ts';
import { botName, type SectionContext } from './context.ts';

export function worldSection(context: SectionContext): string {
  return eventCostFigures(context) + strikesFigure(context) + historyFigure(context);
}

function strikesFigure({ found: { strikes }, words }: SectionContext): string {
  const { say, name } = words;
  if (strikes.length === 0) return '';
  const sum = strikes.reduce((all, { times }) => all + times, 0);
  const most = Math.max(...strikes.map(({ times }) => times));
  return tableFigure(say('strikes.title'), say('strikes.read', { sum: points(sum) }), {
    head: [say('column.event'), say('column.times'), say('column.campaignShare')],
    rows: strikes.map(({ event, times, campaigns }) => [
      name('event', event),
      { text: times.toFixed(2), shade: times / most },
      percent(campaigns),
    ]),
  });
}

function eventCostFigures({ found: { eventCosts }, words, width }: SectionContext): string {
  const { say, name } = words;
  if (eventCosts.length === 0) return '';
  const bots = [...new Set(eventCosts.map(({ bot }) => bot))];
  const charts = bots.map((bot) => {
    const rows = eventCosts
      .filter((cost) => cost.bot === bot && cost.struck > 1)
      .sort((a, b) => b.cost.value - a.cost.value)
      .map(({ event, cost }) => ({ label: name('event', event), ...cost }));
    const title = `${say('eventCosts.title')}: ${botName(words, bot)}`;
    return figureHtml(
      title,
      say('eventCosts.read'),
      intervalChart(title, rows, points, width),
      say('numbers'),
      {
        head: [say('column.event'), say('column.cost'), say('column.interval')],
        rows: rows.map(({ label, value, low, high }) => [
          label,
          points(value),
          `${points(low)} – ${points(high)}`,
        ]),
      },
    );
  });
  const hedges = tableFigure(say('hedges.title'), say('hedges.read'), {
    head: [
      say('column.event'),
      say('column.struck'),
      say('column.cost'),
      say('column.byAnswer'),
      say('column.byPolicy'),
    ],
    rows: hedgesOf(eventCosts).map(({ event, struck, cost, byAnswer, byPolicy }) => [
      name('event', event),
      String(struck),
      points(cost),
      percent(byAnswer),
      percent(byPolicy),
    ]),
  });
  return charts.join('') + hedges;
}

const vendorColours = [
  'var(--azure)',
  'var(--azure-soft)',
  'var(--vermilion)',
  'var(--vermilion-soft)',
  'var(--gold)',
];

function historyFigure({ found: { history }, vendors, words, width }: SectionContext): string {
  const { say, name } = words;
  if (history.length === 0) return '';
  const bots = [...new Set(history.map(({ bot }) => bot))];
  const parts = vendors.map(
    (id, i): BarPart => ({ name: name('vendor', id), colour: vendorColours[i] ?? 'var(--slate)' }),
  );
  return bots
    .map((bot) => {
      const own = history.filter((row) => row.bot === bot);
      const rows = own.map(({ year, shares }) => ({ label: year, shares }));
      const title = `${say('history.title')}: ${botName(words, bot)}`;
      return figureHtml(title, say('history.read'), stackedBars(title, parts, rows, width), say('numbers'), {
        head: [say('column.year'), say('column.spend'), ...parts.map((part) => part.name)],
        rows: own.map(({ year, spend, shares }) => [year, (spend / 1e9).toFixed(0), ...shares.map(percent)]),
      });
    })
    .join('');
}
