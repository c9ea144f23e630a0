import { describe, expect, it } from 'vitest';
import {
  chipsOf,
  failureOdds,
  freeTrainingChips,
  reliability,
  reliableRun,
  runModels,
} from '../../../src/engine/systems/models.ts';
import type { Firm, World } from '../../../src/engine/world.ts';
import { baseRules } from '../../support/base-rules.ts';
import { at, firmOf, opening, portOf, putFactor, run, setRacks, turnOf } from '../../support/test-world.ts';

const rules = baseRules();
const cann = at('families', 'cann');
const agent = at('models', 'agent');

/** Failure odds of a run of `chips` on CANN with this maturity in every layer. */
function odds(chips: number, maturity: number, model = agent): number {
  const turn = turnOf(opening());
  const firm = firmOf(turn.world);
  firm.maturity.fill(maturity);
  setRacks(firm, { 'ascend-910c': 100_000 });
  return failureOdds(turn, firm, cann, model, chips);
}

/** A world in which one run ends this quarter. */
function lastQuarter(rating: number, seed: number, change: (firm: Firm) => void = () => {}): World {
  const world = opening();
  world.seed = seed;
  const firm = firmOf(world);
  firm.models[agent]!.run = { active: true, pool: cann, chips: 4000, compute: 12_000, left: 1, rating };
  change(firm);
  return world;
}

const quality = (world: World): number => firmOf(world).models[agent]!.quality;

describe('the odds of a run', () => {
  it('rise with its size and fall with the maturity of the stack', () => {
    expect(odds(8000, 0.5)).toBeGreaterThan(odds(2000, 0.5));
    expect(odds(8000, 0.8)).toBeLessThan(odds(8000, 0.5));
  });

  it('are bad beyond the reliable size and good well below it', () => {
    const turn = turnOf(opening());
    const firm = firmOf(turn.world);
    const most = reliableRun(turn, firm, cann);
    const even = rules.models.findIndex(({ fragility }) => fragility === 1);
    expect(failureOdds(turn, firm, cann, even, most * 3)).toBeGreaterThan(0.5);
    expect(failureOdds(turn, firm, cann, even, most)).toBeLessThan(0.5);
    expect(failureOdds(turn, firm, cann, even, most / 4)).toBeLessThan(0.1);
  });

  it('are odds for any size and stack', () => {
    for (const chips of [0, 1, 1e3, 1e6, 1e9]) {
      for (const maturity of [0, 0.01, 0.5, 1]) {
        expect(odds(chips, maturity)).toBeGreaterThanOrEqual(0);
        expect(odds(chips, maturity)).toBeLessThanOrEqual(1);
      }
    }
  });

  it('are worse for fragile models', () => {
    const order = rules.models.map((model, m) => ({ m, fragility: model.fragility }));
    order.sort((a, b) => a.fragility - b.fragility);
    expect(odds(4000, 0.5, order.at(-1)!.m)).toBeGreaterThan(odds(4000, 0.5, order[0]!.m));
  });
});

describe('the largest reliable run', () => {
  it('grows with reliability and with closely linked chips', () => {
    const turn = turnOf(opening());
    const firm = firmOf(turn.world);
    const size = (chips: Readonly<Record<string, number>>, maturity: number): number => {
      firm.maturity.fill(maturity);
      setRacks(firm, chips);
      return reliableRun(turn, firm, cann);
    };
    expect(size({ 'ascend-910c': 1000 }, 0.7)).toBeGreaterThan(size({ 'ascend-910c': 1000 }, 0.4));
    const [loose, linked] = ['ascend-910b', 'ascend-970'];
    expect(rules.chips[at('chips', linked)]!.linked).toBeGreaterThan(rules.chips[at('chips', loose)]!.linked);
    expect(size({ [linked]: 1000 }, 0.5)).toBeGreaterThan(size({ [loose]: 1000 }, 0.5));
  });

  it('shrinks when a fault makes a family unreliable', () => {
    const world = opening();
    const before = reliability(turnOf(world), firmOf(world), cann);
    putFactor(world, 'reliability', 0.5, cann);
    expect(reliability(turnOf(world), firmOf(world), cann)).toBeLessThan(before);
  });
});

describe('a run that ends', () => {
  it('fails as often as it was rated', () => {
    const seeds = 1200;
    for (const rating of [0.15, 0.6]) {
      let failed = 0;
      for (let seed = 0; seed < seeds; seed++)
        if (firmOf(run(lastQuarter(rating, seed), runModels).world).models[agent]!.failed) failed++;
      expect(Math.abs(failed / seeds - rating)).toBeLessThan(4 * Math.sqrt((rating * (1 - rating)) / seeds));
    }
  });

  it('never fails at no odds and always at certainty', () => {
    for (let seed = 0; seed < 50; seed++) {
      expect(firmOf(run(lastQuarter(0, seed), runModels).world).models[agent]!.failed).toBe(false);
      expect(firmOf(run(lastQuarter(1, seed), runModels).world).models[agent]!.failed).toBe(true);
    }
  });

  it('brings less when it fails, and never makes a model worse than standing still', () => {
    for (let seed = 0; seed < 50; seed++) {
      const good = quality(run(lastQuarter(0, seed), runModels).world);
      const bad = quality(run(lastQuarter(1, seed), runModels).world);
      const idle = lastQuarter(0, seed);
      firmOf(idle).models[agent]!.run.active = false;
      const none = quality(run(idle, runModels).world);
      expect(bad).toBeLessThanOrEqual(good);
      expect(bad).toBeGreaterThanOrEqual(none);
      expect(good).toBeLessThanOrEqual(rules.training.qualityTop);
    }
  });

  it('brings more for more compute, and less against a frontier that has moved on', () => {
    const reached = (compute: number, frontier: number): number => {
      const world = lastQuarter(0, 5, (firm) => {
        firm.models[agent]!.run.compute = compute;
        firm.models[agent]!.quality = 0.2;
      });
      world.frontier[agent] = frontier;
      return quality(run(world, runModels).world);
    };
    expect(reached(30_000, 20_000)).toBeGreaterThan(reached(10_000, 20_000));
    expect(reached(10_000, 60_000)).toBeLessThan(reached(10_000, 20_000));
  });

  it('clears its cluster, counts a generation and undoes part of the ports when it worked', () => {
    const world = lastQuarter(0, 3);
    const turn = run(world, runModels);
    const firm = firmOf(turn.world);
    expect(firm.models[agent]).toMatchObject({ generation: 1, failed: false });
    expect(firm.models[agent]!.run).toMatchObject({ active: false, chips: 0, left: 0 });
    expect(firm.ports[portOf('agent', 'cann')]).toBeLessThan(firmOf(world).ports[portOf('agent', 'cann')]!);
    expect(turn.news).toMatchObject([{ kind: 'runFinished', values: { model: 'agent' } }]);
  });

  it('says so when it failed', () => {
    const { news } = run(lastQuarter(1, 3), runModels);
    expect(news).toMatchObject([{ kind: 'runFailed', values: { model: 'agent', rating: 1 } }]);
  });
});

describe('a run under way', () => {
  it('takes compute from customers, no more than the pool has', () => {
    const world = opening();
    const firm = firmOf(world);
    firm.pools[cann]!.train = 1000;
    firm.pools[cann]!.trainPeak = 1e6;
    firm.pools[cann]!.trainMaturity = 1;
    for (const m of [0, 1, 2])
      firm.models[m]!.run = { active: true, pool: cann, chips: 20_000, compute: 0, left: 2, rating: 0 };
    const now = firmOf(run(world, runModels).world);
    expect(now.pools[cann]!.trainUsed).toBe(1000);
    expect(now.models.reduce((sum, model) => sum + model.run.compute, 0)).toBe(1000);
    expect(now.models[0]!.run).toMatchObject({ active: true, left: 1 });
  });

  it('holds its chips: what is in use is not free for another', () => {
    const turn = turnOf(opening());
    const firm = firmOf(turn.world);
    setRacks(firm, { 'ascend-910c': 10_000 });
    firm.pools[cann]!.trainShare = 0.5;
    expect(chipsOf(turn, firm, cann)).toBe(10_000);
    expect(freeTrainingChips(turn, firm, cann)).toBe(5000);
    firm.models[0]!.run = { active: true, pool: cann, chips: 4000, compute: 0, left: 2, rating: 0 };
    expect(freeTrainingChips(turn, firm, cann)).toBe(1000);
    firm.pools[cann]!.trainShare = 0.1;
    expect(freeTrainingChips(turn, firm, cann)).toBe(0);
  });
});

it('standing still is falling behind: quality fades and the frontier asks for more compute', () => {
  const world = opening();
  const { world: now } = run(world, runModels);
  for (const [m] of rules.models.entries()) {
    expect(firmOf(now).models[m]!.quality).toBeLessThan(firmOf(world).models[m]!.quality);
    expect(now.frontier[m]).toBeGreaterThan(world.frontier[m]!);
  }
});
