/** Figures of the world that event odds may read, all 0..1 except heat (0..3). */
import type { Gauge, Ruleset } from '../../ruleset/types.ts';
import { clamp, saturate } from '../math.ts';
import type { Firm, World } from '../world.ts';

/** Share of a firm's chip orders, by money, that went to domestic and own chips; 0.5 where nothing was ordered. */
export function domesticOrderShare(firm: Firm): number {
  const all = firm.ordersDomestic + firm.ordersImported;
  return all > 0 ? firm.ordersDomestic / all : 0.5;
}

/** Share of a firm's capacity, by peak serving throughput, that stands on foreign chips or leases. */
export function foreignCapacity(ruleset: Ruleset, firm: Firm): number {
  let foreign = 0;
  let all = 0;
  for (let p = 0; p < firm.pools.length; p++) {
    const peak = firm.pools[p]!.servePeak;
    all += peak;
    if (p >= ruleset.families.length || ruleset.families[p]!.ownership === 'foreign') foreign += peak;
  }
  return all > 0 ? foreign / all : 0;
}

/** Domestic share of all firms' serving capacity. */
export function domesticCapacity(ruleset: Ruleset, world: World): number {
  let foreign = 0;
  let all = 0;
  for (const firm of world.firms) {
    for (let p = 0; p < firm.pools.length; p++) {
      const peak = firm.pools[p]!.servePeak;
      all += peak;
      if (p >= ruleset.families.length || ruleset.families[p]!.ownership === 'foreign') foreign += peak;
    }
  }
  return all > 0 ? 1 - foreign / all : 0;
}

/** Mean public maturity of the domestic families against the foreign one: how good the domestic stack has become. */
export function domesticMaturity(ruleset: Ruleset, world: World): number {
  const { families, layers } = ruleset;
  let best = 0;
  for (let f = 0; f < families.length; f++) {
    if (families[f]!.ownership !== 'domestic') continue;
    let mean = 0;
    for (let l = 0; l < layers.length; l++)
      mean += world.publicMaturity[f * layers.length + l]! / layers.length;
    if (mean > best) best = mean;
  }
  return best;
}

/** Mean scarcity over the market's segments, weighted by demand. */
export function meanScarcity(world: World): number {
  let short = 0;
  let all = 0;
  for (const market of world.markets) {
    short += market.demand * market.scarcity;
    all += market.demand;
  }
  return all > 0 ? short / all : 0;
}

type Reader = (ruleset: Ruleset, world: World, firm: Firm) => number;

const readers: Readonly<Record<Gauge, Reader>> = {
  tension: (_, world) => world.tension,
  heat: (_, world) => world.heat,
  licence: (_, world) => world.licence,
  acceptance: (_, world) => world.acceptance,
  mandate: (_, world) => world.mandate,
  lobby: (ruleset, world) => saturate(world.lobby / ruleset.policy.lobbyScale),
  scarcity: (_, world) => meanScarcity(world),
  memoryShortage: (_, world) => world.memoryShortage,
  domesticShare: domesticCapacity,
  domesticMaturity,
  developers: (_, world) => world.developers,
  offshoreUse: (_ruleset, world) => {
    let leased = 0;
    let all = 0;
    for (const firm of world.firms) {
      leased += firm.lease;
      for (const pool of firm.pools) all += pool.trainPeak;
    }
    return all > 0 ? clamp(leased / all, 0, 1) : 0;
  },
  yield: (_, world) => world.lines[0]!.yield,
  favour: (_ruleset, _world, firm) => firm.favour,
  foreignShare: (ruleset, _, firm) => foreignCapacity(ruleset, firm),
  leverage: (_ruleset, _world, firm) => clamp(firm.debt / (firm.platform * 8 + 1), 0, 1),
  openness: (ruleset, _, firm) => {
    let opened = 0;
    for (const flag of firm.opened) opened += flag;
    return opened / Math.max(1, ruleset.families.length * ruleset.layers.length);
  },
  ownChip: (_ruleset, _world, firm) => clamp(firm.ownChip.generation / 3, 0, 1),
};

/** Read a gauge; firm gauges read `firm`. */
export function readGauge(ruleset: Ruleset, world: World, gauge: Gauge, firm: number): number {
  return readers[gauge](ruleset, world, world.firms[firm < 0 ? world.player : firm]!);
}
