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
  const { ruleset, world } = turn;
  const rules = ruleset.segments[s]!;
  const families = ruleset.families.length;
  if (p === families) return rules.abroad ? 1 : rules.work === 'train' && !rules.domesticOnly ? 0.5 : 0;
  const family = ruleset.families[p]!;
  if (rules.domesticOnly && family.ownership === 'foreign') return 0;
  let ported = 0;
  for (let m = 0; m < rules.models.length; m++) ported += rules.models[m]! * firm.ports[m * families + p]!;
  if (family.ownership === 'foreign') return ported;
  const d = ruleset.demand;
  const trust = clamp(
    d.baseAcceptance +
      d.developerAcceptance * world.developers +
      d.maturityAcceptance * firm.pools[p]!.serveMaturity * ruleset.silicon.referenceMaturity,
    0,
    1,
  );
  return ported * (1 - rules.caution * (1 - trust));
}

const left: number[] = [];
const fits: number[] = []; // by segment * pools + pool: H100e that may run there

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
  for (let s = 0; s < firm.business.length; s++) {
    if (ruleset.segments[s]!.work !== work) continue;
    const business = firm.business[s]!;
    business.demand = whole(world.markets[s]!.demand * business.share);
    business.served = 0;
    business.servedForeign = 0;
    for (let p = 0; p < firm.pools.length; p++)
      fits[s * firm.pools.length + p] = business.demand * usable(turn, firm, s, p);
  }
  for (let rank = 3; rank >= 1; rank--) {
    // two passes: what each segment wants first, then whatever is left anywhere
    for (let pass = 0; pass < 2; pass++) {
      for (let p = 0; p < firm.pools.length; p++) allotPool(turn, firm, work, rank, p, pass === 0);
    }
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
  const foreign = p === ruleset.families.length || ruleset.families[p]!.ownership === 'foreign';
  let wanted = 0;
  for (let s = 0; s < firm.business.length; s++)
    wanted += wish(turn, firm, s, p, work, rank, foreign, preferred);
  if (wanted <= 0) return;
  const share = Math.min(1, left[p]! / wanted);
  for (let s = 0; s < firm.business.length; s++) {
    const units = Math.floor(wish(turn, firm, s, p, work, rank, foreign, preferred) * share);
    if (units <= 0) continue;
    const business = firm.business[s]!;
    business.served += units;
    if (foreign) business.servedForeign += units;
    firm.pools[p]!.serveUsed += units;
    left[p] = left[p]! - units;
    fits[s * firm.pools.length + p] = fits[s * firm.pools.length + p]! - units;
  }
}

function wish(
  turn: Turn,
  firm: Firm,
  s: number,
  p: number,
  work: 'serve' | 'train',
  rank: number,
  foreign: boolean,
  preferred: boolean,
): number {
  const rules = turn.ruleset.segments[s]!;
  const business = firm.business[s]!;
  if (rules.work !== work || business.priority !== rank) return 0;
  if (preferred && business.foreignFirst !== foreign && !(rules.abroad && p === turn.ruleset.families.length))
    return 0;
  const open = business.demand - business.served;
  return open <= 0 ? 0 : Math.min(open, fits[s * firm.pools.length + p]!);
}

function bookRevenue(turn: Turn, f: number, s: number): { before: number; now: number } {
  const { world, map } = turn;
  const business = world.firms[f]!.business[s]!;
  const market = world.markets[s]!;
  if (turn.light) {
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
