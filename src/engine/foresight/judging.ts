/**
 * A campaign judged by where it might be expected to end, seen from each of its worlds: how its result came about quarter by
 * quarter, and for how long a decision is missed. See prospect.ts.
 */

/** Futures in which the end is looked for from a world that was really played. */
export const judgedFutures = 8;

/** Quarters that are played again with the recorded orders when something is taken away: longer, and they no longer fit. */
export const quartersAgain = 4;

/** What one quarter did to the result that might be expected, in points. */
export interface QuarterShare {
  readonly skill: number; // the orders, against the usual manner and before anything is known of the luck
  readonly luck: number; // what then came, against what was to be expected
}

/** A result in three parts that add up to it, in points. */
export interface ResultParts extends QuarterShare {
  readonly usual: number; // what the opening promised the firm in its usual manner
}

/**
 * A quarter told apart by the result that might be expected at three moments, in points.
 * @param before as the quarter began
 * @param decided with its orders given, before anything came
 * @param after when it had been resolved
 */
export function quarterShare(before: number, decided: number, after: number): QuarterShare {
  return { skill: decided - before, luck: after - decided };
}

/** The parts of a result, by what the opening promised and what every quarter did. */
export function partsOfResult(usual: number, shares: readonly QuarterShare[]): ResultParts {
  const sum = (part: keyof QuarterShare): number => shares.reduce((total, share) => total + share[part], 0);
  return { usual, skill: sum('skill'), luck: sum('luck') };
}
