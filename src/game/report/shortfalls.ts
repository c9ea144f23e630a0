/**
 * Imports that were ordered and may not be shipped in full: what needs no licence is still limited by what its makers
 * may send, and everybody's orders are cut alike. Read from the order and from the shipment that came of it. Pure.
 */
import type { Carried, World } from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/types.ts';

/** One import of which only a part is under way; chips. */
export interface Shortfall {
  readonly chip: string;
  readonly ordered: number;
  readonly shipped: number;
}

/** Below this share of the order a cut is worth a line. */
const WORTH_TELLING = 0.995;

/**
 * The cuts among the orders of one quarter.
 * @param world after the quarter
 * @param calendar the quarter in which the orders were given
 */
export function shortfalls(
  rules: Ruleset,
  world: World,
  carried: readonly Carried[],
  calendar: number,
): Shortfall[] {
  const shipments = world.firms[world.player]?.shipments ?? [];
  return carried.flatMap(({ order, refusal }) => {
    if (refusal !== null || order.kind !== 'buy') return [];
    const index = rules.chips.findIndex(({ id }) => id === order.chip);
    const chip = rules.chips[index];
    // With no time on the way the goods have landed, or were held, within the quarter: other news tell of that.
    if (chip?.channel !== 'imported' || rules.supply.transit <= 0) return [];
    const shipped = shipments
      .filter((one) => one.chip === index && one.ordered === calendar)
      .reduce((sum, { units }) => sum + units, 0);
    return shipped < order.units * WORTH_TELLING ? [{ chip: order.chip, ordered: order.units, shipped }] : [];
  });
}
