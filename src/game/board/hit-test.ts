/** What lies under a point: plain geometry over the outlines of things, front to back. */
import { PLATES, type PlateIndex } from './board-view.ts';
import { drawingOrder } from './layout.ts';
import type { PlacedBrick, PlacedStack } from './paint/placed.ts';
import { boxOutline, type Point, plateFrame, plateOutline, project } from './projection.ts';

/** What was hit. A plate may be hit where no brick stands. */
export interface Hit {
  readonly plate: PlateIndex;
  readonly brick: PlacedBrick | null;
}

/** Whether a point lies inside a polygon; points on an edge may count either way. */
export function insidePolygon(point: Point, polygon: readonly Point[]): boolean {
  let inside = false;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const a = polygon[i];
    const b = polygon[j];
    if (!a || !b) continue;
    if (a.y > point.y !== b.y > point.y && point.x < ((b.x - a.x) * (point.y - a.y)) / (b.y - a.y) + a.x)
      inside = !inside;
  }
  return inside;
}

/** The outline that a brick is picked by, in units of the picture. */
export function brickOutline({ brick, place, height }: PlacedBrick, rise: number): Point[] {
  const frame = plateFrame(brick.plate, rise);
  // Towers fill little of their plaza: take the tower, so that two of them never compete for a point.
  const inset = brick.kind === 'tower' ? Math.min(place.w, place.d) * 0.22 : 0;
  return boxOutline(frame, {
    x: place.x + inset,
    y: place.y + inset,
    z: 0,
    w: place.w - inset * 2,
    d: place.d - inset * 2,
    h: height,
  });
}

/** The point over a brick's roof at which something about it is best shown, in units of the picture. */
export function brickAnchor({ brick, place, height }: PlacedBrick, rise: number): Point {
  return project(plateFrame(brick.plate, rise), place.x + place.w / 2, place.y + place.d / 2, height);
}

/** The foremost thing under a point of the picture (in units) on the plates up to `top`, or null in open air. */
export function hitStack(stack: PlacedStack, point: Point, rise: number, top: PlateIndex = 5): Hit | null {
  const downwards = PLATES.filter((plate) => plate <= top).reverse();
  for (const plate of downwards) {
    const bricks = drawingOrder(stack[plate] ?? []).reverse();
    const brick = bricks.find((candidate) => insidePolygon(point, brickOutline(candidate, rise)));
    if (brick) return { plate, brick };
    if (insidePolygon(point, plateOutline(plateFrame(plate, rise)))) return { plate, brick: null };
  }
  return null;
}
