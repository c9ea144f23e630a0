/** The third channel: small chevrons over a brick that grows (thick, pointing up) or shrinks (thin, pointing down). */
import { fade, mix } from '../colour.ts';
import type { Point } from '../projection.ts';
import type { Brush } from './brush.ts';

/** How many chevrons a trend is worth: 0 for next to nothing, up to 3. */
export function chevronsFor(trend: number): number {
  const size = Math.abs(trend);
  if (size < 0.06) return 0;
  return size < 0.34 ? 1 : size < 0.67 ? 2 : 3;
}

/** Draws the chevrons with the lowest at the given point. */
export function paintTrend(brush: Brush, point: Point, trend: number): void {
  const count = chevronsFor(trend);
  if (count === 0 || brush.pass === 'shadow') return;
  const { ctx, frame, palette } = brush;
  const w = Math.max(4, 0.085 * frame.unit);
  const step = w * 0.82;
  const rising = trend > 0;
  ctx.lineJoin = 'miter';
  ctx.lineCap = 'butt';
  for (let i = 0; i < count; i++) {
    const y = point.y - i * step;
    const tip = rising ? -w * 0.62 : w * 0.62;
    ctx.beginPath();
    ctx.moveTo(point.x - w, y);
    ctx.lineTo(point.x, y + tip);
    ctx.lineTo(point.x + w, y);
    ctx.strokeStyle = fade(palette.night, 0.75);
    ctx.lineWidth = Math.max(3, 0.05 * frame.unit);
    ctx.stroke();
    ctx.strokeStyle = rising ? palette.paper : mix(palette.paper, palette.storm, 0.35);
    ctx.lineWidth = rising ? Math.max(1.8, 0.032 * frame.unit) : Math.max(1.1, 0.018 * frame.unit);
    ctx.stroke();
  }
}
