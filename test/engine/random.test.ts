/** Luck is even, draws are independent of each other, and each hangs on its own name only. Seeds are fixed: nothing flakes. */
import { describe, expect, it } from 'vitest';
import { bell, between, draw, mix, purposes, spread, textKey } from '../../src/engine/random.ts';

const COUNT = 20_000;

/** Chi-squared statistic of counts that should be even. */
function unevenness(counts: readonly number[]): number {
  const fair = counts.reduce((sum, n) => sum + n, 0) / counts.length;
  return counts.reduce((sum, n) => sum + (n - fair) ** 2 / fair, 0);
}

function correlation(x: readonly number[], y: readonly number[]): number {
  const mean = (list: readonly number[]): number => list.reduce((sum, v) => sum + v, 0) / list.length;
  const mx = mean(x);
  const my = mean(y);
  const cov = mean(x.map((v, i) => (v - mx) * (y[i]! - my)));
  return cov / Math.sqrt(mean(x.map((v) => (v - mx) ** 2)) * mean(y.map((v) => (v - my) ** 2)));
}

const many = (one: (n: number) => number): number[] => Array.from({ length: COUNT }, (_, n) => one(n));

/** Every part of a draw's name, varied alone. */
const series: Readonly<Record<string, (n: number) => number>> = {
  'successive seeds': (n) => draw(n, purposes.run, 8100, 3),
  'successive quarters': (n) => draw(42, purposes.run, n, 3),
  'successive keys': (n) => draw(42, purposes.run, 8100, n),
  'negative seeds': (n) => draw(-1 - n, purposes.eventStart, 8100, 3),
  'keys of texts': (n) => draw(42, purposes.eventStart, 8100, textKey(`card-${n}`)),
};

describe('a draw', () => {
  it.each(Object.entries(series))('is even over %s', (_, one) => {
    const counts = new Array<number>(64).fill(0);
    const list = many(one);
    expect(Math.min(...list)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...list)).toBeLessThan(1);
    for (const u of list) {
      const bin = Math.floor(u * 64);
      counts[bin] = counts[bin]! + 1;
    }
    // 63 degrees of freedom: 118 is passed by chance once in a hundred thousand
    expect(unevenness(counts)).toBeLessThan(118);
  });

  it.each(Object.entries(series))('does not follow its neighbour over %s', (_, one) => {
    const u = many(one);
    for (const lag of [1, 2, 7, 64]) {
      expect(Math.abs(correlation(u.slice(lag), u.slice(0, -lag)))).toBeLessThan(4.5 / Math.sqrt(COUNT));
    }
  });

  it('has nothing to do with the draw of another purpose of the same name', () => {
    const all = Object.values(purposes);
    const lists = all.map((purpose) => many((n) => draw(n, purpose, 8100, 3)));
    for (let a = 0; a < all.length; a++) {
      for (let b = 0; b < a; b++) {
        expect(Math.abs(correlation(lists[a]!, lists[b]!))).toBeLessThan(5 / Math.sqrt(COUNT));
      }
    }
  });

  it('depends on nothing but its name', () => {
    const before = draw(7, purposes.tension, 8101, 5);
    many((n) => draw(n, purposes.stance, n));
    expect(draw(7, purposes.tension, 8101, 5)).toBe(before);
  });

  it('gives every purpose a number of its own', () => {
    expect(new Set(Object.values(purposes)).size).toBe(Object.keys(purposes).length);
  });
});

describe('shapes made of draws', () => {
  it('spread is even between -1 and 1', () => {
    const list = many((n) => spread(n, purposes.runLuck, 8100));
    expect(Math.min(...list)).toBeGreaterThanOrEqual(-1);
    expect(Math.max(...list)).toBeLessThan(1);
    expect(Math.abs(list.reduce((sum, x) => sum + x, 0) / COUNT)).toBeLessThan(0.02);
  });

  it('bell has mean 0, deviation 1 and no tail beyond 3.5', () => {
    const list = many((n) => bell(n, purposes.tension, 8100));
    const mean = list.reduce((sum, x) => sum + x, 0) / COUNT;
    const variance = list.reduce((sum, x) => sum + (x - mean) ** 2, 0) / COUNT;
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(Math.sqrt(variance) - 1)).toBeLessThan(0.02);
    expect(Math.max(...list.map(Math.abs))).toBeLessThan(3.5);
  });

  it('between reaches both ends and nothing else', () => {
    const found = new Set(many((n) => between(2, 5, draw(n, purposes.eventDelay, 8100))));
    expect([...found].sort()).toEqual([2, 3, 4, 5]);
    expect(between(3, 3, 0.999)).toBe(3);
  });
});

describe('keys', () => {
  it('mix changes about half of the bits for a change of one', () => {
    let changed = 0;
    const rounds = 2000;
    for (let n = 0; n < rounds; n++) {
      let bits = (mix(n, 77) ^ mix(n ^ (1 << (n % 32)), 77)) >>> 0;
      for (; bits > 0; bits >>>= 1) changed += bits & 1;
    }
    expect(changed / rounds).toBeGreaterThan(15);
    expect(changed / rounds).toBeLessThan(17);
  });

  it('texts have different keys', () => {
    const keys = new Set(Array.from({ length: 2000 }, (_, n) => textKey(`event-${n}`)));
    expect(keys.size).toBe(2000);
  });
});
