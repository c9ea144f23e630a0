/**
 * Models: training runs gather compute, finish or fail, and the frontier moves on.
 *
 * Reads training pools and reliability; writes runs, quality and the compute that runs take from customers. A run may be
 * larger than the stack can carry: then it probably fails (facts 4b: a large run on an immature stack did not finish).
 * Economy study 3.6.
 */

import type { Ruleset } from '../../ruleset/types.ts';
import { cause, fromFigure } from '../causes.ts';
import { clamp, exp, log, logistic, power, snap, whole } from '../math.ts';
import { draw, purposes, spread } from '../random.ts';
import { factor, figure, limit, move, type Turn, tell } from '../turn.ts';
import type { Firm, Run } from '../world.ts';
import { refitPorts } from './ports.ts';

/** Reliability of large runs on a family's software, 0..1. */
export function reliability(turn: Turn, firm: Firm, family: number): number {
  const { layers } = turn.ruleset;
  let sum = 0;
  for (let l = 0; l < layers.length; l++)
    sum += layers[l]!.reliabilityWeight * firm.maturity[family * layers.length + l]!;
  return clamp(sum * factor(turn, 'reliability', family), 0, 0.98);
}

/** Largest run that usually finishes, chips: grows with reliability and with how closely the fleet is linked. */
export function reliableRun(turn: Turn, firm: Firm, family: number): number {
  const { ruleset } = turn;
  const t = ruleset.training;
  let chips = 0;
  let linked = 0;
  for (let c = 0; c < firm.racks.length; c++) {
    if (ruleset.chips[c]!.family !== family) continue;
    chips += firm.racks[c]!;
    linked += firm.racks[c]! * ruleset.chips[c]!.linked;
  }
  const scale = chips > 0 ? linked / chips : 1;
  return whole(
    t.reliableRun * scale * exp(t.reliableSlope * (reliability(turn, firm, family) - t.reliableAt)),
  );
}

/** Odds that a run of this size fails on this family, 0..1. */
export function failureOdds(turn: Turn, firm: Firm, family: number, model: number, chips: number): number {
  return failureOddsAt(turn, reliableRun(turn, firm, family), model, chips);
}

/** The same where the largest reliable run is known already. */
export function failureOddsAt(turn: Turn, reliable: number, model: number, chips: number): number {
  const t = turn.ruleset.training;
  const size = (Math.max(1, chips) * turn.ruleset.models[model]!.fragility) / Math.max(1, reliable);
  return snap(logistic(t.failSlope * log(size) - t.failOffset));
}

/** Chips of a family that a firm has in racks. */
export function chipsOf(turn: Turn, firm: Firm, family: number): number {
  let sum = 0;
  for (let c = 0; c < firm.racks.length; c++)
    if (turn.ruleset.chips[c]!.family === family) sum += firm.racks[c]!;
  return sum;
}

/** Chips of a family set aside for training that no run uses yet. */
export function freeTrainingChips(
  turn: Turn,
  firm: Firm,
  family: number,
  trainShare = firm.pools[family]!.trainShare,
): number {
  let used = 0;
  for (const model of firm.models) if (model.run.active && model.run.pool === family) used += model.run.chips;
  return Math.max(0, Math.floor(chipsOf(turn, firm, family) * trainShare) - used);
}

/** Training compute that one chip of a family gives in a quarter, H100e. */
function trainingEach(turn: Turn, firm: Firm, family: number): number {
  const pool = firm.pools[family]!;
  const chips = chipsOf(turn, firm, family);
  return chips > 0 ? (pool.trainPeak / chips) * pool.trainMaturity * pool.efficiency * pool.powered : 0;
}

/**
 * Quality that so much useful compute (H100e-quarters) reaches, 1 = frontier, where a run at the frontier takes `frontier`
 * of it and the model stands at `quality`. May lie below what there is: then the run brings nothing. Economy study 3.6.
 */
export function qualityReached(
  { training }: Ruleset,
  frontier: number,
  useful: number,
  quality: number,
): number {
  return training.scale * power(useful / Math.max(1, frontier), training.power) + training.keeps * quality;
}

/** What a run brings if it does not fail. Qualities are those of the quarter in which it finishes, 1 = the frontier of then. */
export interface RunOutlook {
  readonly low: number; // a quarter of all runs stay below
  readonly middle: number;
  readonly high: number; // a quarter of all runs come above
  readonly without: number; // what the model has by then if nothing is done: the frontier moves on
}

/** Look at a run of so many chips of a family before it is launched. */
export function runOutlook(turn: Turn, firm: Firm, model: number, family: number, chips: number): RunOutlook {
  const { ruleset, world } = turn;
  const { duration, growth } = ruleset.models[model]!;
  const { decay, luck, qualityTop } = ruleset.training;
  const frontier = world.frontier[model]! * power(1 + growth, duration - 1);
  const without = firm.models[model]!.quality * power(1 - decay, duration);
  const compute = duration * chips * trainingEach(turn, firm, family);
  const at = (fortune: number): number =>
    clamp(qualityReached(ruleset, frontier, compute * (1 + fortune), without), without, qualityTop);
  return { low: at(-luck / 2), middle: at(0), high: at(luck / 2), without };
}

/** Let runs gather compute, finish what is due, and move the frontier. */
export function runModels(turn: Turn): void {
  const { world, ruleset } = turn;
  for (let f = 0; f < world.firms.length; f++) {
    const firm = world.firms[f]!;
    for (const pool of firm.pools) pool.trainUsed = 0;
    for (let m = 0; m < firm.models.length; m++) {
      fade(turn, f, m);
      if (firm.models[m]!.run.active) gather(turn, f, m, firm.models[m]!.run);
    }
  }
  for (let m = 0; m < world.frontier.length; m++) {
    world.frontier[m] = whole(world.frontier[m]! * (1 + ruleset.models[m]!.growth));
  }
}

/** Standing still is falling behind: quality is measured against a frontier that moves. */
function fade(turn: Turn, f: number, m: number): void {
  const state = turn.world.firms[f]!.models[m]!;
  const at = figure(turn, f, turn.map.quality + m);
  state.quality = move(
    turn,
    at,
    state.quality,
    -state.quality * turn.ruleset.training.decay,
    cause.frontierMoved,
  );
}

function gather(turn: Turn, f: number, m: number, run: Run): void {
  const firm = turn.world.firms[f]!;
  const pool = firm.pools[run.pool]!;
  const each = trainingEach(turn, firm, run.pool);
  const compute = whole(Math.min(Math.max(0, pool.train - pool.trainUsed), run.chips * each));
  pool.trainUsed += compute;
  run.compute += compute;
  run.left--;
  if (run.left <= 0) finish(turn, f, m, run);
}

function finish(turn: Turn, f: number, m: number, run: Run): void {
  const { world, ruleset } = turn;
  const t = ruleset.training;
  const firm = world.firms[f]!;
  const state = firm.models[m]!;
  const key = f * 16 + m;
  const failed = draw(world.seed, purposes.run, world.calendar, key) < run.rating;
  const luck = 1 + t.luck * spread(world.seed, purposes.runLuck, world.calendar, key);
  const useful = run.compute * (failed ? t.failKeeps : 1) * Math.max(0.1, luck);
  const reached = qualityReached(ruleset, world.frontier[m]!, useful, state.quality);
  const gain = Math.max(0, Math.min(t.qualityTop, reached) - state.quality);
  const before = state.quality;
  const at = figure(turn, f, turn.map.quality + m);
  const why = failed ? cause.runFailed : cause.runFinished;
  state.quality = limit(
    turn,
    at,
    move(turn, at, before, gain, why, fromFigure, figure(turn, f, turn.map.train + run.pool)),
    0,
    t.qualityTop,
  );
  state.failed = failed;
  if (failed) tell(turn, 'runFailed', f, { model: ruleset.models[m]!.id, rating: run.rating });
  else {
    state.generation++;
    refitPorts(turn, f, m);
    tell(turn, 'runFinished', f, { model: ruleset.models[m]!.id, quality: state.quality, before });
  }
  run.active = false;
  run.chips = 0;
  run.compute = 0;
  run.left = 0;
  run.rating = 0;
}
