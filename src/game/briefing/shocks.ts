/** Which events on the table concern the firm that is played. */
import type { Report } from '../../engine/index.ts';
import type { Shock, World } from '../../engine/world.ts';

/** Events that are aimed at everybody or at the player. */
export function concerns({ target }: Shock, { player }: World): boolean {
  return target === -1 || target === player;
}

/**
 * The quarter in which an event last came into force before what is on the table now, as a calendar; null where it never did.
 * @param began calendar of the shock on the table
 */
export function cameBefore(reports: readonly Report[], event: string, began: number): number | null {
  const came = reports.findLast(
    ({ calendar, news }) =>
      calendar < began && news.some(({ kind, values }) => kind === 'effective' && values['event'] === event),
  );
  return came?.calendar ?? null;
}
