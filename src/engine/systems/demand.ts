/**
 * Demand: each firm serves its customers from its pools, remembers how well, and is paid.
 *
 * Reads shares, pools, ports and placement; writes served work, service levels, scarcity and revenue. Work for a segment may
 * run on a family only as far as its models are ported and its customers accept it; state customers take domestic chips only.
 * Economy study 3.7 and 3.8.
 */
import { cause, enter, fromFigure } from '../causes.ts';
import { clamp, snap, whole } from '../math.ts';
import { figure, stepDecided, stepWhole, type Turn } from '../turn.ts';
import type { Business, Firm } from '../world.ts';

/** Serve all customers of all firms. */
export function runDemand(turn: Turn): void {
  const { world } = turn;
  for (let f = 0; f < world.firms.length; f++) serve(turn, f);
  measureScarcity(turn);
}

/** Share of a segment's work that may run on a pool of this firm, 0..1: ports, acceptance, rules. */
export function usable(turn: Turn, firm: Firm, s: number, p: number): number {
  const { ruleset } = turn;
  const rules = ruleset.segments[s]!;
  const families = ruleset.families.length;
  if (p === families) return rules.abroad ? 1 : rules.work === 'train' && !rules.domesticOnly ? 0.5 : 0;
  const foreign = ruleset.families[p]!.ownership === 'foreign';
  if (rules.domesticOnly && foreign) return 0;
  let ported = 0;
  for (let m = 0; m < rules.models.length; m++) ported += rules.models[m]! * firm.ports[m * families + p]!;
  return foreign ? ported : ported * (1 - rules.caution * (1 - acceptance(turn, firm, p)));
}

/** How readily cautious customers are served from a domestic family, 0..1. */
function acceptance(turn: Turn, firm: Firm, p: number): number {
  const { ruleset, world } = turn;
  const d = ruleset.demand;
  return clamp(
    d.baseAcceptance +
      d.developerAcceptance * world.developers +
      d.maturityAcceptance * firm.pools[p]!.serveMaturity * ruleset.silicon.referenceMaturity,
    0,
    1,
  );
}

const left: number[] = [];
const fits: number[] = []; // by segment * pools + pool: H100e that may run there
const wishes: number[] = []; // by segment: H100e that it would take from the pool at hand

/** Scratch lists are filled and read within one call. */
function serve(turn: Turn, f: number): void {
  const { world, ruleset, map } = turn;
  const firm = world.firms[f]!;
  for (let p = 0; p < firm.pools.length; p++) firm.pools[p]!.serveUsed = 0;
  for (const work of ['serve', 'train'] as const) {
    for (let p = 0; p < firm.pools.length; p++) {
      const pool = firm.pools[p]!;
      left[p] = work === 'serve' ? pool.serve : Math.max(0, pool.train - pool.trainUsed);
    }
    allot(turn, firm, work);
  }
  for (let s = 0; s < firm.business.length; s++) {
    const business = firm.business[s]!;
    const rate = business.demand > 0 ? business.served / business.demand : 1;
    const memory = ruleset.demand.serviceMemory;
    business.service = snap(memory * business.service + (1 - memory) * clamp(rate, 0, 1));
  }
  let sum = 0;
  const at = figure(turn, f, map.revenue);
  for (let s = 0; s < firm.business.length; s++) {
    const income = bookRevenue(turn, f, s);
    sum += income.now;
    enter(
      turn.ledger,
      at,
      cause.revenue,
      fromFigure,
      figure(turn, f, map.income + s),
      income.now - income.before,
    );
  }
  firm.flows.revenue = sum;
}

/** Serve segments of one kind of work: by rank, and within a rank in proportion to what they could use. */
function allot(turn: Turn, firm: Firm, work: 'serve' | 'train'): void {
  const { ruleset, world } = turn;
  let ranks = 0; // bit by rank: which ranks have segments at all
  for (let s = 0; s < firm.business.length; s++) {
    if (ruleset.segments[s]!.work !== work) continue;
    const business = firm.business[s]!;
    business.demand = whole(world.markets[s]!.demand * business.share);
    business.served = 0;
    business.servedForeign = 0;
    ranks |= 1 << business.priority;
    for (let p = 0; p < firm.pools.length; p++)
      fits[s * firm.pools.length + p] = left[p]! <= 0 ? 0 : business.demand * usable(turn, firm, s, p);
  }
  for (let rank = 3; rank >= 1; rank--) {
    if ((ranks & (1 << rank)) === 0) continue;
    // two passes: what each segment wants first, then whatever is left anywhere
    for (let p = 0; p < firm.pools.length; p++) allotPool(turn, firm, work, rank, p, true);
    for (let p = 0; p < firm.pools.length; p++) allotPool(turn, firm, work, rank, p, false);
  }
}

function allotPool(
  turn: Turn,
  firm: Firm,
  work: 'serve' | 'train',
  rank: number,
  p: number,
  preferred: boolean,
): void {
  const { ruleset } = turn;
  if (left[p]! <= 0) return;
  const offshore = p === ruleset.families.length;
  const foreign = offshore || ruleset.families[p]!.ownership === 'foreign';
  let wanted = 0;
  for (let s = 0; s < firm.business.length; s++) {
    const rules = ruleset.segments[s]!;
    const business = firm.business[s]!;
    wishes[s] = 0;
    if (rules.work !== work || business.priority !== rank) continue;
    if (preferred && business.foreignFirst !== foreign && !(rules.abroad && offshore)) continue;
    const open = business.demand - business.served;
    if (open <= 0) continue;
    wishes[s] = Math.min(open, fits[s * firm.pools.length + p]!);
    wanted += wishes[s]!;
  }
  if (wanted <= 0) return;
  const share = Math.min(1, left[p]! / wanted);
  for (let s = 0; s < firm.business.length; s++) {
    const units = Math.floor(wishes[s]! * share);
    if (units <= 0) continue;
    const business = firm.business[s]!;
    business.served += units;
    if (foreign) business.servedForeign += units;
    firm.pools[p]!.serveUsed += units;
    left[p] = left[p]! - units;
    fits[s * firm.pools.length + p] = fits[s * firm.pools.length + p]! - units;
  }
}

function bookRevenue(turn: Turn, f: number, s: number): { before: number; now: number } {
  const { world, map } = turn;
  const business = world.firms[f]!.business[s]!;
  const market = world.markets[s]!;
  if (!turn.explain) {
    business.revenue = whole(business.served * market.price * business.price);
    return { before: 0, now: business.revenue };
  }
  const old: Business = turn.before[f]!.business[s]!;
  const at = figure(turn, f, map.income + s);
  const oldPrice = turn.marketBefore[s]!;
  let v = old.revenue;
  const start = v;
  const rate = old.demand > 0 ? old.served / old.demand : 0;
  v = stepWhole(
    turn,
    at,
    v,
    market.demand * old.share * rate * oldPrice * old.price,
    cause.marketSize,
    fromFigure,
    map.marketDemand + s,
  );
  v = stepWhole(
    turn,
    at,
    v,
    business.demand * rate * oldPrice * old.price,
    cause.share,
    fromFigure,
    figure(turn, f, map.share + s),
  );
  v = stepWhole(turn, at, v, business.served * oldPrice * old.price, cause.served);
  v = stepWhole(
    turn,
    at,
    v,
    business.served * market.price * old.price,
    cause.marketPrice,
    fromFigure,
    map.marketPrice + s,
  );
  business.revenue = stepDecided(
    turn,
    at,
    v,
    business.served * market.price * business.price,
    cause.ownPrice,
  );
  return { before: start, now: business.revenue };
}

function measureScarcity(turn: Turn): void {
  const { world } = turn;
  for (let s = 0; s < world.markets.length; s++) {
    let asked = 0;
    let served = 0;
    for (const firm of world.firms) {
      asked += firm.business[s]!.demand;
      served += firm.business[s]!.served;
    }
    world.markets[s]!.scarcity = asked > 0 ? snap(clamp(1 - served / asked, 0, 1)) : 0;
  }
}
