/** Bricks of the board and things of the panels: the same things under two names. */
import { brickIds } from '../board/view-from-world.ts';
import { homeOf, type PanelName, type Thing } from '../store/places.ts';

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

/** The page of a brick: its thing, or the panel that it stands for. */
export function pageOfBrick(brick: string): Thing | PanelName {
  return thingOfBrick(brick) ?? (brick === brickIds.ownChip ? 'chips' : 'supply');
}
