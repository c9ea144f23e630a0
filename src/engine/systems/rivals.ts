/**
 * Rivals: firms without a player decide by temperament, under the same rules and with the same orders; agreements run out.
 *
 * Reads the public state and the firm's own; writes orders (never the world) and alliances.
 */
import type { Ruleset, Temperament } from '../../ruleset/types.ts';
import type { Order } from '../orders.ts';
import { chipOrders } from '../temperament/chips.ts';
import { moneyOrders } from '../temperament/money.ts';
import { peopleOrders } from '../temperament/people.ts';
import { placeOrders } from '../temperament/places.ts';
import { politicsOrders } from '../temperament/politics.ts';
import type { Reason, Reasoned } from '../temperament/reasons.ts';
import { trainingOrders } from '../temperament/training.ts';
import { type Turn, tell } from '../turn.ts';
import type { World } from '../world.ts';

/** A firm's mind for one quarter: whose it is, how it is minded, and what it may still spend. */
export interface Mind {
  readonly turn: Turn;
  readonly f: number;
  readonly levers: Temperament;
  readonly idle: number; // yuan that it leaves in the bank whatever happens
  budget: number; // yuan for capacity this quarter
  readonly trainShare: number[]; // by family, as the orders will set it
  readonly orders: Order[];
  readonly reasons: Reason[] | null; // by place among the orders; null when nobody asks
}

/** The orders of a firm that is minded as its opening says. */
export function decide(turn: Turn, f: number): Order[] {
  return decideBy(turn, f, mindedAs(turn.ruleset, turn.world, f));
}

/** How a firm is minded in this scenario when nobody plays it. */
export function mindedAs(ruleset: Ruleset, world: World, f: number): Temperament {
  return ruleset.temperaments[ruleset.scenarios[world.scenario]!.firms[f]!.temperament]!;
}

/** The same orders, each with its reason. */
export function reasonedOrders(turn: Turn, f: number): Reasoned[] {
  const reasons: Reason[] = [];
  const orders = decideBy(turn, f, mindedAs(turn.ruleset, turn.world, f), reasons);
  return orders.map((order, place) => ({ order, reason: reasons[place] ?? null }));
}

/** The orders of a firm minded by any levers; bots use it with levers of their own, forecasts also with idle yuan. */
export function decideBy(
  turn: Turn,
  f: number,
  levers: Temperament,
  reasons: Reason[] | null = null,
  idle = 0,
): Order[] {
  const trainShare = turn.world.firms[f]!.pools.map((pool) => pool.trainShare);
  const mind: Mind = { turn, f, levers, idle, budget: 0, trainShare, orders: [], reasons };
  politicsOrders(mind);
  moneyOrders(mind);
  peopleOrders(mind);
  placeOrders(mind);
  trainingOrders(mind);
  chipOrders(mind);
  return mind.orders;
}

/** Count agreements down. */
export function runAlliances(turn: Turn): void {
  const { world, ruleset } = turn;
  for (let f = 0; f < world.firms.length; f++) {
    const firm = world.firms[f]!;
    for (const one of firm.alliances) {
      one.left--;
      if (one.left <= 0)
        tell(turn, 'allianceEnded', f, { partner: ruleset.firms[one.partner]!.id, agreement: one.kind });
    }
    firm.alliances = firm.alliances.filter((one) => one.left > 0);
  }
}
