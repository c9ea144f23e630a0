import { describe, expect, test } from 'vitest';
import { overResampledSeeds } from '../../../src/lab/statistics/clusters.ts';
import { varianceShares } from '../../../src/lab/statistics/variance.ts';

describe('the shares of variance', () => {
  test('are those of a table worked by hand', () => {
    // grand mean 3, policies 2 and 4, seeds 2 and 4: sums of squares 4, 4 and 0 of 8
    expect(
      varianceShares([
        [1, 3],
        [3, 5],
      ]),
    ).toEqual({ policy: 0.5, seed: 0.5, interaction: 0 });
  });

  test('are all policy, all seed or all interaction where nothing else varies', () => {
    expect(
      varianceShares([
        [1, 1, 1],
        [4, 4, 4],
      ]).policy,
    ).toBe(1);
    expect(
      varianceShares([
        [1, 2, 3],
        [1, 2, 3],
      ]).seed,
    ).toBe(1);
    expect(
      varianceShares([
        [1, 2],
        [2, 1],
      ]).interaction,
    ).toBe(1);
  });

  test('are none where nothing varies, and need a table without holes', () => {
    expect(
      varianceShares([
        [2, 2],
        [2, 2],
      ]),
    ).toEqual({ policy: 0, seed: 0, interaction: 0 });
    expect(() => varianceShares([[1, 2], [1]])).toThrow(RangeError);
  });
});

test('intervals draw whole seeds: campaigns of one seed stay together', () => {
  const records = Array.from({ length: 30 }, (_, seed) =>
    [0, 1].map((bot) => ({ job: { seed }, value: seed, bot })),
  ).flat();
  const mean = (some: readonly { value: number }[]): number =>
    some.reduce((sum, { value }) => sum + value, 0) / some.length;
  const { value, low, high } = overResampledSeeds(records, mean);
  expect(value).toBe(14.5);
  // a standard error of 1.58 over 30 seeds; over 60 campaigns it would be 1.12
  expect(high - low).toBeGreaterThan(5);
  expect(high - low).toBeLessThan(7.5);
  const sizes = new Set<number>();
  overResampledSeeds(records, (some) => {
    sizes.add(new Set(some.map(({ job }) => job.seed)).size);
    return some.length;
  });
  expect([...sizes]).toEqual([30]);
});
