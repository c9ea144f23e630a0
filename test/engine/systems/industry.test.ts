import { describe, expect, it } from 'vitest';
import {
  addCapacity,
  invest,
  measureCapacity,
  openLines,
  recordOutput,
  unitCost,
} from '../../../src/engine/systems/industry.ts';
import { baseRules } from '../../support/base-rules.ts';
import { at, opening, putFactor, turnOf } from '../../support/test-world.ts';

const rules = baseRules();
const foundry = rules.lines.findIndex(({ step, capacity }) => step === 'dies' && capacity > 0);
const memory = rules.lines.findIndex(({ step, capacity }) => step === 'memory' && capacity > 0);

describe('yield', () => {
  /** Yield of the first foundry after putting out a share of what it could. */
  function learned(part: number): number {
    const turn = turnOf(opening());
    const capacity = measureCapacity(turn);
    recordOutput(turn, capacity, capacity.dies * part, 0);
    return turn.world.lines[foundry]!.yield;
  }

  it('learns with output, and only with output', () => {
    const start = opening().lines[foundry]!.yield;
    expect(learned(0)).toBe(start);
    expect(learned(0.1)).toBeGreaterThan(start);
    expect(learned(1)).toBeGreaterThan(learned(0.1));
  });

  it('comes near its ceiling and does not pass it', () => {
    const turn = turnOf(opening());
    let last = 0;
    for (let quarter = 0; quarter < 200; quarter++) {
      last = turn.world.lines[foundry]!.yield;
      const capacity = measureCapacity(turn);
      recordOutput(turn, capacity, capacity.dies, 0);
      expect(turn.world.lines[foundry]!.yield).toBeGreaterThanOrEqual(last);
    }
    expect(last).toBeLessThanOrEqual(rules.supply.yieldCeiling);
    expect(last).toBeGreaterThan(rules.supply.yieldCeiling - 0.1);
  });

  it('makes the same wafers give more dies', () => {
    const world = opening();
    const before = measureCapacity(turnOf(world)).dies;
    for (const line of world.lines) line.yield *= 1.5;
    expect(measureCapacity(turnOf(world)).dies).toBeCloseTo(before * 1.5, 3);
  });
});

describe('capacity', () => {
  it('is nothing on a line that has not opened, whatever was paid for it', () => {
    const late = rules.lines.findIndex(({ opens }) => opens > opening().calendar);
    const world = opening();
    const before = measureCapacity(turnOf(world));
    world.lines[late]!.capacity = 1e6;
    expect(measureCapacity(turnOf(world))).toEqual(before);
    world.calendar = rules.lines[late]!.opens;
    expect(measureCapacity(turnOf(world))).not.toEqual(before);
  });

  it('is bought with money and arrives after the line took its time', () => {
    const turn = turnOf(opening());
    const { delay } = rules.lines[foundry]!;
    const before = turn.world.lines[foundry]!.capacity;
    const units = addCapacity(turn, foundry, 100 * rules.lines[foundry]!.unitCost);
    expect(units).toBe(100);
    turn.world.calendar += delay - 1;
    openLines(turn);
    expect(turn.world.lines[foundry]!.capacity).toBe(before);
    turn.world.calendar++;
    openLines(turn);
    expect(turn.world.lines[foundry]!.capacity).toBe(before + 100);
    expect(turn.world.growing).toEqual([]);
  });

  it('is held by sites of a size that no luck makes larger', () => {
    const world = opening();
    const { size } = rules.lines[foundry]!;
    world.lines[foundry]!.capacity = size - 10;
    world.growing = [{ place: foundry, amount: 10, ready: world.calendar }];
    putFactor(world, 'lineGrowth', 2);
    const turn = turnOf(world);
    openLines(turn);
    expect(world.lines[foundry]!.capacity).toBe(size);
  });

  it('of memory gets cheaper with everything made so far, of foundries it does not', () => {
    const turn = turnOf(opening());
    const cost = [unitCost(turn, memory), unitCost(turn, foundry)];
    for (const line of turn.world.lines) line.made += 10e6;
    expect(unitCost(turn, memory)).toBeLessThan(cost[0]!);
    expect(unitCost(turn, foundry)).toBe(cost[1]!);
  });
});

describe('the store of foreign memory', () => {
  it('gives what own memory cannot, and empties by exactly that', () => {
    const turn = turnOf(opening());
    const capacity = measureCapacity(turn);
    const before = turn.world.memoryStock;
    recordOutput(turn, capacity, 0, capacity.memory + 12_345);
    expect(before - turn.world.memoryStock).toBe(12_345);
    recordOutput(turn, capacity, 0, capacity.memory / 2);
    expect(before - turn.world.memoryStock).toBe(12_345);
  });

  it('never goes below zero, and counts as gone in the stress test but not in an embargo', () => {
    const world = opening();
    world.memoryStock = 1000;
    const turn = turnOf(world);
    recordOutput(turn, measureCapacity(turn), 0, 1e12);
    expect(world.memoryStock).toBeGreaterThanOrEqual(0);
    world.memoryStock = 1e6;
    world.cut = true;
    expect(measureCapacity(turn).store).toBeGreaterThan(0);
    expect(measureCapacity({ ...turn, trial: true }).store).toBe(0);
  });
});

describe('capital', () => {
  /** Units bought by step when these are the levels of the steps. */
  function bought(dies: number, made: number, packages: number) {
    const turn = turnOf(opening());
    turn.world.growing = [];
    invest(turn, { dies, memory: made, store: 0, packages }, 50e9, 0, 1);
    const spent = { dies: 0, memory: 0, packages: 0 };
    for (const { place, amount } of turn.world.growing)
      spent[rules.lines[place]!.step] += amount * unitCost(turn, place);
    return spent;
  }

  it('goes where it is narrowest, and not to a step that is far ahead', () => {
    const far = 1 + 10 * rules.supply.lead;
    const narrow = bought(1000 * far, 1000, 1000 * far);
    expect(narrow.memory).toBeGreaterThan(0);
    expect(narrow.dies + narrow.packages).toBe(0);
    const even = bought(1000, 1000, 1000);
    expect(Math.min(even.dies, even.memory, even.packages)).toBeGreaterThan(0);
  });

  it('grows with sales and shrinks when output is not sold', () => {
    const total = (sales: number, unsold: number): number => {
      const turn = turnOf(opening());
      turn.world.growing = [];
      invest(turn, measureCapacity(turn), sales, unsold, 1);
      return turn.world.growing.reduce((sum, { place, amount }) => sum + amount * unitCost(turn, place), 0);
    };
    expect(total(80e9, 0)).toBeGreaterThan(total(20e9, 0));
    expect(total(80e9, 0.5)).toBeLessThan(total(80e9, 0));
    expect(total(80e9, 1)).toBeGreaterThan(0);
  });

  it('never goes to a line that nobody has founded', () => {
    const turn = turnOf(opening());
    turn.world.growing = [];
    invest(turn, measureCapacity(turn), 50e9, 0, 1);
    for (const { place } of turn.world.growing) expect(turn.world.lines[place]!.capacity).toBeGreaterThan(0);
  });
});

it('what controls on equipment hold back is made nowhere else', () => {
  const world = opening();
  const plain = measureCapacity(turnOf(world));
  putFactor(world, 'lineOutput', 0.5, at('lines', 'foundry-a'));
  const held = measureCapacity(turnOf(world));
  expect(held.dies).toBeLessThan(plain.dies);
  expect([held.memory, held.packages]).toEqual([plain.memory, plain.packages]);
});
