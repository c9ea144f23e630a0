/** A bridge of portability: a golden truss over which work crosses from one scaffold to the next. */
import { fade, mix } from '../colour.ts';
import { at, type Brush, fillLight, strokeLine, thickness } from './brush.ts';
import { latticeDock } from './lattice.ts';
import type { PlacedBrick } from './placed.ts';

/** Draws the bridge from the right end of one lattice to the left end of another; `strength` 0..1 is its girth. */
export function paintBridge(brush: Brush, from: PlacedBrick, to: PlacedBrick, strength: number): void {
  if (brush.pass === 'shadow' || strength <= 0.01) return;
  const gold = brush.palette.owner.own;
  const [leftPlaced, rightPlaced] = from.place.x <= to.place.x ? [from, to] : [to, from];
  const [x0, y0] = latticeDock(leftPlaced, 1, 'right');
  const [x1, y1, z] = latticeDock(rightPlaced, 1, 'left');
  const width = 0.16 + 0.34 * strength;
  const sag = 0.1;
  const deck = (t: number, side: number) => {
    const arch = z + 4 * sag * t * (1 - t);
    return at(brush, x0 + (x1 - x0) * t, y0 + (y1 - y0) * t + side * width, arch);
  };
  const rail = (t: number, side: number) => {
    const arch = z + 4 * (sag + 0.12) * t * (1 - t) + 0.06;
    return at(brush, x0 + (x1 - x0) * t, y0 + (y1 - y0) * t + side * width, arch);
  };
  const steps = 10;
  const girth = thickness(brush, 0.012 + 0.03 * strength, 0.9);
  const line = (of: typeof deck, side: number) =>
    Array.from({ length: steps + 1 }, (_, i) => of(i / steps, side));
  const planks = [...line(deck, -0.5), ...line(deck, 0.5).reverse()];
  brush.ctx.globalAlpha = 0.25 + 0.5 * strength;
  fillLight(brush, planks, mix(gold, brush.palette.night, 0.5), 0.35 * strength);
  brush.ctx.globalAlpha = 1;
  for (const side of [-0.5, 0.5]) {
    strokeLine(brush, line(deck, side), gold, girth);
    strokeLine(brush, line(rail, side), fade(mix(gold, '#ffffff', 0.2), 0.9), girth * 0.6);
    for (let i = 1; i < steps; i++) {
      strokeLine(
        brush,
        [deck(i / steps, side), rail((i + (i % 2 ? 0.5 : -0.5)) / steps, side)],
        fade(gold, 0.6),
        girth * 0.4,
      );
    }
  }
}
