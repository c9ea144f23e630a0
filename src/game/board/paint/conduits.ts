/**
 * Conduits: thin lit lines in the ground from each owner's lift to what stands there of that owner, as on a circuit
 * board. They say with a glance what belongs to which lift, and whether it is alive.
 */
import { OWNERS, type Owner } from '../board-view.ts';
import { fade, mix } from '../colour.ts';
import { PLATE_DEPTH } from '../projection.ts';
import { at, type Brush, strokeLine, thickness } from './brush.ts';
import { LIFT_X } from './lift.ts';
import type { PlacedBrick } from './placed.ts';

/** How far from the front edge each owner's line runs: no two share a track. */
const TRACK: Readonly<Record<Owner, number>> = { foreign: 0.1, domestic: 0.17, own: 0.24 };

type Line = readonly (readonly [x: number, y: number])[];

/** Where a brick's own line leaves the track of its owner. */
function dockOf({ place }: PlacedBrick, owner: Owner): number {
  return Math.max(place.x + 0.2, Math.min(place.x + place.w - 0.2, LIFT_X[owner]));
}

function paintLine(brush: Brush, line: Line, owner: Owner, strength: number): void {
  const colour = brush.palette.owner[owner];
  const points = line.map(([x, y]) => at(brush, x, y));
  strokeLine(brush, points, fade(colour, strength * 0.28), thickness(brush, 0.045, 2));
  strokeLine(
    brush,
    points,
    fade(mix(colour, '#ffffff', 0.2), strength * 0.8),
    thickness(brush, 0.012, 0.7),
    owner === 'foreign' ? [5, 3] : [],
  );
}

/** One owner's track along the front edge, and a line from it to each brick. */
function paintTrack(brush: Brush, owner: Owner, fed: readonly PlacedBrick[]): void {
  const track = PLATE_DEPTH - TRACK[owner];
  const from = LIFT_X[owner];
  const docks = fed.map((item) => dockOf(item, owner));
  const left = Math.min(from, ...docks);
  const right = Math.max(from, ...docks);
  paintLine(
    brush,
    [
      [left, track],
      [right, track],
    ],
    owner,
    0.42,
  );
  paintLine(
    brush,
    [
      [from, PLATE_DEPTH],
      [from, track],
    ],
    owner,
    0.6,
  );
  for (const [i, item] of fed.entries()) {
    const x = docks[i] ?? from;
    const end = Math.min(track, item.place.y + item.place.d);
    if (track - end > 0.02)
      paintLine(
        brush,
        [
          [x, track],
          [x, end],
        ],
        owner,
        0.3 + 0.5 * item.brick.fill,
      );
  }
}

/** All conduits of a plate. */
export function paintConduits(brush: Brush, placed: readonly PlacedBrick[]): void {
  for (const owner of OWNERS) {
    const fed = placed.filter(({ brick }) => {
      if (brick.state !== 'standing' || brick.kind === 'port') return false;
      return brick.mix ? brick.mix[owner] > 0.02 : brick.owner === owner;
    });
    if (fed.length > 0) paintTrack(brush, owner, fed);
  }
}
