/** A cloud region: data halls on their own piece of country, with the power that feeds them. */
import { fade, mix } from '../colour.ts';
import { at, type Brush, fillLight, fillPolygon, paintPool, strokeLine, thickness, trace } from './brush.ts';
import { paintLathe } from './lathe.ts';
import { ownerOfPiece, type PlacedBrick } from './placed.ts';
import { ghostSkin, neutralSkin, ownerSkin } from './skin.ts';
import { boxOf, paintBox } from './solid.ts';
import { landOf, paintTerrain, paintTerrainObjects } from './terrain.ts';
import { paintSideStrip, paintStrip } from './windows.ts';

const MOST_HALLS = 6;

/** Height of the tallest thing of a region, in units: its turbines and pylons. */
export function regionHeight(): number {
  return 0.62;
}

/** Land, water and the light around the halls. */
export function paintRegionGround(brush: Brush, placed: PlacedBrick): void {
  paintTerrain(brush, placed, landOf(placed));
  const { place, brick } = placed;
  if (brick.state !== 'standing') return;
  paintPool(
    brush,
    place.x + place.w * 0.5,
    place.y + place.d * 0.56,
    place.w * 0.5,
    place.d * 0.42,
    brush.palette.window[brick.owner],
    0.1 + 0.24 * brick.fill * brick.size,
  );
}

interface HallSpot {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly d: number;
}

function hallSpots({ place }: PlacedBrick): HallSpot[] {
  const spots: HallSpot[] = [];
  const w = (place.w - 0.95) / 2;
  const d = 0.56;
  for (let row = 0; row < 3; row++) {
    for (let column = 0; column < 2; column++) {
      spots.push({
        x: place.x + 0.34 + column * (w + 0.22) - row * 0.02,
        y: place.y + 0.86 + row * ((place.d - 1.3) / 3),
        w,
        d,
      });
    }
  }
  return spots;
}

function paintHall(brush: Brush, placed: PlacedBrick, spot: HallSpot, index: number, halls: number): void {
  const { brick } = placed;
  const { palette } = brush;
  const owner = ownerOfPiece(brick, index, halls);
  const skin = ownerSkin(palette, owner, brick.state);
  const height = 0.26 + 0.1 * brush.chance();
  const hall = boxOf(spot.x, spot.y, 0.02, spot.w, spot.d, height);
  paintBox(brush, hall, skin);
  if (brick.state !== 'standing') return;
  const lit = Math.max(0, Math.min(1, brick.fill * halls - index * 0.5));
  const glass = palette.window[owner];
  for (const [low, high] of [
    [0.24, 0.4],
    [0.58, 0.74],
  ] as const) {
    paintStrip(brush, hall, low, high, '#050a1a', 0.4);
    if (lit > 0.05) paintStrip(brush, hall, low, high, glass, 0.9, 0.04, 0.04 + 0.92 * lit);
    if (lit > 0.3) paintSideStrip(brush, hall, low, high, glass, 0.75);
  }
  // Mullions break the strips into bays.
  const bays = Math.max(4, Math.round(spot.w / 0.13));
  for (let i = 1; i < bays; i++) {
    const x = hall.x + (hall.w * i) / bays;
    strokeLine(
      brush,
      [
        at(brush, x, hall.y + hall.d, hall.z + height * 0.2),
        at(brush, x, hall.y + hall.d, hall.z + height * 0.78),
      ],
      mix(palette.owner[owner], palette.night, 0.5),
      thickness(brush, 0.014, 0.7),
    );
  }
  // Rows of cooling fans on the roof.
  const fans = Math.max(3, Math.round(spot.w / 0.24));
  const roof = hall.z + hall.h;
  for (let row = 0; row < 2; row++) {
    for (let i = 0; i < fans; i++) {
      const x = hall.x + (hall.w * (i + 0.5)) / fans;
      const y = hall.y + hall.d * (0.3 + row * 0.4);
      paintLathe(
        brush,
        x,
        y,
        [
          [0.072, roof],
          [0.072, roof + 0.045],
        ],
        neutralSkin(palette, (i + 0.5) / fans < lit ? 0.8 : 0.24),
      );
    }
  }
}

/** Scenery at the rear, halls row by row, then what stands at the front. */
export function paintRegion(brush: Brush, placed: PlacedBrick): void {
  const { brick, place } = placed;
  const land = landOf(placed);
  paintTerrainObjects(brush, placed, land, 'rear');
  const spots = hallSpots(placed);
  const standing =
    brick.state === 'ordered' ? 0 : Math.max(brick.size > 0 ? 1 : 0, Math.round(brick.size * MOST_HALLS));
  const awaited = Math.max(
    standing,
    Math.round((brick.state === 'ordered' ? brick.size : (brick.pending ?? 0)) * MOST_HALLS),
  );
  for (const [index, spot] of spots.entries()) {
    if (index < standing) paintHall(brush, placed, spot, index, standing);
    else if (index < awaited)
      paintBox(
        brush,
        boxOf(spot.x, spot.y, 0.02, spot.w, spot.d, 0.3),
        ghostSkin(brush.palette, brick.owner),
      );
    else paintPlot(brush, spot);
  }
  if (standing > 0)
    paintSubstation(
      brush,
      place.x + place.w - 0.42,
      place.y + 0.34,
      brick.state === 'standing' ? brick.fill : 0,
    );
  paintTerrainObjects(brush, placed, land, 'front');
}

/** Ground that is reserved for a hall and empty. */
function paintPlot(brush: Brush, spot: HallSpot): void {
  const corners = [
    at(brush, spot.x, spot.y),
    at(brush, spot.x + spot.w, spot.y),
    at(brush, spot.x + spot.w, spot.y + spot.d),
    at(brush, spot.x, spot.y + spot.d),
  ];
  fillPolygon(brush, corners, fade(brush.palette.night, 0.22));
  if (brush.pass === 'shadow') return;
  trace(brush.ctx, corners);
  brush.ctx.strokeStyle = fade(brush.palette.slate, 0.28);
  brush.ctx.lineWidth = thickness(brush, 0.009, 0.5);
  brush.ctx.stroke();
}

function paintSubstation(brush: Brush, x: number, y: number, load: number): void {
  const { palette } = brush;
  for (let i = 0; i < 3; i++) {
    const box = boxOf(x - 0.26 + i * 0.17, y, 0, 0.12, 0.16, 0.15);
    paintBox(brush, box, neutralSkin(palette, 0.5));
    strokeLine(
      brush,
      [at(brush, box.x + 0.06, y + 0.08, 0.15), at(brush, box.x + 0.06, y + 0.08, 0.26)],
      palette.paper,
      thickness(brush, 0.014, 0.7),
    );
    if (load > 0.05 && brush.pass === 'body') {
      const tip = at(brush, box.x + 0.06, y + 0.08, 0.27);
      const r = thickness(brush, 0.02, 0.9);
      fillLight(
        brush,
        [
          { x: tip.x - r, y: tip.y },
          { x: tip.x, y: tip.y - r },
          { x: tip.x + r, y: tip.y },
          { x: tip.x, y: tip.y + r },
        ],
        '#ffe08a',
        load,
      );
    }
  }
}
