/** Solids with flat faces: boxes, prisms over any convex footprint, and gabled roofs. */
import type { Box, Point } from '../projection.ts';
import { AXIS_X, AXIS_Y } from '../projection.ts';
import { at, type Brush, shadowAt, thickness, trace } from './brush.ts';
import { finishOutline } from './finish.ts';
import type { Skin } from './skin.ts';

/** One corner of a footprint, in units. */
export type Corner = readonly [x: number, y: number];

/** Shorthand for a box. */
export function boxOf(x: number, y: number, z: number, w: number, d: number, h: number): Box {
  return { x, y, z, w, d, h };
}

/** How strongly walls are hatched, against roofs: they carry windows as well, and both must be read. */
const WALL_HATCH = 0.5;

/** Fills one face with a gradient from its upper to its lower edge, then its finish. */
export function paintFace(
  brush: Brush,
  points: readonly Point[],
  tones: readonly [string, string],
  skin: Skin,
  hatched = WALL_HATCH,
): void {
  if (brush.pass === 'shadow') return;
  const { ctx } = brush;
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const p of points) {
    top = Math.min(top, p.y);
    bottom = Math.max(bottom, p.y);
  }
  const gradient = ctx.createLinearGradient(0, top, 0, bottom);
  gradient.addColorStop(0, tones[0]);
  gradient.addColorStop(1, tones[1]);
  trace(ctx, points);
  ctx.fillStyle = gradient;
  ctx.fill();
  finishOutline(brush, points, skin, hatched);
}

function castShadow(brush: Brush, footprint: readonly Corner[], z: number, h: number): void {
  const { ctx } = brush;
  ctx.fillStyle = '#01040c';
  // The hull of footprint and displaced roof, as the union of the quads between them: convex, so overlaps are fine.
  const low = footprint.map(([x, y]) => shadowAt(brush, x, y, z));
  const high = footprint.map(([x, y]) => shadowAt(brush, x, y, z + h));
  trace(ctx, low);
  ctx.fill();
  trace(ctx, high);
  ctx.fill();
  for (let i = 0; i < footprint.length; i++) {
    const j = (i + 1) % footprint.length;
    const a = low[i];
    const b = low[j];
    const c = high[j];
    const d = high[i];
    if (!a || !b || !c || !d) continue;
    trace(ctx, [a, b, c, d]);
    ctx.fill();
  }
}

/** A prism over a convex footprint whose corners run anticlockwise seen from above (x right, y towards the viewer). */
export function paintPrism(
  brush: Brush,
  footprint: readonly Corner[],
  z: number,
  h: number,
  skin: Skin,
): void {
  if (brush.pass === 'shadow') {
    if (skin.castsShadow) castShadow(brush, footprint, z, h);
    return;
  }
  const faces: { depth: number; points: Point[]; facing: number }[] = [];
  for (let i = 0; i < footprint.length; i++) {
    const from = footprint[i];
    const to = footprint[(i + 1) % footprint.length];
    if (!from || !to) continue;
    const a = at(brush, from[0], from[1], z);
    const b = at(brush, to[0], to[1], z);
    if (b.x <= a.x) continue;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
    faces.push({
      depth: a.y + b.y,
      points: [a, b, at(brush, to[0], to[1], z + h), at(brush, from[0], from[1], z + h)],
      facing: (to[0] - from[0]) / length,
    });
  }
  faces.sort((p, q) => p.depth - q.depth);
  // Faces along x are lit like the front of a box, faces along y like its side.
  for (const face of faces) paintFace(brush, face.points, face.facing > 0.55 ? skin.front : skin.side, skin);
  // A plate reflects no roofs.
  if (brush.pass === 'mirror') return;
  const roof = footprint.map(([x, y]) => at(brush, x, y, z + h));
  paintFace(brush, roof, [skin.top, skin.top], skin, 1);
}

/** A box, with a thin light along the upper edges that face the viewer. */
export function paintBox(brush: Brush, box: Box, skin: Skin): void {
  const { x, y, z, w, d, h } = box;
  if (brush.pass === 'shadow') {
    if (skin.castsShadow)
      castShadow(
        brush,
        [
          [x, y],
          [x + w, y],
          [x + w, y + d],
          [x, y + d],
        ],
        z,
        h,
      );
    return;
  }
  const a = at(brush, x, y + d, z);
  const b = at(brush, x + w, y + d, z);
  const c = at(brush, x + w, y, z);
  const at1 = at(brush, x, y + d, z + h);
  const bt = at(brush, x + w, y + d, z + h);
  const ct = at(brush, x + w, y, z + h);
  const dt = at(brush, x, y, z + h);
  paintFace(brush, [b, c, ct, bt], skin.side, skin);
  paintFace(brush, [a, b, bt, at1], skin.front, skin);
  if (brush.pass === 'mirror') return;
  paintFace(brush, [at1, bt, ct, dt], [skin.top, skin.top], skin, 1);
  if (skin.dashed || skin.edge) return;
  const { ctx } = brush;
  trace(ctx, [at1, bt, ct], false);
  ctx.strokeStyle = skin.rim;
  ctx.lineWidth = thickness(brush, 0.011, 0.5);
  ctx.globalAlpha *= 0.7;
  ctx.stroke();
  ctx.globalAlpha /= 0.7;
}

/** A roof with its ridge along x over a box's top; `overhang` in units. */
export function paintGable(brush: Brush, box: Box, rise: number, skin: Skin, overhang = 0.05): void {
  if (brush.pass === 'shadow') {
    paintBox(brush, { ...box, z: box.z + box.h, h: rise * 0.6 }, skin);
    return;
  }
  const x = box.x - overhang;
  const y = box.y - overhang;
  const w = box.w + overhang * 2;
  const d = box.d + overhang * 2;
  const z = box.z + box.h;
  const ridgeLeft = at(brush, x, y + d / 2, z + rise);
  const ridgeRight = at(brush, x + w, y + d / 2, z + rise);
  const rear = at(brush, x + w, y, z);
  const front = at(brush, x + w, y + d, z);
  const frontLeft = at(brush, x, y + d, z);
  const rearLeft = at(brush, x, y, z);
  paintFace(brush, [rearLeft, rear, ridgeRight, ridgeLeft], [skin.side[0], skin.side[0]], skin);
  paintFace(brush, [rear, front, ridgeRight], skin.side, skin);
  paintFace(brush, [frontLeft, front, ridgeRight, ridgeLeft], [skin.top, skin.front[0]], skin);
}

/** A regular polygon as a footprint. */
export function ring(x: number, y: number, radius: number, sides: number, turn = 0): Corner[] {
  return Array.from({ length: sides }, (_, i): Corner => {
    const angle = turn - (i / sides) * Math.PI * 2;
    return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius];
  });
}

/** A flat polygon of the ground. */
export function groundOutline(brush: Brush, corners: readonly Corner[], z = 0): Point[] {
  return corners.map(([x, y]) => at(brush, x, y, z));
}

/** Picture displacement of a plate direction, in pixels: for lettering and marks that lie on the ground. */
export function along(brush: Brush, dx: number, dy: number): Point {
  return {
    x: (dx * AXIS_X.x + dy * AXIS_Y.x) * brush.frame.unit,
    y: (dx * AXIS_X.y + dy * AXIS_Y.y) * brush.frame.unit,
  };
}
