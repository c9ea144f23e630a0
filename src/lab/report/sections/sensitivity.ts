/** Which numbers of the rules matter most. */
import type { SensitivityFindings } from '../../findings/sensitivity.ts';
import { intervalChart } from '../charts/interval-chart.ts';
import { escaped, figureHtml } from '../html.ts';
import { percent, points } from '../numbers.ts';
import type { ReportWords } from '../words.ts';
import { botName } from './context.ts';

const shown = 25;

export function sensitivitySection(found: SensitivityFindings | null, words: ReportWords): string {
  if (found === null) return '';
  const { say, name } = words;
  const lead = say('sensitivity.lead', {
    scenario: name('scenario', found.scenario),
    firm: name('firm', found.firm),
    seeds: found.seeds,
    walks: found.walks,
  });
  const figures = found.bots.map(({ bot, screened, leading }) => {
    const title = `${say('screening.title')}: ${botName(words, bot)}`;
    const rows = screened.slice(0, shown).map(({ name: label, mean, strength }) => ({
      label,
      value: Math.sign(mean) * strength,
      low: Math.sign(mean) * strength,
      high: Math.sign(mean) * strength,
    }));
    const screening = figureHtml(
      title,
      say('screening.read'),
      intervalChart(title, rows, points),
      say('numbers'),
      {
        head: ['number', 'value', 'low', 'high', 'strength', 'effect', 'spread'].map((column) =>
          say(`column.${column}`),
        ),
        rows: screened.map((one) => [
          one.name,
          ...[one.value, one.low, one.high].map((value) => String(Number(value.toPrecision(4)))),
          ...[one.strength, one.mean, one.spread].map((value) => value.toFixed(2)),
        ]),
      },
    );
    if (leading.length === 0) return screening;
    const shares = `${say('indices.title')}: ${botName(words, bot)}`;
    const bars = leading.map(({ name: label, total, totalReach: [low, high] }) => ({
      label,
      value: total,
      low,
      high,
    }));
    return (
      screening +
      figureHtml(shares, say('indices.read'), intervalChart(shares, bars, percent), say('numbers'), {
        head: ['number', 'alone', 'total', 'interval'].map((column) => say(`column.${column}`)),
        rows: leading.map(({ name: label, first, total, totalReach: [low, high] }) => [
          label,
          percent(first),
          percent(total),
          `${percent(low)} – ${percent(high)}`,
        ]),
      })
    );
  });
  return `<section><h2>${escaped(say('sensitivity.title'))}</h2><p>${escaped(lead)}</p>${figures.join('')}</section>`;
}
