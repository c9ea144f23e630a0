/** Orders meet the world: drafts are tried on a copy, the quarter's orders are carried out in their order. */
import type { Ruleset } from '../../ruleset/types.ts';
import { orderSource } from '../causes.ts';
import { cloneWorld } from '../clone.ts';
import { snap, whole } from '../math.ts';
import type { Offer, Order, Refusal } from '../orders.ts';
import type { Carried } from '../report.ts';
import { beginTurn, type Turn } from '../turn.ts';
import type { World } from '../world.ts';
import { applyAt, checkAt, offersAt } from './index.ts';
import { type Desk, refuse } from './rule.ts';

function deskOf(turn: Turn, f: number, place: number): Desk {
  return { turn, f, firm: turn.world.firms[f]!, source: orderSource(f, place) };
}

/** Most orders that one firm may give in a quarter; the ledger's numbering of orders rests on it. */
export const mostOrders = 1000;

/** What counts per quarter starts anew, and what is remembered of earlier orders fades. Runs once for all firms. */
export function beginOrders(turn: Turn): void {
  const keep = turn.ruleset.policy.orderMemory;
  for (const firm of turn.world.firms) {
    firm.flows.costs = 0;
    firm.flows.capex = 0;
    firm.hiredNow = 0;
    firm.issuedNow = 0;
    firm.boughtBackNow = 0;
    firm.ordersDomestic = whole(firm.ordersDomestic * keep);
    firm.ordersImported = whole(firm.ordersImported * keep);
    firm.loud = snap(firm.loud * keep);
  }
}

/** Carry out a firm's orders; one that is illegal is left out and named with its reason. */
export function carryOut(turn: Turn, f: number, orders: readonly Order[]): Carried[] {
  return orders.map((order, place) => {
    const desk = deskOf(turn, f, place);
    const refusal = place < mostOrders ? checkAt(desk, order) : refuse('tooMany', { most: mostOrders });
    if (refusal === null) applyAt(desk, order);
    return { order, refusal };
  });
}

/** A copy of the world in which a firm's draft has already been carried out. */
export function withDraft(ruleset: Ruleset, world: World, f: number, draft: readonly Order[]): Turn {
  const turn = beginTurn(ruleset, cloneWorld(world), [], true);
  beginOrders(turn);
  carryOut(turn, f, draft);
  return turn;
}

/** Whether `order` may follow `draft` in the plan of a firm. */
export function checkNext(
  ruleset: Ruleset,
  world: World,
  f: number,
  draft: readonly Order[],
  order: Order,
): Refusal | null {
  return draft.length < mostOrders
    ? checkAt(deskOf(withDraft(ruleset, world, f, draft), f, draft.length), order)
    : refuse('tooMany', { most: mostOrders });
}

/** What a firm may order after `draft`. */
export function offersAfter(ruleset: Ruleset, world: World, f: number, draft: readonly Order[]): Offer[] {
  return offersAt(deskOf(withDraft(ruleset, world, f, draft), f, draft.length));
}
