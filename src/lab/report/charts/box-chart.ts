/** Distributions side by side: spread, middle half, median, and the mean with how sure it is. */
import { scaleLinear } from 'd3-scale';
import type { Distribution } from '../../statistics/distribution.ts';
import { drawing, heightFor, labelWidth, middle, px, rowLabel, scaleBelow, usualWidth } from './frame.ts';

export interface BoxRow {
  readonly label: string;
  readonly values: Distribution;
}

/** Rows from the top; the scale runs from `low` to `high`. */
export function boxChart(
  about: string,
  rows: readonly BoxRow[],
  low: number,
  high: number,
  width = usualWidth,
): string {
  const x = scaleLinear([low, high], [labelWidth, width - 12]);
  const marks = rows.map(({ label, values }, row) => {
    const [p5, , q1, median, q3, , p95] = values.quantiles as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const y = middle(row);
    const { mean } = values;
    return [
      rowLabel(label, row),
      `<line class="whisker" x1="${px(x(p5))}" x2="${px(x(p95))}" y1="${y}" y2="${y}"/>`,
      `<rect class="box" x="${px(x(q1))}" y="${y - 6}" width="${px(Math.max(1, x(q3) - x(q1)))}" height="12" rx="2"/>`,
      `<line class="median" x1="${px(x(median))}" x2="${px(x(median))}" y1="${y - 6}" y2="${y + 6}"/>`,
      `<line class="sure" x1="${px(x(mean.low))}" x2="${px(x(mean.high))}" y1="${y}" y2="${y}"/>`,
      `<circle class="mean" cx="${px(x(mean.value))}" cy="${y}" r="3.5"/>`,
    ].join('');
  });
  return drawing(about, width, heightFor(rows.length), scaleBelow(x, rows.length, String) + marks.join(''));
}
