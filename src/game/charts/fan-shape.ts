/** The outlines of a fan: what has been, then bands that widen. Pure geometry; both fan charts draw from it. */
import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { Band } from '../outlook/fan.ts';

export interface FanShape {
  readonly past: string;
  readonly band90: string;
  readonly band50: string;
  /** Both edges of the other plan's bands, open lines. */
  readonly other90: string;
  readonly other50: string;
  readonly now: { readonly x: number; readonly y: number };
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
}

export interface FanData {
  /** The last value is where the figure stands now. */
  readonly past: readonly number[];
  readonly bands: readonly Band[];
  readonly others: readonly Band[];
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The vertical range shows at least so much, so that noise does not look like news. */
  readonly span: number;
}

type Edge = (band: Band) => number;

export function fanShape(
  { past, bands, others }: FanData,
  { left, right, top, bottom, span }: Box,
): FanShape {
  const all = [...bands, ...others].flatMap(({ low90, high90 }) => [low90, high90]);
  const [low = 0, high = 1] = extent([...past, ...all]);
  const missing = Math.max(0, span - (high - low)) / 2;
  const start = Math.max(0, past.length - 1);
  const last = Math.max(1, start + Math.max(bands.length, others.length));
  const x = scaleLinear([0, last], [left, right]);
  const y = scaleLinear([low - missing, high + missing], [bottom, top]);
  const now = past.at(-1) ?? 0;
  const point: Band = { low90: now, low50: now, high50: now, high90: now };
  const between = (from: readonly Band[], lower: Edge, upper: Edge): string =>
    area<Band>()
      .x((_, index) => x(start + index))
      .y0((band) => y(lower(band)))
      .y1((band) => y(upper(band)))([point, ...from]) ?? '';
  const along = (from: readonly Band[], edge: Edge): string =>
    line<Band>()
      .x((_, index) => x(start + index))
      .y((band) => y(edge(band)))([point, ...from]) ?? '';
  const edges = (from: readonly Band[], lower: Edge, upper: Edge): string =>
    from.length === 0 ? '' : along(from, lower) + along(from, upper);
  return {
    past:
      line<number>()
        .x((_, index) => x(index))
        .y((value) => y(value))(past as number[]) ?? '',
    band90: between(
      bands,
      (band) => band.low90,
      (band) => band.high90,
    ),
    band50: between(
      bands,
      (band) => band.low50,
      (band) => band.high50,
    ),
    other90: edges(
      others,
      (band) => band.low90,
      (band) => band.high90,
    ),
    other50: edges(
      others,
      (band) => band.low50,
      (band) => band.high50,
    ),
    now: { x: x(start), y: y(now) },
    x,
    y,
    ticks: y.ticks(3),
  };
}
