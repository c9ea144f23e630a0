import { describe, expect, it } from 'vitest';
import { parts } from '../../../src/engine/figures.ts';
import { score } from '../../../src/engine/index.ts';
import { plannedDemand } from '../../../src/engine/systems/planned.ts';
import { partPoints, survivalShare } from '../../../src/engine/systems/score.ts';
import type { Firm, World } from '../../../src/engine/world.ts';
import { baseRules, usualFirms } from '../../support/base-rules.ts';
import { at, cell, firmOf, opening, resolve, turnOf } from '../../support/test-world.ts';

const rules = baseRules();

/** Points of every component by its id, having changed the firm. */
function points(change: (firm: Firm, world: World) => void = () => {}): Record<string, number> {
  const world = opening();
  change(firmOf(world), world);
  const list = partPoints(turnOf(world), firmOf(world));
  return Object.fromEntries(parts.map(({ id }, p) => [id, list[p]!]));
}

describe('the axes', () => {
  it('are the sums of their visible parts, for every firm and quarter', () => {
    const { world } = resolve(opening({ seed: 6 }), {}, 5);
    for (const { id } of usualFirms()) {
      for (const axis of score(rules, world, id).axes) {
        const sum = axis.parts.reduce((total, part) => total + part.points, 0);
        expect(axis.points, `${id} ${axis.id}`).toBeCloseTo(sum, 9);
        expect(axis.points).toBeGreaterThanOrEqual(0);
        expect(axis.points).toBeLessThanOrEqual(100 + 1e-6);
      }
    }
  });

  it('have 100 points in all to give', () => {
    const s = rules.scoring;
    expect(s.computeService + s.computeQuality + s.computeTraining + s.computeCapacity).toBeCloseTo(100, 6);
    expect(s.sovereigntySurvival + s.sovereigntyChain).toBeCloseTo(100, 6);
    expect(s.vendorWeight + s.foundryWeight + s.memoryWeight + s.frameworkWeight).toBeCloseTo(1, 6);
    expect(
      s.ecosystemDevelopers +
        s.ecosystemMaturity +
        s.ecosystemLoyalty +
        s.ecosystemOpen +
        s.ecosystemPartners,
    ).toBeCloseTo(100, 6);
  });
});

describe('the result', () => {
  const result = (...axes: readonly [number, number, number, number]): number => {
    const world = opening();
    const [compute, sovereignty, ecosystem, value] = axes;
    Object.assign(firmOf(world).axes, { compute, sovereignty, ecosystem, value });
    return axes.reduce((product, points) => product * points, 1) ** 0.25;
  };

  it('is the geometric mean of the axes', () => {
    const { world } = resolve(opening({ seed: 6 }), {}, 3);
    for (const { id } of usualFirms()) {
      const { axes, result: found } = score(rules, world, id);
      expect(found).toBeCloseTo(
        result(...(axes.map((axis) => axis.points) as [number, number, number, number])),
        4,
      );
    }
  });

  it('punishes neglect of any one axis more than evenness costs', () => {
    expect(result(50, 50, 50, 50)).toBeGreaterThan(result(90, 90, 10, 10));
    expect(result(100, 100, 100, 0)).toBe(0);
  });

  it('of a campaign that was lost is cut, the more the earlier', () => {
    const lost = (endedTurn: number): number => {
      const world = opening();
      Object.assign(firmOf(world), { ended: 'insolvency', endedTurn, result: 60 });
      return score(rules, world, 'alibaba').result;
    };
    const { length } = opening();
    expect(lost(length)).toBeLessThan(60);
    expect(lost(2)).toBeLessThan(lost(length - 2));
    expect(lost(2)).toBeGreaterThan(0);
  });

  it('has the grade that its firm has to reach', () => {
    const grade = (result: number): string => {
      const world = opening();
      Object.assign(firmOf(world), { result });
      return score(rules, world, 'alibaba').grade;
    };
    const { s, a, b, c } = rules.grades[at('firms', 'alibaba')]!;
    expect([s, a, b, c].map(grade)).toEqual(['S', 'A', 'B', 'C']);
    expect([s, a, b, c].map((limit) => grade(limit - 0.01))).toEqual(['A', 'B', 'C', 'D']);
  });
});

describe('a component rises with what it measures and with nothing else of its axis', () => {
  const before = points();
  const cases: readonly [string, (firm: Firm, world: World) => void][] = [
    [
      'coverage',
      (firm) => {
        for (const business of firm.business) [business.served, business.service] = [business.demand, 1];
      },
    ],
    [
      'quality',
      (firm) => {
        for (const model of firm.models) model.quality = 1;
      },
    ],
    ['training', (firm) => Object.assign(firm.pools[0]!, { train: 300_000 })],
    ['capacity', (firm) => Object.assign(firm.pools[0]!, { serve: firm.pools[0]!.serve * 1.2 })],
    ['survival', (firm) => Object.assign(firm.survival, { services: 1, training: 1, revenue: 1 })],
    ['vendor', (firm) => Object.assign(firm.chain, { vendor: 0.1 })],
    ['foundry', (firm) => Object.assign(firm.chain, { foundry: 0.1 })],
    ['memory', (firm) => Object.assign(firm.chain, { memory: 0.1 })],
    ['framework', (firm) => Object.assign(firm.chain, { framework: 0.1 })],
    ['developers', (_, world) => Object.assign(world, { developers: 0.5 })],
    [
      'maturity',
      (firm) => {
        for (const pool of firm.pools) Object.assign(pool, { serveMaturity: 1, trainMaturity: 1 });
      },
    ],
    ['loyalty', (firm) => Object.assign(firm, { loyalty: 0.39 })],
    ['open', (firm) => Object.assign(firm.opened, { [cell('cann', 'kernels')]: 1 })],
    [
      'partners',
      (firm, world) => {
        const partner = world.firms.findIndex((other) => other !== firm);
        firm.alliances.push({ partner, kind: 'standard', family: at('families', 'cann'), left: 2 });
      },
    ],
    ['worth', (firm) => Object.assign(firm, { worth: firm.worth * 1.5 })],
  ];

  it('capacity goes on rising beyond what the market asks for, up to what the rules call full', () => {
    const capacity = (times: number): number =>
      points((firm, changed) => {
        const meant = plannedDemand(changed, firm);
        for (const [p, pool] of firm.pools.entries()) pool.serve = p === 0 ? times * meant : 0;
      })['capacity']!;
    const { capacityFull, computeCapacity } = rules.scoring;
    expect(capacity(1)).toBeCloseTo(computeCapacity / capacityFull, 4);
    expect(capacity(capacityFull)).toBeCloseTo(computeCapacity, 4);
    expect(capacity(capacityFull + 1)).toBeCloseTo(computeCapacity, 4);
  });

  it.each(cases)('%s', (id, change) => {
    for (const [other, value] of Object.entries(points(change))) {
      if (other === id) expect(value).toBeGreaterThan(before[other]!);
      else expect(value, other).toBe(before[other]);
    }
  });

  it('and all of them are tried', () => {
    expect(cases.map(([id]) => id)).toEqual(parts.map(({ id }) => id));
  });
});

it('a standard counts while its partner has not been lost: when the campaign is complete as well', () => {
  const standardWith = (ended: Firm['ended']): number =>
    points((firm, world) => {
      const partner = world.firms.findIndex((other) => other !== firm);
      firm.alliances.push({ partner, kind: 'standard', family: at('families', 'cann'), left: 2 });
      world.firms[partner]!.ended = ended;
    })['partners']!;
  expect(standardWith('')).toBeGreaterThan(0);
  expect(standardWith('complete')).toBe(standardWith(''));
  expect(standardWith('insolvency')).toBe(0);
});

it('what survives a cut is one share by the stated weights', () => {
  expect(survivalShare(rules, { services: 1, training: 1, revenue: 1, share: 0 })).toBeCloseTo(1, 9);
  expect(survivalShare(rules, { services: 0, training: 0, revenue: 0, share: 1 })).toBe(0);
  const services = survivalShare(rules, { services: 1, training: 0, revenue: 0, share: 0 });
  const { stressService, stressTraining, stressRevenue } = rules.scoring;
  expect(services).toBeCloseTo(stressService / (stressService + stressTraining + stressRevenue), 9);
});

it('a new campaign has a score before the first quarter, and it hangs together', () => {
  for (const firm of ['alibaba', 'tencent', 'bytedance']) {
    const found = score(rules, opening({ firm }), firm);
    expect(found.ended).toBe(false);
    expect(found.axes).toHaveLength(4);
    for (const axis of found.axes) expect(axis.points, axis.id).toBeGreaterThan(0);
  }
});

it('a firm has 16 opened cells or fewer, and openness pays less and less', () => {
  const open = (count: number): number =>
    points((firm) => void firm.opened.fill(0).fill(1, 0, count))['open']!;
  expect(open(0)).toBe(0);
  expect(open(8) - open(4)).toBeLessThan(open(4) - open(0));
});
