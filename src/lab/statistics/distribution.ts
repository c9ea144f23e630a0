/** A list of numbers in short. */
import { quantileSorted, sampleStandardDeviation } from 'simple-statistics';
import { type Estimate, meanWithInterval } from './interval.ts';

export interface Distribution {
  readonly count: number;
  readonly mean: Estimate;
  readonly deviation: number; // sample standard deviation; 0 for one value
  readonly quantiles: readonly number[]; // at the points of `quantilePoints`
}

/** Where the quantiles are taken (the usual definition R7, as in most statistics programs). */
export const quantilePoints = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;

/** @throws RangeError for an empty list */
export function distributionOf(values: readonly number[]): Distribution {
  if (values.length === 0) throw new RangeError('no values');
  const sorted = [...values].sort((a, b) => a - b);
  return {
    count: sorted.length,
    mean: meanWithInterval(values),
    deviation: sorted.length > 1 ? sampleStandardDeviation(sorted) : 0,
    quantiles: quantilePoints.map((point) => quantileSorted(sorted, point)),
  };
}
