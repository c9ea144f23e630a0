/**
 * Score: four axes of 0 to 100 from visible components, their geometric mean, and what a result is called.
 *
 * Reads the whole firm and the stress test; writes parts, axes and result. An axis is the sum of its parts; each part is split
 * by replacing its inputs one after another. Economy study 3.12.
 */
import type { Ruleset } from '../../ruleset/types.ts';
import { cause, enter, fromFigure } from '../causes.ts';
import { axisIds, parts } from '../figures.ts';
import { clamp, log, power, saturate, snap } from '../math.ts';
import { figure, step, type Turn } from '../turn.ts';
import type { Firm, Survival, World } from '../world.ts';
import { measureChain } from './chain.ts';
import { doublings } from './finance.ts';
import { plannedDemand } from './planned.ts';

/** Score every firm, given what the stress test found for each. */
export function runScore(turn: Turn, survivals: readonly Survival[]): void {
  for (let f = 0; f < turn.world.firms.length; f++) {
    const firm = turn.world.firms[f]!;
    firm.survival = survivals[f]!;
    firm.chain = measureChain(turn, firm);
    scoreParts(turn, f, firm);
    scoreAxes(turn, f, firm);
  }
}

/** The result that counts: the geometric mean of the axes; after a loss less of it, the earlier the loss the less. */
export function countedResult(ruleset: Ruleset, world: World, firm: Firm): number {
  if (firm.ended === '' || firm.ended === 'complete') return firm.result;
  const { lossFactor, lossFloor } = ruleset.scoring;
  const played = world.length > 0 ? firm.endedTurn / world.length : 1;
  return firm.result * lossFactor * (lossFloor + (1 - lossFloor) * played);
}

type PartId = (typeof parts)[number]['id'];

/** The most points that each component can bring; those of an axis add up to 100. */
export function mostPoints({ scoring: s }: Ruleset): Readonly<Record<PartId, number>> {
  return {
    coverage: s.computeService,
    quality: s.computeQuality,
    training: s.computeTraining,
    capacity: s.computeCapacity,
    survival: s.sovereigntySurvival,
    vendor: s.sovereigntyChain * s.vendorWeight,
    foundry: s.sovereigntyChain * s.foundryWeight,
    memory: s.sovereigntyChain * s.memoryWeight,
    framework: s.sovereigntyChain * s.frameworkWeight,
    developers: s.ecosystemDevelopers,
    maturity: s.ecosystemMaturity,
    loyalty: s.ecosystemLoyalty,
    open: s.ecosystemOpen,
    partners: s.ecosystemPartners,
    worth: 100,
  };
}

/** Points of every component, in the order of `parts`, for a firm as it stands. */
export function partPoints(turn: Turn, firm: Firm): number[] {
  const { scoring: s, developers, frameworks } = turn.ruleset;
  const most = mostPoints(turn.ruleset);
  const spread = (hhi: number): number => clamp(1 - hhi, 0, s.chainBest) / s.chainBest;
  return [
    most.coverage * coverage(turn, firm),
    most.quality * qualityShare(turn, qualities(firm)),
    most.training * trainingShare(turn, trainings(firm)),
    most.capacity * capacityShare(turn, serves(firm), plannedDemand(turn.world, firm)),
    most.survival * survivalPart(turn, firm.survival),
    most.vendor * spread(firm.chain.vendor),
    most.foundry * spread(firm.chain.foundry),
    most.memory * spread(firm.chain.memory),
    most.framework * spread(firm.chain.framework),
    most.developers * clamp(turn.world.developers / developers.ceiling, 0, 1),
    most.maturity * clamp(maturityOf(turn, firm) / frameworks.ceiling, 0, 1),
    most.loyalty * clamp(firm.loyalty / s.loyaltyFull, 0, 1),
    most.open * openShare(turn, firm),
    most.partners * partnerShare(turn, firm),
    clamp(s.valueBase + s.valueDoubling * doublings(firm), 0, most.worth),
  ].map(snap);
}

/** A firm that lets customers go is measured by those it was meant to serve: shrinking is no way to cover demand. */
function coverage(turn: Turn, firm: Firm): number {
  let asked = 0;
  let served = 0;
  let service = 0;
  for (const business of firm.business) {
    asked += business.demand;
    served += business.served;
    service += business.service * business.demand;
  }
  return asked > 0
    ? (served / Math.max(asked, plannedDemand(turn.world, firm))) * clamp(service / asked, 0, 1)
    : 0;
}

const qualities = (firm: Firm): number[] => firm.models.map((model) => model.quality);
const trainings = (firm: Firm): number[] => firm.pools.map((pool) => pool.train);
const serves = (firm: Firm): number[] => firm.pools.map((pool) => pool.serve);

function qualityShare(turn: Turn, values: readonly number[]): number {
  const s = turn.ruleset.scoring;
  let sum = 0;
  for (const value of values) sum += value / values.length;
  return clamp((sum - s.qualityZero) / s.qualitySpan, 0, 1);
}

function trainingShare(turn: Turn, values: readonly number[]): number {
  const s = turn.ruleset.scoring;
  let own = 0;
  for (const value of values) own += value;
  let frontier = 1;
  for (let m = 0; m < turn.world.frontier.length; m++)
    frontier += turn.world.frontier[m]! / turn.ruleset.models[m]!.duration;
  const full = log(1 + 3 * s.trainingFull);
  return clamp(log(1 + (3 * own) / frontier) / full, 0, 1);
}

function capacityShare(turn: Turn, values: readonly number[], meant: number): number {
  let own = 0;
  for (const value of values) own += value;
  return clamp(own / Math.max(1, turn.ruleset.scoring.capacityFull * meant), 0, 1);
}

function survivalPart({ ruleset }: Turn, survival: Survival): number {
  return power(clamp(survivalShare(ruleset, survival), 0, 1), ruleset.scoring.survivalPower);
}

/** The stress test's findings as one share, by the stated weights. */
export function survivalShare(ruleset: Ruleset, survival: Survival): number {
  const s = ruleset.scoring;
  const weights = s.stressService + s.stressTraining + s.stressRevenue;
  return (
    (s.stressService * survival.services +
      s.stressTraining * survival.training +
      s.stressRevenue * survival.revenue) /
    Math.max(0.01, weights)
  );
}

/** Maturity of the firm's domestic and own software, weighted by the capacity that runs on it; at least its best family's share. */
function maturityOf(turn: Turn, firm: Firm): number {
  const { families } = turn.ruleset;
  let sum = 0;
  let weight = 0;
  for (let p = 0; p < families.length; p++) {
    if (families[p]!.ownership === 'foreign') continue;
    const pool = firm.pools[p]!;
    const soft = 0.5 * (pool.serveMaturity + pool.trainMaturity) * turn.ruleset.silicon.referenceMaturity;
    const peak = pool.servePeak + 1;
    sum += soft * peak;
    weight += peak;
  }
  return weight > 0 ? sum / weight : 0;
}

function openShare(turn: Turn, firm: Firm): number {
  let opened = 0;
  for (let c = 0; c < firm.opened.length; c++) if (firm.opened[c] === 1) opened += firm.maturity[c]!;
  return saturate((opened * 0.7) / turn.ruleset.scoring.openFull);
}

/** Others who build on the firm's stack: joint standards with firms that have not been lost. */
function partnerShare(turn: Turn, firm: Firm): number {
  let standards = 0;
  for (const { kind, partner } of firm.alliances) {
    const { ended } = turn.world.firms[partner]!;
    // everybody's campaign is complete in its last quarter, and the standards still hold
    if (kind === 'standard' && (ended === '' || ended === 'complete')) standards++;
  }
  return saturate((standards * 0.7) / turn.ruleset.scoring.partnersFull);
}

/** Replace list entries one after another from old to new, entering each step under its own figure. */
function splitList(
  turn: Turn,
  at: number,
  from: number,
  old: readonly number[],
  now: readonly number[],
  why: number,
  firstFigure: number,
  points: (values: readonly number[]) => number,
): number {
  const running = old.slice();
  let v = from;
  for (let i = 0; i < now.length; i++) {
    if (running[i] === now[i]) continue;
    running[i] = now[i]!;
    v = step(turn, at, v, points(running), why, fromFigure, firstFigure + i);
  }
  return v;
}

function scoreParts(turn: Turn, f: number, firm: Firm): void {
  const { map } = turn;
  const now = partPoints(turn, firm);
  if (!turn.explain) {
    firm.parts = now;
    return;
  }
  const before = turn.before[f]!;
  const most = mostPoints(turn.ruleset);
  const at = (p: number): number => figure(turn, f, map.part + p);
  const own = (offset: number): number => figure(turn, f, offset);
  const finish = (p: number, v: number, why: number, source: number): void => {
    step(turn, at(p), v, now[p]!, why, source < 0 ? 0 : fromFigure, Math.max(0, source));
  };
  const old = before.parts;
  finish(0, old[0]!, cause.coverage, -1);
  finish(
    1,
    splitList(
      turn,
      at(1),
      old[1]!,
      qualities(before),
      qualities(firm),
      cause.quality,
      own(map.quality),
      (q) => most.quality * qualityShare(turn, q),
    ),
    cause.rounding,
    -1,
  );
  finish(
    2,
    splitList(
      turn,
      at(2),
      old[2]!,
      trainings(before),
      trainings(firm),
      cause.training,
      own(map.train),
      (t) => most.training * trainingShare(turn, t),
    ),
    cause.demand,
    -1,
  );
  finish(
    3,
    splitList(
      turn,
      at(3),
      old[3]!,
      serves(before),
      serves(firm),
      cause.capacity,
      own(map.serve),
      (c) => most.capacity * capacityShare(turn, c, firm.meant * turn.plannedBefore),
    ),
    cause.demand,
    map.marketDemand,
  );
  let v = old[4]!;
  const running = { ...before.survival };
  for (const key of ['services', 'training', 'revenue'] as const) {
    running[key] = firm.survival[key];
    v = step(
      turn,
      at(4),
      v,
      most.survival * survivalPart(turn, running),
      key === 'revenue' ? cause.income : cause[key],
    );
  }
  finish(4, v, cause.rounding, -1);
  for (const p of [5, 6, 7, 8]) finish(p, old[p]!, cause.concentration, -1);
  finish(9, old[9]!, cause.developers, map.developers);
  finish(10, old[10]!, cause.maturity, own(map.maturity + turn.ruleset.layers.length));
  finish(11, old[11]!, cause.loyalty, own(map.loyalty));
  finish(12, old[12]!, cause.opened, -1);
  finish(13, old[13]!, cause.partnered, -1);
  finish(14, old[14]!, cause.worth, own(map.worth));
  firm.parts = now;
}

function scoreAxes(turn: Turn, f: number, firm: Firm): void {
  const { map } = turn;
  const { axes } = firm;
  for (let a = 0; a < axisIds.length; a++) axes[axisIds[a]!] = 0;
  for (let p = 0; p < parts.length; p++) axes[axisIds[parts[p]!.axis]!] += firm.parts[p]!;
  if (!turn.explain) {
    firm.result = snap(power(axes.compute * axes.sovereignty * axes.ecosystem * axes.value, 0.25));
    return;
  }
  const before = turn.before[f]!;
  for (let p = 0; p < parts.length; p++) {
    const a = parts[p]!.axis;
    const change = firm.parts[p]! - before.parts[p]!;
    enter(
      turn.ledger,
      figure(turn, f, map.axis + a),
      cause.component,
      fromFigure,
      figure(turn, f, map.part + p),
      change,
    );
  }
  const at = figure(turn, f, map.result);
  const running = { ...before.axes };
  let v = before.result;
  for (let a = 0; a < axisIds.length; a++) {
    const id = axisIds[a]!;
    running[id] = firm.axes[id];
    const value = power(running.compute * running.sovereignty * running.ecosystem * running.value, 0.25);
    v = step(turn, at, v, value, cause.axis, fromFigure, figure(turn, f, map.axis + a));
  }
  firm.result = v;
}
