/** How a campaign may be expected to end: the world itself at its end, the same luck whatever the orders, parts that add up. */
import { describe, expect, it } from 'vitest';
import { type Order, prospect, score, worldHash } from '../../../src/engine/index.ts';
import { baseRules } from '../../support/base-rules.ts';
import { opening, resolve } from '../../support/test-world.ts';

const rules = baseRules();
const world = resolve(opening({ seed: 11 }), {}, 6).world;
const waste: readonly Order[] = [{ kind: 'place', family: rules.families[0]!.id, training: 1 }];

describe('a prospect', () => {
  it('at the end is the score itself', () => {
    const { result, axes } = prospect(rules, world, 'alibaba', { quarters: 0, futures: 4 });
    const standing = score(rules, world, 'alibaba');
    expect(result).toBe(standing.result);
    expect(axes).toEqual(standing.axes.map(({ points }) => points));
    const over = { ...world, turn: world.length };
    expect(prospect(rules, over, 'alibaba', { quarters: 9, futures: 4 }).result).toBe(standing.result);
  });

  it('leaves the world alone, says the same again, and tells a bad order from the usual manner', () => {
    const before = worldHash(world);
    const options = { quarters: 2, futures: 4 };
    const usual = prospect(rules, world, 'alibaba', options);
    expect(prospect(rules, world, 'alibaba', options)).toEqual(usual);
    expect(worldHash(world)).toBe(before);
    // nobody is served for a quarter
    expect(prospect(rules, world, 'alibaba', { ...options, orders: waste }).result).toBeLessThan(
      usual.result,
    );
  });

  it('knows the firms of its rules only', () => {
    expect(() => prospect(rules, world, 'nobody', { quarters: 1, futures: 1 })).toThrow(
      /unknown firm: nobody/,
    );
  });
});
