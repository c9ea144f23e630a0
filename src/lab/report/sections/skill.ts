/** Who beats whom on the same luck, how much is luck, and whether half-time decides. */
import type { Duel } from '../../findings/duels.ts';
import { scatter } from '../charts/scatter.ts';
import { type BarPart, stackedBars } from '../charts/stacked-bars.ts';
import { figureHtml, type ShadedCell, tableFigure } from '../html.ts';
import { correlation, percent, signed } from '../numbers.ts';
import { botName, firmName, firmsShown, type SectionContext } from './context.ts';

export function skillSection(context: SectionContext): string {
  return pairsFigures(context) + luckFigure(context) + halfTimeFigure(context);
}

function pairsFigures({ found, words }: SectionContext): string {
  return firmsShown(found)
    .map((firm) => {
      const duels = found.duels.filter((duel) => duel.firm === firm);
      if (duels.length === 0) return '';
      const bots = [...new Set(duels.flatMap(({ first, second }) => [first, second]))];
      const title = `${words.say('pairs.title')}: ${firmName(words, firm)}`;
      return tableFigure(title, words.say('pairs.read'), {
        head: [words.say('column.bot'), ...bots.map((bot) => botName(words, bot))],
        rows: bots.map((row) => [botName(words, row), ...bots.map((column) => pairCell(duels, row, column))]),
      });
    })
    .join('');
}

function pairCell(duels: readonly Duel[], row: string, column: string): ShadedCell {
  const duel = duels.find(({ first, second }) => first === row && second === column);
  const back = duels.find(({ first, second }) => first === column && second === row);
  const found = duel ?? back;
  if (found === undefined) return { text: '', shade: 0 };
  const sign = duel === undefined ? -1 : 1;
  const equal = found.equal / Math.max(1, found.pairs);
  const won = duel === undefined ? 1 - found.won.value - equal : found.won.value;
  return { text: `${signed(sign * found.difference.value)} (${percent(won)})`, shade: 2 * won - 1 };
}

function luckFigure({ found, words, width }: SectionContext): string {
  const { say } = words;
  const parts: BarPart[] = [
    { name: say('luck.policy'), colour: 'var(--azure)' },
    { name: say('luck.both'), colour: 'var(--slate-soft)' },
    { name: say('luck.seed'), colour: 'var(--vermilion)' },
  ];
  const rows = found.luck.flatMap(({ firm, all, serious }) =>
    [
      { label: firmName(words, firm), shares: all },
      { label: say('luck.serious', { firm: firmName(words, firm) }), shares: serious },
    ].flatMap(({ label, shares }) =>
      shares === null ? [] : [{ label, shares: [shares.policy, shares.interaction, shares.seed] }],
    ),
  );
  if (rows.length === 0) return '';
  return figureHtml(
    say('luck.title'),
    say('luck.read'),
    stackedBars(say('luck.title'), parts, rows, width),
    say('numbers'),
    {
      head: [say('column.firm'), ...parts.map(({ name }) => name)],
      rows: rows.map(({ label, shares }) => [label, ...shares.map(percent)]),
    },
  );
}

function halfTimeFigure({ found, records, words, width }: SectionContext): string {
  const { say } = words;
  const marks = records.map(({ half, result }) => ({ x: half.result, y: result, alive: half.alive }));
  const chart = scatter(say('half.title'), marks, say('half.x'), say('half.y'), width);
  return figureHtml(say('half.title'), say('half.read'), chart, say('numbers'), {
    head: [say('column.firm'), say('half.place'), say('half.all'), say('half.alive'), say('half.within')],
    rows: found.luck.map(({ firm, places, halfTime, halfTimeAlive, halfTimeAgainst }) => [
      firmName(words, firm),
      correlation(places),
      correlation(halfTime),
      correlation(halfTimeAlive),
      correlation(halfTimeAgainst),
    ]),
  });
}
