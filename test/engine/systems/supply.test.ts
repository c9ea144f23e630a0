import { describe, expect, it } from 'vitest';
import { measureCapacity } from '../../../src/engine/systems/industry.ts';
import { rebateShare } from '../../../src/engine/systems/policy.ts';
import { onSaleFrom, runSupply } from '../../../src/engine/systems/supply.ts';
import type { World } from '../../../src/engine/world.ts';
import { baseRules, usualFirms } from '../../support/base-rules.ts';
import {
  at,
  firmOf,
  opening,
  resolve,
  rulesWith,
  run,
  turnOf,
  withoutOrders,
} from '../../support/test-world.ts';

const rules = baseRules();
const chip = at('chips', 'ascend-910c');

/** A world in which only these units of one chip are on order, by firm. */
function ordered(units: Readonly<Record<string, number>>, c = chip): World {
  const world = withoutOrders(opening());
  for (const [firm, wanted] of Object.entries(units)) {
    firmOf(world, firm).backlog[c] = { units: wanted, deposit: wanted * 50_000 };
    firmOf(world, firm).racksAge.fill(1000);
    firmOf(world, firm).favour = 0.5;
  }
  return world;
}

/** Chips delivered to a firm, by model. */
function delivered(before: World, now: World, firm: string): number[] {
  return firmOf(now, firm).racks.map((units, c) => units - firmOf(before, firm).racks[c]!);
}

describe('an allocation', () => {
  it('never gives more than was ordered, and leaves the rest in the queue', () => {
    for (const units of [1, 700, 5_000, 400_000]) {
      const world = ordered({ alibaba: units, tencent: units * 2 });
      const { world: now } = run(world, runSupply);
      for (const firm of ['alibaba', 'tencent']) {
        const got = delivered(world, now, firm)[chip]!;
        const { units: left, deposit } = firmOf(now, firm).backlog[chip]!;
        expect(got).toBeGreaterThanOrEqual(0);
        expect(got + left).toBe(firmOf(world, firm).backlog[chip]!.units);
        expect(deposit).toBeGreaterThanOrEqual(0);
        if (left === 0) expect(deposit).toBe(0);
      }
    }
  });

  it('gives nothing to those who ordered nothing', () => {
    const world = ordered({ alibaba: 100_000 });
    const { world: now } = run(world, runSupply);
    for (const { id } of usualFirms().slice(1))
      expect(delivered(world, now, id).every((units) => units === 0)).toBe(true);
  });

  /** Chips of two firms that want the same, when the second has an advantage. */
  function contest(change: (world: World) => void): [number, number] {
    const world = ordered({ alibaba: 300_000, tencent: 300_000 });
    change(world);
    const { world: now } = run(world, runSupply);
    return [delivered(world, now, 'alibaba')[chip]!, delivered(world, now, 'tencent')[chip]!];
  }

  it('treats equals alike', () => {
    const [a, b] = contest(() => {});
    expect(a).toBe(b);
    expect(a).toBeGreaterThan(0);
  });

  it.each<[string, (world: World) => void]>([
    [
      'a prepaid balance',
      (world) => {
        firmOf(world, 'tencent').prepaid = 2e9;
      },
    ],
    [
      'favour in Beijing',
      (world) => {
        firmOf(world, 'tencent').favour = 0.9;
      },
    ],
    [
      'a history of large orders',
      (world) => {
        firmOf(world, 'tencent').racksAge[chip] = 90_000;
      },
    ],
    [
      'rights on a line that it paid for',
      (world) => {
        firmOf(world, 'tencent').rights[0] = 1e9;
      },
    ],
    [
      'pooled orders',
      (world) => firmOf(world, 'tencent').alliances.push({ partner: 3, kind: 'pool', family: 1, left: 3 }),
    ],
  ])('favours %s', (_, change) => {
    const [a, b] = contest(change);
    expect(b).toBeGreaterThan(a);
    expect(a).toBeGreaterThan(0);
  });

  it('serves everybody in full when there is plenty', () => {
    const world = ordered({ alibaba: 100, tencent: 200 });
    const { world: now } = run(world, runSupply);
    expect(delivered(world, now, 'alibaba')[chip]).toBe(100);
    expect(delivered(world, now, 'tencent')[chip]).toBe(200);
    expect(now.shortage).toBe(0);
  });
});

describe('what a delivery costs', () => {
  it('is the price less the deposit, with a mark-up in a shortage and a rebate for trust, and goes into the books', () => {
    const world = ordered({ alibaba: 100 });
    const turn = run(world, runSupply);
    const [before, firm] = [firmOf(world), firmOf(turn.world)];
    const price = 100 * Math.round(rules.chips[chip]!.price * rules.silicon.systemFactor);
    const rebate = Math.round(price * rebateShare(turn, before));
    expect(before.cash - firm.cash).toBe(price - before.backlog[chip]!.deposit - rebate);
    expect(firm.book - before.book).toBe(price - rebate);
  });

  it('is less for those who prepaid when chips are short', () => {
    const cost = (prepaid: number): number => {
      const world = ordered({ alibaba: 500_000 });
      world.shortage = 0.5;
      world.subsidy = 0;
      firmOf(world).prepaid = prepaid;
      const { world: now } = run(world, runSupply);
      return (firmOf(now).book - firmOf(world).book) / delivered(world, now, 'alibaba')[chip]!;
    };
    expect(cost(5e9)).toBeLessThan(cost(0));
  });
});

describe('conservation', () => {
  /** No state centres and universities, so that every die made is in somebody's rack. */
  const alone = rulesWith({ supply: { otherBuyers: 0 } });

  function made(world: World) {
    const capacity = measureCapacity(turnOf(world));
    const { world: now } = run(world, runSupply, alone);
    let dies = 0;
    let stacks = 0;
    for (const { id } of usualFirms()) {
      for (const [c, units] of delivered(world, now, id).entries()) {
        dies += units * rules.chips[c]!.dies;
        stacks += units * rules.chips[c]!.stacks;
      }
    }
    return { capacity, now, dies, stacks, drawn: world.memoryStock - now.memoryStock };
  }

  const scarce = (): World => {
    const world = ordered({ alibaba: 300_000, tencent: 250_000, bytedance: 400_000 });
    for (const firm of world.firms) firm.backlog[at('chips', 'mlu-590')] = { units: 60_000, deposit: 0 };
    firmOf(world).backlog[at('chips', 'in-house-1')] = { units: 90_000, deposit: 0 };
    return world;
  };

  it('wafers: no more dies are delivered than the foundries made', () => {
    const { capacity, now, dies } = made(scarce());
    expect(dies).toBeGreaterThan(0);
    expect(dies).toBeLessThanOrEqual(Math.min(capacity.dies, capacity.packages));
    const output = now.lines
      .filter((_, l) => rules.lines[l]!.step === 'dies')
      .reduce((sum, l) => sum + l.output, 0);
    expect(Math.abs(output - dies)).toBeLessThanOrEqual(rules.lines.length);
  });

  it('memory: chips need what is made and what is drawn from the store, and no more', () => {
    for (const stock of [0, 20_000, 700_000]) {
      const world = scarce();
      world.memoryStock = stock;
      const { capacity, stacks, drawn } = made(world);
      expect(drawn).toBeGreaterThanOrEqual(0);
      expect(stacks).toBeLessThanOrEqual(capacity.memory + drawn + rules.lines.length);
    }
  });

  it('of packages: as many as the packaging houses have places for', () => {
    const world = scarce();
    for (const [l, line] of world.lines.entries())
      if (rules.lines[l]!.step === 'packages') line.capacity = 1000;
    expect(made(world).dies).toBeLessThanOrEqual(1000);
  });
});

describe('the bottleneck', () => {
  it('is memory once the store of foreign memory is empty', () => {
    const supply = (stock: number) => {
      const world = ordered({ alibaba: 300_000, tencent: 300_000, bytedance: 300_000 });
      world.memoryStock = stock;
      for (const [l, line] of world.lines.entries()) if (rules.lines[l]!.step === 'dies') line.capacity *= 5;
      const { world: now } = run(world, runSupply);
      return { now, got: delivered(world, now, 'alibaba')[chip]! };
    };
    const full = supply(5e6);
    const empty = supply(0);
    expect(empty.got).toBeLessThan(full.got);
    expect(empty.now.memoryShortage).toBeGreaterThan(full.now.memoryShortage);
    expect(empty.now.memoryStock).toBe(0);
  });

  it('is named when it moves', () => {
    const world = ordered({ alibaba: 400_000, tencent: 400_000 });
    world.memoryStock = 0;
    for (const [l, line] of world.lines.entries()) if (rules.lines[l]!.step === 'dies') line.capacity *= 50;
    expect(run(world, runSupply).news).toContainEqual({
      kind: 'bottleneck',
      firm: -1,
      values: { step: 'memory' },
    });
  });
});

describe('a tape-out', () => {
  const factory = (seed: number): World => {
    const world = opening();
    world.seed = seed;
    firmOf(world).ownChip = { generation: 1, invested: 4e9, budget: 0, tapeout: world.calendar, attempts: 1 };
    return world;
  };

  it('passes as often as stated; a failure keeps part of the design', () => {
    const seeds = 1500;
    let passed = 0;
    for (let seed = 0; seed < seeds; seed++) {
      const { ownChip } = firmOf(run(factory(seed), runSupply).world);
      expect(ownChip.tapeout).toBe(0);
      if (ownChip.generation === 2) {
        passed++;
        expect(ownChip.invested).toBe(0);
      } else expect(ownChip.invested).toBe(Math.round(4e9 * rules.supply.tapeoutKeeps));
    }
    const odds = rules.supply.tapeoutSuccess;
    expect(Math.abs(passed / seeds - odds)).toBeLessThan(4 * Math.sqrt((odds * (1 - odds)) / seeds));
  });

  it('is not judged before it is back', () => {
    const world = factory(1);
    firmOf(world).ownChip.tapeout = world.calendar + 1;
    expect(firmOf(run(world, runSupply).world).ownChip.generation).toBe(1);
  });
});

it('an announced chip that is late is late for everybody', () => {
  const late = at('chips', 'ascend-960');
  const turn = turnOf(opening());
  const before = onSaleFrom(turn, late);
  turn.world.delays[late] = 3;
  expect(onSaleFrom(turn, late)).toBe(before + 3);
});

it('a place in the queue has to be kept up: balances and rights fade', () => {
  const world = withoutOrders(opening());
  firmOf(world).prepaid = 1e9;
  firmOf(world).rights[0] = 1e9;
  const firm = firmOf(run(world, runSupply).world);
  expect(firm.prepaid).toBeLessThan(1e9);
  expect(firm.rights[0]).toBeLessThan(1e9);
  expect(firm.prepaid).toBeGreaterThan(0);
});

it('orders of all firms pay for the fabs of tomorrow: more capital goes into lines in a country that buys', () => {
  /** Yuan that became capacity, standing or begun. */
  function capital(units: number): number {
    const order = { kind: 'buy', chip: 'ascend-910c', units } as const;
    const orders = Object.fromEntries(usualFirms().map(({ id }) => [id, units > 0 ? [order] : []]));
    const { world } = resolve(opening(), orders, 6);
    const grown = world.lines.map(({ capacity }, l) => capacity - rules.lines[l]!.capacity);
    for (const { place, amount } of world.growing) grown[place] = grown[place]! + amount;
    return grown.reduce((sum, units, l) => sum + units * rules.lines[l]!.unitCost, 0);
  }
  expect(capital(6_000)).toBeGreaterThan(capital(0));
});
