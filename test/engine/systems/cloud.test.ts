import { describe, expect, it } from 'vitest';
import { powerNeed, powerSupply, reach, runCloud, setSoftware } from '../../../src/engine/systems/cloud.ts';
import { runFinance } from '../../../src/engine/systems/finance.ts';
import { runSilicon } from '../../../src/engine/systems/silicon.ts';
import type { Firm, World } from '../../../src/engine/world.ts';
import { baseRules } from '../../support/base-rules.ts';
import {
  at,
  cell,
  entered,
  firmOf,
  opening,
  putFactor,
  run,
  setRacks,
  turnOf,
} from '../../support/test-world.ts';

const rules = baseRules();
const cuda = at('families', 'cuda');

/** A firm's pools after a quarter, having been changed. */
function pools(change: (firm: Firm, world: World) => void) {
  const world = opening();
  change(firmOf(world), world);
  return firmOf(run(world, [runSilicon, runCloud]).world).pools;
}

const total = (list: readonly { readonly serve: number }[]): number =>
  list.reduce((sum, { serve }) => sum + serve, 0);

describe('power', () => {
  const withPower = (times: number) =>
    pools((firm) => {
      firm.power = firm.power.map((mw) => Math.round(mw * times));
    });

  it('that is missing darkens every pool alike', () => {
    const [full, half, none] = [withPower(5), withPower(0.05), withPower(0)];
    expect(full[cuda]!.powered).toBe(1);
    expect(half[cuda]!.powered).toBeLessThan(1);
    expect(half[cuda]!.powered).toBeGreaterThan(0);
    for (const [p] of rules.families.entries()) expect(half[p]!.powered).toBe(half[cuda]!.powered);
    expect(total(none)).toBe(0);
    expect(total(half)).toBeLessThan(total(full));
  });

  it('beyond need adds nothing', () => {
    expect(withPower(50)[cuda]!.train).toBe(withPower(5)[cuda]!.train);
  });

  it('need follows the racks and supply what is built and what may be used', () => {
    const world = opening();
    const firm = firmOf(world);
    setRacks(firm, { h20: 1e6 });
    const watts = rules.chips[at('chips', 'h20')]!.power;
    expect(powerNeed(turnOf(world), firm)).toBeCloseTo(watts * rules.cloud.overhead, 6);
    const before = powerSupply(turnOf(world), firm, 0);
    expect(before).toBe(firm.power.reduce((sum, mw) => sum + mw, 0));
    putFactor(world, 'power', 0.5, at('regions', 'coast'));
    expect(powerSupply(turnOf(world), firm, 0)).toBeCloseTo(
      before - firm.power[at('regions', 'coast')]! / 2,
      6,
    );
  });

  it('that is missing is rented from others for money, as far as they have room', () => {
    const settled = (times: number): Firm => {
      const world = opening();
      firmOf(world).power = firmOf(world).power.map((mw) => mw * times);
      return firmOf(run(world, [runCloud, runFinance]).world);
    };
    const [rich, poor, none] = [settled(2), settled(0.5), settled(0)];
    expect(rich.rented).toBe(0);
    expect(poor.rented).toBeGreaterThan(0);
    expect(poor.flows.costs - rich.flows.costs).toBeGreaterThan(
      0.9 * poor.rented * 1e6 * rules.cloud.colocationPrice,
    );
    expect(none.rented).toBe(0);
  });

  it('shortage is told, with the share that still runs', () => {
    const world = opening();
    firmOf(world).power.fill(1);
    const { news } = run(world, runCloud);
    expect(
      news.find(({ kind, firm }) => kind === 'shortOfPower' && firm === 0)?.values['share'],
    ).toBeLessThan(0.5);
  });
});

describe('distance', () => {
  const power = (coast: number, north: number) => (firm: Firm) => {
    firm.power.fill(0);
    firm.power[at('regions', 'coast')] = coast;
    firm.power[at('regions', 'hub-north')] = north;
  };

  it('costs serving beyond what customers tolerate, and spares training', () => {
    const [near, far] = [pools(power(2000, 0)), pools(power(0, 2000))];
    expect(far[cuda]!.reach).toBeLessThan(near[cuda]!.reach);
    expect(far[cuda]!.serve).toBeLessThan(near[cuda]!.serve);
    expect(far[cuda]!.train).toBe(near[cuda]!.train);
  });

  it('costs nothing while little is far away', () => {
    const world = opening();
    power(1000, Math.floor((1000 * rules.cloud.hubTolerance) / 2))(firmOf(world));
    expect(reach(turnOf(world), firmOf(world))).toBe(1);
  });

  it('costs more the larger the far share, down to no less than nothing', () => {
    const world = opening();
    let last = 1;
    for (const north of [100, 500, 2000, 1e6]) {
      power(300, north)(firmOf(world));
      const now = reach(turnOf(world), firmOf(world));
      expect(now).toBeLessThanOrEqual(last);
      expect(now).toBeGreaterThanOrEqual(0);
      last = now;
    }
  });
});

describe('software', () => {
  it('turns peak into throughput: more maturity, more of both kinds of work', () => {
    const low = pools((firm) => firm.maturity.fill(0.3));
    const high = pools((firm) => firm.maturity.fill(0.8));
    for (const p of [cuda, at('families', 'cann')]) {
      expect(high[p]!.train).toBeGreaterThan(low[p]!.train);
      expect(high[p]!.serve).toBeGreaterThan(low[p]!.serve);
    }
  });

  it('weighs layers by the work: a serving engine does nothing for training', () => {
    const world = opening();
    const turn = turnOf(world);
    const firm = firmOf(world);
    const cann = at('families', 'cann');
    setSoftware(turn, firm, cann);
    const before = { ...firm.pools[cann]! };
    firm.maturity[cell('cann', 'serving')] = 0.85;
    setSoftware(turn, firm, cann);
    expect(firm.pools[cann]!.trainMaturity).toBe(before.trainMaturity);
    expect(firm.pools[cann]!.serveMaturity).toBeGreaterThan(before.serveMaturity);
  });

  it('of no support ends a family on the firms concerned', () => {
    const world = opening();
    putFactor(world, 'support', 0, cuda);
    expect(total([firmOf(run(world, runCloud).world).pools[cuda]!])).toBe(0);
  });
});

describe('placement', () => {
  it('shares the racks between training and serving and makes none', () => {
    const shares = [0, 0.25, 1].map((share) =>
      pools((firm) => {
        firm.pools[cuda]!.trainShare = share;
      }),
    );
    expect(shares[0]![cuda]!.train).toBe(0);
    expect(shares[2]![cuda]!.serve).toBe(0);
    expect(shares[1]![cuda]!.train / shares[2]![cuda]!.train).toBeCloseTo(0.25, 3);
    expect(shares[1]![cuda]!.serve / shares[0]![cuda]!.serve).toBeCloseTo(0.75, 3);
  });
});

describe('methods that make chips go further', () => {
  it('raise every pool', () => {
    const plain = pools(() => {});
    const better = pools((_, world) => putFactor(world, 'efficiency', 0.5));
    expect(better[cuda]!.serve).toBeGreaterThan(1.8 * plain[cuda]!.serve);
  });
});

describe('leases', () => {
  const world = (): World => {
    const one = opening();
    firmOf(one).lease = 10_000;
    firmOf(one).leaseLeft = rules.cloud.leaseTerm;
    return one;
  };

  it('give capacity for their term and then end', () => {
    const turn = turnOf(world());
    let quarters = 0;
    for (; quarters < 50 && firmOf(turn.world).lease > 0; quarters++) {
      runSilicon(turn);
      runCloud(turn);
    }
    expect(quarters - 1).toBe(rules.cloud.leaseTerm);
    expect(firmOf(turn.world).pools.at(-1)).toMatchObject({ train: 0, serve: 0 });
    expect(turn.news.some(({ kind, firm }) => kind === 'leaseEnded' && firm === 0)).toBe(true);
  });

  it('end at once when foreign supply is cut', () => {
    const cut = { ...world(), cut: true };
    const firm = firmOf(run(cut, [runSilicon, runCloud]).world);
    expect(firm.lease).toBe(0);
    expect(firm.pools.at(-1)!.serve).toBe(0);
  });
});

describe('centres', () => {
  it('give their power in the quarter in which they are ready, once', () => {
    const one = opening();
    firmOf(one).building = [{ place: 0, amount: 25, ready: one.calendar + 1 }];
    const turn = turnOf(one);
    const before = firmOf(one).power[0]!;
    runCloud(turn);
    expect(firmOf(one).power[0]).toBe(before);
    one.calendar++;
    runCloud(turn);
    runCloud(turn);
    expect(firmOf(one).power[0]).toBe(before + 25);
    expect(firmOf(one).building).toEqual([]);
  });
});

it('every change of capacity is split among its causes without a rest', () => {
  const world = opening();
  const firm = firmOf(world);
  firm.racks[at('chips', 'ascend-910c')] = 40_000;
  firm.pools[cuda]!.trainShare = 0.6;
  firm.power[0] = 50;
  firm.lease = 3000;
  firm.leaseLeft = 2;
  const turn = run(world, [runSilicon, runCloud]);
  for (const [p, id] of [...rules.families.map((family) => family.id), 'offshore'].entries()) {
    for (const work of ['train', 'serve'] as const) {
      const change = firmOf(turn.world).pools[p]![work] - firm.pools[p]![work];
      expect(entered(turn, `firm/alibaba/${work}/${id}`), `${work} ${id}`).toBe(change);
    }
  }
});
