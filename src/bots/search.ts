/**
 * Search: looks ahead by simulating with the engine's own forecast, and orders what promises most.
 *
 * A rolling horizon over plans. A plan is a set of levers, which the engine's own temperament turns into orders every quarter,
 * and loose orders for this quarter that no lever gives. Each quarter some changes of the plan are tried in the same few
 * futures, so that plans are compared under the same luck, and the best is kept. It knows what a player knows: hidden
 * figures are drawn anew in every future.
 */
import { forecast, forecastFigures, type Order, temperamentOrders, type World } from '../engine/index.ts';
import type { Ruleset, Temperament } from '../ruleset/types.ts';
import { generator } from './generator.ts';
import { looseOrders } from './loose-orders.ts';
import { pragmaticLevers } from './pragmatic.ts';
import { isOneOf, type Verb } from './verbs.ts';

/** How hard to think. */
export interface SearchBudget {
  readonly plans: number; // changes of the plan tried a quarter
  readonly futures: number; // in which each is tried
  readonly quarters: number; // how deep
}

/** Enough to beat every simple bot; four times as much gains little. */
export const usualBudget: SearchBudget = { plans: 12, futures: 3, quarters: 8 };

/** What was decided, and what it was expected to bring. */
export interface Thought {
  readonly orders: readonly Order[];
  readonly levers: Temperament;
  readonly quarters: number; // how far ahead the figures below are
  readonly expected: number; // mean result over the futures, points
  readonly before: number; // mean result of going on as planned before
}

/** Lowest and highest value of each lever that search moves. */
const reach: Readonly<Record<Exclude<keyof Temperament, 'id'>, readonly [low: number, high: number]>> = {
  imports: [0, 0.95],
  valueSense: [0, 1],
  spend: [0.3, 0.95],
  leverage: [0, 3.5],
  software: [0.1, 0.95],
  openness: [0, 1],
  price: [0.85, 1.3],
  training: [0.1, 0.9],
  boldness: [0.5, 1.3],
  developers: [0, 0.15],
  lobbying: [0, 0.08],
  prepay: [0, 0.4],
  ownChip: [0, 0.4],
  hub: [0, 1],
  lease: [0, 0.8],
  hedging: [0, 1],
};
const levers = Object.keys(reach) as (keyof typeof reach)[];

/** A searcher for one campaign: it goes on from the plan of the quarter before. */
export function makeSearch(
  budget: SearchBudget = usualBudget,
  without: readonly Verb[] = [],
): (ruleset: Ruleset, world: World, firm: string) => Thought {
  let plan: Temperament | undefined;
  return (ruleset, world, firm) => {
    const f = ruleset.firms.findIndex((one) => one.id === firm);
    const allowed = (order: Order): boolean => !isOneOf(ruleset, order, without);
    const next = generator(world.seed, world.turn, f);
    const worth = (levers: Temperament, orders: readonly Order[]): number =>
      meanResult(ruleset, world, firm, levers, orders, budget);
    const ordersBy = (levers: Temperament, loose: readonly Order[]): Order[] =>
      [...temperamentOrders(ruleset, world, firm, levers), ...loose].filter(allowed);

    let best = plan ?? pragmaticLevers(ruleset, world, firm);
    let loose: Order[] = [];
    let orders = ordersBy(best, loose);
    const before = worth(best, orders);
    let expected = before;
    const consider = (levers: Temperament, extra: Order[]): void => {
      const tried = ordersBy(levers, extra);
      const found = worth(levers, tried);
      if (found <= expected) return;
      best = levers;
      loose = extra;
      orders = tried;
      expected = found;
    };
    consider(pragmaticLevers(ruleset, world, firm), loose);
    for (let n = 0; n < budget.plans; n++) consider(bend(best, next), loose);
    for (const order of looseOrders(ruleset, world, firm, next)) {
      if (allowed(order)) consider(best, [...loose, order]);
    }
    plan = best;
    const quarters = Math.max(1, Math.min(budget.quarters, world.length - world.turn));
    return { orders, levers: best, quarters, expected, before };
  };
}

/** The result that a plan brings at the horizon, mean over the same futures for every plan, points. */
function meanResult(
  ruleset: Ruleset,
  world: World,
  firm: string,
  manner: Temperament,
  orders: readonly Order[],
  { futures, quarters }: SearchBudget,
): number {
  const found = forecast(ruleset, world, firm, {
    orders,
    manner,
    futures,
    quarters,
    steady: true,
    stress: 'last',
  });
  const at = (forecastFigures.indexOf('result') * found.quarters + found.quarters - 1) * futures;
  let sum = 0;
  for (let k = 0; k < futures; k++) sum += found.samples[at + k]!;
  return sum / futures;
}

/** A plan with one to three levers moved: a step from where they are, or now and then anywhere. */
function bend(from: Temperament, next: () => number): Temperament {
  const bent: Record<string, number | string> = { ...from };
  const moves = 1 + Math.floor(next() * 3);
  for (let n = 0; n < moves; n++) {
    const lever = levers[Math.floor(next() * levers.length)]!;
    const [low, high] = reach[lever];
    const anywhere = low + (high - low) * next();
    const nearby = from[lever] + (high - low) * 0.3 * (2 * next() - 1);
    bent[lever] = Math.min(high, Math.max(low, next() < 0.25 ? anywhere : nearby));
  }
  return bent as unknown as Temperament;
}
