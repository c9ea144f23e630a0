/** What every chart has in common: a drawing that scales with the page, row labels on the left, a scale below. */
import type { ScaleLinear } from 'd3-scale';
import { escaped } from '../html.ts';

/** Width of a drawing that has a page to itself; text is drawn at its real size there. */
export const usualWidth = 720;
/** Width of one of two drawings side by side. */
export const narrowWidth = 460;
export const labelWidth = 136;
export const rowHeight = 26;
const scaleHeight = 26;

/** An SVG drawing of a height, with what it says for those who do not see it. */
export function drawing(about: string, width: number, height: number, inner: string): string {
  return `<svg viewBox="0 0 ${width} ${height}" style="max-width:${Math.round(width * 1.25)}px" role="img" aria-label="${escaped(about)}">${inner}</svg>`;
}

export const heightFor = (rows: number): number => rows * rowHeight + scaleHeight;

/** The label of a row. */
export const rowLabel = (text: string, row: number): string =>
  `<text class="label" x="${labelWidth - 10}" y="${middle(row) + 4}" text-anchor="end">${escaped(text)}</text>`;

/** The middle of a row. */
export const middle = (row: number): number => row * rowHeight + rowHeight / 2;

/** Grid lines and their numbers under the rows. */
export function scaleBelow(
  scale: ScaleLinear<number, number>,
  rows: number,
  write: (value: number) => string,
): string {
  const bottom = rows * rowHeight + 4;
  return scale
    .ticks(6)
    .map((tick) => {
      const x = scale(tick).toFixed(1);
      const line = `<line class="grid" x1="${x}" x2="${x}" y1="0" y2="${bottom}"/>`;
      return `${line}<text class="tick" x="${x}" y="${bottom + 14}" text-anchor="middle">${escaped(write(tick))}</text>`;
    })
    .join('');
}

/** A coordinate in a drawing. */
export const px = (value: number): string => value.toFixed(1);
