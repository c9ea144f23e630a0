import { describe, expect, it } from 'vitest';
import { runSilicon } from '../../../src/engine/systems/silicon.ts';
import { baseRules } from '../../support/base-rules.ts';
import {
  at,
  entered,
  firmOf,
  opening,
  putFactor,
  run,
  setRacks,
  type turnOf,
} from '../../support/test-world.ts';

const rules = baseRules();

/** Peaks of a family after a quarter, when one firm has nothing but these chips. */
function peaks(chips: Readonly<Record<string, number>>, family: string) {
  const world = opening();
  setRacks(firmOf(world), chips);
  return firmOf(run(world, runSilicon).world).pools[at('families', family)]!;
}

describe('which chip is better', () => {
  it('depends on the work: a yuan in H20 serves more, the same yuan in Ascend 910C trains more', () => {
    const chip = (id: string) => rules.chips[at('chips', id)]!;
    const [h20, ascend] = [chip('h20'), chip('ascend-910c')];
    expect(h20.serve / h20.price).toBeGreaterThan(ascend.serve / ascend.price);
    expect(ascend.train / ascend.price).toBeGreaterThan(h20.train / h20.price);
  });

  it('shows in whole fleets: what is strong in memory leans to serving, what is strong in arithmetic to training', () => {
    const h20 = peaks({ h20: 10_000 }, 'cuda');
    const ascend = peaks({ 'ascend-910c': 10_000 }, 'cann');
    expect(h20.servePeak / h20.trainPeak).toBeGreaterThan(ascend.servePeak / ascend.trainPeak);
    expect(ascend.trainPeak).toBeGreaterThan(h20.trainPeak);
  });

  it('counts what was shipped, not what was announced', () => {
    const { id, train, shortfall, family } = rules.chips.find((one) => one.shortfall > 0)!;
    const world = opening();
    setRacks(firmOf(world), { [id]: 10_000 });
    const { racks, pools } = firmOf(run(world, runSilicon).world);
    const left = racks[at('chips', id)]!;
    expect(pools[family]!.trainPeak).toBeCloseTo(left * train * (1 - shortfall), 6);
    expect(pools[family]!.trainPeak).toBeLessThan(left * train);
  });
});

describe('racks', () => {
  it('lose what retires and what fails, and the ledger names both', () => {
    const world = opening();
    const turn = run(world, runSilicon);
    for (const [c, { id }] of rules.chips.entries()) {
      const before = firmOf(world).racks[c]!;
      const now = firmOf(turn.world).racks[c]!;
      expect(now - before, id).toBe(entered(turn, `firm/alibaba/racks/${id}`));
      expect(now, id).toBeLessThanOrEqual(before);
      if (before > 1000) expect(now, id).toBeLessThan(before);
    }
  });

  it('never fall below zero, whatever breaks', () => {
    const world = opening();
    putFactor(world, 'chipFailure', 1000);
    expect(firmOf(run(world, runSilicon).world).racks.every((units) => units === 0)).toBe(true);
  });

  it('break faster on the family that a fault concerns, and on no other', () => {
    const world = opening();
    const fault = opening();
    putFactor(fault, 'chipFailure', 3, at('families', 'cann'));
    const plain = firmOf(run(world, runSilicon).world).racks;
    const faulty = firmOf(run(fault, runSilicon).world).racks;
    for (const [c, { id, family }] of rules.chips.entries()) {
      if (family === at('families', 'cann') && firmOf(world).racks[c]! > 1000)
        expect(faulty[c], id).toBeLessThan(plain[c]!);
      else expect(faulty[c], id).toBe(plain[c]!);
    }
  });

  it('of imported chips fail faster without spare parts, domestic ones do not', () => {
    const world = opening();
    const cut = { ...opening(), cut: true };
    const plain = firmOf(run(world, runSilicon).world).racks;
    const without = firmOf(run(cut, runSilicon).world).racks;
    for (const [c, { id, channel }] of rules.chips.entries()) {
      if (firmOf(world).racks[c]! < 1000) continue;
      if (channel === 'imported') expect(without[c], id).toBeLessThan(plain[c]!);
      else expect(without[c], id).toBe(plain[c]!);
    }
  });
});

describe('generations', () => {
  const cann = at('families', 'cann');
  const step = (turn: ReturnType<typeof turnOf>): number =>
    turn.generationStep[at('firms', 'alibaba') * rules.families.length + cann]!;

  it('step up with the share of newer chips in the fleet', () => {
    const steps = [1000, 20_000].map((units) => {
      const world = opening();
      setRacks(firmOf(world), { 'ascend-910b': 20_000 });
      firmOf(world).fleetGeneration[cann] = 1;
      firmOf(world).racks[at('chips', 'ascend-910c')] = units;
      return step(run(world, runSilicon));
    });
    expect(steps[0]).toBeGreaterThan(0);
    expect(steps[1]).toBeGreaterThan(steps[0]!);
  });

  it('do not step when a first delivery founds a fleet, or when nothing new came', () => {
    const world = opening();
    setRacks(firmOf(world), { 'ascend-910c': 20_000 });
    const first = run(world, runSilicon);
    expect(step(first)).toBe(0);
    expect(firmOf(first.world).fleetGeneration[cann]).toBe(2);
    expect(step(run(first.world, runSilicon))).toBe(0);
  });
});

it('leased capacity is a pool of its own', () => {
  const world = opening();
  firmOf(world).lease = 5000;
  const pool = firmOf(run(world, runSilicon).world).pools.at(-1)!;
  expect([pool.trainPeak, pool.servePeak]).toEqual([5000, 5000]);
});
