/** Values with their intervals around zero: effects, costs, differences. */
import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { drawing, heightFor, labelWidth, middle, px, rowLabel, scaleBelow, usualWidth } from './frame.ts';

export interface IntervalRow {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Zero is always on the scale. Rows whose interval leaves it out are drawn in full colour. */
export function intervalChart(
  about: string,
  rows: readonly IntervalRow[],
  write: (value: number) => string,
  width = usualWidth,
): string {
  const [low = 0, high = 1] = extent([0, ...rows.flatMap((row) => [row.value, row.low, row.high])]);
  const x = scaleLinear([low, high > low ? high : low + 1], [labelWidth + 100, width - 12]).nice();
  const zero = x(0);
  const marks = rows.map((row, n) => {
    const y = middle(n);
    const sure = row.low > 0 || row.high < 0;
    const kind = `${row.value < 0 ? 'minus' : 'plus'}${sure ? '' : ' unsure'}`;
    const from = Math.min(zero, x(row.value));
    return [
      rowLabel(row.label, n).replace(`x="${labelWidth - 10}"`, `x="${labelWidth + 90}"`),
      `<rect class="${kind}" x="${px(from)}" y="${y - 6}" width="${px(Math.abs(x(row.value) - zero))}" height="12" rx="2"/>`,
      `<line class="whisker" x1="${px(x(row.low))}" x2="${px(x(row.high))}" y1="${y}" y2="${y}"/>`,
    ].join('');
  });
  const axis = `<line class="zero" x1="${px(zero)}" x2="${px(zero)}" y1="0" y2="${rows.length * 26 + 4}"/>`;
  return drawing(
    about,
    width,
    heightFor(rows.length),
    scaleBelow(x, rows.length, write) + marks.join('') + axis,
  );
}
