/** Shares of a whole, one bar a row, with what each colour means below. */
import { scaleLinear } from 'd3-scale';
import { escaped } from '../html.ts';
import { drawing, heightFor, labelWidth, middle, px, rowLabel, scaleBelow, usualWidth } from './frame.ts';

export interface BarPart {
  readonly name: string;
  readonly colour: string; // CSS
}

export interface BarRow {
  readonly label: string;
  readonly shares: readonly number[]; // by part, 0..1
}

export function stackedBars(
  about: string,
  parts: readonly BarPart[],
  rows: readonly BarRow[],
  width = usualWidth,
): string {
  const x = scaleLinear([0, 1], [labelWidth, width - 12]);
  const bars = rows.map(({ label, shares }, row) => {
    let from = 0;
    const pieces = shares.map((share, part) => {
      const start = from;
      from += share;
      if (share <= 0) return '';
      const title = `${parts[part]?.name ?? ''} ${(share * 100).toFixed(0)}%`;
      const text =
        share > 0.06
          ? `<text class="inside" style="fill:${inkOn(parts[part]?.colour)}" x="${px((x(start) + x(from)) / 2)}" y="${middle(row) + 4}" text-anchor="middle">${(share * 100).toFixed(0)}</text>`
          : '';
      return `<rect x="${px(x(start))}" y="${middle(row) - 9}" width="${px(Math.max(0, x(from) - x(start) - 1))}" height="18" rx="2" fill="${parts[part]?.colour ?? ''}"><title>${escaped(title)}</title></rect>${text}`;
    });
    return rowLabel(label, row) + pieces.join('');
  });
  const legend = parts
    .map(({ name, colour }) => `<span><i style="background:${colour}"></i>${escaped(name)}</span>`)
    .join('');
  const write = (tick: number): string => `${Math.round(tick * 100)}%`;
  const picture = drawing(
    about,
    width,
    heightFor(rows.length),
    scaleBelow(x, rows.length, write) + bars.join(''),
  );
  return `${picture}<p class="legend">${legend}</p>`;
}

/** Text on a bar: dark on the soft colours, light on the full ones. */
const inkOn = (colour = ''): string => (colour.includes('soft') ? 'var(--ink)' : 'var(--plate)');
