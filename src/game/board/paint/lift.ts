/** The lifts at the front edge of the plates, and what rides in them. */
import type { Owner } from '../board-view.ts';
import { fade, mix } from '../colour.ts';
import { AXIS_X, PLATE_DEPTH } from '../projection.ts';
import { at, type Brush, fillPolygon, paintGlow, paintPool, strokeLine, thickness } from './brush.ts';

/** Where along the front edge each owner's lift stands, in units. */
export const LIFT_X: Readonly<Record<Owner, number>> = { foreign: 2.3, domestic: 7.5, own: 12.7 };
/** Half the width of a shaft, in units. */
export const LIFT_HALF = 0.13;

/** A glass shaft from this plate to the next; its rails glow with the density that it carries. */
export function paintLift(brush: Brush, owner: Owner, density: number, rise: number): void {
  const { palette, ctx, frame } = brush;
  const colour = palette.owner[owner];
  const x = LIFT_X[owner];
  const y = PLATE_DEPTH + 0.08;
  const foot = at(brush, x, y);
  const length = (rise - 0.04) * frame.unit;
  const half = LIFT_HALF * frame.unit;
  const lean = (half * AXIS_X.y) / AXIS_X.x;
  const corners = [
    { x: foot.x - half, y: foot.y - lean },
    { x: foot.x + half, y: foot.y + lean },
    { x: foot.x + half, y: foot.y + lean - length },
    { x: foot.x - half, y: foot.y - lean - length },
  ] as const;
  const glass = ctx.createLinearGradient(foot.x - half, 0, foot.x + half, 0);
  glass.addColorStop(0, fade(colour, 0.1 + 0.16 * density));
  glass.addColorStop(0.3, fade(mix(colour, '#ffffff', 0.35), 0.06 + 0.1 * density));
  glass.addColorStop(1, fade(colour, 0.14 + 0.2 * density));
  fillPolygon(brush, corners, glass);
  const rail = fade(density > 0.01 ? colour : palette.slate, density > 0.01 ? 0.5 + 0.45 * density : 0.35);
  const dash = owner === 'foreign' ? [5, 2.5] : [];
  for (const side of [0, 1] as const) {
    const low = corners[side];
    strokeLine(
      brush,
      [low, { x: low.x, y: low.y - length }],
      rail,
      thickness(brush, owner === 'domestic' ? 0.024 : 0.014, 0.8),
      density > 0.01 ? dash : [2, 4],
    );
  }
  if (density > 0.01) {
    // Light spills from the shaft onto the edge of the plate.
    paintPool(
      brush,
      x,
      PLATE_DEPTH - 0.1,
      0.34 + 0.3 * density,
      0.36 + 0.26 * density,
      colour,
      0.22 + 0.3 * density,
    );
    paintGlow(brush, foot, 0.3 + 0.2 * density, colour, 0.14 + 0.22 * density);
  }
  // Guide hoops, so that an empty shaft still reads as a shaft.
  for (let i = 1; i < 5; i++) {
    const z = (length * i) / 5;
    strokeLine(
      brush,
      [
        { x: corners[0].x, y: corners[0].y - z },
        { x: corners[1].x, y: corners[1].y - z },
      ],
      fade(colour, 0.12 + 0.25 * density),
      thickness(brush, 0.009, 0.5),
    );
  }
}

/** Draws one rider of that owner, so that it fills a square of `size` pixels: banded diamond, solid square, ring. */
export function paintRider(ctx: CanvasRenderingContext2D, owner: Owner, colour: string, size: number): void {
  const middle = size / 2;
  const r = size * 0.34;
  const halo = ctx.createRadialGradient(middle, middle, 0, middle, middle, middle);
  halo.addColorStop(0, fade(colour, 0.55));
  halo.addColorStop(1, fade(colour, 0));
  ctx.fillStyle = halo;
  ctx.fillRect(0, 0, size, size);
  const bright = mix(colour, '#ffffff', 0.45);
  ctx.save();
  ctx.translate(middle, middle);
  if (owner === 'own') {
    ctx.beginPath();
    ctx.arc(0, 0, r * 0.62, 0, Math.PI * 2);
    ctx.strokeStyle = bright;
    ctx.lineWidth = r * 0.42;
    ctx.stroke();
  } else {
    ctx.rotate(owner === 'foreign' ? Math.PI / 4 : 0);
    const half = owner === 'foreign' ? r * 0.72 : r * 0.66;
    ctx.fillStyle = bright;
    ctx.fillRect(-half, -half, half * 2, half * 2);
    if (owner === 'foreign') {
      ctx.fillStyle = mix(colour, '#06102a', 0.7);
      ctx.fillRect(-half, -half * 0.22, half * 2, half * 0.44);
    }
  }
  ctx.restore();
}
