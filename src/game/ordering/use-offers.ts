/** What the firm may order now, behind the orders of the plan. One list a plan, however many parts ask. */
import { type Offer, type Order, possibleOrders, type World } from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import { usePlan } from '../store/use-plan.ts';
import { usePlay } from '../store/use-play.ts';

const known = new WeakMap<World, WeakMap<readonly Order[], readonly Offer[]>>();

/** The offers behind a draft, kept as long as world and draft are. */
export function offersBehind(
  rules: Ruleset,
  world: World,
  firm: string,
  draft: readonly Order[],
): readonly Offer[] {
  const drafts = known.get(world) ?? new WeakMap<readonly Order[], readonly Offer[]>();
  known.set(world, drafts);
  const offers = drafts.get(draft) ?? possibleOrders(rules, world, firm, draft);
  drafts.set(draft, offers);
  return offers;
}

export function useOffers(): readonly Offer[] {
  const { rules, world, firm } = usePlay();
  const orders = usePlan();
  return offersBehind(rules, world, firm, orders);
}
