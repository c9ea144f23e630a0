/** The bot that looks ahead: it keeps to what a player knows, says what it expects, and is worth its thinking. */
import { describe, expect, it } from 'vitest';
import { makeBot, makeSearch, type SearchBudget } from '../../src/bots/index.ts';
import { score, type World, worldHash } from '../../src/engine/index.ts';
import { baseRules } from '../support/base-rules.ts';
import { opening, resolve } from '../support/test-world.ts';

const rules = baseRules();
const budget: SearchBudget = { plans: 5, futures: 2, quarters: 5 };
const world = resolve(opening({ seed: 4 }), {}, 5).world;

describe('search', () => {
  it('thinks without moving the world, and the same of the same world', () => {
    const before = worldHash(world);
    const thought = makeSearch(budget)(rules, world, 'alibaba');
    expect(makeSearch(budget)(rules, world, 'alibaba')).toEqual(thought);
    expect(worldHash(world)).toBe(before);
  });

  it('says what it expects, which is never less than going on as planned', () => {
    const think = makeSearch(budget);
    let now = world;
    for (let n = 0; n < 3; n++) {
      const thought = think(rules, now, 'alibaba');
      expect(thought.expected).toBeGreaterThanOrEqual(thought.before);
      expect(thought.quarters).toBe(5);
      now = resolve(now, { alibaba: thought.orders }, 1).world;
    }
  });

  it('looks no further than the end of the campaign', () => {
    const late: World = { ...world, turn: world.length - 2 };
    expect(makeSearch(budget)(rules, late, 'alibaba').quarters).toBe(2);
  });

  it('does without what it is told to do without', () => {
    const orders = makeBot('search', { budget, without: ['buy', 'hire'] })(rules, world, 'alibaba');
    expect(orders.length).toBeGreaterThan(0);
    expect(orders.filter(({ kind }) => kind === 'buy' || kind === 'hire')).toEqual([]);
  });

  it.each([
    ['buy-imported', 'domestic'],
    ['buy-domestic', 'imported'],
  ] as const)('without %s it buys %s chips alone', (taken, left) => {
    const orders = makeBot('search', { budget, without: [taken] })(rules, world, 'alibaba');
    const channels = orders.flatMap((order) =>
      order.kind === 'buy' ? [rules.chips.find(({ id }) => id === order.chip)?.channel] : [],
    );
    expect(channels).toContain(left);
    expect(channels).not.toContain(taken.slice('buy-'.length));
  });

  it('knows no more than a player: hidden figures do not change its mind', () => {
    const other = structuredClone(world);
    other.tippingPoint = 0.9;
    other.stance = 1 - world.stance;
    other.strictness = 1 - world.strictness;
    other.demandLuck = 1 - world.demandLuck;
    expect(makeSearch(budget)(rules, other, 'alibaba').orders).toEqual(
      makeSearch(budget)(rules, world, 'alibaba').orders,
    );
  });

  it('is worth its thinking', () => {
    const result = (name: string): number => {
      const bot = makeBot(name, { budget: { plans: 6, futures: 2, quarters: 6 } });
      const { world: end } = resolve(
        opening({ seed: 9 }),
        (now) => ({ alibaba: bot(rules, now, 'alibaba') }),
        24,
      );
      return score(rules, end, 'alibaba').result;
    };
    expect(result('search')).toBeGreaterThan(result('even-split'));
  });
});
