/**
 * The axonometric drawing: plate coordinates (x to the right, y towards the viewer, z up, in units) to points of
 * the picture. Parallel lines stay parallel, so one affine rule serves everything.
 */
import type { PlateIndex } from './board-view.ts';

/** A point of the picture, in pixels or in units of the picture; y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle of the picture. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A box standing in a plate's space: footprint corner, floor height, and extents, all in units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly w: number;
  readonly d: number;
  readonly h: number;
}

/** Where the plate's corner (0, 0, 0) lies in the picture and how many pixels one unit takes. */
export interface Frame {
  readonly unit: number;
  readonly originX: number;
  readonly originY: number;
  /** What one unit of height measures against one on the ground: 1 unless told; below 0 for mirrored things. */
  readonly upright?: number;
}

/** Picture displacement of one unit along x, and along y. One unit of z is one unit straight up. */
export const AXIS_X: Point = { x: 1.05, y: 0.15 };
export const AXIS_Y: Point = { x: -0.5, y: 0.245 };

/** A plate's extents, in units. */
export const PLATE_WIDTH = 15;
export const PLATE_DEPTH = 4.6;
/** Thickness of a plate's slab. */
export const PLATE_THICKNESS = 0.1;
/** Least and greatest height between two plates: a tall window pulls the stack apart, a flat one pushes it together. */
export const LEAST_RISE = 1.5;
export const MOST_RISE = 2.15;
/** Head room above a plate's surface that its bricks may use, in units. */
export const HEAD_ROOM = 1.9;

/** Projects a point of a plate's space into the picture. */
export function project(frame: Frame, x: number, y: number, z: number): Point {
  return {
    x: frame.originX + (x * AXIS_X.x + y * AXIS_Y.x) * frame.unit,
    y: frame.originY + (x * AXIS_X.y + y * AXIS_Y.y - z * (frame.upright ?? 1)) * frame.unit,
  };
}

/** The inverse of `project` on the ground (z = 0). */
export function unproject(frame: Frame, point: Point): Point {
  const px = (point.x - frame.originX) / frame.unit;
  const py = (point.y - frame.originY) / frame.unit;
  const determinant = AXIS_X.x * AXIS_Y.y - AXIS_X.y * AXIS_Y.x;
  return {
    x: (px * AXIS_Y.y - py * AXIS_Y.x) / determinant,
    y: (AXIS_X.x * py - AXIS_X.y * px) / determinant,
  };
}

/** The frame of one plate when the stack is drawn in units with the top plate's rear corner at (0, 0). */
export function plateFrame(plate: PlateIndex, rise: number): Frame {
  return { unit: 1, originX: 0, originY: (5 - plate) * rise };
}

/** Scales and moves a frame: what the camera does to it. */
export function transformFrame(frame: Frame, scale: number, x: number, y: number): Frame {
  return { unit: frame.unit * scale, originX: frame.originX * scale + x, originY: frame.originY * scale + y };
}

/** The outline of a box as the six corners that the viewer sees it by, clockwise from the rear top. */
export function boxOutline(frame: Frame, box: Box): Point[] {
  const { x, y, z, w, d, h } = box;
  return [
    project(frame, x, y, z + h),
    project(frame, x + w, y, z + h),
    project(frame, x + w, y, z),
    project(frame, x + w, y + d, z),
    project(frame, x, y + d, z),
    project(frame, x, y + d, z + h),
  ];
}

/** The four corners of a plate's surface, clockwise from the rear left. */
export function plateOutline(frame: Frame): Point[] {
  return [
    project(frame, 0, 0, 0),
    project(frame, PLATE_WIDTH, 0, 0),
    project(frame, PLATE_WIDTH, PLATE_DEPTH, 0),
    project(frame, 0, PLATE_DEPTH, 0),
  ];
}

/** The smallest rectangle around some points. */
export function boundsOf(points: readonly Point[]): Rect {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const point of points) {
    left = Math.min(left, point.x);
    right = Math.max(right, point.x);
    top = Math.min(top, point.y);
    bottom = Math.max(bottom, point.y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** What one plate with everything on it may cover, in units of the picture, its own frame's origin being (0, 0). */
export const PLATE_BOUNDS: Rect = {
  x: PLATE_DEPTH * AXIS_Y.x - 0.5,
  y: -HEAD_ROOM,
  width: PLATE_WIDTH * AXIS_X.x - PLATE_DEPTH * AXIS_Y.x + 1,
  height: HEAD_ROOM + PLATE_WIDTH * AXIS_X.y + PLATE_DEPTH * AXIS_Y.y + PLATE_THICKNESS + 0.35,
};

/** How far the skyline of the top plate stands over its rear corner, in units. */
const SKYLINE = 0.95;

/** What the whole stack covers, in units of the picture: the part that must stay in view. */
export function stackBounds(rise: number): Rect {
  return {
    x: PLATE_DEPTH * AXIS_Y.x,
    y: -SKYLINE,
    width: PLATE_WIDTH * AXIS_X.x - PLATE_DEPTH * AXIS_Y.x,
    height: SKYLINE + 5 * rise + PLATE_WIDTH * AXIS_X.y + PLATE_DEPTH * AXIS_Y.y + PLATE_THICKNESS,
  };
}
