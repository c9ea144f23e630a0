/**
 * The world as the plan leaves it, before anything is resolved: what is paid, who is assigned, what is launched. Kept
 * by plan, because many parts of the screen ask for the same one.
 */
import { withDraft } from '../../engine/orders/carry-out.ts';
import type { Order } from '../../engine/orders.ts';
import type { Firm, World } from '../../engine/world.ts';
import type { Ruleset } from '../../ruleset/types.ts';

const known = new WeakMap<World, WeakMap<readonly Order[], World>>();

/** A copy of the world in which the player's orders are written in. */
export function planned(rules: Ruleset, world: World, orders: readonly Order[]): World {
  if (orders.length === 0) return world;
  const plans = known.get(world) ?? new WeakMap<readonly Order[], World>();
  known.set(world, plans);
  const after = plans.get(orders) ?? withDraft(rules, world, world.player, orders).world;
  plans.set(orders, after);
  return after;
}

/** The player's firm as the plan leaves it. */
export function plannedFirm(rules: Ruleset, world: World, orders: readonly Order[]): Firm {
  const after = planned(rules, world, orders);
  const firm = after.firms[after.player];
  if (firm === undefined) throw new Error(`The world has no firm ${after.player}.`);
  return firm;
}

/** What each order of the plan costs at once, in yuan; negative where it brings money. */
export function costsOf(rules: Ruleset, world: World, orders: readonly Order[]): number[] {
  let cash = plannedFirm(rules, world, []).cash;
  return orders.map((_, index) => {
    const before = cash;
    cash = plannedFirm(rules, world, orders.slice(0, index + 1)).cash;
    return before - cash;
  });
}
