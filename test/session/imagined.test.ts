/** Looking ahead in a shared world: from what a team sees and from the rules, and from nothing else. */
import { describe, expect, it } from 'vitest';
import { makeBot } from '../../src/bots/index.ts';
import { forecast, newCampaign, resolveQuarter, type World } from '../../src/engine/index.ts';
import { Imagination } from '../../src/session/imagined.ts';
import { hidden, worldSeenBy } from '../../src/session/secrecy.ts';
import { baseRules } from '../support/base-rules.ts';

const rules = baseRules();
const start = { scenario: 'first-steps', firm: 'alibaba' };
const setUp = { ...start, seed: 5, mode: 'shared', seats: 8, auto: true } as const;
const f = rules.firms.findIndex(({ id }) => id === start.firm);

/** A market in which every firm has a team of its own mind. */
function market(quarters: number): World {
  const minds = ['pragmatic', 'import-max', 'domestic-max', 'software-first'];
  const bots = rules.firms.map((_, place) => makeBot(minds[place % minds.length]!));
  let world = newCampaign(rules, { ...start, seed: 5, firms: setUp.seats });
  for (let quarter = 0; quarter < quarters; quarter++) {
    const orders = rules.firms.map(({ id }, place) => [id, bots[place]!(rules, world, id)]);
    ({ world } = resolveQuarter(rules, world, Object.fromEntries(orders), { ledger: false }));
  }
  return world;
}

describe('a world as a team imagines it', () => {
  const real = market(3);
  const seen = worldSeenBy(real, f);
  const imagined = new Imagination(rules, setUp, start.firm).of(seen);

  it('has all that the team sees as it is, and something in every gap', () => {
    expect(imagined.firms[f]).toEqual(real.firms[f]);
    expect(imagined.markets).toEqual(real.markets);
    for (const [place, firm] of imagined.firms.entries()) {
      if (place === f) continue;
      expect(firm.axes).toEqual(real.firms[place]!.axes);
      expect(firm.cash).toBeGreaterThan(0);
      expect(firm.racks.some((units) => units > 0)).toBe(true);
    }
  });

  it('does not know what rivals keep to themselves: other figures of theirs make no difference', () => {
    const other = structuredClone(real);
    for (const [place, firm] of other.firms.entries()) {
      if (place === f) continue;
      firm.cash *= 3;
      firm.racks = firm.racks.map((units) => units * 2 + 7);
      firm.engineers += 1000;
    }
    other.seed += 1;
    expect(new Imagination(rules, setUp, start.firm).of(worldSeenBy(other, f))).toEqual(imagined);
    for (const key of ['cash', 'racks', 'engineers'] as const) expect(hidden).toContain(key);
    const cashOf = ({ firms }: World) => firms.map(({ cash }) => cash);
    expect(cashOf(imagined)).not.toEqual(cashOf(real));
  });

  it('can be looked ahead in, also after the class has gone back', () => {
    const imagination = new Imagination(rules, setUp, start.firm);
    for (const quarters of [4, 2]) {
      const world = imagination.of(worldSeenBy(market(quarters), f));
      expect(world.turn).toBe(quarters);
      const fan = forecast(rules, world, start.firm, { futures: 6, quarters: 2 });
      expect(fan.samples.every(Number.isFinite)).toBe(true);
      expect(new Set(fan.samples).size).toBeGreaterThan(20);
    }
  });
});
