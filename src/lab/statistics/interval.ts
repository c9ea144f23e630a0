/** 95% intervals: of means by resampling, of shares by Wilson's formula. */
import { mean, quantileSorted, sampleWithReplacement } from 'simple-statistics';
import { seeded } from './seeded.ts';

/** An estimate with its 95% interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Resamples of a short list, and draws in all for a long one, whose mean needs fewer to be known as well. */
const mostResamples = 1000;
const fewestResamples = 200;
const draws = 300_000;
const z = 1.959964; // 97.5% point of the normal distribution; the library's own is good to three digits only

/** Mean with its percentile bootstrap interval (Efron, 1979). NaN throughout for no values. */
export function meanWithInterval(values: readonly number[], seed = 1): Estimate {
  if (values.length === 0) return { value: NaN, low: NaN, high: NaN };
  const list = values as number[]; // the library does not write to it
  const value = mean(list);
  if (list.every((one) => one === list[0])) return { value, low: value, high: value };
  const random = seeded(seed);
  const resamples = Math.round(Math.max(fewestResamples, Math.min(mostResamples, draws / list.length)));
  const means = Array.from({ length: resamples }, () =>
    mean(sampleWithReplacement(list, list.length, random)),
  );
  means.sort((a, b) => a - b);
  return { value, low: quantileSorted(means, 0.025), high: quantileSorted(means, 0.975) };
}

/** Share of `hits` among `all` with Wilson's interval (1927). NaN throughout for nothing at all. */
export function shareWithInterval(hits: number, all: number): Estimate {
  if (all === 0) return { value: NaN, low: NaN, high: NaN };
  const p = hits / all;
  const scale = 1 + z ** 2 / all;
  const centre = (p + z ** 2 / (2 * all)) / scale;
  const reach = (z / scale) * Math.sqrt((p * (1 - p)) / all + z ** 2 / (4 * all ** 2));
  return { value: p, low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}
