/** The ordinary houses of a district, in the manner of its style. */
import type { Owner } from '../board-view.ts';
import { mix } from '../colour.ts';
import type { Brush } from './brush.ts';
import type { LandmarkName } from './landmarks.ts';
import { paintLathe } from './lathe.ts';
import type { PlacedBrick } from './placed.ts';
import { neutralSkin, ownerSkin } from './skin.ts';
import { boxOf, paintBox, paintGable } from './solid.ts';
import { paintFrontWindows, paintSideStrip, paintSideWindows, paintStrip } from './windows.ts';

/** A lot, in units. */
export interface HouseSpot {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly d: number;
}

/** One house to be drawn. */
export interface House {
  readonly spot: HouseSpot;
  readonly owner: Owner;
  readonly height: number;
  readonly style: LandmarkName;
  /** Three numbers 0..1 that vary its form. */
  readonly dice: readonly [number, number, number];
}

/** Draws a house: slabs of glass, towers with set-backs, sheds or halls, as its district has them. */
export function paintHouse(brush: Brush, { brick }: PlacedBrick, house: House): void {
  const { spot, style, dice } = house;
  const { palette } = brush;
  const skin = ownerSkin(palette, house.owner, brick.state);
  const on = brick.state === 'standing';
  const colour = palette.window[house.owner];
  const inset = 0.04 + 0.1 * dice[1];
  const body = boxOf(
    spot.x + spot.w * inset,
    spot.y + spot.d * inset,
    0,
    spot.w * (1 - 2 * inset),
    spot.d * (1 - 2 * inset),
    house.height,
  );
  if (style === 'industry') {
    const shed = { ...body, h: house.height * 0.55 };
    paintBox(brush, shed, skin);
    paintGable(brush, shed, 0.13, skin, 0.02);
    if (on)
      paintStrip(
        brush,
        shed,
        0.5,
        0.78,
        colour,
        0.25 + 0.7 * brick.fill,
        0.08,
        0.08 + 0.84 * Math.max(0.15, brick.fill),
      );
    if (dice[2] > 0.5)
      paintLathe(
        brush,
        spot.x + spot.w * 0.84,
        spot.y + spot.d * 0.3,
        [
          [0.04, 0],
          [0.03, house.height * 1.25],
        ],
        neutralSkin(palette, 0.6),
      );
    return;
  }
  if (style === 'state') {
    const hall = { ...body, h: house.height * 0.62 };
    paintBox(brush, hall, skin);
    if (on)
      paintFrontWindows(brush, hall, { columns: 6, rows: 2, lit: brick.fill, colour, glass: [0.4, 0.6] });
    paintBox(brush, boxOf(body.x - 0.03, body.y - 0.03, hall.h, body.w + 0.06, body.d + 0.06, 0.045), skin);
    return;
  }
  if (style === 'training') {
    const lab = { ...body, h: house.height * 0.5 };
    paintBox(brush, lab, skin);
    if (on) {
      paintStrip(
        brush,
        lab,
        0.4,
        0.7,
        colour,
        0.3 + 0.65 * brick.fill,
        0.06,
        0.06 + 0.88 * Math.max(0.2, brick.fill),
      );
      paintSideStrip(brush, lab, 0.4, 0.7, colour, 0.3 + 0.6 * brick.fill);
    }
    for (let i = 0; i < 3; i++)
      paintLathe(
        brush,
        body.x + body.w * (0.24 + i * 0.26),
        body.y + body.d * 0.5,
        [
          [0.055, lab.h],
          [0.055, lab.h + 0.06],
        ],
        on ? neutralSkin(palette, 0.7) : skin,
      );
    return;
  }
  const glassy = style === 'enterprise';
  paintBox(brush, body, skin);
  if (on) {
    const rows = Math.max(2, Math.round(house.height / 0.1));
    const grid = {
      rows,
      lit: brick.fill * (0.7 + 0.3 * dice[2]),
      colour,
      glass: glassy ? ([0.82, 0.4] as const) : ([0.5, 0.48] as const),
    };
    paintFrontWindows(brush, body, { ...grid, columns: glassy ? 3 : 5 });
    paintSideWindows(brush, body, { ...grid, columns: glassy ? 2 : 4 });
  }
  if (dice[2] > 0.45) {
    const cap = boxOf(
      body.x + body.w * 0.2,
      body.y + body.d * 0.2,
      house.height,
      body.w * 0.45,
      body.d * 0.45,
      0.05 + 0.12 * dice[0],
    );
    paintBox(
      brush,
      cap,
      on
        ? { ...skin, top: mix(palette.owner[house.owner], '#ffffff', house.owner === 'own' ? 0 : 0.3) }
        : skin,
    );
  }
}
