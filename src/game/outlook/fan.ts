/**
 * A fan: what many futures of one plan look like together. It grows by batches of the same numbered futures, so two
 * fans of one quarter can be compared future by future, under the same luck. Pure.
 */
import { type Forecast, type ForecastFigure, forecastFigures } from '../../engine/index.ts';

/** Where half and where nine tenths of the futures lie, one quarter. */
export interface Band {
  readonly low90: number;
  readonly low50: number;
  readonly high50: number;
  readonly high90: number;
}

/** The value below which a share `p` of sorted numbers lie, linear between neighbours (type 7). */
function quantile(sorted: Float64Array, p: number): number {
  const place = p * (sorted.length - 1);
  const low = Math.floor(place);
  const first = sorted[low] ?? 0;
  return first + ((sorted[low + 1] ?? first) - first) * (place - low);
}

/** The band of numbers in any order. */
export function bandOf(values: Float64Array): Band {
  const ordered = values.toSorted();
  return {
    low90: quantile(ordered, 0.05),
    low50: quantile(ordered, 0.25),
    high50: quantile(ordered, 0.75),
    high90: quantile(ordered, 0.95),
  };
}

/** Bands that have been asked for, by fan: every number on screen asks again. */
const sorted = new WeakMap<object, Map<ForecastFigure, readonly Band[]>>();

/** Never changed, only replaced; a class, so that immer leaves its numbers alone. */
export class Fan {
  readonly batches: readonly Forecast[];

  constructor(batches: readonly Forecast[] = []) {
    this.batches = batches;
  }

  get futures(): number {
    return this.batches.reduce((sum, { futures }) => sum + futures, 0);
  }

  /** How many quarters ahead it reaches. */
  get quarters(): number {
    return this.batches[0]?.quarters ?? 0;
  }

  /** The share of futures in which the firm did not last. */
  get lost(): number {
    const lost = this.batches.flatMap(({ ended }) => Object.values(ended));
    return lost.reduce((sum, count) => sum + count, 0) / Math.max(1, this.futures);
  }

  with(batch: Forecast): Fan {
    return new Fan([...this.batches, batch]);
  }

  /** The value in each future, `quarter` quarters ahead (0 = the quarter being planned). */
  values(figure: ForecastFigure, quarter: number): Float64Array {
    const row = forecastFigures.indexOf(figure);
    const found = new Float64Array(this.futures);
    let at = 0;
    for (const { samples, quarters, futures } of this.batches) {
      const from = (row * quarters + quarter) * futures;
      found.set(samples.subarray(from, from + futures), at);
      at += futures;
    }
    return found;
  }

  /** The bands of a figure, quarter by quarter. */
  bands(figure: ForecastFigure): readonly Band[] {
    const known = sorted.get(this) ?? new Map<ForecastFigure, readonly Band[]>();
    sorted.set(this, known);
    const bands =
      known.get(figure) ??
      Array.from({ length: this.quarters }, (_, quarter) => bandOf(this.values(figure, quarter)));
    known.set(figure, bands);
    return bands;
  }
}

/** What one plan makes of a figure against another, under the same luck: the band of the differences. */
export function differenceBand(fan: Fan, other: Fan, figure: ForecastFigure, quarter: number): Band | null {
  const [mine, theirs] = [fan.values(figure, quarter), other.values(figure, quarter)];
  const both = Math.min(mine.length, theirs.length);
  if (both === 0) return null;
  return bandOf(Float64Array.from({ length: both }, (_, k) => (mine[k] ?? 0) - (theirs[k] ?? 0)));
}
