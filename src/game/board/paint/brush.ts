/**
 * The painter's hand: where to draw, at which scale, in which colours and in which pass. Painters describe solids;
 * the same description is run twice, once casting shadows on the plate and once drawing what stands there.
 */
import type { Chance } from '../chance.ts';
import type { Palette } from '../palette.ts';
import { type Frame, type Point, project } from '../projection.ts';

/** `shadow` darkens the plate under things, `mirror` draws what the polished plate reflects, `body` the things. */
export type Pass = 'shadow' | 'mirror' | 'body';

/** Everything that a painter needs; painters never keep state of their own. */
export interface Brush {
  readonly ctx: CanvasRenderingContext2D;
  /** Receives only what shines; it is blurred over the picture afterwards. Null where nothing should bloom. */
  readonly glow: CanvasRenderingContext2D | null;
  readonly frame: Frame;
  readonly palette: Palette;
  readonly pass: Pass;
  /** Decides where things stand; draws the same series in both passes. */
  readonly chance: Chance;
  /** Decides what is only seen in the body pass, such as which windows are lit. */
  readonly flicker: Chance;
}

/** Direction of the light's shadow on the ground per unit of height, in plate units: to the right, a little back. */
const SHADOW_X = 0.42;
const SHADOW_Y = 0.1;

/** The point of the picture for a point of the plate's space. */
export function at(brush: Brush, x: number, y: number, z = 0): Point {
  return project(brush.frame, x, y, z);
}

/** Where the shadow of a point falls. */
export function shadowAt(brush: Brush, x: number, y: number, z: number): Point {
  return project(brush.frame, x + z * SHADOW_X, y + z * SHADOW_Y, 0);
}

/** A length in pixels from one in units, never thinner than `least` pixels. */
export function thickness(brush: Brush, units: number, least = 0.6): number {
  return Math.max(least, units * brush.frame.unit);
}

/** Makes the points the current path. */
export function trace(ctx: CanvasRenderingContext2D, points: readonly Point[], close = true): void {
  ctx.beginPath();
  for (const [i, point] of points.entries()) {
    if (i === 0) ctx.moveTo(point.x, point.y);
    else ctx.lineTo(point.x, point.y);
  }
  if (close) ctx.closePath();
}

/** Fills a polygon. */
export function fillPolygon(brush: Brush, points: readonly Point[], fill: string | CanvasGradient): void {
  if (brush.pass === 'shadow') return;
  trace(brush.ctx, points);
  brush.ctx.fillStyle = fill;
  brush.ctx.fill();
}

/** Draws a line through the points; `width` in pixels. */
export function strokeLine(
  brush: Brush,
  points: readonly Point[],
  colour: string,
  width: number,
  dash: readonly number[] = [],
): void {
  if (brush.pass === 'shadow') return;
  const { ctx } = brush;
  trace(ctx, points, false);
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.lineCap = dash.length > 0 ? 'butt' : 'round';
  ctx.lineJoin = 'round';
  ctx.setLineDash([...dash]);
  ctx.stroke();
  ctx.setLineDash([]);
}

/** Fills a polygon that shines: it is also written into the glow. */
export function fillLight(brush: Brush, points: readonly Point[], colour: string, strength = 1): void {
  if (brush.pass === 'shadow') return;
  fillPolygon(brush, points, colour);
  if (!brush.glow) return;
  trace(brush.glow, points);
  brush.glow.globalAlpha = strength;
  brush.glow.fillStyle = colour;
  brush.glow.fill();
  brush.glow.globalAlpha = 1;
}

/** A soft round light, radius in units. */
export function paintGlow(
  brush: Brush,
  centre: Point,
  radius: number,
  colour: string,
  strength: number,
): void {
  if (brush.pass !== 'body') return;
  const { ctx, frame } = brush;
  const r = radius * frame.unit;
  const gradient = ctx.createRadialGradient(centre.x, centre.y, 0, centre.x, centre.y, r);
  gradient.addColorStop(0, colour);
  gradient.addColorStop(1, `${colour.slice(0, 7)}00`);
  ctx.save();
  ctx.globalCompositeOperation = 'lighter';
  ctx.globalAlpha = strength;
  ctx.fillStyle = gradient;
  ctx.beginPath();
  ctx.arc(centre.x, centre.y, r, 0, Math.PI * 2);
  ctx.fill();
  ctx.restore();
}

/** A light pool on the ground: an ellipse in the plate's plane, radii in units. */
export function paintPool(
  brush: Brush,
  x: number,
  y: number,
  rx: number,
  ry: number,
  colour: string,
  strength: number,
): void {
  if (brush.pass !== 'body') return;
  const { ctx, frame } = brush;
  const centre = project(frame, x, y, 0);
  ctx.save();
  ctx.globalCompositeOperation = 'lighter';
  ctx.globalAlpha = strength;
  ctx.transform(
    frame.unit * rx * 1.05,
    frame.unit * rx * 0.15,
    frame.unit * ry * -0.5,
    frame.unit * ry * 0.245,
    centre.x,
    centre.y,
  );
  const gradient = ctx.createRadialGradient(0, 0, 0, 0, 0, 1);
  gradient.addColorStop(0, colour);
  gradient.addColorStop(0.45, `${colour.slice(0, 7)}55`);
  gradient.addColorStop(1, `${colour.slice(0, 7)}00`);
  ctx.fillStyle = gradient;
  ctx.beginPath();
  ctx.arc(0, 0, 1, 0, Math.PI * 2);
  ctx.fill();
  ctx.restore();
}
