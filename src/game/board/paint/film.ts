/** The light that sweeps over the stack while a quarter is played, and the burning outline of a shock's front. */
import { fade, mix } from '../colour.ts';
import type { Palette } from '../palette.ts';
import { type Frame, plateOutline } from '../projection.ts';

/** Fills the surface with an upright beam that has no hard edge. */
export function paintBeam(ctx: CanvasRenderingContext2D): void {
  const { width, height } = ctx.canvas;
  const across = ctx.createLinearGradient(0, 0, width, 0);
  across.addColorStop(0, 'rgba(255,240,205,0)');
  across.addColorStop(0.42, 'rgba(255,236,190,0.16)');
  across.addColorStop(0.5, 'rgba(255,246,224,0.62)');
  across.addColorStop(0.58, 'rgba(255,236,190,0.22)');
  across.addColorStop(1, 'rgba(255,240,205,0)');
  ctx.fillStyle = across;
  ctx.fillRect(0, 0, width, height);
  // Soft ends, so that the light has no upper or lower edge.
  ctx.globalCompositeOperation = 'destination-in';
  const along = ctx.createLinearGradient(0, 0, 0, height);
  along.addColorStop(0, 'rgba(0,0,0,0)');
  along.addColorStop(0.16, 'rgba(0,0,0,1)');
  along.addColorStop(0.84, 'rgba(0,0,0,1)');
  along.addColorStop(1, 'rgba(0,0,0,0)');
  ctx.fillStyle = along;
  ctx.fillRect(0, 0, width, height);
  ctx.globalCompositeOperation = 'source-over';
}

/** The outline of a plate, burning. */
export function paintFront(ctx: CanvasRenderingContext2D, frame: Frame, palette: Palette): void {
  const hot = mix(palette.storm, '#ffffff', 0.35);
  ctx.beginPath();
  for (const point of plateOutline(frame)) ctx.lineTo(point.x, point.y);
  ctx.closePath();
  ctx.fillStyle = fade(palette.storm, 0.2);
  ctx.fill();
  ctx.lineJoin = 'round';
  for (const [width, alpha] of [
    [22, 0.16],
    [11, 0.3],
    [5, 0.6],
    [2, 1],
  ] as const) {
    ctx.strokeStyle = fade(hot, alpha);
    ctx.lineWidth = width;
    ctx.stroke();
  }
}
