/** What lies under a point: plain geometry over the outlines of things, front to back. */
import { OWNERS, type Owner, PLATES, type PlateIndex } from './board-view.ts';
import { drawingOrder } from './layout.ts';
import { LIFT_X } from './paint/lift.ts';
import type { PlacedBrick, PlacedStack } from './paint/placed.ts';
import { boxOutline, PLATE_DEPTH, type Point, plateFrame, plateOutline, project } from './projection.ts';

/** What was hit. A plate may be hit where no brick stands. */
export interface Hit {
  readonly plate: PlateIndex;
  readonly brick: PlacedBrick | null;
  /** The lift that was hit, by its owner. */
  readonly flow: Owner | null;
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

/** Half of what a lift is picked by, in units: a little more than is seen of it. */
const LIFT_REACH = 0.2;

/** The outline of a lift from a plate to the next, in units of the picture. */
export function liftOutline(plate: PlateIndex, owner: Owner, rise: number): Point[] {
  const frame = plateFrame(plate, rise);
  const [left, right] = [LIFT_X[owner] - LIFT_REACH, LIFT_X[owner] + LIFT_REACH];
  const y = PLATE_DEPTH + 0.08;
  return [
    project(frame, left, y, 0),
    project(frame, right, y, 0),
    project(frame, right, y, rise),
    project(frame, left, y, rise),
  ];
}

function liftAt(point: Point, plate: PlateIndex, rise: number): Owner | null {
  if (plate === 5) return null;
  return OWNERS.find((owner) => insidePolygon(point, liftOutline(plate, owner, rise))) ?? null;
}

/** The foremost thing under a point of the picture (in units) on the plates up to `top`, or null in open air. */
export function hitStack(stack: PlacedStack, point: Point, rise: number, top: PlateIndex = 5): Hit | null {
  const downwards = PLATES.filter((plate) => plate <= top).reverse();
  for (const plate of downwards) {
    const flow = liftAt(point, plate, rise);
    if (flow) return { plate, brick: null, flow };
    const bricks = drawingOrder(stack[plate] ?? []).reverse();
    const brick = bricks.find((candidate) => insidePolygon(point, brickOutline(candidate, rise)));
    if (brick) return { plate, brick, flow: null };
    if (insidePolygon(point, plateOutline(plateFrame(plate, rise))))
      return { plate, brick: null, flow: null };
  }
  return null;
}
