/** Chips that are paid for or deposited and not in the racks yet: at sea, at customs, or in a maker's queue. */
import type { Firm } from '../../engine/world.ts';

/** Units of one chip on order, by its index in the rules. */
export function onOrder(firm: Firm, chip: number): number {
  const sailing = firm.shipments
    .filter((one) => one.chip === chip)
    .reduce((sum, { units }) => sum + units, 0);
  return sailing + (firm.backlog[chip]?.units ?? 0);
}
