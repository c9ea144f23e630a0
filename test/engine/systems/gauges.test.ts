import { describe, expect, it } from 'vitest';
import { domesticOrderShare, meanScarcity, readGauge } from '../../../src/engine/systems/gauges.ts';
import type { Firm, World } from '../../../src/engine/world.ts';
import type { Gauge } from '../../../src/ruleset/types.ts';
import { baseRules } from '../../support/base-rules.ts';
import { firmOf, opening, putFactor, resolve } from '../../support/test-world.ts';

const rules = baseRules();
const gauge = (name: Gauge, change: (firm: Firm, world: World) => void): number => {
  const world = opening();
  change(firmOf(world), world);
  return readGauge(rules, world, name, 0);
};

/** Each gauge with a change that raises it. */
const raised: Readonly<Record<Gauge, (firm: Firm, world: World) => void>> = {
  tension: (_, world) => Object.assign(world, { tension: 0.9 }),
  heat: (_, world) => Object.assign(world, { heat: world.heat + 1 }),
  licence: (_, world) => Object.assign(world, { licence: 0.95 }),
  acceptance: (_, world) => Object.assign(world, { acceptance: 0.95 }),
  mandate: (_, world) => Object.assign(world, { mandate: 0.9 }),
  lobby: (_, world) => Object.assign(world, { lobby: 2e9 }),
  scarcity: (_, world) => {
    for (const market of world.markets) market.scarcity = 1;
  },
  memoryShortage: (_, world) => Object.assign(world, { memoryShortage: 0.9 }),
  domesticShare: (firm) => Object.assign(firm.pools[1]!, { servePeak: 1e7 }),
  domesticMaturity: (_, world) => world.publicMaturity.fill(0.9),
  developers: (_, world) => Object.assign(world, { developers: 0.8 }),
  offshoreUse: (firm) => Object.assign(firm, { lease: 300_000 }),
  yield: (_, world) => Object.assign(world.lines[0]!, { yield: 0.6 }),
  favour: (firm) => Object.assign(firm, { favour: 0.95 }),
  foreignShare: (firm) => Object.assign(firm.pools[0]!, { servePeak: 1e8 }),
  leverage: (firm) => Object.assign(firm, { debt: 1e12 }),
  openness: (firm) => firm.opened.fill(1),
  ownChip: (firm) => Object.assign(firm.ownChip, { generation: 3 }),
  survival: (firm) => Object.assign(firm.survival, { share: 0.95 }),
  idle: (_, world) => {
    for (const firm of world.firms) for (const pool of firm.pools) pool.serveUsed = 0;
  },
  runway: (firm) => Object.assign(firm, { cash: 1e12 }),
  importShare: (firm) => Object.assign(firm, { ordersImported: 1e12 }),
  secondLine: (_, world) => Object.assign(world.lines[1]!, { output: 100_000 }),
  licensed: (_, world) => world.control.fill('licence'),
  ahead: (firm) => {
    for (const business of firm.business) business.servedForeign = 0;
  },
  truce: (_, world) => putFactor(world, 'truce', 1),
  truceEnds: (_, world) => putFactor(world, 'truce', 1),
  fresh: (_, world) => Object.assign(world, { calendar: world.calendar + 1 }),
  season: (_, world) => Object.assign(world, { calendar: world.calendar + 1 }),
  year: (_, world) => Object.assign(world, { calendar: world.calendar + 1 }),
};

/** Where the highest value is not 1. */
const tops: Readonly<Partial<Record<Gauge, number>>> = {
  heat: rules.shocks.heatCeiling,
  truceEnds: 40,
  licensed: rules.chips.length,
  fresh: 100,
  season: 4,
  year: 100,
};

describe('gauges', () => {
  it.each(Object.keys(raised) as Gauge[])('%s rises with what it measures', (name) => {
    expect(gauge(name, raised[name])).toBeGreaterThan(gauge(name, () => {}));
  });

  it('stay within their ranges in a campaign', () => {
    const { world } = resolve(opening({ seed: 4 }), {}, 12);
    for (const name of Object.keys(raised) as Gauge[]) {
      for (const [f] of world.firms.entries()) {
        const value = readGauge(rules, world, name, f);
        expect(value, name).toBeGreaterThanOrEqual(0);
        expect(value, name).toBeLessThanOrEqual(tops[name] ?? 1);
      }
    }
  });

  it('of a firm read the player where a card is aimed at nobody', () => {
    const world = opening({ firm: 'tencent' });
    firmOf(world, 'tencent').favour = 0.123;
    expect(readGauge(rules, world, 'favour', -1)).toBe(0.123);
  });
});

it('a firm that ordered nothing counts as half domestic', () => {
  expect(domesticOrderShare({ ...firmOf(opening()), ordersDomestic: 0, ordersImported: 0 })).toBe(0.5);
  expect(domesticOrderShare({ ...firmOf(opening()), ordersDomestic: 3, ordersImported: 1 })).toBe(0.75);
});

it('scarcity of the market is weighted by demand', () => {
  const world = opening();
  for (const [s, market] of world.markets.entries())
    Object.assign(market, {
      demand: s === 0 ? 90 : 10 / (world.markets.length - 1),
      scarcity: s === 0 ? 1 : 0,
    });
  expect(meanScarcity(world)).toBeCloseTo(0.9, 9);
});
