/** Two rulesets: what differs in them, what that did, and the difference bot by bot. */
import type { Change } from '../../findings/comparison.ts';
import type { RuleDifference } from '../../findings/rule-differences.ts';
import { changeSentence, changeSummary } from '../change-sentences.ts';
import { intervalChart } from '../charts/interval-chart.ts';
import { escaped, figureHtml, tableFigure } from '../html.ts';
import { percent, points, signed } from '../numbers.ts';
import type { ReportWords } from '../words.ts';
import { botName, firmName } from './context.ts';

const mostDifferences = 60;

export function comparisonSection(
  words: ReportWords,
  changes: readonly Change[],
  differences: readonly RuleDifference[],
): string {
  const { say } = words;
  const title = `<h2>${escaped(say('change.title'))}</h2><p>${escaped(changeSummary(words, changes))}</p>`;
  const scenarios = [...new Set(changes.map(({ scenario }) => scenario))];
  const parts = scenarios.map((scenario) =>
    scenarioPart(
      words,
      scenario,
      changes.filter((change) => change.scenario === scenario),
    ),
  );
  return `<section>${title}${differencesFigure(words, differences)}${parts.join('')}</section>`;
}

function differencesFigure({ say }: ReportWords, differences: readonly RuleDifference[]): string {
  if (differences.length === 0) return '';
  const read = say('differences.read', { count: differences.length });
  return tableFigure(say('differences.title'), read, {
    head: [say('column.number'), say('column.first'), say('column.second')],
    rows: differences.slice(0, mostDifferences).map(({ path, first, second }) => [path, first, second]),
  });
}

function scenarioPart(words: ReportWords, scenario: string, changes: readonly Change[]): string {
  const { say, name } = words;
  const sentences = changes.map((change) => `<li>${escaped(changeSentence(words, change))}</li>`).join('');
  const rows = changes.map(({ bot, firm, result }) => ({
    label: `${botName(words, bot)}, ${firmName(words, firm)}`,
    ...result,
  }));
  const title = say('change.chart', { scenario: name('scenario', scenario) });
  const chart = figureHtml(title, say('change.read'), intervalChart(title, rows, signed), say('numbers'), {
    head: ['bot', 'difference', 'interval', 'won', 'identical', 'pairs'].map((column) =>
      say(`column.${column}`),
    ),
    rows: changes.map((change, n) => [
      rows[n]!.label,
      signed(change.result.value),
      `${points(change.result.low)} – ${points(change.result.high)}`,
      percent(change.won.value),
      String(change.identical),
      String(change.pairs),
    ]),
  });
  return `<h3>${escaped(name('scenario', scenario))}</h3><ul class="sentences">${sentences}</ul>${chart}`;
}
