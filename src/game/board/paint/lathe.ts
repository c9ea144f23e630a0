/** Round solids: a profile of (radius, height) turned about a vertical axis. Tanks, chimneys, domes, towers. */
import { mix } from '../colour.ts';
import { AXIS_X, AXIS_Y, type Point } from '../projection.ts';
import { at, type Brush, shadowAt, trace } from './brush.ts';
import { finishOutline } from './finish.ts';
import type { Skin } from './skin.ts';

/** One ring of a profile, in units. */
export type Ring = readonly [radius: number, z: number];

const STEPS = 36;
/** Angle on a ground circle at which it reaches furthest left in the picture. */
const LEFTMOST = Math.PI + Math.atan2(AXIS_Y.x, AXIS_X.x);

function rim(brush: Brush, x: number, y: number, radius: number, z: number): Point[] {
  return Array.from({ length: STEPS }, (_, i) => {
    const angle = (i / STEPS) * Math.PI * 2;
    return at(brush, x + Math.cos(angle) * radius, y + Math.sin(angle) * radius, z);
  });
}

/** Half the width, in pixels, of a circle of that radius on the ground. */
function reach(brush: Brush, radius: number): number {
  return Math.hypot(AXIS_X.x, AXIS_Y.x) * radius * brush.frame.unit;
}

/** The convex hull of points of the picture (monotone chain). */
export function hull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((p, q) => p.x - q.x || p.y - q.y);
  const half = (list: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of list) {
      while (chain.length > 1) {
        const a = chain[chain.length - 2];
        const b = chain[chain.length - 1];
        if (!a || !b || (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x) > 0) break;
        chain.pop();
      }
      chain.push(point);
    }
    chain.pop();
    return chain;
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

function roundShade(brush: Brush, centreX: number, halfWidth: number, skin: Skin): CanvasGradient {
  const gradient = brush.ctx.createLinearGradient(centreX - halfWidth, 0, centreX + halfWidth, 0);
  gradient.addColorStop(0, skin.front[0]);
  gradient.addColorStop(0.22, skin.castsShadow ? mix6(skin.front[0], skin.top) : skin.front[0]);
  gradient.addColorStop(0.55, skin.front[1]);
  gradient.addColorStop(1, skin.side[1]);
  return gradient;
}

/** Mixes only where both are plain `#rrggbb`; ghosts use `rgba()`. */
function mix6(a: string, b: string): string {
  return a.startsWith('#') && b.startsWith('#') ? mix(a, b, 0.55) : a;
}

/** Turns a profile, lowest ring first, about the vertical axis at (x, y). */
export function paintLathe(brush: Brush, x: number, y: number, profile: readonly Ring[], skin: Skin): void {
  const { ctx } = brush;
  if (brush.pass === 'shadow') {
    if (!skin.castsShadow) return;
    const points = profile.flatMap(([radius, z]) =>
      Array.from({ length: 14 }, (_, i) => {
        const angle = (i / 14) * Math.PI * 2;
        return shadowAt(brush, x + Math.cos(angle) * radius, y + Math.sin(angle) * radius, z);
      }),
    );
    trace(ctx, hull(points));
    ctx.fillStyle = '#01040c';
    ctx.fill();
    return;
  }
  const centre = at(brush, x, y).x;
  for (let i = 0; i + 1 < profile.length; i++) {
    const low = profile[i];
    const high = profile[i + 1];
    if (!low || !high) continue;
    const outline = hull([...rim(brush, x, y, low[0], low[1]), ...rim(brush, x, y, high[0], high[1])]);
    trace(ctx, outline);
    ctx.fillStyle = roundShade(brush, centre, reach(brush, Math.max(low[0], high[0])), skin);
    ctx.fill();
    finishOutline(brush, outline, skin, 0.6);
  }
  const last = profile[profile.length - 1];
  if (!last || last[0] < 0.012 || brush.pass === 'mirror') return;
  const lid = rim(brush, x, y, last[0], last[1]);
  trace(ctx, lid);
  ctx.fillStyle = skin.top;
  ctx.fill();
  finishOutline(brush, lid, { ...skin, hatch: null });
}

/** The profile of a dome of that radius standing on height `z`; `rise` in units. */
export function domeProfile(radius: number, z: number, rise: number, rings = 5): Ring[] {
  return Array.from({ length: rings + 1 }, (_, i): Ring => {
    const angle = (i / rings) * (Math.PI / 2);
    return [radius * Math.cos(angle), z + rise * Math.sin(angle)];
  });
}

/** A band around a round solid, drawn on its front half: a lit storey, a hoop, a shaft ring. */
export function paintBand(
  brush: Brush,
  x: number,
  y: number,
  radius: number,
  z: number,
  colour: string,
  width: number,
  lit = false,
): void {
  if (brush.pass === 'shadow') return;
  const points = Array.from({ length: 19 }, (_, i) => {
    // From the leftmost point of the circle by way of the front to the rightmost.
    const angle = LEFTMOST - (i / 18) * Math.PI;
    return at(brush, x + Math.cos(angle) * radius, y + Math.sin(angle) * radius, z);
  });
  for (const ctx of lit && brush.glow ? [brush.ctx, brush.glow] : [brush.ctx]) {
    trace(ctx, points, false);
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.lineCap = 'butt';
    ctx.stroke();
  }
}

/** A thin hovering ring, drawn whole. */
export function paintHoop(
  brush: Brush,
  x: number,
  y: number,
  radius: number,
  z: number,
  colour: string,
  width: number,
  dash: readonly number[] = [],
): void {
  if (brush.pass === 'shadow') return;
  const { ctx } = brush;
  trace(ctx, rim(brush, x, y, radius, z));
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.setLineDash([...dash]);
  ctx.stroke();
  ctx.setLineDash([]);
}
