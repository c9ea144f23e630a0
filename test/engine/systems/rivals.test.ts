import { describe, expect, it } from 'vitest';
import { type Order, temperamentOrders, worldHash } from '../../../src/engine/index.ts';
import { runAlliances } from '../../../src/engine/systems/rivals.ts';
import type { Temperament } from '../../../src/ruleset/types.ts';
import { baseRules, usualFirms } from '../../support/base-rules.ts';
import { at, firmOf, opening, resolve, turnOf } from '../../support/test-world.ts';

const rules = baseRules();
const plain = rules.temperaments[rules.firms[at('firms', 'alibaba')]!.temperament]!;

/** Orders of a firm minded like its opening says, but for some levers. */
const minded = (levers: Partial<Temperament>, world = opening()): Order[] =>
  temperamentOrders(rules, world, 'alibaba', { ...plain, ...levers });
const yuan = (orders: readonly Order[], kind: string): number =>
  orders.reduce((sum, order) => sum + (order.kind === kind && 'amount' in order ? order.amount : 0), 0);
const units = (orders: readonly Order[], channel: string): number =>
  orders.reduce(
    (sum, order) =>
      sum +
      (order.kind === 'buy' && rules.chips[at('chips', order.chip)]!.channel === channel ? order.units : 0),
    0,
  );

describe('rivals', () => {
  it('decide only what they may do: hardly an order is refused in whole campaigns', () => {
    let orders = 0;
    const refused: Record<string, number> = {};
    for (const seed of [1, 2, 3]) {
      const { reports } = resolve(opening({ seed }), {}, 24);
      for (const report of reports) {
        for (const carried of report.orders.flat()) {
          orders++;
          if (carried.refusal) {
            const key = `${carried.order.kind} ${carried.refusal.reason}`;
            refused[key] = (refused[key] ?? 0) + 1;
          }
        }
      }
    }
    const count = Object.values(refused).reduce((sum, n) => sum + n, 0);
    expect(orders).toBeGreaterThan(2000);
    expect(count / orders, JSON.stringify(refused)).toBeLessThan(0.02);
  });

  it('think without moving the world, and always alike', () => {
    const world = opening({ seed: 8 });
    const before = worldHash(world);
    expect(minded({}, world)).toEqual(minded({}, world));
    expect(worldHash(world)).toBe(before);
  });

  it('play firms that nobody else plays, exactly as if somebody passed their orders on', () => {
    const world = opening({ seed: 8 });
    const passed = Object.fromEntries(
      usualFirms().map(({ id }) => [id, temperamentOrders(rules, world, id)]),
    );
    expect(worldHash(resolve(world, passed).world)).toBe(worldHash(resolve(world, {}).world));
  });
});

describe('a temperament', () => {
  it('that is fond of imports buys abroad, one that is not buys at home', () => {
    const [abroad, home] = [minded({ imports: 0.95, valueSense: 0 }), minded({ imports: 0, valueSense: 0 })];
    expect(units(abroad, 'imported')).toBeGreaterThan(0);
    expect(units(home, 'imported')).toBe(0);
    expect(units(home, 'domestic')).toBeGreaterThan(units(abroad, 'domestic'));
  });

  it('that spends more spends more', () => {
    const spent = (spend: number): number => {
      const orders = minded({ spend });
      return units(orders, 'imported') + units(orders, 'domestic');
    };
    expect(spent(0.9)).toBeGreaterThan(spent(0.2));
  });

  it('that talks, talks; that cares for developers, pays for them', () => {
    expect(yuan(minded({ lobbying: 0.1 }), 'lobby')).toBeGreaterThan(yuan(minded({ lobbying: 0 }), 'lobby'));
    expect(yuan(minded({ developers: 0.2 }), 'developers')).toBeGreaterThan(0);
  });

  it('that believes in software puts its engineers there', () => {
    const heads = (software: number): number =>
      minded({ software }).reduce(
        (sum, order) => sum + (order.kind === 'assign' && order.task.startsWith('stack/') ? order.heads : 0),
        0,
      );
    expect(heads(0.9)).toBeGreaterThan(heads(0.2));
  });

  it('that opens its work does, once it is worth reading', () => {
    const world = opening();
    firmOf(world).maturity.fill(0.8);
    const opened = (openness: number) =>
      minded({ openness, software: 0.6 }, world).filter(({ kind }) => kind === 'open-source');
    expect(opened(0.9)).toHaveLength(1);
    expect(opened(0)).toHaveLength(0);
  });

  it('that hedges answers a threat before it binds', () => {
    const event = rules.events.findIndex(
      ({ choices, target }) => target === 'all' && choices.some(({ shield }) => shield > 0),
    );
    const world = opening();
    world.shocks = [
      {
        event,
        stage: 'draft',
        due: world.calendar + 1,
        target: -1,
        odds: 0.9,
        low: 0.85,
        high: 0.95,
        began: world.calendar,
      },
    ];
    const answers = (hedging: number) => minded({ hedging }, world).filter(({ kind }) => kind === 'answer');
    expect(answers(1)).toHaveLength(1);
    expect(answers(0)).toHaveLength(0);
  });
});

describe('an agreement', () => {
  it('runs out on both sides at the same time, and both are told', () => {
    const world = opening();
    firmOf(world).alliances = [{ partner: 1, kind: 'pool', family: 1, left: 2 }];
    world.firms[1]!.alliances = [{ partner: 0, kind: 'pool', family: 1, left: 2 }];
    const turn = turnOf(world);
    runAlliances(turn);
    expect([world.firms[0]!.alliances.length, world.firms[1]!.alliances.length]).toEqual([1, 1]);
    runAlliances(turn);
    expect([world.firms[0]!.alliances.length, world.firms[1]!.alliances.length]).toEqual([0, 0]);
    expect(turn.news.map(({ kind, firm }) => [kind, firm])).toEqual([
      ['allianceEnded', 0],
      ['allianceEnded', 1],
    ]);
  });
});
