/** A demand segment: its own quarter of the city, with houses of its kind and one landmark to know it by. */
import { hashText } from '../chance.ts';
import { fade } from '../colour.ts';
import { at, type Brush, fillPolygon, paintPool, strokeLine, thickness } from './brush.ts';
import { type HouseSpot, paintHouse } from './houses.ts';
import { LANDMARKS, type LandmarkName } from './landmarks.ts';
import { ownerOfPiece, type PlacedBrick } from './placed.ts';
import { paintTree } from './scenery.ts';
import { ghostSkin, ownerSkin } from './skin.ts';
import { boxOf, groundOutline, paintBox } from './solid.ts';

const ROWS = 4;
const COLUMNS = 3;
/** The lot that the landmark takes, counted from the rear: the middle of the third row. */
const LANDMARK_LOT = 2 * COLUMNS + 1;

/** Height of the tallest thing in a district, in units. */
export function serviceHeight(size: number): number {
  return 0.55 + 0.95 * size;
}

/** What kind of district a service is; services without a known look get one from their id. */
export function styleOf({ brick }: PlacedBrick): LandmarkName {
  const names = Object.keys(LANDMARKS) as LandmarkName[];
  return names.find((name) => name === brick.look) ?? names[hashText(brick.id) % names.length] ?? 'consumer';
}

/** Streets and lots. */
export function paintServiceGround(brush: Brush, placed: PlacedBrick): void {
  const { place, brick } = placed;
  const { palette } = brush;
  const outline = groundOutline(brush, [
    [place.x, place.y],
    [place.x + place.w, place.y],
    [place.x + place.w, place.y + place.d],
    [place.x, place.y + place.d],
  ]);
  fillPolygon(brush, outline, fade(palette.slateDark, 0.3));
  strokeLine(
    brush,
    [...outline, outline[0] ?? { x: 0, y: 0 }],
    fade(palette.owner[brick.owner], 0.3),
    thickness(brush, 0.012, 0.6),
  );
  const street = fade(palette.slabEdge, 0.22);
  for (let row = 1; row < ROWS; row++) {
    const y = place.y + (place.d * row) / ROWS;
    strokeLine(
      brush,
      [at(brush, place.x, y), at(brush, place.x + place.w, y)],
      street,
      thickness(brush, 0.014, 0.6),
    );
  }
  for (let column = 1; column < COLUMNS; column++) {
    const x = place.x + (place.w * column) / COLUMNS;
    strokeLine(
      brush,
      [at(brush, x, place.y), at(brush, x, place.y + place.d)],
      street,
      thickness(brush, 0.014, 0.6),
    );
  }
  if (brick.state !== 'standing') return;
  paintPool(
    brush,
    place.x + place.w / 2,
    place.y + place.d * 0.55,
    place.w * 0.66,
    place.d * 0.55,
    palette.window[brick.owner],
    0.1 + 0.26 * brick.fill,
  );
}

function lots({ place }: PlacedBrick): HouseSpot[] {
  const w = place.w / COLUMNS;
  const d = place.d / ROWS;
  const list: HouseSpot[] = [];
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      list.push({
        x: place.x + column * w + w * 0.12,
        y: place.y + row * d + d * 0.14,
        w: w * 0.76,
        d: d * 0.72,
      });
    }
  }
  return list;
}

/** Houses lot by lot from the rear; how many are built is `size`, how many windows shine is `fill`. */
export function paintService(brush: Brush, placed: PlacedBrick): void {
  const { brick } = placed;
  const style = styleOf(placed);
  const spots = lots(placed);
  const built = Math.round(3 + (spots.length - 3) * brick.size);
  const tallest = serviceHeight(brick.size);
  // Which lots are built is decided by the id, so that a growing district fills up without moving house.
  const order = spots
    .map((_, i) => i)
    .sort((a, b) => hashText(`${brick.id} ${a}`) - hashText(`${brick.id} ${b}`));
  const rank = new Map(order.map((lot, i) => [lot, i]));
  for (const [lot, spot] of spots.entries()) {
    const dice = [brush.chance(), brush.chance(), brush.chance()] as const;
    const owner = ownerOfPiece(brick, rank.get(lot) ?? 0, spots.length);
    if (lot === LANDMARK_LOT) {
      if (brick.state === 'ordered')
        paintBox(
          brush,
          boxOf(spot.x, spot.y, 0, spot.w, spot.d, tallest * 0.7),
          ghostSkin(brush.palette, brick.owner),
        );
      else
        LANDMARKS[style](brush, placed, {
          ...spot,
          height: tallest,
          skin: ownerSkin(brush.palette, brick.owner, brick.state),
        });
      continue;
    }
    if ((rank.get(lot) ?? 0) >= built) {
      if (dice[0] < 0.6) paintTree(brush, spot.x + spot.w * dice[1], spot.y + spot.d * dice[2], 0.9);
      continue;
    }
    const row = Math.floor(lot / COLUMNS);
    const height = tallest * (0.2 + 0.34 * dice[0] ** 1.6) * (row === ROWS - 1 ? 0.6 : 1);
    paintHouse(brush, placed, { spot, owner, height, style, dice });
  }
}
