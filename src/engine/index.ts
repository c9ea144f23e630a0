/** The door of the engine: everything that other rooms and other programs may use. */
import type { FirmOpening, Ruleset, Temperament } from '../ruleset/types.ts';
import { cloneWorld } from './clone.ts';
import { type AxisId, axisIds, parts } from './figures.ts';
import { checkNext, offersAfter } from './orders/carry-out.ts';
import type { Offer, Order, Refusal } from './orders.ts';
import { decide, decideBy, reasonedOrders } from './systems/rivals.ts';
import { countedResult } from './systems/score.ts';
import type { Reasoned } from './temperament/reasons.ts';
import { beginTurn } from './turn.ts';
import type { Ending, World } from './world.ts';

export { type CauseId, causeIds, causeLines, type Ledger, type SourceKind } from './causes.ts';
export { cloneWorld } from './clone.ts';
export {
  type AxisId,
  axisIds,
  type FigureInfo,
  type FigureUnit,
  figureList,
  figureMap,
  figureNumber,
  parts,
} from './figures.ts';
export {
  type Forecast,
  type ForecastFigure,
  type ForecastOptions,
  forecast,
  forecastFigures,
  forecastQuantile,
} from './foresight/forecast.ts';
export {
  judgedFutures,
  partsOfResult,
  type QuarterShare,
  quarterShare,
  quartersAgain,
  type ResultParts,
} from './foresight/judging.ts';
export { mannerOf } from './foresight/manner.ts';
export { type Prospect, type ProspectOptions, prospect } from './foresight/prospect.ts';
export { measureSurvival } from './foresight/stress.ts';
export { worldHash } from './hash.ts';
export { type CampaignStart, newCampaign, seedNumber } from './opening.ts';
export { settingOf } from './orders/settings.ts';
export { orderKinds, orderShapes } from './orders/shape.ts';
export {
  type Offer,
  type Order,
  type OrderKind,
  type OrderOf,
  type Range,
  type Refusal,
  type RefusalReason,
  refusalReasons,
} from './orders.ts';
export { type Carried, type News, type NewsKind, newsKinds, type Report } from './report.ts';
export { type OrdersByFirm, type ResolveOptions, resolveQuarter, systemNames } from './resolve.ts';
export { mostPoints } from './systems/score.ts';
export type { Intervention } from './systems/strike.ts';
export { taskIds } from './tasks.ts';
export { type Reason, type Reasoned, type ReasonKey, reasonValues } from './temperament/reasons.ts';
export { type CauseSource, type Why, type WhyCause, why } from './why.ts';
export type { Ending, Firm, Loss, World } from './world.ts';

function firmIndex(ruleset: Ruleset, firm: string): number {
  const index = ruleset.firms.findIndex((one) => one.id === firm);
  if (index < 0) throw new RangeError(`unknown firm: ${firm}`);
  return index;
}

/** The firms of a market, in the order of `World.firms`: those in reserve are only where more were asked for. */
export function firmsIn(ruleset: Ruleset, world: World): readonly FirmOpening[] {
  return ruleset.firms.slice(0, world.firms.length);
}

/** What a firm may order now, after the orders already in `draft`; enough for a bot that knows nothing of the game. */
export function possibleOrders(
  ruleset: Ruleset,
  world: World,
  firm: string,
  draft: readonly Order[] = [],
): Offer[] {
  return offersAfter(ruleset, world, firmIndex(ruleset, firm), draft);
}

/** Null if `order` may follow the orders of `draft`, else why not. */
export function checkOrder(
  ruleset: Ruleset,
  world: World,
  firm: string,
  draft: readonly Order[],
  order: Order,
): Refusal | null {
  return checkNext(ruleset, world, firmIndex(ruleset, firm), draft, order);
}

/** One axis with its visible components, in points. */
export interface AxisScore {
  readonly id: AxisId;
  readonly points: number;
  readonly parts: readonly { readonly id: string; readonly points: number }[];
}

/** A firm's standing. */
export interface Score {
  readonly axes: readonly AxisScore[];
  readonly result: number; // geometric mean of the axes; after a loss reduced by how early it came
  readonly grade: 'S' | 'A' | 'B' | 'C' | 'D';
  readonly ending: Ending;
  readonly ended: boolean;
}

/** The grade that a result earns a firm in the scenario of this world. */
export function gradeOf(ruleset: Ruleset, world: World, firm: string, result: number): Score['grade'] {
  const grades = ruleset.grades[firmIndex(ruleset, firm)]!;
  const { grading } = ruleset.scenarios[world.scenario]!;
  if (result >= grades.s * grading) return 'S';
  if (result >= grades.a * grading) return 'A';
  if (result >= grades.b * grading) return 'B';
  return result >= grades.c * grading ? 'C' : 'D';
}

/** The four axes with components, the result, the grade and whether it is over. */
export function score(ruleset: Ruleset, world: World, firm: string): Score {
  const f = firmIndex(ruleset, firm);
  const state = world.firms[f]!;
  const result = countedResult(ruleset, world, state);
  const grade = gradeOf(ruleset, world, firm, result);
  const axes = axisIds.map((id, axis) => ({
    id,
    points: state.axes[id],
    parts: parts.flatMap((part, p) => (part.axis === axis ? [{ id: part.id, points: state.parts[p]! }] : [])),
  }));
  return { axes, result, grade, ending: state.ended, ended: state.ended !== '' };
}

/** What a temperament would order for a firm now: how rivals play, and a suggestion for a player. */
export function temperamentOrders(
  ruleset: Ruleset,
  world: World,
  firm: string,
  levers?: Temperament,
): Order[] {
  const f = firmIndex(ruleset, firm);
  const turn = beginTurn(ruleset, cloneWorld(world), [], true);
  return levers ? decideBy(turn, f, levers) : decide(turn, f);
}

/** What a rival orders in this world, each order with the reason that its temperament had for it. */
export function reasonsOf(ruleset: Ruleset, world: World, firm: string): Reasoned[] {
  return reasonedOrders(beginTurn(ruleset, cloneWorld(world), [], true), firmIndex(ruleset, firm));
}
