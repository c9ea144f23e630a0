import { describe, expect, it } from 'vitest';
import { runDemand, usable } from '../../../src/engine/systems/demand.ts';
import type { Firm, World } from '../../../src/engine/world.ts';
import { baseRules } from '../../support/base-rules.ts';
import { at, entered, firmOf, opening, portOf, run, turnOf } from '../../support/test-world.ts';

const rules = baseRules();
const [cuda, cann, offshore] = [at('families', 'cuda'), at('families', 'cann'), rules.families.length];
const state = at('segments', 'state');
const enterprise = at('segments', 'enterprise');
const apps = at('segments', 'apps');

/** A world in which one firm has exactly this much capacity for serving and for training, by pool. */
function capacity(
  serve: Readonly<Record<number, number>>,
  train: Readonly<Record<number, number>> = {},
): World {
  const world = opening();
  for (const [p, pool] of firmOf(world).pools.entries()) {
    pool.serve = serve[p] ?? 0;
    pool.train = train[p] ?? 0;
    pool.trainUsed = 0;
  }
  return world;
}

const served = (world: World): Firm => firmOf(run(world, runDemand).world);

describe('state customers', () => {
  it('take no foreign chips and no leases, however many there are', () => {
    const firm = served(capacity({ [cuda]: 1e7, [offshore]: 1e7 }));
    expect(firm.business[state]!.demand).toBeGreaterThan(0);
    expect(firm.business[state]!.served).toBe(0);
    expect(firm.business[apps]!.served).toBeGreaterThan(0);
  });

  it('are served from domestic chips, as far as models are ported', () => {
    const world = capacity({ [cann]: 1e7 });
    firmOf(world).ports.fill(0.9);
    expect(served(world).business[state]!.served).toBeGreaterThan(0);
    expect(served(world).business[state]!.servedForeign).toBe(0);
    firmOf(world).ports.fill(0);
    expect(served(world).business[state]!.served).toBe(0);
  });
});

describe('work may run on a family', () => {
  const share = (change: (firm: Firm, world: World) => void, s = enterprise): number => {
    const world = opening();
    change(firmOf(world), world);
    return usable(turnOf(world), firmOf(world), s, cann);
  };

  it('as far as its models are ported', () => {
    const ported = (port: number): number => share((firm) => void firm.ports.fill(port));
    expect(ported(0)).toBe(0);
    expect(ported(0.9)).toBeGreaterThan(ported(0.4));
    const one = share((firm) => {
      firm.ports.fill(0);
      firm.ports[portOf('frontier', 'cann')] = 1;
    });
    expect(one).toBeGreaterThan(0);
    expect(one).toBeLessThan(share((firm) => void firm.ports.fill(1)));
  });

  it('as far as its customers accept it, and more of them do when developers know the stack', () => {
    const known = (developers: number, s?: number): number =>
      share((_, world) => {
        world.developers = developers;
      }, s);
    expect(known(0.5)).toBeGreaterThan(known(0.05));
    const easy = rules.segments.findIndex(({ caution }) => caution === 0);
    expect(known(0.5, easy)).toBe(known(0.05, easy));
  });

  it('and no further: not even when that family has capacity to spare', () => {
    const world = capacity({ [cann]: 1e7 });
    const firm = firmOf(world);
    firm.ports.fill(0.3);
    for (const business of firm.business) business.foreignFirst = false;
    const turn = run(world, runDemand);
    for (const [s, business] of firmOf(turn.world).business.entries()) {
      if (rules.segments[s]!.work !== 'serve') continue;
      const most = business.demand * usable(turn, firmOf(turn.world), s, cann);
      expect(business.served, rules.segments[s]!.id).toBeLessThanOrEqual(most + 1);
    }
  });
});

describe('serving', () => {
  it('gives out no more than the pools have, and books what it used', () => {
    for (const each of [0, 500, 20_000, 1e7]) {
      const world = capacity({ [cuda]: each, [cann]: each, [offshore]: each }, { [cuda]: each });
      const firm = served(world);
      let work = 0;
      for (const [s, business] of firm.business.entries()) {
        expect(business.served).toBeLessThanOrEqual(business.demand);
        expect(business.servedForeign).toBeLessThanOrEqual(business.served);
        if (rules.segments[s]!.work === 'serve') work += business.served;
      }
      const used = firm.pools.reduce((sum, pool) => sum + pool.serveUsed, 0);
      expect(used).toBeGreaterThanOrEqual(work);
      for (const pool of firm.pools) expect(pool.serveUsed).toBeLessThanOrEqual(pool.serve + pool.train);
    }
  });

  it('serves first whom the firm puts first', () => {
    const world = capacity({ [cuda]: 20_000 });
    const rank = (priority: number): number => {
      firmOf(world).business[enterprise]!.priority = priority;
      return served(world).business[enterprise]!.served;
    };
    expect(rank(3)).toBeGreaterThan(rank(2));
    expect(rank(2)).toBeGreaterThan(rank(1));
  });

  it('puts work on the racks that the firm names first', () => {
    const world = capacity({ [cuda]: 200_000, [cann]: 200_000 });
    firmOf(world).ports.fill(0.97);
    firmOf(world).maturity.fill(0.9);
    const foreign = (first: boolean): number => {
      for (const business of firmOf(world).business) business.foreignFirst = first;
      return served(world).business[apps]!.servedForeign;
    };
    expect(foreign(false)).toBeLessThan(foreign(true));
  });

  it('sells training from what own runs leave', () => {
    const training = rules.segments.findIndex(({ work }) => work === 'train');
    const world = capacity({}, { [cuda]: 10_000 });
    const free = served(world).business[training]!.served;
    firmOf(world).pools[cuda]!.trainUsed = 9_000;
    expect(free).toBeGreaterThan(1000);
    expect(served(world).business[training]!.served).toBeLessThanOrEqual(1000);
  });
});

describe('service', () => {
  it('is remembered: one bad quarter is felt, and fades', () => {
    const world = capacity({});
    firmOf(world).business[apps]!.service = 1;
    const bad = served(world).business[apps]!.service;
    expect(bad).toBeLessThan(1);
    expect(bad).toBeGreaterThan(0);
    const good = capacity({ [cuda]: 1e7 });
    firmOf(good).business[apps]!.service = bad;
    expect(served(good).business[apps]!.service).toBeGreaterThan(bad);
  });

  it('that nobody gave makes the market scarce', () => {
    const world = opening();
    for (const firm of world.firms) for (const pool of firm.pools) [pool.serve, pool.train] = [0, 0];
    for (const market of run(world, runDemand).world.markets) expect(market.scarcity).toBe(1);
  });
});

describe('revenue', () => {
  it('is what was served at the market price times the own level, and every yuan of its change has a cause', () => {
    const world = opening();
    firmOf(world).business[enterprise]!.price = 1.2;
    const turn = run(world, runDemand);
    const firm = firmOf(turn.world);
    let sum = 0;
    for (const [s, business] of firm.business.entries()) {
      const { price } = turn.world.markets[s]!;
      expect(business.revenue).toBe(Math.round(business.served * price * business.price));
      sum += business.revenue;
      const { id } = rules.segments[s]!;
      expect(entered(turn, `firm/alibaba/income/${id}`)).toBe(
        business.revenue - firmOf(world).business[s]!.revenue,
      );
    }
    expect(firm.flows.revenue).toBe(sum);
  });
});
