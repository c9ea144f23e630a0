/** A port: the way in for what is made abroad. A ship at the quay, gantry cranes, a yard of containers. */
import { fade, mix } from '../colour.ts';
import { at, type Brush, fillPolygon, strokeLine, thickness } from './brush.ts';
import type { PlacedBrick } from './placed.ts';
import { neutralSkin, ownerSkin, type Skin } from './skin.ts';
import { boxOf, type Corner, groundOutline, paintBox, paintGable, paintPrism } from './solid.ts';
import { paintFrontWindows } from './windows.ts';

/** Share of the port's width that is water. */
const BASIN = 0.4;

/** Harbour basin, its ripples and the quay's edge. */
export function paintPortGround(brush: Brush, { place }: PlacedBrick): void {
  const { ctx, palette } = brush;
  const right = place.x + place.w * BASIN;
  const sea: Corner[] = [
    [place.x, place.y],
    [right, place.y],
    [right, place.y + place.d],
    [place.x, place.y + place.d],
  ];
  const outline = groundOutline(brush, sea);
  const a = at(brush, place.x, place.y);
  const b = at(brush, right, place.y + place.d);
  const gradient = ctx.createLinearGradient(a.x, a.y, b.x, b.y);
  gradient.addColorStop(0, mix(palette.water, '#3fa4ea', 0.5));
  gradient.addColorStop(0.5, mix(palette.water, '#2f8fd8', 0.22));
  gradient.addColorStop(1, mix(palette.water, palette.night, 0.3));
  fillPolygon(brush, outline, gradient);
  for (let i = 0; i < 30; i++) {
    const y = place.y + 0.12 + (place.d - 0.24) * ((i + brush.chance() * 0.6) / 30);
    const x = place.x + 0.06 + brush.chance() * (place.w * BASIN - 0.5);
    const length = 0.12 + brush.chance() * 0.34;
    strokeLine(
      brush,
      [at(brush, x, y), at(brush, Math.min(right - 0.04, x + length), y)],
      fade('#a9d6ff', 0.16 + 0.34 * brush.chance()),
      thickness(brush, 0.012, 0.6),
    );
  }
  // The apron: paler concrete between the basin and the yard, with the rails of the cranes.
  const apron = groundOutline(brush, [
    [right, place.y],
    [place.x + place.w, place.y],
    [place.x + place.w, place.y + place.d],
    [right, place.y + place.d],
  ]);
  fillPolygon(brush, apron, fade(palette.slateDark, 0.5));
  for (const x of [right + 0.1, right + 0.42]) {
    strokeLine(
      brush,
      [at(brush, x, place.y), at(brush, x, place.y + place.d)],
      fade(palette.slate, 0.55),
      thickness(brush, 0.012, 0.6),
    );
  }
  strokeLine(
    brush,
    [at(brush, right, place.y), at(brush, right, place.y + place.d)],
    fade(palette.paper, 0.55),
    thickness(brush, 0.028, 1),
  );
}

function paintShip(brush: Brush, { brick, place }: PlacedBrick, skin: Skin): void {
  const { palette } = brush;
  const length = place.d * (0.46 + 0.24 * brick.size);
  const x = place.x + place.w * BASIN - 0.82;
  const y = place.y + (place.d - length) * 0.8;
  const beam = 0.62;
  const hull: Corner[] = [
    [x, y + length * 0.84],
    [x + beam / 2, y + length],
    [x + beam, y + length * 0.84],
    [x + beam, y + 0.06],
    [x + beam * 0.85, y],
    [x + beam * 0.15, y],
    [x, y + 0.06],
  ];
  const plain = brick.state === 'standing';
  paintPrism(
    brush,
    hull,
    0,
    0.17,
    plain ? { ...neutralSkin(palette, 0.46), top: mix(palette.slateDark, palette.night, 0.2) } : skin,
  );
  const bays = Math.max(3, Math.round(length / 0.36) - 2);
  const laden = Math.round(bays * brick.fill);
  paintBox(
    brush,
    boxOf(x + 0.1, y + 0.12, 0.17, beam - 0.2, 0.3, 0.48),
    plain ? neutralSkin(palette, 0.95) : skin,
  );
  if (plain) {
    paintFrontWindows(brush, boxOf(x + 0.1, y + 0.12, 0.17, beam - 0.2, 0.3, 0.48), {
      columns: 4,
      rows: 3,
      lit: 0.7,
      colour: '#ffe9b8',
    });
    paintBox(
      brush,
      boxOf(x + 0.22, y + 0.1, 0.65, 0.18, 0.12, 0.14),
      ownerSkin(palette, brick.owner, brick.state),
    );
  }
  for (let bay = 0; bay < bays; bay++) {
    if (bay >= laden || !plain) continue;
    const from = y + 0.52 + bay * ((length * 0.84 - 0.55) / bays);
    const high = 0.15 + 0.13 * Math.round(brush.chance() * 2);
    paintBox(
      brush,
      boxOf(x + 0.06, from, 0.17, beam - 0.12, (length * 0.84 - 0.6) / bays - 0.04, high),
      skin,
    );
  }
}

function paintCrane(brush: Brush, x: number, y: number, skin: Skin, busy: boolean): void {
  const steel = skin.edge ?? mix(skin.top, skin.front[0], 0.5);
  const thick = thickness(brush, 0.042, 1.2);
  const thin = thickness(brush, 0.018, 0.7);
  const height = 0.82;
  const dash = skin.dashed ? [3, 2.4] : [];
  // Rear legs first, then the portal, the boom over the water and its stays.
  for (const dy of [0, 0.42]) {
    strokeLine(brush, [at(brush, x, y + dy), at(brush, x, y + dy, height)], steel, thick, dash);
    strokeLine(brush, [at(brush, x + 0.34, y + dy), at(brush, x + 0.34, y + dy, height)], steel, thick, dash);
    strokeLine(
      brush,
      [at(brush, x, y + dy, height), at(brush, x + 0.34, y + dy, height)],
      steel,
      thick,
      dash,
    );
    strokeLine(
      brush,
      [at(brush, x, y + dy, height * 0.34), at(brush, x + 0.34, y + dy, height * 0.34)],
      steel,
      thin,
      dash,
    );
  }
  strokeLine(
    brush,
    [at(brush, x + 0.34, y, height), at(brush, x + 0.34, y + 0.42, height)],
    steel,
    thick,
    dash,
  );
  const middle = y + 0.21;
  const apex = at(brush, x + 0.06, middle, height + 0.34);
  const tip = at(brush, x - 0.92, middle, height);
  const heel = at(brush, x + 0.6, middle, height);
  strokeLine(brush, [heel, tip], steel, thick * 1.15, dash);
  strokeLine(brush, [at(brush, x, middle, height), apex], steel, thick * 0.8, dash);
  strokeLine(brush, [apex, tip], steel, thin, dash);
  strokeLine(brush, [apex, heel], steel, thin, dash);
  if (skin.dashed) return;
  paintBox(brush, boxOf(x + 0.3, middle - 0.08, height, 0.24, 0.16, 0.12), skin);
  if (!busy) return;
  const hook = at(brush, x - 0.5, middle, 0.52);
  strokeLine(brush, [at(brush, x - 0.5, middle, height), hook], fade(brush.palette.paper, 0.8), thin);
  paintBox(brush, boxOf(x - 0.62, middle - 0.14, 0.4, 0.24, 0.3, 0.13), skin);
}

function paintYard(brush: Brush, { brick, place }: PlacedBrick, skin: Skin): void {
  const left = place.x + place.w * BASIN + 0.62;
  const width = place.x + place.w - left - 0.06;
  const columns = Math.max(2, Math.floor(width / 0.44));
  const rows = Math.max(3, Math.floor((place.d - 1.6) / 0.36));
  const empty = neutralSkin(brush.palette, 0.2);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const dice = brush.chance();
      const tall = brush.chance();
      if (brick.state !== 'standing') {
        if (dice < 0.34)
          paintBox(
            brush,
            boxOf(left + column * 0.44, place.y + 1.45 + row * 0.36, 0, 0.37, 0.26, 0.13),
            skin,
          );
        continue;
      }
      if (dice > 0.24 + 0.74 * brick.fill) continue;
      const storeys = 1 + Math.floor(tall * (0.6 + 2.2 * brick.fill));
      for (let storey = 0; storey < storeys; storey++) {
        const box = boxOf(
          left + column * 0.44,
          place.y + 1.45 + row * 0.36,
          storey * 0.13,
          0.37,
          0.26,
          0.125,
        );
        paintBox(brush, box, brush.chance() < 0.16 ? empty : skin);
      }
    }
  }
}

/** The customs shed, the ship, the yard, then the cranes that stand in front of the ship. */
export function paintPort(brush: Brush, placed: PlacedBrick): void {
  const { brick, place } = placed;
  const skin = ownerSkin(brush.palette, brick.owner, brick.state);
  const shed = boxOf(
    place.x + place.w * BASIN + 0.68,
    place.y + 0.75,
    0,
    place.w * (1 - BASIN) - 0.9,
    0.5,
    0.24,
  );
  if (brick.state !== 'ordered') paintShip(brush, placed, skin);
  paintBox(brush, shed, neutralSkin(brush.palette, 0.3));
  paintGable(brush, shed, 0.14, neutralSkin(brush.palette, 0.42));
  if (brick.state === 'standing')
    paintFrontWindows(brush, shed, {
      columns: 6,
      rows: 1,
      lit: 0.5 + brick.fill / 2,
      colour: '#ffe3a6',
      glass: [0.5, 0.5],
    });
  paintYard(brush, placed, skin);
  const cranes = place.d > 3 ? 2 : 1;
  for (let i = 0; i < cranes; i++) {
    const y = place.y + place.d * (cranes === 1 ? 0.5 : 0.36 + i * 0.34);
    paintCrane(brush, place.x + place.w * BASIN + 0.1, y, skin, i < Math.round(brick.fill * cranes + 0.3));
  }
}
