import { describe, expect, it } from 'vitest';
import { fillOffer, makeBot, randomOrders } from '../../src/bots/index.ts';
import {
  checkOrder,
  possibleOrders,
  score,
  temperamentOrders,
  type World,
  worldHash,
} from '../../src/engine/index.ts';
import { baseRules } from '../support/base-rules.ts';
import { quickBots } from '../support/quick-bots.ts';
import { firmOf, opening, resolve } from '../support/test-world.ts';

const rules = baseRules();
const names = quickBots;

/** A campaign in which one bot plays the first firm. */
function campaign(bot: string, seed: number, quarters = 24) {
  const { world, reports } = resolve(
    opening({ seed }),
    (now) => ({ alibaba: makeBot(bot)(rules, now, 'alibaba') }),
    quarters,
  );
  return { world, carried: reports.flatMap((report) => report.orders[0]!) };
}

describe.each(names)('%s', (name) => {
  it('is hardly ever refused what it orders', () => {
    const carried = [1, 2].flatMap((seed) => campaign(name, seed).carried);
    const refused = carried.filter(({ refusal }) => refusal !== null);
    expect(carried.length).toBeGreaterThan(10);
    expect(refused.length / carried.length, JSON.stringify(refused.slice(0, 5))).toBeLessThan(0.02);
  });

  it('thinks without moving the world, and the same of the same world', () => {
    const world = resolve(opening({ seed: 3 }), {}, 3).world;
    const before = worldHash(world);
    expect(makeBot(name)(rules, world, 'tencent')).toEqual(makeBot(name)(rules, world, 'tencent'));
    expect(worldHash(world)).toBe(before);
  });

  it('has nothing to say for a firm that has ended', () => {
    const world = opening();
    firmOf(world).ended = 'removal';
    const orders = makeBot(name)(rules, world, 'alibaba');
    const { reports } = resolve(world, { alibaba: orders });
    expect(reports[0]!.orders[0]).toEqual([]);
  });
});

describe('random', () => {
  const orders = (world: World) => randomOrders(rules, world, 'alibaba');

  it('draws from all kinds that are on offer, with other luck in other quarters, seeds and firms', () => {
    const kinds = new Set<string>();
    const texts = new Set<string>();
    for (let seed = 0; seed < 150; seed++) {
      const world = opening({ seed: 1 });
      world.seed = seed;
      for (const order of orders(world)) kinds.add(order.kind);
      texts.add(JSON.stringify(orders(world)));
    }
    expect(kinds.size).toBeGreaterThan(12);
    expect(texts.size).toBeGreaterThan(100);
    const world = opening();
    expect(randomOrders(rules, world, 'tencent')).not.toEqual(orders({ ...world, turn: 7 }));
  });

  it('fills every open number within its range and on its steps', () => {
    const world = opening();
    for (const offer of possibleOrders(rules, world, 'alibaba')) {
      for (const u of [0, 0.37, 0.999999]) {
        const order = fillOffer(offer, () => u) as unknown as Record<string, number>;
        for (const { name, min, max } of offer.ranges) {
          expect(order[name]).toBeGreaterThanOrEqual(min);
          expect(order[name]).toBeLessThanOrEqual(max);
        }
        expect(
          checkOrder(
            rules,
            world,
            'alibaba',
            [],
            fillOffer(offer, () => u),
          ),
          JSON.stringify(order),
        ).toBeNull();
      }
    }
  });
});

describe('doctrines', () => {
  it('differ where they say they do: one imports, one does not', () => {
    const imported = (name: string): number =>
      campaign(name, 4, 8).carried.filter(
        ({ order }) =>
          order.kind === 'buy' && rules.chips.find(({ id }) => id === order.chip)!.channel === 'imported',
      ).length;
    expect(imported('domestic-max')).toBe(0);
    expect(imported('import-max')).toBeGreaterThan(0);
  });

  it('beat knowing nothing', () => {
    const result = (name: string): number =>
      [1, 2, 3].reduce((sum, seed) => sum + score(rules, campaign(name, seed).world, 'alibaba').result, 0);
    expect(result('pragmatic')).toBeGreaterThan(result('random'));
  });

  it('are heard through the same door as rivals', () => {
    const world = opening();
    expect(makeBot('temperament')(rules, world, 'baidu')).toEqual(temperamentOrders(rules, world, 'baidu'));
  });
});
