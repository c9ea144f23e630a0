/** Figures of the world that event odds may read: 0..1, with `ahead` of the mandate from one half upwards, but heat (0 to its ceiling), season (1..4), year (since 2000), fresh and truceEnds (quarters). */
import type { Gauge, Ruleset } from '../../ruleset/types.ts';
import { clamp, saturate } from '../math.ts';
import { type Firm, factorNames, type World } from '../world.ts';

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

/** Share of a firm's served work that ran on domestic and own chips; 0 where nothing was served. */
export function domesticWork(firm: Firm): number {
  let foreign = 0;
  let all = 0;
  for (const business of firm.business) {
    foreign += business.servedForeign;
    all += business.served;
  }
  return all > 0 ? 1 - foreign / all : 0;
}

/** Yield of the industry: the mean of the lines that make dies, by capacity. */
export function meanYield(ruleset: Ruleset, world: World): number {
  let good = 0;
  let all = 0;
  for (let l = 0; l < world.lines.length; l++) {
    if (ruleset.lines[l]!.step !== 'dies') continue;
    good += world.lines[l]!.capacity * world.lines[l]!.yield;
    all += world.lines[l]!.capacity;
  }
  return all > 0 ? good / all : 0;
}

/** Quarters for which the longest suspension in force still holds, this one included; 0 = none. */
function truceLeft(world: World): number {
  let left = 0;
  for (const entry of world.factors)
    if (factorNames[entry.name] === 'truce') left = Math.max(left, entry.until - world.calendar + 1);
  return left;
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
  yield: meanYield,
  favour: (_ruleset, _world, firm) => firm.favour,
  foreignShare: (ruleset, _, firm) => foreignCapacity(ruleset, firm),
  leverage: (_ruleset, _world, firm) => clamp(firm.debt / (firm.platform * 8 + 1), 0, 1),
  openness: (ruleset, _, firm) => {
    let opened = 0;
    for (const flag of firm.opened) opened += flag;
    return opened / Math.max(1, ruleset.families.length * ruleset.layers.length);
  },
  ownChip: (_ruleset, _world, firm) => clamp(firm.ownChip.generation / 3, 0, 1),
  survival: (_ruleset, _world, firm) => firm.survival.share,
  idle: (_, world) => {
    let used = 0;
    let all = 0;
    for (const firm of world.firms) {
      for (const pool of firm.pools) {
        used += pool.serveUsed;
        all += pool.serve;
      }
    }
    return all > 0 ? clamp(1 - used / all, 0, 1) : 0;
  },
  runway: (_ruleset, _world, firm) => clamp(firm.cash / (firm.platform * 4 + 1), 0, 1),
  importShare: (_, world) => {
    let imported = 0;
    let all = 0;
    for (const firm of world.firms) {
      imported += firm.ordersImported;
      all += firm.ordersImported + firm.ordersDomestic;
    }
    return all > 0 ? imported / all : 0;
  },
  secondLine: (ruleset, world) => {
    let largest = 0;
    let all = 0;
    for (let l = 0; l < world.lines.length; l++) {
      if (ruleset.lines[l]!.step !== 'dies') continue;
      largest = Math.max(largest, world.lines[l]!.output);
      all += world.lines[l]!.output;
    }
    return all > 0 ? 1 - largest / all : 0;
  },
  licensed: (_, world) => world.control.filter((one) => one === 'licence').length,
  ahead: (_ruleset, world, firm) => clamp(0.5 + domesticWork(firm) - world.mandate, 0, 1),
  truce: (_, world) => (truceLeft(world) > 0 ? 1 : 0),
  truceEnds: (_, world) => truceLeft(world),
  fresh: (ruleset, world) => {
    let newest = 0;
    for (let c = 0; c < ruleset.chips.length; c++) {
      const chip = ruleset.chips[c]!;
      const from = chip.from + world.delays[c]!;
      if (chip.channel === 'domestic' && from <= world.calendar) newest = Math.max(newest, from);
    }
    return clamp(world.calendar - newest, 0, 100);
  },
  season: (_, world) => 1 + (world.calendar % 4),
  year: (_, world) => world.calendar / 4 - 2000,
};

/** Read a gauge; firm gauges read `firm`. */
export function readGauge(ruleset: Ruleset, world: World, gauge: Gauge, firm: number): number {
  return readers[gauge](ruleset, world, world.firms[firm < 0 ? world.player : firm]!);
}
