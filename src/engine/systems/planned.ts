/** What a firm was meant to serve: the measure that shrinking does not flatter. */
import type { Firm, World } from '../world.ts';

/** Serving demand that a firm would have if it had kept its customers and nobody had gone short, H100e. */
export function plannedDemand(world: World, firm: Firm): number {
  return firm.meant * world.planned;
}
