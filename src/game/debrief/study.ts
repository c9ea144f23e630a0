/**
 * The debrief of a campaign: what every decision and every shock was worth under the same luck, and how much of the result was
 * skill. Each answer is part of the campaign played again, so each takes its time; the work is done piece by piece.
 *
 * Recorded orders fit only the course that they were given in: six years of them under other luck, or after one that is
 * missing, end in a firm that nobody would lead so. So what is taken away is missed for a year, and from there on, as
 * from every quarter that was really played, the firm is led on in its usual manner to see where that may be expected to end.
 */
import {
  judgedFutures,
  type Order,
  type OrderKind,
  type Prospect,
  type QuarterShare,
  quarterShare,
  quartersAgain,
  type World,
} from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import type { Played } from '../past/flip.ts';
import { awayWith, type Strike, strikesOf, type Without } from '../past/without-shock.ts';
import type { Campaign } from '../store/campaign.ts';
import type { Work, WorkName } from '../worker/protocol.ts';
import type { Resolver } from '../worker/resolver.ts';
import { type Outcome, outcomeOf } from './course.ts';

/** One order that was carried out, and what the result that could be expected would lack without it. */
export interface Decision {
  readonly turn: number; // 0 = the first quarter
  readonly index: number; // among the orders of that quarter
  readonly calendar: number;
  readonly order: Order;
  readonly worth: number; // points of the result
  readonly axes: readonly number[]; // points of each axis
}

/** A shock that struck, and what it did to the result: below 0 what it cost. */
export interface Shocked extends Strike {
  readonly worth: number;
  readonly axes: readonly number[];
}

/** All orders of one kind over the whole campaign, their worths added up. */
export interface Habit {
  readonly kind: OrderKind;
  readonly count: number;
  readonly worth: number;
}

export interface Debrief {
  readonly outcome: Outcome;
  readonly decisions: readonly Decision[]; // the weightiest first
  readonly shocks: readonly Shocked[]; // the weightiest first
  readonly habits: readonly Habit[]; // the weightiest first
  readonly usual: number; // result that the opening promised a firm in its usual manner, points
  readonly shares: readonly Share[]; // by quarter; with `usual` they add up to the result
}

/** What a quarter did to the result that could be expected. */
export interface Share extends QuarterShare {
  readonly calendar: number;
}

/** Futures in which the end of what is played again is looked for. */
const FUTURES_AGAIN = 2;

const weightiest = (a: { readonly worth: number }, b: { readonly worth: number }): number =>
  Math.abs(b.worth) - Math.abs(a.worth);

interface Given {
  readonly turn: number;
  readonly index: number;
  readonly calendar: number;
  readonly order: Order;
}

/** The player's orders that were carried out, in the order in which they were given. */
export function ordersGiven(campaign: Campaign): Given[] {
  return campaign.reports.flatMap(({ turn, calendar, orders }) =>
    (orders[campaign.world.player] ?? []).flatMap(({ order, refusal }, index) =>
      refusal === null ? [{ turn, index, calendar, order }] : [],
    ),
  );
}

/** The recorded orders from a quarter on, with some of the player's left out. */
export function quartersWithout(
  campaign: Campaign,
  from: number,
  leave: (order: Order, turn: number, index: number) => boolean,
): Played[] {
  return campaign.file.quarters.slice(from).map(({ orders, interventions = [] }, later) => ({
    interventions,
    orders: {
      ...orders,
      [campaign.firm]: (orders[campaign.firm] ?? []).filter(
        (order, index) => !leave(order, from + later, index),
      ),
    },
  }));
}

/** The shocks that struck the firm, in the order in which they did. */
export function strikesIn({ reports, world }: Campaign): Strike[] {
  return reports.flatMap((report) => strikesOf(report, world.player));
}

export interface StudyOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

/** Works out the debrief. Resolves to null when it was called off. */
export async function study(
  rules: Ruleset,
  campaign: Campaign,
  resolver: Resolver,
  { signal, onProgress }: StudyOptions,
): Promise<Debrief | null> {
  const { worlds, firm, file } = campaign;
  const length = file.quarters.length;
  const given = ordersGiven(campaign);
  const struck = strikesIn(campaign);
  const all = given.length + struck.length + 3 * length;
  const outcome = outcomeOf(rules, campaign.world);
  let done = 0;
  const ask = async <K extends WorkName>(kind: K, task: Work[K]['task']): Promise<Work[K]['result']> => {
    signal.throwIfAborted();
    const found = await resolver.do(rules, kind, task);
    done += 1;
    onProgress(done / all);
    return found;
  };
  const worldAt = (turn: number): World => worlds[turn] ?? campaign.world;

  /** Where the campaign could be expected to end, seen from each of its worlds. */
  const seenFrom = async (futures: number): Promise<Outlooks> => {
    const found: Prospect[] = [];
    for (let turn = 0; turn < length; turn++) {
      const task = { world: worldAt(turn), firm, quarters: length - turn, futures };
      found.push(await ask('prospect', task));
    }
    return (turn) => found[turn] ?? outcome;
  };

  /** What the quarters from `turn` on lack when they are played again in another way. */
  const worthOf = async (seen: Outlooks, turn: number, played: readonly Played[], away?: Without) => {
    const quarters = played.slice(0, quartersAgain);
    const left = length - turn - quarters.length;
    const other = await ask('course', {
      from: worldAt(turn),
      quarters,
      onward: { quarters: left, futures: FUTURES_AGAIN },
      ...(away && { without: away }),
    });
    return lead(seen(turn + quarters.length), other);
  };

  try {
    const seen = await seenFrom(judgedFutures);
    const shares: Share[] = [];
    for (const [turn, { orders }] of file.quarters.entries()) {
      const world = worldAt(turn);
      const task = {
        world,
        firm,
        orders: orders[firm] ?? [],
        quarters: length - turn,
        futures: judgedFutures,
      };
      const expected = (await ask('prospect', task)).result;
      const share = quarterShare(seen(turn).result, expected, seen(turn + 1).result);
      shares.push({ calendar: world.calendar, ...share });
    }
    const again = await seenFrom(FUTURES_AGAIN);
    const decisions: Decision[] = [];
    for (const one of given) {
      const leave = (_: Order, turn: number, index: number): boolean =>
        turn === one.turn && index === one.index;
      decisions.push({
        ...one,
        ...(await worthOf(again, one.turn, quartersWithout(campaign, one.turn, leave))),
      });
    }
    const shocks: Shocked[] = [];
    for (const one of struck) {
      const away = awayWith(rules, worlds, one);
      shocks.push({ ...one, ...(await worthOf(again, one.turn, file.quarters.slice(one.turn), away)) });
    }
    return {
      outcome,
      decisions: decisions.sort(weightiest),
      shocks: shocks.sort(weightiest),
      habits: habitsOf(decisions).sort(weightiest),
      usual: seen(0).result,
      shares,
    };
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}

/** The end that could be expected, by quarters played; at the end of the campaign the end itself. */
type Outlooks = (turn: number) => Prospect;

function habitsOf(decisions: readonly Decision[]): Habit[] {
  const kinds = [...new Set(decisions.map(({ order }) => order.kind))];
  return kinds.map((kind) => {
    const own = decisions.filter(({ order }) => order.kind === kind);
    return { kind, count: own.length, worth: own.reduce((sum, { worth }) => sum + worth, 0) };
  });
}

/** How far one end is ahead of another. */
function lead(one: Prospect, other: Prospect): Pick<Decision, 'worth' | 'axes'> {
  return {
    worth: one.result - other.result,
    axes: one.axes.map((points, axis) => points - (other.axes[axis] ?? 0)),
  };
}
