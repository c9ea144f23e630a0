/** A row of racks on the data hall's floor, holding one kind of chip; the racks fill from the left. */
import { fade, mix } from '../colour.ts';
import { at, type Brush, fillLight, fillPolygon, paintPool, strokeLine, thickness } from './brush.ts';
import type { PlacedBrick } from './placed.ts';
import { ghostSkin, neutralSkin, ownerSkin, type Skin } from './skin.ts';
import { boxOf, groundOutline, paintBox } from './solid.ts';

const PITCH = 0.36;
const RACK_WIDTH = 0.28;
const RACK_DEPTH = 0.46;
const RACK_HEIGHT = 0.46;

/** How many rack places a row of that width has. */
export function rackPlaces(width: number): number {
  return Math.max(1, Math.floor((width - 0.3) / PITCH));
}

/** Height of a row, in units, cable tray included. */
export function rackHeight(): number {
  return 0.6;
}

/** Floor markings: the places of the row and the cold aisle in front of it. */
export function paintRackGround(brush: Brush, { brick, place }: PlacedBrick): void {
  const { palette } = brush;
  const length = rackPlaces(place.w) * PITCH;
  const aisle = groundOutline(brush, [
    [place.x, place.y + RACK_DEPTH],
    [place.x + length, place.y + RACK_DEPTH],
    [place.x + length, place.y + RACK_DEPTH + 0.22],
    [place.x, place.y + RACK_DEPTH + 0.22],
  ]);
  fillPolygon(brush, aisle, fade(palette.owner[brick.owner], 0.07));
  for (let i = 0; i < rackPlaces(place.w); i++) {
    const x = place.x + i * PITCH;
    const spot = groundOutline(brush, [
      [x, place.y],
      [x + RACK_WIDTH, place.y],
      [x + RACK_WIDTH, place.y + RACK_DEPTH],
      [x, place.y + RACK_DEPTH],
    ]);
    strokeLine(
      brush,
      [...spot, spot[0] ?? { x: 0, y: 0 }],
      fade(palette.owner[brick.owner], 0.2),
      thickness(brush, 0.009, 0.5),
    );
  }
  if (brick.state === 'standing' && brick.size > 0) {
    const lit = length * brick.size * brick.fill;
    paintPool(
      brush,
      place.x + lit / 2,
      place.y + RACK_DEPTH + 0.12,
      lit * 0.6 + 0.1,
      0.42,
      palette.owner[brick.owner],
      0.42,
    );
  }
}

function paintRackLights(brush: Brush, x: number, y: number, working: boolean, colour: string): void {
  if (brush.pass === 'shadow') return;
  const face = (u: number, v: number) => at(brush, x + RACK_WIDTH * u, y + RACK_DEPTH, RACK_HEIGHT * v);
  brush.ctx.globalAlpha = 0.55;
  fillPolygon(brush, [face(0.14, 0.06), face(0.86, 0.06), face(0.86, 0.92), face(0.14, 0.92)], '#040817');
  brush.ctx.globalAlpha = 1;
  for (let shelf = 0; shelf < 6; shelf++) {
    const v = 0.11 + shelf * 0.135;
    const reach = 0.2 + 0.56 * brush.flicker();
    const on = working && brush.flicker() < 0.9;
    brush.ctx.globalAlpha = on ? 0.65 + 0.35 * brush.flicker() : 0.22;
    const strip = [face(0.2, v), face(0.2 + reach, v), face(0.2 + reach, v + 0.06), face(0.2, v + 0.06)];
    if (on) fillLight(brush, strip, colour, 0.6);
    else fillPolygon(brush, strip, brush.palette.slate);
    brush.ctx.globalAlpha = 1;
  }
}

function paintRack(
  brush: Brush,
  x: number,
  y: number,
  skin: Skin,
  working: boolean | null,
  colour: string,
): void {
  paintBox(brush, boxOf(x, y, 0, RACK_WIDTH, RACK_DEPTH, RACK_HEIGHT), skin);
  if (working !== null) paintRackLights(brush, x, y, working, colour);
}

/** Racks from the left: `size` decides how many stand, `fill` how many of those work, `pending` how many are awaited. */
export function paintRackRow(brush: Brush, { brick, place }: PlacedBrick): void {
  const { palette } = brush;
  const skin = ownerSkin(palette, brick.owner, brick.state);
  const ghost = ghostSkin(palette, brick.owner);
  const places = rackPlaces(place.w);
  const count = (share: number) => (share <= 0 ? 0 : Math.max(1, Math.round(share * places)));
  const standing = brick.state === 'ordered' ? 0 : count(brick.size);
  const awaited = Math.max(
    standing,
    count(Math.max(brick.pending ?? 0, brick.state === 'ordered' ? brick.size : 0)),
  );
  const working = Math.round(standing * brick.fill);
  for (let i = 0; i < awaited; i++) {
    const x = place.x + i * PITCH;
    const lights = i < standing && brick.state === 'standing' ? i < working : null;
    paintRack(brush, x, place.y, i < standing ? skin : ghost, lights, palette.window[brick.owner]);
  }
  if (standing === 0) return;
  const length = standing * PITCH;
  const cooler = boxOf(
    place.x + length + 0.02,
    place.y + 0.06,
    0,
    0.18,
    RACK_DEPTH - 0.12,
    RACK_HEIGHT * 0.82,
  );
  if (awaited === standing)
    paintBox(brush, cooler, brick.state === 'dark' ? skin : neutralSkin(palette, 0.4));
  if (brick.state !== 'standing') return;
  // The cable tray over the row, lit with what runs through it.
  const tray = (dy: number, dz: number) => [
    at(brush, place.x, place.y + dy, RACK_HEIGHT + dz),
    at(brush, place.x + length - 0.06, place.y + dy, RACK_HEIGHT + dz),
  ];
  for (let i = 0; i < standing; i += 2) {
    const x = place.x + i * PITCH + RACK_WIDTH / 2;
    strokeLine(
      brush,
      [at(brush, x, place.y + 0.2, RACK_HEIGHT), at(brush, x, place.y + 0.2, RACK_HEIGHT + 0.09)],
      fade(palette.slate, 0.7),
      thickness(brush, 0.012, 0.6),
    );
  }
  strokeLine(
    brush,
    tray(0.2, 0.09),
    mix(palette.slateDark, palette.slate, 0.7),
    thickness(brush, 0.036, 1.2),
  );
  strokeLine(
    brush,
    tray(0.2, 0.105),
    fade(palette.window[brick.owner], 0.35 + 0.6 * brick.fill),
    thickness(brush, 0.012, 0.6),
  );
}
