/** Bricks of the board and things of the panels: the same things under two names. */
import { brickIds } from '../board/view-from-world.ts';
import { homeOf, type Thing } from '../store/places.ts';
import type { ViewSlice } from '../store/view-slice.ts';

/** The brick that stands for a thing, or null when the board has none. */
export function brickOf({ kind, id }: Thing): string | null {
  return kind === 'firm' ? null : brickIds[kind](id);
}

/** The thing that a brick stands for, or null for bricks that stand for a whole panel. */
export function thingOfBrick(brick: string): Thing | null {
  const [kind = '', ...rest] = brick.split(':');
  if (!(kind in homeOf) || kind === 'firm') return null;
  return { kind: kind as Thing['kind'], id: rest.join(':') };
}

/** Opens the page of a brick; a click beside all bricks opens nothing. */
export function openBrick(
  brick: string | null,
  { showThing, showPanel }: Pick<ViewSlice, 'showThing' | 'showPanel'>,
): void {
  if (brick === null) return;
  const thing = thingOfBrick(brick);
  if (thing !== null) showThing(thing);
  else showPanel(brick === brickIds.ownChip ? 'chips' : 'supply');
}
