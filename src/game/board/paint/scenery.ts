/** Small things that are nobody's: trees, pylons and their lines, wind turbines, plumes, masts. */
import { fade, mix } from '../colour.ts';
import { project } from '../projection.ts';
import { at, type Brush, fillPolygon, paintGlow, strokeLine, thickness } from './brush.ts';

/** A round tree; `size` about 1. */
export function paintTree(brush: Brush, x: number, y: number, size = 1): void {
  const { ctx, palette } = brush;
  const foot = at(brush, x, y);
  const r = 0.062 * size * brush.frame.unit;
  ctx.beginPath();
  if (brush.pass === 'shadow') {
    ctx.ellipse(foot.x + r * 0.9, foot.y, r * 1.5, r * 0.55, 0.1, 0, Math.PI * 2);
    ctx.fillStyle = '#01040c';
    ctx.fill();
    return;
  }
  ctx.arc(foot.x, foot.y - r, r, 0, Math.PI * 2);
  ctx.fillStyle = mix(palette.leaf, palette.night, 0.45);
  ctx.fill();
  ctx.beginPath();
  ctx.arc(foot.x - r * 0.22, foot.y - r * 1.28, r * 0.62, 0, Math.PI * 2);
  ctx.fillStyle = mix(palette.leaf, '#ffffff', 0.08);
  ctx.fill();
}

/** A pylon; returns nothing, its arms are at height 0.46 units. */
export function paintPylon(brush: Brush, x: number, y: number, alpha = 0.9): void {
  const steel = fade(brush.palette.slate, alpha);
  const width = thickness(brush, 0.016, 0.8);
  const top = at(brush, x, y, 0.58);
  for (const side of [-0.07, 0.07]) strokeLine(brush, [at(brush, x + side, y), top], steel, width);
  strokeLine(brush, [at(brush, x - 0.045, y, 0.2), at(brush, x + 0.03, y, 0.34)], steel, width * 0.7);
  strokeLine(brush, [at(brush, x + 0.045, y, 0.2), at(brush, x - 0.03, y, 0.34)], steel, width * 0.7);
  strokeLine(brush, [at(brush, x - 0.15, y, 0.46), at(brush, x + 0.15, y, 0.46)], steel, width);
  strokeLine(brush, [at(brush, x - 0.1, y, 0.53), at(brush, x + 0.1, y, 0.53)], steel, width);
}

/** A sagging power line between the arms of two pylons; `load` 0..1 is how brightly it carries. */
export function paintPowerLine(
  brush: Brush,
  from: readonly [number, number],
  to: readonly [number, number],
  load: number,
): void {
  if (brush.pass === 'shadow') return;
  const { ctx, palette } = brush;
  const colour = mix(palette.slate, '#ffe08a', Math.min(1, load * 1.4));
  for (const arm of [-0.14, 0.14]) {
    const a = at(brush, from[0] + arm, from[1], 0.46);
    const b = at(brush, to[0] + arm, to[1], 0.46);
    ctx.beginPath();
    ctx.moveTo(a.x, a.y);
    ctx.quadraticCurveTo((a.x + b.x) / 2, (a.y + b.y) / 2 + 0.14 * brush.frame.unit, b.x, b.y);
    ctx.strokeStyle = fade(colour, 0.3 + 0.5 * load);
    ctx.lineWidth = thickness(brush, 0.011, 0.7);
    ctx.stroke();
  }
}

/** A wind turbine of that height in units. */
export function paintTurbine(brush: Brush, x: number, y: number, height: number, turn: number): void {
  const { palette } = brush;
  const hub = at(brush, x, y, height);
  const white = fade(palette.paper, 0.88);
  if (brush.pass === 'shadow') return;
  const foot = at(brush, x, y);
  const half = thickness(brush, 0.016, 0.7);
  fillPolygon(
    brush,
    [
      { x: foot.x - half, y: foot.y },
      { x: foot.x + half, y: foot.y },
      { x: hub.x + half * 0.5, y: hub.y },
      { x: hub.x - half * 0.5, y: hub.y },
    ],
    white,
  );
  const reach = height * 0.44 * brush.frame.unit;
  for (let i = 0; i < 3; i++) {
    const angle = turn + (i * Math.PI * 2) / 3;
    // The rotor faces the viewer's right: a circle seen a little from the side.
    const tip = { x: hub.x + Math.cos(angle) * reach * 0.82, y: hub.y + Math.sin(angle) * reach };
    const normal = { x: -Math.sin(angle) * half * 0.9, y: Math.cos(angle) * half * 0.9 };
    fillPolygon(
      brush,
      [
        { x: hub.x + normal.x, y: hub.y + normal.y },
        tip,
        { x: hub.x - normal.x * 0.4, y: hub.y - normal.y * 0.4 },
      ],
      white,
    );
  }
}

/** Steam or exhaust over a chimney: soft puffs drifting up and to the right. */
export function paintPlume(brush: Brush, x: number, y: number, z: number, strength: number): void {
  if (brush.pass === 'shadow' || strength <= 0.02) return;
  const start = at(brush, x, y, z);
  for (let i = 0; i < 5; i++) {
    const drift = i * 0.085 * brush.frame.unit;
    const puff = { x: start.x + drift * 1.1, y: start.y - drift * 0.75 };
    paintGlow(brush, puff, 0.07 + i * 0.035, '#9fb4dd', strength * (0.4 - i * 0.06));
  }
}

/** A thin mast with a light on top. */
export function paintMast(
  brush: Brush,
  x: number,
  y: number,
  z: number,
  height: number,
  colour: string,
  lit = true,
): void {
  const top = project(brush.frame, x, y, z + height);
  strokeLine(brush, [at(brush, x, y, z), top], fade(brush.palette.paper, 0.7), thickness(brush, 0.014, 0.7));
  if (!lit || brush.pass === 'shadow') return;
  brush.ctx.beginPath();
  brush.ctx.arc(top.x, top.y, thickness(brush, 0.024, 1), 0, Math.PI * 2);
  brush.ctx.fillStyle = colour;
  brush.ctx.fill();
  paintGlow(brush, top, 0.14, colour, 0.7);
}
