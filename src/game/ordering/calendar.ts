/** Quarters counted from the one that is being planned. */
import type { World } from '../../engine/world.ts';

/** The calendar index of the quarter so many after the present one. */
export function nextCalendar({ calendar }: World, quarters: number): number {
  return calendar + quarters;
}
