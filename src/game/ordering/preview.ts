/** The world as the plan leaves it, before anything is resolved: what is paid, who is assigned, what is launched. */
import { carryOut, withDraft } from '../../engine/orders/carry-out.ts';
import type { Order, Refusal } from '../../engine/orders.ts';
import { systemPrice } from '../../engine/systems/imports.ts';
import type { Turn } from '../../engine/turn.ts';
import type { Firm, World } from '../../engine/world.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import { sameSubject } from '../store/subject.ts';
import { keptByPlan } from './by-plan.ts';

const drafted = keptByPlan((rules, world, orders) => withDraft(rules, world, world.player, orders));

/** A copy of the world in which the player's orders are written in. */
export function planned(rules: Ruleset, world: World, orders: readonly Order[]): World {
  return orders.length === 0 ? world : drafted(rules, world, orders).world;
}

const NOTHING: readonly Order[] = [];

/** The quarter at hand before anybody has ordered anything; only to be read. */
export function emptyTurn(rules: Ruleset, world: World): Turn {
  return drafted(rules, world, NOTHING);
}

/** The player's firm as the plan leaves it. */
export function plannedFirm(rules: Ruleset, world: World, orders: readonly Order[]): Firm {
  const after = planned(rules, world, orders);
  const firm = after.firms[after.player];
  if (firm === undefined) throw new Error(`The world has no firm ${after.player}.`);
  return firm;
}

/** List price of a chip with the system around it, yuan; null for one that does not exist. */
export function priceOf(rules: Ruleset, world: World, chip: string): number | null {
  const index = rules.chips.findIndex(({ id }) => id === chip);
  return index < 0 ? null : systemPrice(emptyTurn(rules, world), index);
}

/** What an order takes beside the rest of the plan, yuan (negative where it brings money), and the firm with both. */
export interface Taken {
  readonly cost: number;
  readonly after: Firm;
}

/** What an order takes in place of the one about the same thing, if the plan has one. */
export function takenBy(rules: Ruleset, world: World, orders: readonly Order[], order: Order): Taken {
  const others = orders.filter((other) => !sameSubject(order, other));
  const after = plannedFirm(rules, world, [...others, order]);
  return { cost: plannedFirm(rules, world, others).cash - after.cash, after };
}

/** What one order of a plan takes at once, yuan (negative where it brings money), or why it finds no place in it. */
export interface Step {
  readonly cost: number;
  readonly refusal: Refusal | null;
}

/** The plan order by order, each behind those before it, on one copy of the world: plans of forty orders are no rarity. */
export const stepsOf = keptByPlan((rules, world, orders): readonly Step[] => {
  const turn = withDraft(rules, world, world.player, []);
  const firm = turn.world.firms[world.player];
  return orders.map((order): Step => {
    const before = firm?.cash ?? 0;
    const refusal = carryOut(turn, world.player, [order])[0]?.refusal ?? null;
    return { cost: before - (firm?.cash ?? 0), refusal };
  });
});

/** What each order of the plan costs at once, in yuan; negative where it brings money. */
export function costsOf(rules: Ruleset, world: World, orders: readonly Order[]): number[] {
  return stepsOf(rules, world, orders).map(({ cost }) => cost);
}
