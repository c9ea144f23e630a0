/** Sobol' points, and Sobol' indices: which inputs the variance of an output comes from. */
import { directionRows } from './direction-numbers.ts';
import { seeded } from './seeded.ts';

const bits = 30;

/** Most dimensions that the direction numbers here serve. */
export const mostDimensions = directionRows.length + 1;

/**
 * The first `count` points of the sequence after the origin, coordinates in [0, 1), in the order of Gray codes.
 * @throws RangeError for more dimensions than there are direction numbers
 */
export function sobolPoints(count: number, dimensions: number): number[][] {
  if (dimensions > mostDimensions) throw new RangeError(`at most ${mostDimensions} dimensions`);
  const directions = Array.from({ length: dimensions }, (_, d) => directionsOf(d));
  const state = new Array<number>(dimensions).fill(0);
  return Array.from({ length: count }, (_, n) => {
    let zero = 0; // place of the lowest zero bit of n
    while ((n >> zero) & 1) zero++;
    for (let d = 0; d < dimensions; d++) state[d] = state[d]! ^ directions[d]![zero]!;
    return state.map((value) => value / 2 ** bits);
  });
}

function directionsOf(dimension: number): number[] {
  const row = directionRows[dimension - 1];
  if (row === undefined) return Array.from({ length: bits }, (_, i) => 2 ** (bits - 1 - i));
  const [polynomial, first] = row;
  const degree = first.length;
  const v = first.map((m, i) => m * 2 ** (bits - 1 - i));
  for (let i = degree; i < bits; i++) {
    let next = v[i - degree]! ^ (v[i - degree]! >> degree);
    for (let k = 1; k < degree; k++) if ((polynomial >> (degree - 1 - k)) & 1) next ^= v[i - k]!;
    v.push(next);
  }
  return v;
}

/** Where to evaluate: two independent samples, and the first with one column of the second after another. */
export interface SobolDesign {
  readonly inputs: number;
  readonly size: number; // rows of each sample
  readonly points: readonly (readonly number[])[]; // (inputs + 2) * size: A, B, then A with column i of B
}

/** @throws RangeError for more inputs than half the dimensions there are */
export function sobolDesign(inputs: number, size: number): SobolDesign {
  const both = sobolPoints(size, inputs * 2);
  const a = both.map((point) => point.slice(0, inputs));
  const b = both.map((point) => point.slice(inputs));
  const mixed = Array.from({ length: inputs }, (_, i) =>
    a.map((point, row) => point.map((value, column) => (column === i ? b[row]![i]! : value))),
  );
  return { inputs, size, points: [...a, ...b, ...mixed.flat()] };
}

/** Shares of the output's variance for one input, with 95% intervals over resampled rows. */
export interface SobolIndex {
  readonly first: number; // from the input alone
  readonly firstReach: readonly [low: number, high: number];
  readonly total: number; // with all its interactions
  readonly totalReach: readonly [low: number, high: number];
}

const resamples = 200;

/** Indices by input (first: Saltelli 2010; total: Jansen 1999). `outputs` belong to the design's points. */
export function sobolIndices({ inputs, size }: SobolDesign, outputs: readonly number[]): SobolIndex[] {
  const a = outputs.slice(0, size);
  const b = outputs.slice(size, 2 * size);
  const random = seeded(1);
  const rows = Array.from({ length: size }, (_, row) => row);
  const drawn = Array.from({ length: resamples }, () => rows.map(() => Math.floor(random() * size)));
  return Array.from({ length: inputs }, (_, i) => {
    const mixed = outputs.slice((i + 2) * size, (i + 3) * size);
    const [first, total] = indexOn(rows, a, b, mixed);
    const again = drawn.map((some) => indexOn(some, a, b, mixed));
    return {
      first,
      firstReach: reach(again.map(([value]) => value)),
      total,
      totalReach: reach(again.map(([, value]) => value)),
    };
  });
}

function indexOn(
  rows: readonly number[],
  a: readonly number[],
  b: readonly number[],
  mixed: readonly number[],
): readonly [first: number, total: number] {
  let sum = 0;
  let squares = 0;
  let own = 0;
  let rest = 0;
  for (const row of rows) {
    sum += a[row]! + b[row]!;
    squares += a[row]! ** 2 + b[row]! ** 2;
  }
  const n = rows.length;
  const mean = sum / (2 * n);
  const variance = squares / (2 * n) - mean ** 2;
  // taken from the mean, or the noise of a large mean would drown the index of a small sample
  for (const row of rows) {
    own += (b[row]! - mean) * (mixed[row]! - a[row]!);
    rest += (a[row]! - mixed[row]!) ** 2;
  }
  return variance > 0 ? [own / n / variance, rest / (2 * n) / variance] : [0, 0];
}

function reach(values: readonly number[]): readonly [low: number, high: number] {
  const sorted = [...values].sort((x, y) => x - y);
  const at = (p: number): number => sorted[Math.round(p * (sorted.length - 1))] ?? 0;
  return [at(0.025), at(0.975)];
}
