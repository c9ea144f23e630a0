/** Which orders of the plan have become impossible through the others, and why. */
import { checkOrder } from '../../engine/index.ts';
import type { Order, Refusal } from '../../engine/orders.ts';
import type { World } from '../../engine/world.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import { useGame } from '../store/use-game.ts';
import { usePlay } from '../store/use-play.ts';

/** One entry an order, in the order of the plan: each is checked behind those before it. */
export function draftRefusals(
  rules: Ruleset,
  world: World,
  firm: string,
  orders: readonly Order[],
): (Refusal | null)[] {
  return orders.map((order, index) => checkOrder(rules, world, firm, orders.slice(0, index), order));
}

export function useDraftRefusals(): readonly (Refusal | null)[] {
  const { rules, world, firm } = usePlay();
  const orders = useGame((state) => state.orders);
  return draftRefusals(rules, world, firm, orders);
}
