/** How well each bot does: results, axes, grades, endings. */
import { axisIds } from '../../../engine/index.ts';
import { type Cell, gradeNames } from '../../findings/cells.ts';
import { arrowChart } from '../charts/arrow-chart.ts';
import { boxChart } from '../charts/box-chart.ts';
import { narrowWidth } from '../charts/frame.ts';
import { type BarPart, stackedBars } from '../charts/stacked-bars.ts';
import { escaped, figureHtml } from '../html.ts';
import { percent, points } from '../numbers.ts';
import { botName, firmName, firmsShown, type SectionContext } from './context.ts';

/** Everything about results, firm by firm. */
export function resultsSection(context: SectionContext): string {
  const { found, words } = context;
  return firmsShown(found)
    .map((firm) => {
      const cells = found.cells.filter((cell) => cell.firm === firm);
      const figures = [resultsFigure, axesFigure, gradesFigure, endingsFigure].map((figure) =>
        figure(context, cells),
      );
      return `<section class="firm"><h3>${escaped(firmName(words, firm))}</h3>${figures.join('')}</section>`;
    })
    .join('');
}

function resultsFigure({ words, width }: SectionContext, cells: readonly Cell[]): string {
  const { say } = words;
  const rows = cells.map(({ bot, result }) => ({ label: botName(words, bot), values: result }));
  const head = ['bot', 'mean', 'interval', 'deviation', 'q10', 'median', 'q90', 'place', 'campaigns'];
  return figureHtml(
    say('results.title'),
    say('results.read'),
    boxChart(say('results.title'), rows, 0, 100, width),
    say('numbers'),
    {
      head: head.map((column) => say(`column.${column}`)),
      rows: cells.map(({ bot, result, place, campaigns }) => [
        botName(words, bot),
        points(result.mean.value),
        `${points(result.mean.low)} – ${points(result.mean.high)}`,
        points(result.deviation),
        ...[1, 3, 5].map((quantile) => points(result.quantiles[quantile]!)),
        points(place),
        String(campaigns),
      ]),
    },
  );
}

function axesFigure({ words }: SectionContext, cells: readonly Cell[]): string {
  const { say, name } = words;
  const charts = axisIds.map((id, axis) => {
    const rows = cells.map(({ bot, axes, halfAxes }) => ({
      label: botName(words, bot),
      from: halfAxes[axis]!,
      to: axes[axis]!.mean.value,
    }));
    return `<div><h5>${escaped(name('axis', id))}</h5>${arrowChart(name('axis', id), rows, narrowWidth)}</div>`;
  });
  const table = {
    head: [say('column.bot'), ...axisIds.map((id) => name('axis', id))],
    rows: cells.map(({ bot, axes, halfAxes }) => [
      botName(words, bot),
      ...axes.map(({ mean }, axis) => `${points(halfAxes[axis]!)} → ${points(mean.value)}`),
    ]),
  };
  const chart = `<div class="four">${charts.join('')}</div>`;
  return figureHtml(say('axes.title'), say('axes.read'), chart, say('numbers'), table);
}

const gradeColours = [
  'var(--gold)',
  'var(--azure)',
  'var(--azure-soft)',
  'var(--slate-soft)',
  'var(--slate)',
];

function gradesFigure({ words, width }: SectionContext, cells: readonly Cell[]): string {
  const { say } = words;
  const parts = gradeNames.map((name, i): BarPart => ({ name, colour: gradeColours[i]! }));
  const rows = cells.map(({ bot, grades }) => ({
    label: botName(words, bot),
    shares: gradeNames.map((grade) => grades[grade]),
  }));
  return figureHtml(
    say('grades.title'),
    say('grades.read'),
    stackedBars(say('grades.title'), parts, rows, width),
    say('numbers'),
    {
      head: [say('column.bot'), ...gradeNames],
      rows: rows.map(({ label, shares }) => [label, ...shares.map(percent)]),
    },
  );
}

const endingColours: Readonly<Record<string, string>> = {
  complete: 'var(--azure-soft)',
  removal: 'var(--slate)',
  insolvency: 'var(--gold)',
  blackout: 'var(--vermilion)',
};

function endingsFigure({ words, width }: SectionContext, cells: readonly Cell[]): string {
  const { say, name } = words;
  const endings = Object.keys(endingColours).filter((id) =>
    cells.some((cell) => (cell.endings[id] ?? 0) > 0),
  );
  const parts = endings.map((id): BarPart => ({ name: name('ending', id), colour: endingColours[id]! }));
  const rows = cells.map((cell) => ({
    label: botName(words, cell.bot),
    shares: endings.map((id) => cell.endings[id] ?? 0),
  }));
  return figureHtml(
    say('endings.title'),
    say('endings.read'),
    stackedBars(say('endings.title'), parts, rows, width),
    say('numbers'),
    {
      head: [say('column.bot'), ...parts.map((part) => part.name)],
      rows: rows.map(({ label, shares }) => [label, ...shares.map(percent)]),
    },
  );
}
