/**
 * A few things of the board on a piece of ground of their own: the pictures of the almanac. Painted as a plate is, so
 * that whatever is seen here is known again on the board.
 */
import { brushFor, makeSurface, paintBricks, paintReflections, paintShadows } from './bake.ts';
import type { BridgeView } from './board-view.ts';
import { fade, mix } from './colour.ts';
import { drawingOrder } from './layout.ts';
import { type Brush, fillPolygon, thickness, trace } from './paint/brush.ts';
import { KIND_PAINTERS } from './paint/kinds.ts';
import type { PlacedBrick } from './paint/placed.ts';
import type { Palette } from './palette.ts';
import {
  boundsOf,
  boxOutline,
  type Frame,
  PLATE_THICKNESS,
  type Point,
  project,
  type Rect,
} from './projection.ts';

/** What the air around a picture says: nothing, that something tightens, or that it eases. Whoever shows it draws the air. */
export type Mood = 'calm' | 'storm' | 'clear';

/** A scene, its things already in their places. */
export interface Vignette {
  readonly placed: readonly PlacedBrick[];
  readonly bridges: readonly BridgeView[];
  /** Extents of the ground, in units. */
  readonly width: number;
  readonly depth: number;
  readonly mood: Mood;
}

/** Room around the picture, in units: for shadows, light and what sticks out at the top. */
const MARGIN = 0.35;

function groundOf(frame: Frame, { width, depth }: Vignette): readonly [Point, Point, Point, Point] {
  return [
    project(frame, 0, 0, 0),
    project(frame, width, 0, 0),
    project(frame, width, depth, 0),
    project(frame, 0, depth, 0),
  ];
}

/** What the picture covers, in units, its ground's rear left corner at the origin. */
export function vignetteBounds(vignette: Vignette): Rect {
  const frame: Frame = { unit: 1, originX: 0, originY: 0 };
  const things = vignette.placed.flatMap(({ place, height }) =>
    boxOutline(frame, { ...place, z: 0, h: height }),
  );
  const box = boundsOf([...groundOf(frame, vignette), ...things]);
  return {
    x: box.x - MARGIN,
    y: box.y - MARGIN,
    width: box.width + 2 * MARGIN,
    height: box.height + 2 * MARGIN,
  };
}

function paintGround(brush: Brush, ground: readonly [Point, Point, Point, Point]): void {
  const { ctx, palette, frame } = brush;
  const [a, b, c, d] = ground;
  const down = (p: Point): Point => ({ x: p.x, y: p.y + PLATE_THICKNESS * 1.4 * frame.unit });
  const surface = ctx.createLinearGradient(a.x, a.y, c.x * 0.55 + d.x * 0.45, c.y);
  surface.addColorStop(0, mix(palette.slabFar, palette.haze, 0.35));
  surface.addColorStop(1, palette.slabNear);
  fillPolygon(brush, ground, surface);
  fillPolygon(brush, [d, c, down(c), down(d)], mix(palette.slabEdge, palette.night, 0.35));
  fillPolygon(brush, [c, b, down(b), down(c)], mix(palette.slabEdge, palette.night, 0.68));
  trace(ctx, [d, c, b], false);
  ctx.strokeStyle = fade(mix(palette.slabEdge, '#ffffff', 0.45), 0.9);
  ctx.lineWidth = thickness(brush, 0.018, 1);
  ctx.stroke();
}

/** Paints a vignette onto a surface that `frame` was made for. */
export function paintVignette(
  ctx: CanvasRenderingContext2D,
  frame: Frame,
  vignette: Vignette,
  palette: Palette,
): void {
  const base = { ctx, frame, palette };
  const placed = drawingOrder(vignette.placed);
  const plain = brushFor({ ...base, glow: null }, 'vignette', 'body');
  const ground = groundOf(frame, vignette);
  paintGround(plain, ground);
  for (const item of placed)
    KIND_PAINTERS[item.brick.kind].ground(brushFor({ ...base, glow: null }, item.brick.id, 'body'), item);
  paintReflections({ ...base, glow: null }, placed, makeSurface, ground);
  paintShadows({ ...base, glow: null }, placed, makeSurface);
  paintBricks(base, placed, vignette.bridges, makeSurface);
}
