/** From half-time to the end: an open and a filled mark on one line a row. */
import { scaleLinear } from 'd3-scale';
import { drawing, heightFor, labelWidth, middle, px, rowLabel, scaleBelow, usualWidth } from './frame.ts';

export interface ArrowRow {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** Points of 0 to 100. */
export function arrowChart(about: string, rows: readonly ArrowRow[], width = usualWidth): string {
  const x = scaleLinear([0, 100], [labelWidth, width - 12]);
  const marks = rows.map(({ label, from, to }, row) => {
    const y = middle(row);
    return [
      rowLabel(label, row),
      `<line class="${to < from ? 'back' : 'way'}" x1="${px(x(from))}" x2="${px(x(to))}" y1="${y}" y2="${y}"/>`,
      `<circle class="open" cx="${px(x(from))}" cy="${y}" r="4"/>`,
      `<circle class="mean" cx="${px(x(to))}" cy="${y}" r="4"/>`,
    ].join('');
  });
  return drawing(about, width, heightFor(rows.length), scaleBelow(x, rows.length, String) + marks.join(''));
}
