/** A foundry line: a long windowless cleanroom hall under its air ducts, with gas tanks, stacks and a pipe rack. */
import { fade, mix } from '../colour.ts';
import { at, type Brush, fillPolygon, paintPool, strokeLine, thickness } from './brush.ts';
import { domeProfile, paintBand, paintLathe } from './lathe.ts';
import type { PlacedBrick } from './placed.ts';
import { paintPlume } from './scenery.ts';
import { ghostSkin, neutralSkin, ownerSkin } from './skin.ts';
import { boxOf, groundOutline, paintBox } from './solid.ts';
import { paintFrontWindows, paintSideStrip, paintStrip } from './windows.ts';

/** Height of the hall's roof, in units. */
export function fabHeight(size: number): number {
  return 0.62 + 0.26 * size;
}

/** A concrete yard with a service road along the front. */
export function paintFabGround(brush: Brush, { place, brick }: PlacedBrick): void {
  const { palette } = brush;
  const yard = groundOutline(brush, [
    [place.x, place.y],
    [place.x + place.w, place.y],
    [place.x + place.w, place.y + place.d],
    [place.x, place.y + place.d],
  ]);
  fillPolygon(brush, yard, fade(palette.slateDark, 0.42));
  const y = place.y + place.d + 0.08;
  strokeLine(
    brush,
    [at(brush, place.x, y), at(brush, place.x + place.w, y)],
    fade(palette.slate, 0.5),
    thickness(brush, 0.012, 0.6),
    [7, 6],
  );
  if (brick.state === 'standing')
    paintPool(
      brush,
      place.x + place.w * 0.5,
      place.y + place.d,
      place.w * 0.55,
      0.5,
      palette.window[brick.owner],
      0.16 + 0.2 * brick.fill,
    );
}

function paintDucts(
  brush: Brush,
  x: number,
  y: number,
  z: number,
  w: number,
  d: number,
  count: number,
  running: number,
): void {
  const steel = neutralSkin(brush.palette, 0.62);
  const pitch = w / count;
  for (let i = 0; i < count; i++) {
    const left = x + pitch * i + pitch * 0.2;
    paintBox(brush, boxOf(left, y + d * 0.12, z, pitch * 0.5, d * 0.62, 0.085), steel);
    paintBox(
      brush,
      boxOf(left - pitch * 0.06, y + d * 0.74, z, pitch * 0.62, d * 0.16, 0.13),
      neutralSkin(brush.palette, 0.46),
    );
    paintLathe(
      brush,
      left + pitch * 0.25,
      y + d * 0.82,
      [
        [pitch * 0.2, z + 0.13],
        [pitch * 0.2, z + 0.165],
      ],
      neutralSkin(brush.palette, i / count < running ? 0.9 : 0.2),
    );
  }
}

function paintTanks(brush: Brush, x: number, y: number, count: number): void {
  const white = neutralSkin(brush.palette, 0.86);
  for (let i = 0; i < count; i++) {
    const cx = x + i * 0.3;
    paintLathe(
      brush,
      cx,
      y,
      [[0.115, 0], [0.115, 0.36], ...domeProfile(0.115, 0.36, 0.08, 4).slice(1)],
      white,
    );
    paintBand(brush, cx, y, 0.117, 0.12, fade(brush.palette.slateDark, 0.7), thickness(brush, 0.014, 0.6));
    paintBand(brush, cx, y, 0.117, 0.3, fade(brush.palette.slateDark, 0.7), thickness(brush, 0.014, 0.6));
  }
}

/** Hall, utility block, tanks and stacks; `fill` is yield: how much of the clerestory is lit. */
export function paintFab(brush: Brush, { brick, place }: PlacedBrick): void {
  const { palette } = brush;
  const skin = ownerSkin(palette, brick.owner, brick.state);
  const running = brick.state === 'standing';
  const window = palette.window[brick.owner];
  const tall = fabHeight(brick.size);
  const hallHeight = tall * 0.62;
  const hallWidth = place.w * (0.56 + 0.26 * brick.size) - 0.2;
  const hallDepth = place.d * 0.6;
  const hall = boxOf(place.x + 0.12, place.y + 0.08, 0, hallWidth, hallDepth, hallHeight);
  paintBox(brush, hall, skin);
  if (running) {
    paintStrip(brush, hall, 0.66, 0.78, window, 0.9, 0.04, 0.04 + 0.92 * Math.max(0.06, brick.fill));
    paintStrip(brush, hall, 0.66, 0.78, '#050a1a', 0.3, 0.04 + 0.92 * Math.max(0.06, brick.fill), 0.96);
    paintSideStrip(brush, hall, 0.66, 0.78, window, 0.8);
    for (let i = 1; i < 7; i++) {
      const x = hall.x + (hall.w * i) / 7;
      strokeLine(
        brush,
        [at(brush, x, hall.y + hall.d, 0), at(brush, x, hall.y + hall.d, hallHeight * 0.62)],
        fade(palette.night, 0.3),
        thickness(brush, 0.012, 0.6),
      );
    }
    // The fan deck, set back on the hall's roof.
    const deck = boxOf(
      hall.x + 0.08,
      hall.y + 0.06,
      hallHeight,
      hallWidth - 0.16,
      hallDepth - 0.2,
      tall * 0.2,
    );
    paintBox(brush, deck, {
      ...skin,
      top: mix(palette.owner[brick.owner], palette.slateDark, brick.owner === 'own' ? 0.6 : 0.35),
    });
    paintDucts(
      brush,
      deck.x + 0.04,
      deck.y,
      deck.z + deck.h,
      deck.w - 0.08,
      deck.d,
      Math.max(3, Math.round(hallWidth / 0.5)),
      brick.fill,
    );
  }
  const beside = hall.x + hallWidth + 0.16;
  const room = place.x + place.w - beside - 0.05;
  if (room > 0.3) {
    if (running) {
      for (let i = 0; i < 2; i++) {
        const cx = beside + 0.12 + i * 0.26;
        const height = tall * (1.28 - i * 0.2);
        paintLathe(
          brush,
          cx,
          place.y + 0.3 + i * 0.12,
          [
            [0.075, 0],
            [0.05, height],
          ],
          neutralSkin(palette, 0.66),
        );
        paintBand(
          brush,
          cx,
          place.y + 0.3 + i * 0.12,
          0.054,
          height * 0.9,
          palette.owner[brick.owner],
          thickness(brush, 0.05, 1.4),
        );
        paintPlume(brush, cx, place.y + 0.3 + i * 0.12, height, 0.5 * brick.fill);
      }
      paintTanks(
        brush,
        beside + 0.12,
        place.y + place.d * 0.58,
        Math.min(3, Math.max(1, Math.floor(room / 0.3))),
      );
    } else
      paintBox(brush, boxOf(beside, place.y + 0.2, 0, Math.min(0.5, room), place.d * 0.4, tall * 0.5), skin);
  }
  paintPipes(brush, hall.x + 0.2, beside + Math.max(0, room) * 0.5, place.y + place.d * 0.78);
  const block = boxOf(
    place.x + 0.2,
    place.y + place.d * 0.74,
    0,
    place.w * 0.34,
    place.d * 0.24,
    tall * 0.34,
  );
  paintBox(brush, block, running ? neutralSkin(palette, 0.3) : skin);
  if (running)
    paintFrontWindows(brush, block, {
      columns: 7,
      rows: 1,
      lit: 0.35 + brick.fill * 0.6,
      colour: window,
      glass: [0.6, 0.42],
    });
  const pending = brick.pending ?? brick.size;
  if (pending > brick.size + 0.02 && brick.state !== 'ordered') {
    const more = Math.min(place.w * 0.5, (pending - brick.size) * place.w);
    paintBox(
      brush,
      boxOf(
        place.x + place.w * 0.46,
        place.y + place.d * 0.72,
        0,
        Math.max(0.3, more),
        place.d * 0.26,
        hallHeight * 0.7,
      ),
      ghostSkin(palette, brick.owner),
    );
  }
}

function paintPipes(brush: Brush, left: number, right: number, y: number): void {
  const { palette } = brush;
  for (let x = left; x <= right; x += 0.4) {
    strokeLine(
      brush,
      [at(brush, x, y), at(brush, x, y, 0.13)],
      fade(palette.slate, 0.8),
      thickness(brush, 0.016, 0.7),
    );
  }
  for (const [i, tone] of [palette.slate, palette.paper, palette.slate].entries()) {
    strokeLine(
      brush,
      [at(brush, left, y + i * 0.03, 0.13), at(brush, right, y + i * 0.03, 0.13)],
      fade(tone, 0.65),
      thickness(brush, 0.018, 0.7),
    );
  }
}
