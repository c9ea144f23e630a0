/** What a brick stands on and what stands on it, painted bright over the dimmed board, with the ties between them. */

import { makeSurface, paintBricks, paintTrendOf } from './bake.ts';
import { type BoardView, PLATES } from './board-view.ts';
import { chanceFrom } from './chance.ts';
import { fade, mix } from './colour.ts';
import { brickAnchor, brickOutline } from './hit-test.ts';
import { drawingOrder } from './layout.ts';
import type { Brush } from './paint/brush.ts';
import type { PlacedBrick, PlacedStack } from './paint/placed.ts';
import type { Palette } from './palette.ts';
import {
  boundsOf,
  boxOutline,
  type Frame,
  type Point,
  plateFrame,
  project,
  type Rect,
} from './projection.ts';
import { relationsOf } from './relations.ts';

/** How far the brick that is looked at is lifted, in units. */
export const LIFTED = 0.14;

/** What to light. */
export interface Spotlight {
  readonly focus: PlacedBrick;
  /** Bricks below and above, and the ties between all of them. */
  readonly lit: readonly PlacedBrick[];
  readonly links: readonly (readonly [upper: PlacedBrick, lower: PlacedBrick])[];
}

/** Gathers what belongs to a brick; null if the view has no such brick. */
export function spotlightOn(view: BoardView, stack: PlacedStack, id: string): Spotlight | null {
  const all = new Map(stack.flat().map((item) => [item.brick.id, item]));
  const focus = all.get(id);
  if (!focus) return null;
  const { below, above, links } = relationsOf(view.bricks, id);
  const lit = [...below, ...above].flatMap((other) => all.get(other) ?? []);
  const ties = links.flatMap(([upper, lower]) => {
    const a = all.get(upper);
    const b = all.get(lower);
    return a && b ? [[a, b] as const] : [];
  });
  return { focus, lit, links: ties };
}

/** Room around a brick's outline for its glow, plumes and markers, in units. */
const MARGIN = 0.7;

/** The part of the picture that some bricks cover, in units. */
export function boundsOfBricks(bricks: readonly PlacedBrick[], rise: number): Rect {
  const box = boundsOf(bricks.flatMap((brick) => brickOutline(brick, rise)));
  return {
    x: box.x - MARGIN,
    y: box.y - MARGIN,
    width: box.width + 2 * MARGIN,
    height: box.height + 2 * MARGIN,
  };
}

function frameOf(stackFrame: Frame, item: PlacedBrick, rise: number): Frame {
  const own = plateFrame(item.brick.plate, rise);
  return {
    unit: stackFrame.unit,
    originX: stackFrame.originX,
    originY: stackFrame.originY + own.originY * stackFrame.unit,
  };
}

function inPixels(frame: Frame, point: Point): Point {
  return { x: point.x * frame.unit + frame.originX, y: point.y * frame.unit + frame.originY };
}

/** Paints some bricks alone, each plate's on a surface no larger than they need. */
export function paintAlone(
  ctx: CanvasRenderingContext2D,
  frame: Frame,
  bricks: readonly PlacedBrick[],
  rise: number,
  palette: Palette,
): void {
  for (const plate of PLATES) {
    const here = drawingOrder(bricks.filter(({ brick }) => brick.plate === plate));
    const first = here[0];
    if (!first) continue;
    const bounds = boundsOfBricks(here, rise);
    const corner = inPixels(frame, bounds);
    const left = Math.max(0, Math.floor(corner.x));
    const top = Math.max(0, Math.floor(corner.y));
    const right = Math.min(ctx.canvas.width, Math.ceil(corner.x + bounds.width * frame.unit));
    const bottom = Math.min(ctx.canvas.height, Math.ceil(corner.y + bounds.height * frame.unit));
    if (right <= left || bottom <= top) continue;
    const part = makeSurface(right - left, bottom - top);
    const own = frameOf(frame, first, rise);
    const partFrame = { ...own, originX: own.originX - left, originY: own.originY - top };
    paintBricks({ ctx: part, frame: partFrame, palette }, here, [], makeSurface);
    const brush: Brush = {
      ctx: part,
      glow: null,
      frame: partFrame,
      palette,
      pass: 'body',
      chance: chanceFrom('trend'),
      flicker: chanceFrom('trend'),
    };
    for (const item of here) paintTrendOf(brush, item);
    ctx.drawImage(part.canvas, left, top);
  }
}

function paintPlinth(
  ctx: CanvasRenderingContext2D,
  frame: Frame,
  item: PlacedBrick,
  rise: number,
  palette: Palette,
): void {
  const own = frameOf(frame, item, rise);
  const { place } = item;
  const m = 0.05;
  const box = { x: place.x - m, y: place.y - m, z: 0, w: place.w + 2 * m, d: place.d + 2 * m, h: LIFTED };
  const colour = palette.owner[item.brick.owner];
  const trace = (points: readonly Point[]) => {
    ctx.beginPath();
    for (const point of points) ctx.lineTo(point.x, point.y);
    ctx.closePath();
  };
  trace(boxOutline(own, box));
  ctx.fillStyle = mix(colour, palette.night, 0.86);
  ctx.fill();
  const low = project(own, box.x, box.y + box.d, 0);
  const shine = ctx.createLinearGradient(0, low.y + 0.2 * frame.unit, 0, low.y - 0.3 * frame.unit);
  shine.addColorStop(0, fade(mix(colour, '#ffffff', 0.3), 0.55));
  shine.addColorStop(1, fade(colour, 0));
  ctx.fillStyle = shine;
  ctx.fill();
  const ground = [
    project(own, box.x, box.y, 0),
    project(own, box.x + box.w, box.y, 0),
    project(own, box.x + box.w, box.y + box.d, 0),
    project(own, box.x, box.y + box.d, 0),
  ];
  trace(ground);
  ctx.strokeStyle = mix(colour, '#ffffff', 0.5);
  ctx.lineWidth = Math.max(1.2, 0.024 * frame.unit);
  ctx.shadowColor = colour;
  ctx.shadowBlur = 0.16 * frame.unit;
  ctx.stroke();
  ctx.shadowBlur = 0;
}

function paintLink(
  ctx: CanvasRenderingContext2D,
  frame: Frame,
  upper: PlacedBrick,
  lower: PlacedBrick,
  rise: number,
  palette: Palette,
): void {
  const from = inPixels(frame, brickAnchor(lower, rise));
  const own = frameOf(frame, upper, rise);
  const to = project(own, upper.place.x + upper.place.w / 2, upper.place.y + upper.place.d * 0.62, 0);
  const bend = Math.max(0.3 * frame.unit, Math.abs(from.y - to.y) * 0.5);
  const colour = mix(palette.owner[lower.brick.owner], '#ffffff', 0.25);
  const path = () => {
    ctx.beginPath();
    ctx.moveTo(from.x, from.y);
    ctx.bezierCurveTo(from.x, from.y - bend, to.x, to.y + bend, to.x, to.y);
  };
  path();
  ctx.strokeStyle = fade(palette.night, 0.7);
  ctx.lineWidth = Math.max(3.4, 0.062 * frame.unit);
  ctx.stroke();
  path();
  ctx.strokeStyle = colour;
  ctx.lineWidth = Math.max(1.3, 0.024 * frame.unit);
  ctx.setLineDash(lower.brick.owner === 'foreign' ? [0.12 * frame.unit, 0.05 * frame.unit] : []);
  ctx.stroke();
  ctx.setLineDash([]);
  for (const end of [from, to]) {
    ctx.beginPath();
    ctx.arc(end.x, end.y, Math.max(2.2, 0.045 * frame.unit), 0, Math.PI * 2);
    ctx.fillStyle = palette.night;
    ctx.fill();
    ctx.strokeStyle = colour;
    ctx.stroke();
  }
}

/** The whole spotlight but the lifted brick itself. */
export function paintSpotlight(
  ctx: CanvasRenderingContext2D,
  frame: Frame,
  spotlight: Spotlight,
  rise: number,
  palette: Palette,
): void {
  paintAlone(ctx, frame, spotlight.lit, rise, palette);
  for (const [upper, lower] of spotlight.links) {
    // Ties of the brick itself come to the fore; those further away are only traced.
    const near = upper === spotlight.focus || lower === spotlight.focus;
    ctx.globalAlpha = near ? 1 : 0.42;
    paintLink(ctx, frame, upper, lower, rise, palette);
    ctx.globalAlpha = 1;
  }
  paintPlinth(ctx, frame, spotlight.focus, rise, palette);
}
