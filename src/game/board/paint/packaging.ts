/** Advanced packaging: three joined cells with gabled glass roofs and a conveyor of finished parts in front. */
import { fade, mix } from '../colour.ts';
import { at, type Brush, fillLight, fillPolygon, paintPool, strokeLine, thickness } from './brush.ts';
import type { PlacedBrick } from './placed.ts';
import { ghostSkin, neutralSkin, ownerSkin } from './skin.ts';
import { boxOf, groundOutline, paintBox, paintGable } from './solid.ts';
import { paintFrontWindows } from './windows.ts';

/** Height of the cells' ridges, in units. */
export function packagingHeight(size: number): number {
  return 0.42 + 0.22 * size;
}

/** The yard under the line. */
export function paintPackagingGround(brush: Brush, { place, brick }: PlacedBrick): void {
  const yard = groundOutline(brush, [
    [place.x, place.y],
    [place.x + place.w, place.y],
    [place.x + place.w, place.y + place.d],
    [place.x, place.y + place.d],
  ]);
  fillPolygon(brush, yard, fade(brush.palette.slateDark, 0.42));
  if (brick.state === 'standing')
    paintPool(
      brush,
      place.x + place.w / 2,
      place.y + place.d * 0.8,
      place.w * 0.6,
      0.5,
      brush.palette.window[brick.owner],
      0.25 * brick.fill,
    );
}

/** Cells from left to right, the last ones lit only as far as the line is booked. */
export function paintPackaging(brush: Brush, { brick, place }: PlacedBrick): void {
  const { palette } = brush;
  const skin = ownerSkin(palette, brick.owner, brick.state);
  const running = brick.state === 'standing';
  const high = packagingHeight(brick.size) * 0.62;
  const cells = brick.size > 0.66 ? 4 : 3;
  const pitch = (place.w - 0.1) / cells;
  const depth = place.d * 0.56;
  for (let i = 0; i < cells; i++) {
    const cell = boxOf(place.x + 0.05 + i * pitch, place.y + 0.08, 0, pitch - 0.07, depth, high);
    const awaited = (i + 0.5) / cells > Math.max(0.34, brick.size) && brick.pending !== undefined;
    const cellSkin = awaited ? ghostSkin(palette, brick.owner) : skin;
    paintBox(brush, cell, cellSkin);
    paintGable(brush, cell, high * 0.5, cellSkin, 0.02);
    if (running && !awaited)
      paintFrontWindows(brush, cell, {
        columns: 3,
        rows: 1,
        lit: (i + 0.2) / cells < brick.fill ? 1 : 0.12,
        colour: palette.window[brick.owner],
        glass: [0.7, 0.4],
      });
  }
  const belt = boxOf(place.x + 0.05, place.y + place.d * 0.74, 0, place.w - 0.1, 0.2, 0.1);
  paintBox(brush, belt, running ? neutralSkin(palette, 0.22) : skin);
  if (!running) return;
  const parts = Math.round(2 + 7 * brick.fill);
  for (let i = 0; i < parts; i++) {
    const x = belt.x + 0.08 + ((belt.w - 0.26) * (i + 0.3)) / parts;
    paintBox(brush, boxOf(x, belt.y + 0.03, 0.1, 0.13, 0.13, 0.03), {
      ...neutralSkin(palette, 0.1),
      top: mix(palette.slateDark, palette.night, 0.4),
    });
    const die = groundOutline(
      brush,
      [
        [x + 0.03, belt.y + 0.06],
        [x + 0.1, belt.y + 0.06],
        [x + 0.1, belt.y + 0.13],
        [x + 0.03, belt.y + 0.13],
      ],
      0.13,
    );
    fillLight(brush, die, palette.window[brick.owner], 0.7);
  }
  // A robot arm over the belt.
  const foot = at(brush, belt.x + belt.w * 0.62, place.y + place.d * 0.66, 0.06);
  const elbow = at(brush, belt.x + belt.w * 0.58, place.y + place.d * 0.66, 0.42);
  const hand = at(brush, belt.x + belt.w * 0.66, belt.y + 0.1, 0.24);
  strokeLine(brush, [foot, elbow, hand], palette.paper, thickness(brush, 0.035, 1));
}
