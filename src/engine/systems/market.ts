/**
 * The market: segments grow, prices fall, and customers move between firms.
 *
 * Reads quality, prices, service, developers and favour of every firm; writes market size, price and shares. Shares of a
 * segment add up to one: each factor's part is found by letting it work for all firms at once, factor after factor.
 * Economy study 3.8; ecosystem weight about 0.22 in choice (facts 6, Nair et al.).
 */
import { cause, enter, fromBalance, fromFigure, fromOrder } from '../causes.ts';
import { clamp, exp, snap, whole } from '../math.ts';
import { factor, figure, plays, type Turn } from '../turn.ts';
import type { Firm } from '../world.ts';

/** Grow the market and move its customers. */
export function runMarket(turn: Turn): void {
  growMarkets(turn);
  for (let s = 0; s < turn.ruleset.segments.length; s++) moveShares(turn, s);
}

/** Growth of demand before anything damps it, share per quarter, at a calendar quarter. */
export function plainGrowth(turn: Turn): number {
  const d = turn.ruleset.demand;
  const way = clamp((turn.world.calendar - turn.ruleset.reference) / d.growthSpan, 0, 1);
  return d.growthStart + (d.growthEnd - d.growthStart) * way + d.growthLuck * (2 * turn.world.demandLuck - 1);
}

function growMarkets(turn: Turn): void {
  const { world, ruleset, map } = turn;
  const d = ruleset.demand;
  const plain = turn.trial ? ruleset.scoring.stressGrowth : plainGrowth(turn);
  world.planned = snap(world.planned * (1 + plain));
  for (let s = 0; s < world.markets.length; s++) {
    const market = world.markets[s]!;
    const wish = plain * ruleset.segments[s]!.growth * factor(turn, 'demandGrowth', s);
    const kept = turn.trial ? 1 : Math.max(d.brakeFloor, 1 - d.scarcityBrake * market.scarcity);
    const full = whole(market.demand * (1 + wish));
    const next = whole(market.demand * (1 + wish * kept));
    enter(turn.ledger, map.marketDemand + s, cause.growth, fromBalance, 0, full - market.demand);
    enter(turn.ledger, map.marketDemand + s, cause.brake, fromBalance, 0, next - full);
    market.demand = next;
    const trend = whole(market.price * (1 - d.priceFall));
    const price = whole(trend * (1 + d.scarcityPrice * (market.scarcity - d.scarcityNormal)));
    enter(turn.ledger, map.marketPrice + s, cause.priceTrend, fromBalance, 0, trend - market.price);
    enter(turn.ledger, map.marketPrice + s, cause.scarcity, fromBalance, 0, price - trend);
    market.price = price;
  }
}

/** Quality that a segment's customers see: its models' qualities by weight. */
export function segmentQuality(turn: Turn, firm: Firm, s: number): number {
  const weights = turn.ruleset.segments[s]!.models;
  let sum = 0;
  for (let m = 0; m < weights.length; m++) sum += weights[m]! * firm.models[m]!.quality;
  return sum;
}

const utilities: number[] = [];
const targets: number[] = [];
const held: number[] = []; // shares as they stood
const neutral: number[] = []; // targets if all firms were alike
const running: number[] = []; // shares after the factors so far

/** Scratch lists above are filled and read within one call of this function only. */
function moveShares(turn: Turn, s: number): void {
  const { world, ruleset, map } = turn;
  const rules = ruleset.segments[s]!;
  const n = world.firms.length;
  const speed = rules.churn;
  let total = 0;
  for (let f = 0; f < n; f++) {
    utilities[f] = 0;
    total += world.firms[f]!.business[s]!.share;
  }
  shareOut(world.firms, s, total, targets);
  for (let f = 0; f < n; f++) {
    held[f] = world.firms[f]!.business[s]!.share;
    neutral[f] = targets[f]!;
    running[f] = held[f]!;
  }
  const q = ruleset.models.length > 0 ? map.quality + strongest(rules.models) : map.quality;
  for (let part = 0; part < 5; part++) {
    for (let f = 0; f < n; f++) utilities[f] = utilities[f]! + partUtility(turn, f, s, part);
    if (!turn.explain && part < 4) continue;
    shareOut(world.firms, s, total, targets);
    for (let f = 0; f < n; f++) {
      const next = snap(held[f]! + speed * (targets[f]! - neutral[f]!));
      if (turn.explain) enterShare(turn, f, s, part, q, next - running[f]!);
      running[f] = next;
    }
  }
  for (let f = 0; f < n; f++) world.firms[f]!.business[s]!.share = running[f]!;
  settleRounding(turn, s, total);
}

/** Enter one factor's part of a share's change, with what it leads to upstream. */
function enterShare(turn: Turn, f: number, s: number, part: number, quality: number, change: number): void {
  const { map } = turn;
  const at = figure(turn, f, map.share + s);
  const offsets = [quality, -1, -1, map.loyalty, map.favour];
  const offset = offsets[part]!;
  const order = part === 1 ? turn.decisions.get(at) : undefined;
  if (order !== undefined) enter(turn.ledger, at, partCause[part]!, fromOrder, order, change);
  else if (offset < 0) enter(turn.ledger, at, partCause[part]!, fromBalance, 0, change);
  else enter(turn.ledger, at, partCause[part]!, fromFigure, figure(turn, f, offset), change);
}

const partCause = [cause.quality, cause.relativePrice, cause.serviceLevel, cause.developerPull, cause.trust];

function strongest(weights: readonly number[]): number {
  let best = 0;
  for (let m = 1; m < weights.length; m++) if (weights[m]! > weights[best]!) best = m;
  return best;
}

function partUtility(turn: Turn, f: number, s: number, part: number): number {
  const rules = turn.ruleset.segments[s]!;
  const firm = turn.world.firms[f]!;
  const business = firm.business[s]!;
  if (part === 0) return rules.qualityWeight * segmentQuality(turn, firm, s);
  if (part === 1) return -rules.priceWeight * (business.price - 1);
  // a firm that has ended serves nobody from now on
  if (part === 2) return turn.ruleset.demand.serviceWeight * (plays(firm) ? business.service - 1 : -1);
  if (part === 3) return rules.developerWeight * firm.loyalty;
  return rules.favourWeight * (firm.favour - 0.5);
}

/** Target shares: present share times the attraction of what a firm offers, scaled to the same total. */
function shareOut(firms: readonly Firm[], s: number, total: number, out: number[]): void {
  let sum = 0;
  for (let f = 0; f < firms.length; f++) {
    out[f] = Math.max(firms[f]!.business[s]!.share, 0.002) * exp(utilities[f]!);
    sum += out[f]!;
  }
  for (let f = 0; f < firms.length; f++) out[f] = (out[f]! * total) / sum;
}

/** Rounding steps of 2^-20 may leave the sum a few grid steps off; the largest firm carries them, and the ledger says so. */
function settleRounding(turn: Turn, s: number, total: number): void {
  const { world, map } = turn;
  let sum = 0;
  let largest = 0;
  for (let f = 0; f < world.firms.length; f++) {
    const business = world.firms[f]!.business[s]!;
    if (business.share < 0) {
      enter(turn.ledger, figure(turn, f, map.share + s), cause.limit, fromBalance, 0, -business.share);
      business.share = 0;
    }
    sum += business.share;
    if (business.share > world.firms[largest]!.business[s]!.share) largest = f;
  }
  const rest = snap(total - sum);
  world.firms[largest]!.business[s]!.share += rest;
  enter(turn.ledger, figure(turn, largest, map.share + s), cause.rounding, fromBalance, 0, rest);
}
