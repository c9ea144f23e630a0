/** Which events on the table concern the firm that is played. */
import type { Shock, World } from '../../engine/world.ts';

/** Events that are aimed at everybody or at the player. */
export function concerns({ target }: Shock, { player }: World): boolean {
  return target === -1 || target === player;
}
