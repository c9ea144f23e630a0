/** Orders that come from elsewhere (last quarter, a template, standing orders) laid into a plan, one by one, on one copy of the world. Pure. */
import { carryOut, withDraft } from '../../engine/orders/carry-out.ts';
import type { Order, Refusal } from '../../engine/orders.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import type { Campaign } from './campaign.ts';
import { sameSubject } from './subject.ts';

/** An order that found no place in the plan, with the reason. */
export interface Refused {
  readonly order: Order;
  readonly refusal: Refusal;
}

export interface LaidIn {
  readonly orders: readonly Order[];
  readonly added: number;
  /** In the plan already, in this or another version. */
  readonly there: number;
  readonly refused: readonly Refused[];
}

/** What is in the plan already stays as it is; what is refused beside the rest is named. */
export function layIn(
  rules: Ruleset,
  campaign: Campaign,
  plan: readonly Order[],
  more: readonly Order[],
): LaidIn {
  const { player } = campaign.world;
  const turn = withDraft(rules, campaign.world, player, plan);
  const orders = [...plan];
  let there = 0;
  const refused: Refused[] = [];
  for (const order of more) {
    if (orders.some((other) => sameSubject(order, other))) {
      there += 1;
      continue;
    }
    const refusal = carryOut(turn, player, [order])[0]?.refusal ?? null;
    if (refusal === null) orders.push(order);
    else refused.push({ order, refusal });
  }
  return { orders, added: orders.length - plan.length, there, refused };
}
