/** What the firm may order now, behind the orders of the plan. One list a plan, however many parts ask. */
import { type Offer, possibleOrders } from '../../engine/index.ts';
import { usePlan } from '../store/use-plan.ts';
import { usePlay } from '../store/use-play.ts';
import { keptByPlan } from './by-plan.ts';

/** The offers to the player's firm behind a draft. */
export const offersBehind = keptByPlan((rules, world, draft): readonly Offer[] => {
  const firm = rules.firms[world.player];
  if (firm === undefined) throw new Error(`The world has no firm ${world.player}.`);
  return possibleOrders(rules, world, firm.id, draft);
});

export function useOffers(): readonly Offer[] {
  const { rules, world } = usePlay();
  const orders = usePlan();
  return offersBehind(rules, world, orders);
}
