/**
 * How a campaign may be expected to end from some world on, with the firm led on in its usual manner. What a quarter's
 * orders add to that is skill, and what comes otherwise than was to be expected is luck: the measure by which games of
 * dice and cards are judged move by move.
 */
import type { Ruleset } from '../../ruleset/types.ts';
import { axisIds } from '../figures.ts';
import type { Order } from '../orders.ts';
import { mindedAs } from '../systems/rivals.ts';
import { countedResult } from '../systems/score.ts';
import type { World } from '../world.ts';
import { type Forecast, type ForecastFigure, forecast, forecastFigures } from './forecast.ts';

/** What to look for. */
export interface ProspectOptions {
  readonly orders?: readonly Order[]; // of the quarter at hand; without them the usual manner decides it as well
  readonly quarters: number; // to the end that is looked for; 0 = the world as it stands
  readonly futures: number; // 1 upwards; future number k has the same luck whatever the orders
  readonly first?: number; // number of the first future; default 0
}

/** Means over the futures, in points. */
export interface Prospect {
  readonly result: number; // as counted: a loss lowers it
  readonly axes: readonly number[]; // in the order of axisIds
}

/** Where `firm` may be expected to stand. @throws RangeError for an unknown firm */
export function prospect(ruleset: Ruleset, world: World, firm: string, options: ProspectOptions): Prospect {
  const f = ruleset.firms.findIndex((one) => one.id === firm);
  if (f < 0) throw new RangeError(`unknown firm: ${firm}`);
  const me = world.firms[f]!;
  const quarters = Math.min(options.quarters, world.length - world.turn);
  if (quarters <= 0 || me.ended !== '') {
    return { result: countedResult(ruleset, world, me), axes: axisIds.map((id) => me.axes[id]) };
  }
  const found = forecast(ruleset, world, firm, {
    ...(options.orders && { orders: options.orders }),
    futures: options.futures,
    first: options.first ?? 0,
    quarters,
    manner: mindedAs(ruleset, world, f),
    steady: true,
    stress: 'last',
  });
  return { result: lastMean(found, 'result'), axes: axisIds.map((id) => lastMean(found, id)) };
}

function lastMean({ samples, quarters, futures }: Forecast, figure: ForecastFigure): number {
  const at = (forecastFigures.indexOf(figure) * quarters + quarters - 1) * futures;
  let sum = 0;
  for (let k = 0; k < futures; k++) sum += samples[at + k]!;
  return sum / futures;
}
