/** Sets things of the board out on a piece of ground, as a scene for its painters. Pure. */
import type { BrickView, BridgeView } from '../board/board-view.ts';
import { brickHeight } from '../board/layout.ts';
import type { PlacedBrick } from '../board/paint/placed.ts';
import type { Mood, Vignette } from '../board/vignette.ts';
import { GROUND } from './sample-bricks.ts';

const GAP = 0.4;
const MARGIN = 0.3;

/**
 * Puts things beside one another. Within a column they stand one behind the other, the first at the front.
 */
export function arrange(
  columns: readonly (readonly BrickView[])[],
  mood: Mood = 'calm',
  bridges: readonly BridgeView[] = [],
): Vignette {
  const depths = columns.map((column) =>
    column.reduce((sum, { kind }) => sum + GROUND[kind].d, GAP * 0.6 * Math.max(0, column.length - 1)),
  );
  const depth = Math.max(...depths) + 2 * MARGIN;
  let x = MARGIN;
  const placed: PlacedBrick[] = [];
  for (const [index, column] of columns.entries()) {
    const w = Math.max(...column.map(({ kind }) => GROUND[kind].w));
    let y = depth - (depth - (depths[index] ?? 0)) / 2;
    for (const brick of column) {
      const { d } = GROUND[brick.kind];
      y -= d;
      placed.push({ brick, place: { x, y, w, d }, height: brickHeight(brick) });
      y -= GAP * 0.6;
    }
    x += w + GAP;
  }
  return { placed, bridges, width: x - GAP + MARGIN, depth, mood };
}
