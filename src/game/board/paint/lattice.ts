/** The software of one chip family: an open scaffold with one storey per framework layer, stronger as it matures. */
import { fade, mix } from '../colour.ts';
import type { Point } from '../projection.ts';
import { at, type Brush, fillPolygon, paintGlow, paintPool, strokeLine, thickness } from './brush.ts';
import type { PlacedBrick } from './placed.ts';
import { groundOutline } from './solid.ts';

const STOREY = 0.205;
const FLOOR = 0.06;

function storeyMaturities(placed: PlacedBrick): readonly number[] {
  const { parts, size } = placed.brick;
  return parts && parts.length > 0 ? parts : [size, size, size, size];
}

/** Height of a scaffold with that many storeys, in units. */
export function latticeHeight(storeys: number): number {
  return FLOOR + STOREY * storeys + 0.04;
}

/** Where bridges dock: the middle of the right or left end of a storey. */
export function latticeDock(
  placed: PlacedBrick,
  storey: number,
  side: 'left' | 'right',
): readonly [x: number, y: number, z: number] {
  const { place } = placed;
  return [
    side === 'left' ? place.x : place.x + place.w,
    place.y + place.d * 0.5,
    FLOOR + STOREY * (storey + 0.5),
  ];
}

/** The foundation pad, and the light that falls through the scaffold. */
export function paintLatticeGround(brush: Brush, { brick, place }: PlacedBrick): void {
  const { palette } = brush;
  const m = 0.14;
  const pad = groundOutline(brush, [
    [place.x - m, place.y - m],
    [place.x + place.w + m, place.y - m],
    [place.x + place.w + m, place.y + place.d + m],
    [place.x - m, place.y + place.d + m],
  ]);
  fillPolygon(brush, pad, fade(palette.owner[brick.owner], 0.07));
  strokeLine(
    brush,
    [...pad, pad[0] ?? { x: 0, y: 0 }],
    fade(palette.owner[brick.owner], 0.3),
    thickness(brush, 0.01, 0.6),
    brick.owner === 'foreign' ? [6, 3] : [],
  );
  if (brick.state === 'standing')
    paintPool(
      brush,
      place.x + place.w / 2,
      place.y + place.d / 2,
      place.w * 0.62,
      place.d * 0.7,
      palette.owner[brick.owner],
      0.12 + 0.26 * brick.size,
    );
}

interface Strut {
  readonly colour: string;
  readonly width: number;
  readonly dash: readonly number[];
}

function strutOf(brush: Brush, placed: PlacedBrick, maturity: number, depth: number): Strut {
  const { palette, frame } = brush;
  const { brick } = placed;
  const dark = brick.state !== 'standing';
  const base = palette.owner[brick.owner];
  const colour = mix(base, palette.night, dark ? 0.7 : 0.5 * (1 - depth) * 0.7);
  const width = Math.max(0.6, frame.unit * (0.008 + 0.064 * maturity * maturity));
  // Foreign struts are banded, own ones are drawn hollow by the caller, immature ones are dashed.
  const dash =
    dark || maturity < 0.16
      ? [2.5, 3]
      : brick.owner === 'foreign'
        ? [frame.unit * 0.13, frame.unit * 0.035]
        : [];
  return { colour: fade(colour, dark ? 0.5 : 0.4 + 0.6 * Math.min(1, maturity * 1.6)), width, dash };
}

function paintStrut(brush: Brush, placed: PlacedBrick, from: Point, to: Point, strut: Strut): void {
  strokeLine(brush, [from, to], strut.colour, strut.width, strut.dash);
  if (brush.pass === 'shadow' || placed.brick.state !== 'standing') return;
  if (placed.brick.owner === 'own' && strut.width > 2.2)
    strokeLine(
      brush,
      [from, to],
      mix(brush.palette.owner.own, brush.palette.night, 0.82),
      strut.width * 0.46,
    );
  else if (strut.width > 2.4) {
    const shift = strut.width * 0.26;
    strokeLine(
      brush,
      [
        { x: from.x, y: from.y - shift },
        { x: to.x, y: to.y - shift },
      ],
      fade('#ffffff', 0.26),
      strut.width * 0.22,
      strut.dash,
    );
  }
}

/** Storeys from the ground; within a storey everything from the rear to the front. */
export function paintLattice(brush: Brush, placed: PlacedBrick): void {
  if (brush.pass === 'shadow') {
    castLatticeShadow(brush, placed);
    return;
  }
  const { place, brick } = placed;
  const { palette } = brush;
  const columns = Math.max(2, Math.round(place.w / 0.72));
  const rows = Math.max(2, Math.round(place.d / 0.9));
  const node = (column: number, row: number, z: number) =>
    at(brush, place.x + (place.w * column) / columns, place.y + (place.d * row) / rows, z);
  const maturities = storeyMaturities(placed);
  for (const [storey, maturity] of maturities.entries()) {
    const low = FLOOR + storey * STOREY;
    const high = low + STOREY;
    // How many bays of this storey have their deck laid: the same maturity, readable without comparing widths.
    const decks = Math.round(maturity * columns * rows);
    for (let row = 0; row <= rows; row++) {
      const depth = row / rows;
      const strut = strutOf(brush, placed, maturity, depth);
      for (let column = 0; column <= columns; column++) {
        const foot = node(column, row, low);
        const head = node(column, row, high);
        const bay = row * columns + column;
        if (column < columns && row < rows && bay < decks && brick.state === 'standing') {
          fillPolygon(
            brush,
            [head, node(column + 1, row, high), node(column + 1, row + 1, high), node(column, row + 1, high)],
            fade(palette.owner[brick.owner], 0.09 + 0.13 * maturity),
          );
        }
        paintStrut(brush, placed, foot, head, { ...strut, width: strut.width * 0.85 });
        if (column < columns) {
          paintStrut(brush, placed, head, node(column + 1, row, high), strut);
          const braced = maturity > 0.35 && (column + row + storey) % 2 === 0 && (row === rows || row === 0);
          if (braced)
            paintStrut(brush, placed, foot, node(column + 1, row, high), {
              ...strut,
              width: strut.width * 0.4,
            });
        }
        if (row < rows)
          paintStrut(brush, placed, head, node(column, row + 1, high), {
            ...strut,
            width: strut.width * 0.8,
          });
        if (brick.state === 'standing') paintJoint(brush, head, maturity, palette.owner[brick.owner], depth);
      }
    }
  }
  const top = FLOOR + maturities.length * STOREY;
  if (brick.state === 'standing')
    paintGlow(brush, node(columns / 2, rows / 2, top), 1.1, palette.owner[brick.owner], 0.1 * brick.size);
}

function paintJoint(brush: Brush, point: Point, maturity: number, colour: string, depth: number): void {
  const { ctx } = brush;
  const radius = thickness(brush, 0.014 + 0.03 * maturity, 0.9);
  ctx.beginPath();
  ctx.arc(point.x, point.y, radius, 0, Math.PI * 2);
  ctx.fillStyle = mix(mix(colour, '#ffffff', 0.5), brush.palette.night, 0.4 * (1 - depth));
  ctx.fill();
  if (maturity < 0.6 || !brush.glow) return;
  brush.glow.beginPath();
  brush.glow.arc(point.x, point.y, radius * 1.2, 0, Math.PI * 2);
  brush.glow.fillStyle = fade(colour, 0.5 * maturity);
  brush.glow.fill();
}

function castLatticeShadow(brush: Brush, placed: PlacedBrick): void {
  const { ctx, frame } = brush;
  const { place } = placed;
  ctx.strokeStyle = 'rgba(1,4,12,0.55)';
  const columns = Math.max(2, Math.round(place.w / 0.72));
  const maturities = storeyMaturities(placed);
  for (const [storey, maturity] of maturities.entries()) {
    const z = FLOOR + (storey + 1) * STOREY;
    ctx.lineWidth = Math.max(0.8, frame.unit * (0.01 + 0.05 * maturity));
    for (let column = 0; column <= columns; column++) {
      const x = place.x + (place.w * column) / columns + z * 0.3;
      const a = at(brush, x, place.y + z * 0.08);
      const b = at(brush, x, place.y + place.d + z * 0.08);
      ctx.beginPath();
      ctx.moveTo(a.x, a.y);
      ctx.lineTo(b.x, b.y);
      ctx.stroke();
    }
  }
}
