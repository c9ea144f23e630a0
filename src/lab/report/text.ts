/** The report as readable text. English only, as everything that the command line says. */
import { axisIds } from '../../engine/index.ts';
import { type Cell, gradeNames, reached } from '../findings/cells.ts';
import type { Duel } from '../findings/duels.ts';
import type { ScenarioFindings } from '../findings/findings.ts';
import { everyFirm } from '../findings/groups.ts';
import type { Luck } from '../findings/luck.ts';
import { ablationText, eventCostText } from './extra-text.ts';
import { correlation, percent, points, signed } from './numbers.ts';
import { textTable } from './text-table.ts';

/** All sections of one scenario. `vendors` name the columns of the history table. */
export function scenarioText(found: ScenarioFindings, vendors: readonly string[]): string {
  const firms = [...new Set(found.cells.map(({ firm }) => firm))];
  return [
    `== ${found.scenario}: ${found.campaigns} campaigns`,
    ...firms.map((firm) =>
      resultsText(
        firm,
        found.cells.filter((cell) => cell.firm === firm),
      ),
    ),
    ...firms.map((firm) =>
      duelsText(
        firm,
        found.duels.filter((duel) => duel.firm === firm),
      ),
    ),
    luckText(found.luck),
    usageText(found),
    ablationText(found),
    strikesText(found),
    eventCostText(found),
    historyText(found, vendors),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

const firmName = (firm: string): string => (firm === everyFirm ? 'all firms' : firm);

/** How every column is read stands once, under the first table of a report. */
export const resultsKey =
  'Mean result with its 95% interval, standard deviation, 10% and 90% quantiles; mean of each axis at half-time > end; ' +
  'share of campaigns by grade, of grade B or better, and of endings before the last quarter.';

function resultsText(firm: string, cells: readonly Cell[]): string {
  const head = ['result', 'mean', '95%', 'sd', 'p10', 'p90', 'half', ...axisIds.map((id) => id.slice(0, 5))];
  const rows = cells.map(({ bot, result, axes, halfAxes, halfResult }) => [
    bot,
    points(result.mean.value),
    `${points(result.mean.low)}..${points(result.mean.high)}`,
    points(result.deviation),
    points(result.quantiles[1]!),
    points(result.quantiles[5]!),
    points(halfResult),
    ...axes.map(({ mean }, axis) => `${halfAxes[axis]!.toFixed(0)}>${mean.value.toFixed(0)}`),
  ]);
  const graded = ['grades', ...gradeNames, 'B+', 'lost', 'place', 'n'];
  const gradeRows = cells.map((cell) => [
    cell.bot,
    ...gradeNames.map((grade) => percent(cell.grades[grade])),
    percent(reached(cell, 'B')),
    lostText(cell),
    points(cell.place),
    String(cell.campaigns),
  ]);
  return `-- ${firmName(firm)}\n${textTable(
    [...head, ...graded.slice(1)].map((word, i) => (i === 0 ? 'bot' : word)),
    rows.map((row, i) => [...row, ...gradeRows[i]!.slice(1)]),
  )}`;
}

function lostText({ endings }: Cell): string {
  const lost = Object.entries(endings).filter(([ending]) => ending !== 'complete' && ending !== '');
  return lost.length === 0 ? '0' : lost.map(([ending, share]) => `${ending} ${percent(share)}`).join(' ');
}

function duelsText(firm: string, duels: readonly Duel[]): string {
  if (duels.length === 0) return '';
  const bots = [...new Set(duels.flatMap(({ first, second }) => [first, second]))];
  const rows = bots.map((row) => [row, ...bots.map((column) => duelCell(duels, row, column))]);
  const title = `-- pairs, ${firmName(firm)}: mean difference of the row from the column, and share of seeds that the row wins`;
  return `${title}\n${textTable(['', ...bots], rows)}`;
}

function duelCell(duels: readonly Duel[], row: string, column: string): string {
  const duel = duels.find(({ first, second }) => first === row && second === column);
  if (duel !== undefined) return `${signed(duel.difference.value)} ${percent(duel.won.value)}`;
  const back = duels.find(({ first, second }) => first === column && second === row);
  if (back === undefined) return '';
  const lost = 1 - back.won.value - back.equal / Math.max(1, back.pairs);
  return `${signed(-back.difference.value)} ${percent(lost)}`;
}

function luckText(luck: readonly Luck[]): string {
  const rows = luck.map(({ firm, all, serious, places, halfTime, halfTimeAlive, halfTimeAgainst }) => [
    firmName(firm),
    ...[all, serious].flatMap((shares) => [
      percent(shares?.policy ?? null),
      percent(shares?.seed ?? null),
      percent(shares?.interaction ?? null),
    ]),
    correlation(places),
    correlation(halfTime),
    correlation(halfTimeAlive),
    correlation(halfTimeAgainst),
  ]);
  const head = [
    '',
    'policy',
    'seed',
    'both',
    'policy*',
    'seed*',
    'both*',
    'place',
    'half',
    'half alive',
    'within',
  ];
  const title =
    '-- what decides: shares of the variance of results over all bots, and (*) over the serious ones; correlation of ' +
    'the place among all firms at half-time and at the end; rank correlation of results, of those alive, and within one bot';
  return `${title}\n${textTable(head, rows)}`;
}

function usageText({ usage }: ScenarioFindings): string {
  const looked = usage.some(({ taken }) => !Number.isNaN(taken));
  if (!looked) return '';
  const bots = [...new Set(usage.map(({ bot }) => bot))];
  const kinds = [...new Set(usage.map(({ kind }) => kind))];
  const rows = kinds.map((kind) => [
    kind,
    ...bots.map((bot) => {
      const one = usage.find((each) => each.kind === kind && each.bot === bot);
      return one === undefined ? '' : `${percent(one.taken)} ${percent(one.campaigns)}`;
    }),
  ]);
  const title =
    '-- orders: share of the quarters where possible in which it was used, and share of campaigns';
  return `${title}\n${textTable(['', ...bots], rows)}`;
}

function strikesText({ strikes }: ScenarioFindings): string {
  if (strikes.length === 0) return '';
  const rows = strikes.map(({ event, times, campaigns }) => [event, times.toFixed(2), percent(campaigns)]);
  const sum = strikes.reduce((all, { times }) => all + times, 0);
  return `-- events that took effect: ${sum.toFixed(1)} a campaign\n${textTable(['', 'times', 'campaigns'], rows)}`;
}

function historyText({ history }: ScenarioFindings, vendors: readonly string[]): string {
  if (history.length === 0) return '';
  const rows = history.map(({ bot, year, spend, shares }) => [
    `${bot} ${year}`,
    (spend / 1e9).toFixed(0),
    ...shares.map(percent),
  ]);
  const title = '-- chips delivered to all firms, bn yuan at list price, and shares of vendors';
  return `${title}\n${textTable(['', 'bn yuan', ...vendors], rows)}`;
}
