/**
 * Frameworks: maturity of every layer on every chip family, in each firm and in the public copy.
 *
 * Reads engineers, real load of the last quarter, the public copy, partners and new chip generations; writes maturity,
 * public maturity and product efficiency. Growth is logistic with a ceiling near 0.88: software pays fast and then
 * saturates (facts 4a: 25 to 73 percent in half a year in one training stack). Economy study 3.5.
 */
import { cause, enter, fromFigure, fromFirm } from '../causes.ts';
import { saturate, snap, whole } from '../math.ts';
import { cellTask, designTask, productTask } from '../tasks.ts';
import { factor, figure, limit, move, type Turn } from '../turn.ts';
import type { Firm } from '../world.ts';

/** Grow, spread and wear all software. */
export function runFrameworks(turn: Turn): void {
  const { world, ruleset } = turn;
  const seen = world.publicMaturity.slice();
  for (let f = 0; f < world.firms.length; f++) {
    for (let family = 0; family < ruleset.families.length; family++) growFamily(turn, f, family, seen);
    growProduct(turn, f);
    const firm = world.firms[f]!;
    firm.moved.fill(0);
    firm.openedNow = 0;
    if (firm.teamLeft > 0 && --firm.teamLeft === 0) firm.team = -1;
  }
  growPublic(turn);
}

/** Engineers that really work on a task this quarter: moving costs part of it, traits speed it up. */
export function workOn(turn: Turn, f: number, task: number): number {
  const firm = turn.world.firms[f]!;
  const moved = firm.moved[task]! * turn.ruleset.frameworks.moveCost;
  return firm.tasks[task]! * (1 - moved) * turn.ruleset.firms[f]!.traits.work;
}

/** Engineers on a task of a family, with the part of a partner's that a joint standard brings. */
function jointWork(turn: Turn, f: number, family: number, task: number): number {
  let heads = workOn(turn, f, task);
  for (const ally of turn.world.firms[f]!.alliances) {
    if (ally.kind === 'standard' && ally.family === family)
      heads += turn.ruleset.rivals.standardShare * workOn(turn, ally.partner, task);
  }
  return heads;
}

/** How movable a firm's work on a family is: the maturity of its portability layer, 0..1. */
export function portability(turn: Turn, firm: Firm, family: number): number {
  const { layers } = turn.ruleset;
  return firm.maturity[family * layers.length + turn.ruleset.frameworks.portabilityLayer]!;
}

function growFamily(turn: Turn, f: number, family: number, seen: readonly number[]): void {
  const { world, ruleset, map } = turn;
  const r = ruleset.frameworks;
  const { layers } = ruleset;
  const firm = world.firms[f]!;
  const rules = ruleset.families[family]!;
  const pool = firm.pools[family]!;
  const load = r.loadShare * saturate((pool.serveUsed + pool.trainUsed) / r.loadScale);
  const ceiling = r.ceiling + r.ceilingDevelopers * world.developers;
  const shield = 1 - r.portabilityShield * portability(turn, firm, family);
  const rise = turn.generationStep[f * ruleset.families.length + family]!;
  for (let l = 0; l < layers.length; l++) {
    const cell = family * layers.length + l;
    const at = figure(turn, f, map.maturity + cell);
    let m = firm.maturity[cell]!;
    if (rise > 0) {
      const harder = factor(turn, 'generationLoss', family, f);
      const loss = Math.min(0.9, r.generationLoss * layers[l]!.generationLoss * shield * rise * harder);
      m = move(turn, at, m, -m * loss, cause.newGeneration);
    }
    const heads = jointWork(turn, f, family, cellTask(ruleset, family, l)) * factor(turn, 'work', family, f);
    const team = firm.team === cell ? r.teamFactor : 1;
    const byHeads = saturate(heads / r.engineersScale);
    const room = Math.max(0, 1 - m / ceiling) * Math.max(m, 0.04) * r.growth;
    m = move(turn, at, m, room * byHeads, cause.engineersWork);
    m = move(
      turn,
      at,
      m,
      room * (1 - byHeads) * load,
      cause.load,
      fromFigure,
      figure(turn, f, map.serve + family),
    );
    if (team > 1) m = move(turn, at, m, room * Math.max(byHeads, 0.3) * (team - 1), cause.vendorTeam);
    const gap = seen[cell]! - m;
    if (gap > 0) {
      const pull = r.spill * (1 + r.spillDevelopers * world.developers);
      m = move(turn, at, m, Math.min(1, pull) * gap, cause.spill, fromFigure, map.publicMaturity + cell);
    }
    if (rules.inherits >= 0) {
      const parent = rules.inherits * layers.length + l;
      const lead = r.ceiling * firm.maturity[parent]! - m;
      const rate = r.inherit * portability(turn, firm, rules.inherits);
      if (lead > 0)
        m = move(
          turn,
          at,
          m,
          rate * lead,
          cause.inherited,
          fromFigure,
          figure(turn, f, map.maturity + parent),
        );
    }
    m = sharePartners(turn, f, family, cell, m, at);
    if (rules.ownership !== 'foreign' || world.cut) {
      const rate = world.cut && rules.ownership === 'foreign' ? ruleset.scoring.stressDecay : r.decay;
      m = move(turn, at, m, -m * rate, cause.decay);
    }
    firm.maturity[cell] = limit(turn, at, m, 0.01, r.maturityTop);
  }
}

function sharePartners(turn: Turn, f: number, family: number, cell: number, m: number, at: number): number {
  const { world, ruleset } = turn;
  let value = m;
  for (const ally of world.firms[f]!.alliances) {
    if (ally.kind !== 'standard' || ally.family !== family) continue;
    const lead = world.firms[ally.partner]!.maturity[cell]! - value;
    if (lead > 0)
      value = move(
        turn,
        at,
        value,
        ruleset.rivals.standardPull * lead,
        cause.partners,
        fromFirm,
        ally.partner,
      );
  }
  return value;
}

function growProduct(turn: Turn, f: number): void {
  const { world, ruleset, map } = turn;
  const r = ruleset.frameworks;
  const firm = world.firms[f]!;
  const at = figure(turn, f, map.efficiency);
  const aim = 1 + r.productGain * saturate(workOn(turn, f, productTask) / r.productScale);
  firm.efficiency = move(turn, at, firm.efficiency, r.productSpeed * (aim - firm.efficiency), cause.product);
  spendDesign(turn, f);
}

/** The designers use up the budget of the own chip; more of them use it faster. */
function spendDesign(turn: Turn, f: number): void {
  const { world, ruleset } = turn;
  const own = world.firms[f]!.ownChip;
  if (own.budget <= 0) return;
  const heads = workOn(turn, f, designTask);
  const pace =
    ruleset.supply.designSpeed *
    (ruleset.supply.designBase +
      (1 - ruleset.supply.designBase) * saturate(heads / ruleset.supply.designScale)) *
    factor(turn, 'design', -1, f);
  const used = whole(
    Math.max(Math.min(own.budget, ruleset.supply.designStep), own.budget * Math.min(1, pace)),
  );
  own.budget -= used;
  own.invested += used;
}

function growPublic(turn: Turn): void {
  const { world, ruleset, map } = turn;
  const r = ruleset.frameworks;
  const width = ruleset.layers.length;
  for (let cell = 0; cell < world.publicMaturity.length; cell++) {
    const family = ruleset.families[Math.floor(cell / width)]!;
    const at = map.publicMaturity + cell;
    let m = world.publicMaturity[cell]!;
    if (!(world.cut && family.ownership === 'foreign')) {
      const room = Math.max(0, family.publicCeiling - m);
      m = move(
        turn,
        at,
        m,
        family.publicGrowth * m * (room / Math.max(0.01, family.publicCeiling)),
        cause.vendorWork,
      );
    }
    const outside = r.ceiling - m;
    if (outside > 0 && family.ownership === 'domestic') {
      m = move(
        turn,
        at,
        m,
        r.publicDevelopers * world.developers * outside,
        cause.developers,
        fromFigure,
        map.developers,
      );
    }
    for (let f = 0; f < world.firms.length; f++) {
      const firm = world.firms[f]!;
      if (firm.opened[cell] === 0) continue;
      const lead = firm.maturity[cell]! - m;
      if (lead > 0) m = move(turn, at, m, r.openPush * lead, cause.openedWork, fromFirm, f);
    }
    world.publicMaturity[cell] = limit(turn, at, m, 0.01, r.maturityTop);
  }
}

/** Give rivals at once the part of an opened cell that reading it teaches; entered under the firm that opened it. */
export function publishCell(turn: Turn, opener: number, cell: number): void {
  const { world, ruleset, map } = turn;
  const given = world.firms[opener]!.maturity[cell]!;
  for (let f = 0; f < world.firms.length; f++) {
    if (f === opener) continue;
    const firm = world.firms[f]!;
    const gap = given - firm.maturity[cell]!;
    if (gap <= 0) continue;
    const at = figure(turn, f, map.maturity + cell);
    const jump = snap(ruleset.frameworks.openJump * gap);
    firm.maturity[cell] = firm.maturity[cell]! + jump;
    enter(turn.ledger, at, cause.openedByOthers, fromFirm, opener, jump);
  }
}
