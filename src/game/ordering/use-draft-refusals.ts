/** Which orders of the plan have become impossible through the others, and why. */
import type { Refusal } from '../../engine/orders.ts';
import { useGame } from '../store/use-game.ts';
import { usePlay } from '../store/use-play.ts';
import { stepsOf } from './preview.ts';

/** One entry an order, in the order of the plan: each is checked behind those before it. */
export function useDraftRefusals(): readonly (Refusal | null)[] {
  const { rules, world } = usePlay();
  const orders = useGame((state) => state.orders);
  return stepsOf(rules, world, orders).map(({ refusal }) => refusal);
}
