/** Campaigns as points: where they stood at half-time, and where they ended. */
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { escaped } from '../html.ts';
import { drawing, px, usualWidth } from './frame.ts';

export interface ScatterPoint {
  readonly x: number;
  readonly y: number;
  readonly alive: boolean;
}

const height = 360;
const mostPoints = 500;

/** Both scales in points of 0 to 100. Of very many campaigns every so-manieth is drawn. */
export function scatter(
  about: string,
  points: readonly ScatterPoint[],
  xTitle: string,
  yTitle: string,
  width = usualWidth,
): string {
  const x = scaleLinear([0, 100], [60, width - 20]);
  const y = scaleLinear([0, 100], [height - 40, 12]);
  const every = Math.ceil(points.length / mostPoints);
  const shown = points.filter((_, i) => i % every === 0);
  const marks = shown.map(
    (point) =>
      `<circle class="${point.alive ? 'point' : 'point gone'}" cx="${px(x(point.x))}" cy="${px(y(point.y))}" r="3"/>`,
  );
  const even = line()([
    [x(0), y(0)],
    [x(100), y(100)],
  ]);
  const ticks = x
    .ticks(5)
    .map(
      (tick) =>
        `<line class="grid" x1="${px(x(tick))}" x2="${px(x(tick))}" y1="12" y2="${height - 40}"/><line class="grid" x1="60" x2="${width - 20}" y1="${px(y(tick))}" y2="${px(y(tick))}"/>` +
        `<text class="tick" x="${px(x(tick))}" y="${height - 24}" text-anchor="middle">${tick}</text><text class="tick" x="52" y="${px(y(tick) + 4)}" text-anchor="end">${tick}</text>`,
    );
  const titles =
    `<text class="label" x="${(60 + width - 20) / 2}" y="${height - 4}" text-anchor="middle">${escaped(xTitle)}</text>` +
    `<text class="label" x="14" y="${height / 2}" text-anchor="middle" transform="rotate(-90 14 ${height / 2})">${escaped(yTitle)}</text>`;
  return drawing(
    about,
    width,
    height,
    `${ticks.join('')}<path class="even" d="${even}"/>${marks.join('')}${titles}`,
  );
}
