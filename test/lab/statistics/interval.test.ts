import { describe, expect, test } from 'vitest';
import { distributionOf } from '../../../src/lab/statistics/distribution.ts';
import { meanWithInterval, shareWithInterval } from '../../../src/lab/statistics/interval.ts';
import { pairedOf } from '../../../src/lab/statistics/paired.ts';
import { seeded } from '../../../src/lab/statistics/seeded.ts';

describe('a share', () => {
  // Newcombe 1998, table I: Wilson's intervals without correction
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i has the published interval', (hits, all, low, high) => {
    const found = shareWithInterval(hits, all);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  test('of nothing is not known', () => {
    expect(shareWithInterval(0, 0).value).toBeNaN();
  });
});

describe('a mean', () => {
  const random = seeded(7);
  const values = Array.from({ length: 400 }, () => random() + random() + random());

  test('has about the interval of theory, the same each time', () => {
    const { value, low, high } = meanWithInterval(values);
    const theory = (1.96 * Math.sqrt(3 / 12)) / Math.sqrt(400);
    expect(high - value).toBeCloseTo(theory, 2);
    expect(value - low).toBeCloseTo(theory, 2);
    expect(meanWithInterval(values)).toEqual({ value, low, high });
  });

  test('covers the truth about nineteen times in twenty', () => {
    let covered = 0;
    for (let n = 0; n < 200; n++) {
      const draws = Array.from({ length: 40 }, () => random() + random() + random());
      const { low, high } = meanWithInterval(draws, n);
      if (low <= 1.5 && 1.5 <= high) covered++;
    }
    expect(covered).toBeGreaterThan(178);
    expect(covered).toBeLessThan(200);
  });

  test('of equal values is sure, and of none not known', () => {
    expect(meanWithInterval([3, 3, 3])).toEqual({ value: 3, low: 3, high: 3 });
    expect(meanWithInterval([]).value).toBeNaN();
  });
});

test('quantiles are the usual ones (R7), whatever the order', () => {
  const { quantiles, deviation, count } = distributionOf([4, 1, 3, 2]);
  expect(count).toBe(4);
  expect(quantiles[3]).toBe(2.5);
  expect(quantiles[2]).toBe(1.75);
  expect(quantiles[5]).toBeCloseTo(3.7, 12);
  expect(deviation).toBeCloseTo(Math.sqrt(5 / 3), 12);
  expect(() => distributionOf([])).toThrow(RangeError);
});

test('pairs count wins, ties for neither', () => {
  const { difference, won, equal, pairs } = pairedOf([3, 2, 5, 1], [1, 2, 4, 3]);
  expect([pairs, equal, won.value, difference.value]).toEqual([4, 1, 0.5, 0.25]);
  expect(() => pairedOf([1], [])).toThrow(RangeError);
});
