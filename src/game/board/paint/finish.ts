/** The finish of a surface: the hatch of foreign things and the outlines of own, awaited and dark ones. */
import { boundsOf, type Point } from '../projection.ts';
import { type Brush, trace } from './brush.ts';
import type { Skin } from './skin.ts';

/** Lines at 45 degrees over an outline, on a lattice common to the whole picture so that faces do not shimmer. */
function hatch(brush: Brush, outline: readonly Point[], colour: string, strength: number): void {
  const { ctx } = brush;
  const { x, y, width, height } = boundsOf(outline);
  const gap = Math.max(4, brush.frame.unit * 0.085);
  const bottom = y + height;
  ctx.save();
  trace(ctx, outline);
  ctx.clip();
  ctx.beginPath();
  const first = Math.floor((x - height + bottom) / gap) * gap - bottom;
  for (let left = first; left < x + width + gap; left += gap) {
    ctx.moveTo(left, bottom);
    ctx.lineTo(left + height, y);
  }
  ctx.strokeStyle = colour;
  ctx.lineWidth = gap * 0.26;
  ctx.globalAlpha *= 0.62 * strength;
  ctx.stroke();
  ctx.restore();
}

/** Puts the skin's hatch and edge on an outline that has been filled; `hatched` 0..1 is how strongly. */
export function finishOutline(brush: Brush, outline: readonly Point[], skin: Skin, hatched = 1): void {
  const { ctx } = brush;
  if (skin.hatch && hatched > 0) hatch(brush, outline, skin.hatch, hatched);
  if (!skin.edge) return;
  trace(ctx, outline);
  ctx.strokeStyle = skin.edge;
  ctx.lineWidth = skin.edgeWidth * Math.max(0.75, Math.min(1.8, brush.frame.unit / 66));
  ctx.lineJoin = 'round';
  ctx.setLineDash(skin.dashed ? [3.2, 2.4] : []);
  ctx.stroke();
  ctx.setLineDash([]);
}
