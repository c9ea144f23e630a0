/** An own chip programme: a small laboratory, and beside it the wafer that it hopes for. */
import { fade, mix } from '../colour.ts';
import { at, type Brush, fillPolygon, paintGlow, paintPool, strokeLine, thickness, trace } from './brush.ts';
import type { PlacedBrick } from './placed.ts';
import { ownerSkin } from './skin.ts';
import { boxOf, groundOutline, paintBox } from './solid.ts';
import { paintFrontWindows } from './windows.ts';

/** Height of the wafer's upper edge, in units. */
export function labHeight(): number {
  return 0.84;
}

/** The pad that laboratory and wafer share. */
export function paintLabGround(brush: Brush, { place, brick }: PlacedBrick): void {
  const pad = groundOutline(brush, [
    [place.x, place.y],
    [place.x + place.w, place.y],
    [place.x + place.w, place.y + place.d],
    [place.x, place.y + place.d],
  ]);
  fillPolygon(brush, pad, fade(brush.palette.slateDark, 0.35));
  if (brick.state === 'standing')
    paintPool(
      brush,
      place.x + place.w * 0.62,
      place.y + place.d * 0.6,
      0.8,
      0.6,
      brush.palette.owner[brick.owner],
      0.4,
    );
}

/** `fill` is how far the programme has come: the dies of the wafer light up from below. */
export function paintChipLab(brush: Brush, { brick, place }: PlacedBrick): void {
  const { palette, ctx, frame } = brush;
  const skin = ownerSkin(palette, brick.owner, brick.state);
  const lab = boxOf(
    place.x + 0.08,
    place.y + 0.06,
    0,
    Math.min(0.9, place.w * 0.4),
    Math.min(0.56, place.d - 0.1),
    0.34,
  );
  paintBox(brush, lab, skin);
  if (brick.state === 'standing')
    paintFrontWindows(brush, lab, {
      columns: 5,
      rows: 2,
      lit: 0.3 + 0.6 * brick.fill,
      colour: palette.window[brick.owner],
    });
  if (brush.pass === 'shadow') return;
  const x = lab.x + lab.w + 0.52;
  const y = place.y + Math.min(0.42, place.d * 0.5);
  const foot = at(brush, x, y);
  const radius = 0.36;
  const centre = at(brush, x, y, radius + 0.1);
  strokeLine(
    brush,
    [
      { x: foot.x - 0.2 * frame.unit, y: foot.y },
      { x: foot.x + 0.2 * frame.unit, y: foot.y + 0.03 * frame.unit },
    ],
    palette.slate,
    thickness(brush, 0.05, 1.4),
  );
  // The wafer stands upright along x: a circle sheared by the x axis.
  const point = (u: number, v: number) => ({
    x: centre.x + u * 1.05 * frame.unit,
    y: centre.y + (u * 0.15 - v) * frame.unit,
  });
  const outline = Array.from({ length: 40 }, (_, i) =>
    point(Math.cos((i / 40) * Math.PI * 2) * radius, Math.sin((i / 40) * Math.PI * 2) * radius),
  );
  fillPolygon(
    brush,
    outline,
    brick.state === 'standing'
      ? mix(palette.owner[brick.owner], palette.night, 0.78)
      : fade(palette.night, 0.5),
  );
  ctx.save();
  trace(ctx, outline);
  ctx.clip();
  const cell = radius / 3.5;
  for (let row = -4; row < 4; row++) {
    for (let column = -4; column < 4; column++) {
      const done = (row + 4.5) / 8 < brick.fill && brick.state === 'standing';
      fillPolygon(
        brush,
        [
          point(column * cell, row * cell),
          point((column + 0.84) * cell, row * cell),
          point((column + 0.84) * cell, (row + 0.84) * cell),
          point(column * cell, (row + 0.84) * cell),
        ],
        fade(palette.owner[brick.owner], done ? 0.75 : 0.16),
      );
    }
  }
  ctx.restore();
  strokeLine(
    brush,
    [...outline, outline[0] ?? centre],
    palette.owner[brick.owner],
    thickness(brush, 0.022, 1),
    brick.state === 'standing' ? [] : [3, 2.4],
  );
  if (brick.state === 'standing')
    paintGlow(brush, centre, 0.6, palette.owner[brick.owner], 0.22 * (0.3 + brick.fill));
}
