/** Places by temperament: power for what is coming, leases for what is short, and placement. */
import { powerNeed } from '../systems/cloud.ts';
import type { Mind } from '../systems/rivals.ts';
import type { Business } from '../world.ts';
import { because } from './reasons.ts';

/** Build, lease, place and price. */
export function placeOrders(mind: Mind): void {
  buildPower(mind);
  leaseOffshore(mind);
  placeWork(mind);
  setPrices(mind);
}

/** MW that chips on order will draw. */
function coming(mind: Mind): number {
  const { ruleset, world } = mind.turn;
  const firm = world.firms[mind.f]!;
  let watts = 0;
  for (const one of firm.shipments) watts += one.units * ruleset.chips[one.chip]!.power;
  for (let c = 0; c < firm.backlog.length; c++)
    watts += Math.min(firm.backlog[c]!.units, 60_000) * ruleset.chips[c]!.power;
  return (watts * ruleset.cloud.overhead) / 1e6;
}

function buildPower(mind: Mind): void {
  const { turn, f, levers, orders } = mind;
  const { ruleset, world } = turn;
  const firm = world.firms[f]!;
  let have = 0;
  for (const mw of firm.power) have += mw;
  for (const one of firm.building) have += one.amount;
  // a year's growth has to be begun now: centres take three quarters
  const want = (powerNeed(turn, firm) + 0.8 * coming(mind)) * 1.22;
  const missing = Math.min(want - have, Math.floor(mind.budget / 4e7));
  if (missing < 4) return;
  const near = ruleset.regions.findIndex((region) => region.latency === 0 && region.ceiling > 0);
  for (let r = 0; r < ruleset.regions.length && missing >= 4; r++) {
    const region = ruleset.regions[r]!;
    if (region.ceiling <= 0) continue;
    const part = r === near ? 1 - levers.hub : levers.hub / Math.max(1, ruleset.regions.length - 2);
    const power = Math.floor(Math.min(region.ceiling, (r === near ? 1 : 1.2) * part * missing));
    if (power < 2) continue;
    orders.push({ kind: 'build', region: region.id, power });
    because(mind, 'build', have, want);
    mind.budget -= power * 1e6 * region.buildCost;
  }
}

function leaseOffshore(mind: Mind): void {
  const { turn, f, levers, orders } = mind;
  const { ruleset, world } = turn;
  const firm = world.firms[f]!;
  let short = 0;
  for (let s = 0; s < firm.business.length; s++) {
    if (ruleset.segments[s]!.abroad)
      short += Math.max(0, firm.business[s]!.demand - firm.business[s]!.served);
  }
  const compute = Math.floor((levers.lease * short) / 500) * 500;
  if (compute < 500 || compute >= 20_000 || firm.leaseLeft > 1) return;
  orders.push({ kind: 'lease', compute });
  because(mind, 'lease', short);
}

function placeWork(mind: Mind): void {
  const { turn, f, levers, orders } = mind;
  const { ruleset, world } = turn;
  const firm = world.firms[f]!;
  for (let p = 0; p < ruleset.families.length; p++) {
    const pool = firm.pools[p]!;
    if (pool.trainPeak <= 0) continue;
    const foreign = ruleset.families[p]!.ownership === 'foreign';
    // train where arithmetic is strong against memory; serve on the rest
    const lean = pool.trainPeak / (pool.trainPeak + pool.servePeak);
    const training = Math.round(Math.min(0.8, levers.training * lean * (foreign ? 2 : 1.5)) * 20) / 20;
    if (Math.abs(training - pool.trainShare) < 0.1) continue;
    orders.push({ kind: 'place', family: ruleset.families[p]!.id, training });
    because(mind, 'place', training);
    mind.trainShare[p] = training;
  }
}

/** What a temperament adds to its price where capacity is short, and takes off where it has plenty; a level. */
export function shortageMarkup(business: Business): number {
  const rate = business.demand > 0 ? business.served / business.demand : 1;
  return 0.5 * Math.max(-0.1, 0.9 - rate);
}

function setPrices(mind: Mind): void {
  const { turn, f, levers, orders } = mind;
  const { ruleset, world } = turn;
  const firm = world.firms[f]!;
  for (let s = 0; s < firm.business.length; s++) {
    const business = firm.business[s]!;
    const aim = levers.price + shortageMarkup(business);
    const level =
      Math.round(Math.min(ruleset.demand.priceHigh, Math.max(ruleset.demand.priceLow, aim)) * 20) / 20;
    if (Math.abs(level - business.price) < 0.05) continue;
    orders.push({ kind: 'price', segment: ruleset.segments[s]!.id, level });
    because(mind, 'price', business.demand > 0 ? business.served / business.demand : 1, levers.price);
  }
}
