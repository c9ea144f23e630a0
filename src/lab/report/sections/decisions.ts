/** What bots order, and what each order is worth. */
import { systemOf } from '../../campaigns/extra-jobs.ts';
import { intervalChart } from '../charts/interval-chart.ts';
import { figureHtml, tableFigure } from '../html.ts';
import { percent } from '../numbers.ts';
import type { ReportWords } from '../words.ts';
import { botName, firmName, type SectionContext } from './context.ts';

/** Both parts. */
export function decisionsSection(context: SectionContext): string {
  return usageFigure(context) + ablationFigures(context);
}

function usageFigure({ found: { usage }, words }: SectionContext): string {
  const { say, name } = words;
  if (!usage.some(({ taken }) => !Number.isNaN(taken))) return '';
  const bots = [...new Set(usage.map(({ bot }) => bot))];
  const kinds = [...new Set(usage.map(({ kind }) => kind))];
  return tableFigure(say('orders.title'), say('orders.read'), {
    head: [say('column.order'), ...bots.map((bot) => botName(words, bot))],
    rows: kinds.map((kind) => [
      name('order', kind),
      ...bots.map((bot) => {
        const one = usage.find((each) => each.kind === kind && each.bot === bot);
        if (one === undefined || Number.isNaN(one.taken)) return '–';
        return { text: `${percent(one.taken)} (${percent(one.campaigns)})`, shade: one.taken };
      }),
    ]),
  });
}

/** Buying is two verbs, which the game has one title for. */
function verbName({ name }: ReportWords, verb: string): string {
  const own = name('verb', verb);
  return own === verb ? name('order', verb) : own;
}

function withoutLabel(words: ReportWords, without: readonly string[]): string {
  const system = systemOf(without);
  return system === undefined
    ? without.map((verb) => verbName(words, verb)).join(' + ')
    : words.name('system', system);
}

function ablationFigures({ found: { ablation }, words, width }: SectionContext): string {
  const { say } = words;
  const firms = [...new Set(ablation.map(({ firm }) => firm))];
  return firms
    .map((firm) => {
      const rows = ablation
        .filter((cost) => cost.firm === firm)
        .map(({ without, cost }) => ({
          label: withoutLabel(words, without),
          ...cost,
        }));
      const title = `${say('ablation.title')}: ${firmName(words, firm)}`;
      return figureHtml(
        title,
        say('ablation.read'),
        intervalChart(title, rows, percent, width),
        say('numbers'),
        {
          head: [say('column.order'), say('column.cost'), say('column.interval')],
          rows: rows.map(({ label, value, low, high }) => [
            label,
            percent(value),
            `${percent(low)} – ${percent(high)}`,
          ]),
        },
      );
    })
    .join('');
}
