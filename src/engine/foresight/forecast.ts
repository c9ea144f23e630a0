/**
 * The forecast: the game's own function run forward under other luck. The answer is a fan, never a line.
 *
 * Each future is a copy of the world in which everything that a player cannot know is drawn anew: the luck of all quarters
 * to come, the governments' hidden stances, the tipping point, the odds of announced shocks within their stated bands, and
 * how the firm and its rivals will go on. Nothing of it touches the game: its luck is its own. Future number k is always the
 * same, so a caller may ask for a few first and refine.
 */
import type { Ruleset, Temperament } from '../../ruleset/types.ts';
import { cloneWorld } from '../clone.ts';
import { axisIds } from '../figures.ts';
import { clamp, snap } from '../math.ts';
import { settingOf } from '../orders/settings.ts';
import type { Order } from '../orders.ts';
import { bell, draw, mix, purposes, spread } from '../random.ts';
import { advanceQuarter } from '../resolve.ts';
import { decideBy } from '../systems/rivals.ts';
import { countedResult } from '../systems/score.ts';
import type { Firm, Loss, World } from '../world.ts';
import { committed } from './commitment.ts';
import { mannerOf } from './manner.ts';

/** What a forecast follows. Axes and result in points, money in yuan, compute in H100e, shares as fractions. */
export const forecastFigures = [
  ...axisIds,
  'result',
  'cash',
  'revenue',
  'worth',
  'serve',
  'train',
  'served',
  'developers',
  'survival',
] as const;
export type ForecastFigure = (typeof forecastFigures)[number];

/** What to look ahead at, and how far. */
export interface ForecastOptions {
  readonly orders?: readonly Order[]; // of the quarter being planned; without them the firm goes on as it has played
  readonly instead?: readonly Order[]; // the money of these orders that `orders` does not commit stays in the bank
  readonly futures: number; // how many, 1 upwards
  readonly first?: number; // number of the first future; default 0
  readonly quarters: number; // how deep, 1 upwards; a campaign's end cuts it short
  readonly manner?: Temperament; // how the firm plays after the orders; default as it has lately played
  readonly steady?: boolean; // the firm keeps to its manner exactly: for comparing plans; default false
  readonly keep?: boolean; // what `orders` set stays set, as it does for a player; default false: the manner sets it anew
  readonly stress?: 'each' | 'last' | 'never'; // when sovereignty is measured; default each quarter
}

/** What was found: a number for each figure, quarter and future. */
export interface Forecast {
  readonly quarters: number; // depth reached by every future
  readonly futures: number;
  readonly first: number;
  readonly samples: Float64Array; // (figure * quarters + quarter) * futures + future
  readonly ended: Readonly<Record<Loss, number>>; // futures in which the firm did not last, by how it ended
}

const forecastSeed = 0xf0eca;

/** Run the world of `firm` forward. @throws RangeError for an unknown firm */
export function forecast(ruleset: Ruleset, world: World, firm: string, options: ForecastOptions): Forecast {
  const f = ruleset.firms.findIndex((one) => one.id === firm);
  if (f < 0) throw new RangeError(`unknown firm: ${firm}`);
  const first = options.first ?? 0;
  const quarters = Math.max(1, Math.min(options.quarters, world.length - world.turn));
  const futures = Math.max(1, options.futures);
  const samples = new Float64Array(forecastFigures.length * quarters * futures);
  const manner = options.manner ?? mannerOf(ruleset, world, f, options.keep ? options.orders : []);
  const keeps = keeper(options.keep ? (options.orders ?? []) : []);
  const idle = options.instead ? idleMoney(ruleset, world, f, options.orders ?? [], options.instead) : 0;
  const ended: Record<Loss, number> = { insolvency: 0, removal: 0, blackout: 0 };
  for (let k = 0; k < futures; k++) {
    const copy = unknownWorld(ruleset, world, first + k);
    const levers = options.steady ? manner : uncertain(ruleset, copy.firms[f]!, manner, copy.seed);
    for (let q = 0; q < quarters; q++) {
      const when = options.stress ?? 'each';
      const stress = when === 'each' || (when === 'last' && q === quarters - 1);
      advanceQuarter(
        ruleset,
        copy,
        (turn, g) => {
          if (g !== f) return undefined;
          if (q === 0 && options.orders) return options.orders;
          const decided = decideBy(turn, f, levers, null, idle);
          return options.keep ? decided.filter(keeps) : decided;
        },
        stress,
      );
      read(ruleset, copy.firms[f]!, copy, samples, q, quarters, k, futures);
    }
    const { ended: ending } = copy.firms[f]!;
    if (ending !== '' && ending !== 'complete') ended[ending]++;
  }
  return { quarters, futures, first, samples, ended };
}

/** Whether an order leaves alone what a draft has set. More people may always join those at a task. */
function keeper(draft: readonly Order[]): (order: Order) => boolean {
  const set = new Map(draft.map((order) => [settingOf(order), order]));
  return (order) => {
    const kept = set.get(settingOf(order));
    // a programme is part of the manner, and grows with the revenue
    if (kept === undefined || settingOf(order) === null || order.kind === 'developers') return true;
    return 'heads' in order && 'heads' in kept && order.heads > kept.heads;
  };
}

/** Yuan that the other plan would commit and this one does not. */
function idleMoney(
  ruleset: Ruleset,
  world: World,
  f: number,
  orders: readonly Order[],
  instead: readonly Order[],
): number {
  return Math.max(0, committed(ruleset, world, f, instead) - committed(ruleset, world, f, orders));
}

/** A copy of the world with everything drawn anew that a player of it cannot know. */
function unknownWorld(ruleset: Ruleset, world: World, k: number): World {
  const copy = cloneWorld(world);
  copy.seed = mix(mix(world.seed, forecastSeed), mix(world.turn, k));
  const luck = (key: number): number => draw(copy.seed, purposes.forecast, world.calendar, key);
  copy.stance = snap(luck(1));
  copy.strictness = snap(luck(2));
  copy.demandLuck = snap(luck(3));
  copy.tippingPoint = snap(ruleset.developers.tipping + ruleset.developers.tippingSpread * (2 * luck(4) - 1));
  for (let i = 0; i < copy.shocks.length; i++) {
    const shock = copy.shocks[i]!;
    shock.odds = snap(shock.low + (shock.high - shock.low) * luck(16 + i));
  }
  return copy;
}

/** Nobody goes on exactly as before: levers scatter around the manner, by the share that the rules state. */
function uncertain(ruleset: Ruleset, firm: Firm, manner: Temperament, seed: number): Temperament {
  const { mannerSpread: width, programmeSpread } = ruleset.rivals;
  const scatter = (value: number, key: number, high: number): number =>
    clamp(
      value * (1 + width * bell(seed, purposes.forecast, 0, key)) +
        0.05 * width * spread(seed, purposes.forecast, 1, key),
      0,
      high,
    );
  return {
    ...manner,
    imports: scatter(manner.imports, 1, 0.97),
    spend: scatter(manner.spend, 2, 0.95),
    software: scatter(manner.software, 3, 0.95),
    openness: openness(ruleset, firm, manner, seed),
    training: scatter(manner.training, 4, 0.9),
    price: clamp(manner.price + 0.1 * width * bell(seed, purposes.forecast, 0, 9), 0.7, 1.4),
    developers: clamp(
      manner.developers * (1 + programmeSpread * bell(seed, purposes.forecast, 0, 5)),
      0,
      0.15,
    ),
    lobbying: scatter(manner.lobbying, 6, 0.1),
    prepay: scatter(manner.prepay, 7, 0.4),
    leverage: scatter(manner.leverage, 8, 3.5),
  };
}

/**
 * How open a firm is shows only once it has opened something. Until then it is as it is minded in half of the futures and
 * anything in the others: bands of the ecosystem were too narrow with the first alone, and too wide with the second.
 */
function openness({ rivals }: Ruleset, firm: Firm, manner: Temperament, seed: number): number {
  const known = firm.opened.includes(1) || draw(seed, purposes.forecast, 1, 11) < rivals.opennessKnown;
  return known ? manner.openness : draw(seed, purposes.forecast, 1, 10);
}

function read(
  ruleset: Ruleset,
  firm: Firm,
  world: World,
  samples: Float64Array,
  q: number,
  quarters: number,
  k: number,
  futures: number,
): void {
  let serve = 0;
  let train = 0;
  for (const pool of firm.pools) {
    serve += pool.serve;
    train += pool.train;
  }
  let asked = 0;
  let served = 0;
  for (const business of firm.business) {
    asked += business.demand;
    served += business.served;
  }
  const values = [
    firm.axes.compute,
    firm.axes.sovereignty,
    firm.axes.ecosystem,
    firm.axes.value,
    countedResult(ruleset, world, firm),
    firm.cash,
    firm.flows.revenue,
    firm.worth,
    serve,
    train,
    asked > 0 ? served / asked : 1,
    world.developers,
    firm.survival.share,
  ];
  for (let i = 0; i < values.length; i++) samples[(i * quarters + q) * futures + k] = values[i]!;
}

/**
 * The value below which a share `p` (0..1) of the futures lie, for one figure `quarter` quarters ahead (1 = the quarter
 * being planned). Type 6 of Hyndman and Fan (1996): what comes is one more draw of the same kind as the futures, and such a
 * draw lies below this value with just the chance `p`, however few the futures are.
 */
export function forecastQuantile(
  found: Forecast,
  figure: ForecastFigure,
  quarter: number,
  p: number,
): number {
  const at = (forecastFigures.indexOf(figure) * found.quarters + quarter - 1) * found.futures;
  const sorted = found.samples.slice(at, at + found.futures).sort();
  const place = clamp(p * (sorted.length + 1) - 1, 0, sorted.length - 1);
  const low = Math.floor(place);
  const high = Math.min(sorted.length - 1, low + 1);
  return sorted[low]! + (sorted[high]! - sorted[low]!) * (place - low);
}
