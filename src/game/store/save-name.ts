/** Names of saved campaigns: readable in a folder, and never the same twice. */
import type { Start } from '../../campaign/index.ts';

/** For example `pragmatic-path-alibaba-m8x2k1`: at most 64 of a-z, 0-9 and hyphens. */
export function saveName({ scenario, firm }: Start, milliseconds: number): string {
  const moment = milliseconds.toString(36);
  const room = 64 - moment.length - 1;
  return `${`${scenario}-${firm}`.slice(0, room)}-${moment}`;
}
