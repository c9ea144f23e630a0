/** What events and scenarios may multiply: each factor moves its own thing, the right way. */
import { describe, expect, it } from 'vitest';
import { runCloud } from '../../src/engine/systems/cloud.ts';
import { runDevelopers } from '../../src/engine/systems/developers.ts';
import { runFinance } from '../../src/engine/systems/finance.ts';
import { runFrameworks } from '../../src/engine/systems/frameworks.ts';
import { runMarket } from '../../src/engine/systems/market.ts';
import { runPolicy } from '../../src/engine/systems/policy.ts';
import { runSupply } from '../../src/engine/systems/supply.ts';
import type { Turn } from '../../src/engine/turn.ts';
import type { World } from '../../src/engine/world.ts';
import type { FactorName } from '../../src/ruleset/types.ts';
import { baseRules } from '../support/base-rules.ts';
import { at, cell, firmOf, opening, putFactor, run } from '../support/test-world.ts';

/** Something measured after a system ran, with a factor and without. */
function effect(
  name: FactorName,
  times: number,
  system: (turn: Turn) => void,
  measure: (world: World) => number,
  change: (world: World) => void = () => {},
): [without: number, with_: number] {
  const plain = opening({ seed: 3 });
  change(plain);
  const bent = opening({ seed: 3 });
  change(bent);
  putFactor(bent, name, times);
  return [measure(run(plain, system).world), measure(run(bent, system).world)];
}

const tokens = (world: World): number => world.markets.reduce((sum, market) => sum + market.demand, 0);
const working = (world: World): void => {
  firmOf(world).tasks.fill(40);
  firmOf(world).engineers = 40 * firmOf(world).tasks.length;
};

describe('a factor', () => {
  it.each<[FactorName, (turn: Turn) => void, (world: World) => number, ((world: World) => void)?]>([
    ['demandGrowth', runMarket, tokens],
    ['mandateGrowth', runPolicy, (world) => world.mandate],
    ['platform', runFinance, (world) => firmOf(world).flows.platform],
    ['interest', runFinance, (world) => firmOf(world).flows.interest],
    [
      'leasePrice',
      runFinance,
      (world) => firmOf(world).flows.costs,
      (world) => Object.assign(firmOf(world), { lease: 5000 }),
    ],
    ['work', runFrameworks, (world) => firmOf(world).maturity[cell('cann', 'kernels')]!, working],
    ['adoption', runDevelopers, (world) => world.developers],
    [
      'design',
      runFrameworks,
      (world) => firmOf(world).ownChip.invested,
      (world) => Object.assign(firmOf(world).ownChip, { budget: 2e9 }),
    ],
    [
      'generationLoss',
      (turn) => {
        turn.generationStep[at('families', 'cann')] = 1;
        runFrameworks(turn);
      },
      (world) => -firmOf(world).maturity[cell('cann', 'kernels')]!,
    ],
  ])('%s above one gives more', (name, system, measure, change) => {
    const [without, more] = effect(name, 1.5, system, measure, change);
    expect(more).toBeGreaterThan(without);
    const [, less] = effect(name, 0.5, system, measure, change);
    expect(less).toBeLessThan(without);
  });

  it('of allocation moves short supply to the firm that has it', () => {
    const chip = at('chips', 'ascend-910b');
    const queued = (world: World): void => {
      for (const firm of world.firms) firm.backlog[chip] = { units: 200_000, deposit: 0 };
    };
    const got = (weight: number): number => {
      const world = opening({ seed: 3 });
      queued(world);
      if (weight !== 1) putFactor(world, 'allocation', weight, -1, 0);
      return run(world, runSupply).world.firms[0]!.racks[chip]!;
    };
    expect(got(2)).toBeGreaterThan(got(1));
  });

  it('of truce moves nothing by itself', () => {
    const [without, marked] = effect('truce', 0, runCloud, (world) => firmOf(world).pools[0]!.serve);
    expect(marked).toBe(without);
    expect(baseRules().events.length).toBeGreaterThan(0);
  });
});
