/** How much of what varies is how one plays, how much is luck, and how much is that luck hits ways to play unequally. */

/** Shares of the total sum of squares; they add up to 1. All 0 when nothing varies. */
export interface VarianceShares {
  readonly policy: number;
  readonly seed: number;
  readonly interaction: number;
}

/**
 * Two-way analysis of variance without repetition (Fisher). `table[policy][seed]` is complete.
 * @throws RangeError for rows of unequal length
 */
export function varianceShares(table: readonly (readonly number[])[]): VarianceShares {
  const rows = table.length;
  const columns = table[0]?.length ?? 0;
  if (table.some((row) => row.length !== columns)) throw new RangeError('the table has holes');
  if (rows === 0 || columns === 0) return { policy: 0, seed: 0, interaction: 0 };
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  const grand = sum(table.map(sum)) / (rows * columns);
  const byPolicy = table.map((row) => sum(row) / columns);
  const bySeed = Array.from({ length: columns }, (_, c) => sum(table.map((row) => row[c]!)) / rows);
  const squares = (values: readonly number[]): number => sum(values.map((value) => (value - grand) ** 2));
  const total = sum(table.map(squares));
  if (total <= 0) return { policy: 0, seed: 0, interaction: 0 };
  const policy = (columns * squares(byPolicy)) / total;
  const seed = (rows * squares(bySeed)) / total;
  return { policy, seed, interaction: Math.max(0, 1 - policy - seed) };
}
