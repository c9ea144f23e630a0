/**
 * The debrief of a campaign: what every decision and every shock was worth under the same luck, and what the same decisions were worth
 * under other luck. Each answer is the campaign played again, so each takes its time; the work is done piece by piece.
 */
import type { Order, OrderKind, World } from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import type { Played } from '../past/flip.ts';
import { awayWith, type Strike, strikesOf, type Without } from '../past/without-shock.ts';
import type { Campaign } from '../store/campaign.ts';
import type { Resolver } from '../worker/resolver.ts';
import { type Outcome, outcomeOf } from './course.ts';

/** One order that was carried out, and what the result would lack without it. */
export interface Decision {
  readonly turn: number; // 0 = the first quarter
  readonly index: number; // among the orders of that quarter
  readonly calendar: number;
  readonly order: Order;
  readonly worth: number; // points of the result
  readonly axes: readonly number[]; // points of each axis
  readonly broke: boolean; // without it the firm ends early: the points then measure that end, and nothing finer
}

/** A shock that struck, and what it did to the result: below 0 what it cost. */
export interface Shocked extends Strike {
  readonly worth: number;
  readonly axes: readonly number[];
  readonly broke: boolean;
}

/** All orders of one kind over the whole campaign. */
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
  /** Results of the same orders under other luck, lowest first, and of the firm as rivals would have played it. */
  readonly yours: readonly number[];
  readonly usual: readonly number[];
}

/** How many other lucks are tried. */
export const LUCKS = 16;

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
  const given = ordersGiven(campaign);
  const kinds = [...new Set(given.map(({ order }) => order.kind))];
  const struck = strikesIn(campaign);
  const all = given.length + struck.length + kinds.length + 2 * LUCKS;
  const outcome = outcomeOf(rules, campaign.world);
  let done = 0;
  const play = async (
    from: World | Campaign['file'],
    quarters: readonly Played[],
    without?: Without,
  ): Promise<Outcome> => {
    signal.throwIfAborted();
    const found = await resolver.do(rules, 'course', {
      from,
      quarters,
      ...(without && { without }),
    });
    done += 1;
    onProgress(done / all);
    return found;
  };
  try {
    const decisions: Decision[] = [];
    for (const one of given) {
      const quarters = quartersWithout(
        campaign,
        one.turn,
        (_, turn, index) => turn === one.turn && index === one.index,
      );
      const other = await play(campaign.worlds[one.turn] ?? campaign.world, quarters);
      decisions.push({ ...one, ...lead(outcome, other) });
    }
    const shocks: Shocked[] = [];
    for (const one of struck) {
      const from = campaign.worlds[one.turn] ?? campaign.world;
      const away = awayWith(rules, campaign.worlds, one);
      shocks.push({
        ...one,
        ...lead(outcome, await play(from, campaign.file.quarters.slice(one.turn), away)),
      });
    }
    const habits: Habit[] = [];
    for (const kind of kinds) {
      const quarters = quartersWithout(campaign, 0, (order) => order.kind === kind);
      const other = await play(campaign.worlds[0] ?? campaign.world, quarters);
      const count = given.filter(({ order }) => order.kind === kind).length;
      habits.push({ kind, count, worth: outcome.result - other.result });
    }
    const results = async (quarters: readonly Played[]): Promise<number[]> => {
      const found: number[] = [];
      for (let luck = 1; luck <= LUCKS; luck++) {
        const start = { ...campaign.file, seed: `${campaign.file.seed}/luck/${luck}`, quarters: [] };
        found.push((await play(start, quarters)).result);
      }
      return found.sort((a, b) => a - b);
    };
    return {
      outcome,
      decisions: decisions.sort(weightiest),
      shocks: shocks.sort(weightiest),
      habits: habits.sort(weightiest),
      yours: await results(campaign.file.quarters),
      usual: await results(campaign.file.quarters.map((quarter) => ({ ...quarter, orders: {} }))),
    };
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}

/** How far one outcome is ahead of another. */
function lead(one: Outcome, other: Outcome): Pick<Decision, 'worth' | 'axes' | 'broke'> {
  return {
    broke: endedEarly(other) && !endedEarly(one),
    worth: one.result - other.result,
    axes: one.axes.map((points, axis) => points - (other.axes[axis] ?? 0)),
  };
}

const endedEarly = ({ ended }: Outcome): boolean => ended !== '' && ended !== 'complete';

/** The middle of sorted values: orders replayed under other luck cannot adapt, and an early end would pull a mean down. */
function middle(sorted: readonly number[]): number {
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2;
}

/** The result in three parts that add up to it: how rivals would have played, what the decisions added, and luck. */
export function partsOfResult({ outcome, yours, usual }: Debrief): {
  readonly usual: number;
  readonly skill: number;
  readonly luck: number;
} {
  const [rivals, own] = [middle(usual), middle(yours)];
  return { usual: rivals, skill: own - rivals, luck: outcome.result - own };
}
