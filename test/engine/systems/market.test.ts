import { describe, expect, it } from 'vitest';
import { runMarket } from '../../../src/engine/systems/market.ts';
import type { Business, Firm, World } from '../../../src/engine/world.ts';
import { baseRules, usualFirms } from '../../support/base-rules.ts';
import { at, firmOf, opening, run, turnOf } from '../../support/test-world.ts';

const rules = baseRules();
const api = at('segments', 'api');

/** A firm's share of a segment after a quarter, having been changed. */
function share(segment: string, change: (business: Business, firm: Firm, world: World) => void): number {
  const world = opening();
  const s = at('segments', segment);
  change(firmOf(world).business[s]!, firmOf(world), world);
  return firmOf(run(world, runMarket).world).business[s]!.share;
}

const usual = (segment: string): number => share(segment, () => {});

describe('customers move', () => {
  it('to the cheaper offer', () => {
    const cheap = share('api', (one) => {
      one.price = 0.8;
    });
    const dear = share('api', (one) => {
      one.price = 1.3;
    });
    expect(cheap).toBeGreaterThan(usual('api'));
    expect(dear).toBeLessThan(usual('api'));
  });

  it('away from whoever failed them', () => {
    const failed = share('enterprise', (one) => {
      one.service = 0.5;
    });
    expect(failed).toBeLessThan(usual('enterprise'));
  });

  it('to better models, to the stack that developers know, and in the state segment to whom Beijing trusts', () => {
    const better = share('api', (_, firm) => {
      for (const model of firm.models) model.quality = 1;
    });
    const known = share('api', (_, firm) => {
      firm.loyalty = 0.6;
    });
    const trusted = share('state', (_, firm) => {
      firm.favour = 1;
    });
    expect(better).toBeGreaterThan(usual('api'));
    expect(known).toBeGreaterThan(usual('api'));
    expect(trusted).toBeGreaterThan(usual('state'));
  });

  it('away from a firm that has ended', () => {
    const ended = share('api', (_, firm) => {
      firm.ended = 'insolvency';
    });
    expect(ended).toBeLessThan(usual('api'));
  });
});

describe('a price war', () => {
  it('that everybody joins moves nobody and costs all the same share of the price', () => {
    const world = opening();
    for (const firm of world.firms) firm.business[api]!.price = 0.7;
    const war = run(world, runMarket).world;
    const peace = run(opening(), runMarket).world;
    for (const [f] of usualFirms().entries())
      expect(
        Math.abs(war.firms[f]!.business[api]!.share - peace.firms[f]!.business[api]!.share),
      ).toBeLessThan(1e-5);
  });

  it('that one firm starts takes customers from each of the others', () => {
    const world = opening();
    firmOf(world).business[api]!.price = 0.6;
    const war = run(world, runMarket).world;
    const peace = run(opening(), runMarket).world;
    for (const [f] of usualFirms().entries()) {
      if (f === at('firms', 'alibaba')) continue;
      expect(war.firms[f]!.business[api]!.share).toBeLessThan(peace.firms[f]!.business[api]!.share);
    }
  });
});

describe('shares of a segment', () => {
  const sum = (world: World, s: number): number =>
    world.firms.reduce((total, firm) => total + firm.business[s]!.share, 0);

  it('keep adding up to the same total, to the last bit', () => {
    const world = opening({ seed: 9 });
    const before = rules.segments.map((_, s) => sum(world, s));
    const turn = turnOf(world);
    for (let quarter = 0; quarter < 80; quarter++) {
      const firm = world.firms[quarter % world.firms.length]!;
      for (const [s, business] of firm.business.entries()) {
        business.price = 0.6 + ((quarter * 7 + s * 3) % 10) / 8;
        business.service = ((quarter * 3 + s) % 11) / 10;
      }
      if (quarter === 40) world.firms[1]!.ended = 'removal';
      runMarket(turn);
      for (const [s] of rules.segments.entries()) expect(sum(world, s)).toBe(before[s]);
      for (const one of world.firms)
        for (const business of one.business) expect(business.share).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('the market', () => {
  it('grows, more slowly where customers could not be served', () => {
    const world = opening();
    const plain = run(world, runMarket).world.markets[api]!;
    expect(plain.demand).toBeGreaterThan(world.markets[api]!.demand);
    world.markets[api]!.scarcity = 0.5;
    const short = run(world, runMarket).world.markets[api]!;
    expect(short.demand).toBeLessThan(plain.demand);
    expect(short.demand).toBeGreaterThanOrEqual(world.markets[api]!.demand);
    expect(short.price).toBeGreaterThan(plain.price);
  });

  it('gets cheaper when nothing is scarce', () => {
    const world = opening();
    for (const market of world.markets) market.scarcity = 0;
    const now = run(world, runMarket).world;
    for (const [s, market] of now.markets.entries())
      expect(market.price).toBeLessThan(world.markets[s]!.price);
  });

  it('remembers what demand would have been if nobody had gone short', () => {
    const world = opening();
    for (const market of world.markets) market.scarcity = 1;
    const now = run(world, runMarket).world;
    expect(now.planned).toBe(run(opening(), runMarket).world.planned);
    expect(now.planned).toBeGreaterThan(world.planned);
  });
});
