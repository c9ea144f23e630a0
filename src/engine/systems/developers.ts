/**
 * Developers: who is fluent on the domestic stack, and on whose.
 *
 * Reads public maturity, domestic share of capacity, credits, openness and outages; writes the share of fluent developers
 * and each firm's hold on them. Network effects make it tip, or fail to: below the tipping region the wheel slows by itself.
 * Economy study 3.9; Bass-like terms (facts 6, S86).
 */
import { cause, fromBalance, fromFigure } from '../causes.ts';
import { saturate } from '../math.ts';
import { factor, figure, limit, move, type Turn, tell } from '../turn.ts';
import type { Firm } from '../world.ts';
import { domesticCapacity, domesticMaturity } from './gauges.ts';

/** Move the ecosystem by a quarter. */
export function runDevelopers(turn: Turn): void {
  const { world, ruleset, map } = turn;
  const d = ruleset.developers;
  const pull = attraction(turn);
  const x = world.developers;
  const cubed = x * x * x;
  const threshold = world.tippingPoint * world.tippingPoint * world.tippingPoint;
  const room = Math.max(0, d.ceiling - x) * pull * factor(turn, 'adoption');
  let v = x;
  v = move(turn, map.developers, v, d.adoption * room, cause.adoption, fromFigure, map.publicMaturity);
  v = move(turn, map.developers, v, (d.imitation * cubed * room) / (cubed + threshold), cause.network);
  v = move(turn, map.developers, v, -d.churn * x * Math.max(0, 1 - pull), cause.leaving);
  world.developers = limit(turn, map.developers, v, 0.005, 1);
  if (x < world.tippingPoint && world.developers >= world.tippingPoint)
    tell(turn, 'tipped', -1, { developers: world.developers });
  moveLoyalty(turn);
}

/** How attractive the domestic stack is to developers, about 0..1. */
export function attraction(turn: Turn): number {
  const { world, ruleset } = turn;
  const d = ruleset.developers;
  let credits = 0;
  let outages = 0;
  let opened = 0;
  for (let f = 0; f < world.firms.length; f++) {
    const firm = world.firms[f]!;
    credits += firm.programme * ruleset.firms[f]!.traits.reach;
    outages += outage(firm) / world.firms.length;
    for (const flag of firm.opened) opened += flag;
  }
  const cells = ruleset.families.length * ruleset.layers.length;
  return Math.max(
    0,
    d.start +
      d.maturityPull * (domesticMaturity(ruleset, world) / 0.8) +
      d.sharePull * Math.min(1, domesticCapacity(ruleset, world) * 1.3) +
      d.creditsPull * saturate(credits / d.creditsScale) +
      d.opennessPull * saturate((3 * opened) / cells) -
      d.outagePull * outages,
  );
}

/** Share of a firm's outside demand that it failed to serve this quarter. */
function outage(firm: Firm): number {
  let asked = 0;
  let served = 0;
  for (const business of firm.business) {
    asked += business.demand;
    served += business.served;
  }
  return asked > 0 ? Math.max(0, 1 - served / asked - 0.1) : 0;
}

/** What a programme is worth beside the usual one, 0..2: 1 at the same size, and never enough. */
function outdone(programme: number, usual: number): number {
  return (2 * programme) / (programme + usual);
}

function moveLoyalty(turn: Turn): void {
  const { world, ruleset, map } = turn;
  const d = ruleset.developers;
  const width = ruleset.layers.length;
  let total = 0;
  let programmes = 0;
  for (let f = 0; f < world.firms.length; f++)
    programmes += (world.firms[f]!.programme * ruleset.firms[f]!.traits.reach) / world.firms.length;
  const usual = Math.max(d.creditsFirm, programmes);
  const pulls: number[] = [];
  for (let f = 0; f < world.firms.length; f++) {
    const firm = world.firms[f]!;
    let open = 0;
    for (const flag of firm.opened) open += flag;
    let api = 0;
    for (const business of firm.business) api += business.share / firm.business.length;
    const pull =
      0.25 +
      api +
      d.creditsLoyalty * outdone(firm.programme * ruleset.firms[f]!.traits.reach, usual) +
      0.8 * saturate(open / width) -
      outage(firm);
    pulls.push(Math.max(0.05, pull));
    total += pulls[f]!;
  }
  for (let f = 0; f < world.firms.length; f++) {
    const firm = world.firms[f]!;
    const at = figure(turn, f, map.loyalty);
    const change = d.loyaltySpeed * (pulls[f]! / total - firm.loyalty);
    firm.loyalty = limit(turn, at, move(turn, at, firm.loyalty, change, cause.attraction, fromBalance), 0, 1);
  }
}
