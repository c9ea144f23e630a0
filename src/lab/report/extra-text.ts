/** The parts of the text report that are there only when asked for: orders and cards taken away, numbers moved. */
import { hedgesOf } from '../findings/event-cost.ts';
import type { ScenarioFindings } from '../findings/findings.ts';
import { everyFirm } from '../findings/groups.ts';
import type { SensitivityFindings } from '../findings/sensitivity.ts';
import { percent, points } from './numbers.ts';
import { textTable } from './text-table.ts';

export function ablationText({ ablation }: ScenarioFindings): string {
  if (ablation.length === 0) return '';
  const rows = ablation.map(({ firm, bot, without, pairs, cost }) => [
    without.join('+'),
    bot,
    firm === everyFirm ? 'all firms' : firm,
    percent(cost.value),
    `${percent(cost.low)}..${percent(cost.high)}`,
    String(pairs),
  ]);
  const title = '-- what it costs to do without: share of the mean result, on the same seeds';
  return `${title}\n${textTable(['without', 'bot', 'firm', 'cost', '95%', 'pairs'], rows)}`;
}

export function eventCostText({ eventCosts }: ScenarioFindings): string {
  if (eventCosts.length === 0) return '';
  const costs = [...eventCosts].sort((a, b) => b.cost.value - a.cost.value);
  const rows = costs.map(({ event, bot, struck, cost, answers }) => [
    event,
    bot,
    String(struck),
    points(cost.value),
    `${points(cost.low)}..${points(cost.high)}`,
    answers.map((answer) => `${answer.choice} ${points(answer.cost.value)}`).join(', '),
  ]);
  const hedges = hedgesOf(eventCosts).map(({ event, struck, cost, byAnswer, byPolicy }) => [
    event,
    String(struck),
    points(cost),
    percent(byAnswer),
    percent(byPolicy),
  ]);
  return [
    '-- what events cost where they struck: points against the same campaign without the card, and with each answer always given',
    textTable(['event', 'bot', 'struck', 'cost', '95%', 'with answers'], rows),
    '',
    '-- how far they can be hedged: share of the cost that the best answer, or the least hit bot, avoids',
    textTable(['event', 'struck', 'cost', 'by answer', 'by policy'], hedges),
  ].join('\n');
}

const shown = 30;

export function sensitivityText(found: SensitivityFindings): string {
  const { scenario, firm, seeds, walks, samples, bots } = found;
  const parts = bots.map(({ bot, screened, leading }) => {
    const rows = screened
      .slice(0, shown)
      .map(({ name, value, low, high, strength, mean, spread }) => [
        name,
        ...[value, low, high].map((one) => String(Number(one.toPrecision(4)))),
        ...[strength, mean, spread].map((one) => one.toFixed(2)),
      ]);
    const shares = leading.map(({ name, first, total, totalReach: [low, high] }) => [
      name,
      percent(first),
      percent(total),
      `${percent(low)}..${percent(high)}`,
    ]);
    const screening = textTable(['number', 'value', 'from', 'to', 'strength', 'direction', 'spread'], rows);
    const quiet = screened.filter(({ strength }) => strength < 0.5).length;
    const indices =
      leading.length === 0 ? '' : `\n\n${textTable(['share of variance', 'alone', 'in all', '95%'], shares)}`;
    return `-- ${bot}: points of mean result over the range of each number; ${quiet} of ${screened.length} below 0.5\n${screening}${indices}`;
  });
  const title = `== numbers that matter: ${scenario}, ${firm}, ${walks} walks, ${samples} samples, ${seeds} seeds behind each figure`;
  return [title, ...parts].join('\n\n');
}
