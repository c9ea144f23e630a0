/** Two ways to play, or two rulesets, on the same seeds. */
import { type Estimate, meanWithInterval, shareWithInterval } from './interval.ts';

export interface Paired {
  readonly pairs: number;
  readonly difference: Estimate; // mean of first less second
  readonly won: Estimate; // share of pairs in which the first is higher; a tie counts for neither
  readonly equal: number; // pairs without any difference
}

/** Compares lists whose entries belong together. @throws RangeError when their lengths differ */
export function pairedOf(first: readonly number[], second: readonly number[]): Paired {
  if (first.length !== second.length) throw new RangeError('pairs need lists of equal length');
  const differences = first.map((value, i) => value - second[i]!);
  return {
    pairs: differences.length,
    difference: meanWithInterval(differences),
    won: shareWithInterval(differences.filter((d) => d > 0).length, differences.length),
    equal: differences.filter((d) => d === 0).length,
  };
}
