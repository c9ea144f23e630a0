/** The plan for whatever follows it: drawn behind the press that changed it, in a task of its own. */
import { useDeferredValue } from 'react';
import type { Order } from '../../engine/orders.ts';
import { useGame } from './use-game.ts';

/** A plan of forty orders is laid in at once; all that it changes on the screen need not wait in one long task. */
export function usePlan(): readonly Order[] {
  return useDeferredValue(useGame((state) => state.orders));
}
