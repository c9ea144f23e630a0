/** The forms that towers take, one for each sort of model. */
import { fade, mix } from '../colour.ts';
import { at, type Brush, fillLight, paintGlow, strokeLine, thickness } from './brush.ts';
import { domeProfile, paintBand, paintLathe } from './lathe.ts';
import { ownerOfPiece, type PlacedBrick } from './placed.ts';
import { ownerSkin, type Skin } from './skin.ts';
import { boxOf, paintBox, paintPrism, ring } from './solid.ts';
import { paintFrontWindows, paintSideStrip, paintSideWindows, paintStrip } from './windows.ts';

/** Where a tower stands and how large it is, in units. */
export interface TowerShape {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly height: number;
  readonly skin: Skin;
}

/** Draws one form. */
export type TowerForm = (brush: Brush, placed: PlacedBrick, shape: TowerShape) => void;

function lights({ brick }: PlacedBrick): boolean {
  return brick.state === 'standing';
}

function pieceSkin(brush: Brush, placed: PlacedBrick, index: number, count: number): Skin {
  return ownerSkin(brush.palette, ownerOfPiece(placed.brick, index, count), placed.brick.state);
}

function crown(brush: Brush, placed: PlacedBrick, x: number, y: number, z: number, radius: number): void {
  if (!lights(placed) || brush.pass === 'shadow') return;
  const colour = brush.palette.window[placed.brick.owner];
  paintGlow(brush, at(brush, x, y, z), radius * 2.2, colour, 0.14 + 0.3 * placed.brick.fill);
}

/** Frontier language models: stepped octagons with lit seams and a needle. */
export const paintSpire: TowerForm = (brush, placed, { x, y, radius, height }) => {
  const steps = 5;
  const { palette } = brush;
  const tiers: [number, number, number][] = [];
  for (let i = 0; i < steps; i++)
    tiers.push([
      radius * (1 - i * 0.155),
      (height * 0.86 * i ** 1.08) / steps ** 1.08,
      (height * 0.86 * (i + 1) ** 1.08) / steps ** 1.08,
    ]);
  for (const [i, [r, low, high]] of tiers.entries()) {
    const skin = pieceSkin(brush, placed, i, steps);
    paintPrism(brush, ring(x, y, r, 8, 0.39), low, high - low, skin);
    if (!lights(placed)) continue;
    const lit = (i + 0.5) / steps < placed.brick.fill;
    const owner = ownerOfPiece(placed.brick, i, steps);
    const colour = mix(palette.window[owner], palette.owner[owner], 0.3);
    for (let seam = 1; seam < 3; seam++) {
      paintBand(
        brush,
        x,
        y,
        r * 0.985,
        low + ((high - low) * seam) / 3,
        fade(lit ? colour : palette.night, lit ? 0.92 : 0.5),
        thickness(brush, 0.022, 0.8),
        lit,
      );
    }
  }
  const r = radius * 0.2;
  paintLathe(
    brush,
    x,
    y,
    [
      [r, height * 0.86],
      [r * 0.5, height * 0.93],
      [0.008, height + 0.1],
    ],
    ownerSkin(palette, placed.brick.owner, placed.brick.state),
  );
  crown(brush, placed, x, y, height * 0.9, radius * 0.9);
};

/** Multimodal models: drums that carry a great lens. */
export const paintLens: TowerForm = (brush, placed, { x, y, radius, height, skin }) => {
  const { palette } = brush;
  const girths = [0.82, 0.68, 0.56];
  const drums = girths.length;
  const body = height * 0.66;
  for (const [i, girth] of girths.entries()) {
    const low = (body * i) / drums;
    const high = (body * (i + 1)) / drums;
    const r = radius * girth;
    const own = pieceSkin(brush, placed, i, drums);
    paintLathe(
      brush,
      x,
      y,
      [
        [r * 1.04, low],
        [r, low + 0.03],
        [r * 0.92, high - 0.03],
        [r * 1.06, high - 0.02],
        [r * 1.06, high],
      ],
      own,
    );
    if (!lights(placed)) continue;
    const lit = (i + 0.5) / drums < placed.brick.fill + 0.1;
    for (let band = 1; band < 3; band++) {
      const z = low + 0.03 + ((high - low - 0.05) * band) / 3;
      paintBand(
        brush,
        x,
        y,
        r * 0.965,
        z,
        fade(lit ? palette.window[placed.brick.owner] : palette.night, lit ? 0.9 : 0.5),
        thickness(brush, 0.034, 1),
        lit,
      );
    }
  }
  const lens = radius * 0.72;
  paintLathe(
    brush,
    x,
    y,
    [
      [radius * 0.5, body],
      [lens, body + height * 0.1],
    ],
    skin,
  );
  const glass: Skin = lights(placed)
    ? {
        ...skin,
        front: [
          mix(palette.window[placed.brick.owner], palette.owner[placed.brick.owner], 0.3),
          mix(palette.owner[placed.brick.owner], palette.night, 0.5),
        ],
        top: '#ffffff',
        hatch: null,
      }
    : skin;
  paintLathe(brush, x, y, domeProfile(lens, body + height * 0.1, height * 0.26, 6), glass);
  if (brush.pass === 'body' && lights(placed)) {
    for (let i = 1; i < 5; i++) {
      const rim = domeProfile(lens, body + height * 0.1, height * 0.26, 6)[i];
      if (rim) paintBand(brush, x, y, rim[0], rim[1], fade(palette.night, 0.4), thickness(brush, 0.012, 0.6));
    }
    paintGlow(brush, at(brush, x - lens * 0.25, y, body + height * 0.26), lens * 0.6, '#ffffff', 0.5);
  }
  crown(brush, placed, x, y, body + height * 0.2, radius);
};

/** Recommenders: a waisted tower with a ribbon that winds up around it without end. */
export const paintHelix: TowerForm = (brush, placed, { x, y, radius, height, skin }) => {
  const { palette } = brush;
  const waist = (t: number) => radius * (0.5 + 0.34 * (2 * t - 0.9) ** 2);
  const rings = 9;
  const profile = Array.from(
    { length: rings + 1 },
    (_, i) => [waist(i / rings), (height * i) / rings] as const,
  );
  for (let i = 0; i < rings; i++)
    paintLathe(
      brush,
      x,
      y,
      profile.slice(i, i + 2),
      i + 1 < rings
        ? { ...pieceSkin(brush, placed, i, rings), top: 'rgba(0,0,0,0)', edge: null }
        : { ...skin, edge: null },
    );
  if (brush.pass === 'shadow') return;
  if (skin.edge) {
    paintBand(brush, x, y, waist(0), 0, skin.edge, thickness(brush, 0.018, 1));
    paintBand(brush, x, y, waist(1), height, skin.edge, thickness(brush, 0.018, 1));
  }
  const turns = 3.5;
  const colour = lights(placed) ? palette.window[placed.brick.owner] : palette.slateDark;
  const steps = 140;
  // Only the half that faces the viewer: from the leftmost to the rightmost point by way of the front.
  const front = (angle: number) => Math.cos(angle - 1.126) > -0.02;
  for (let i = 0; i < steps; i++) {
    const t = i / steps;
    const angle = -t * turns * Math.PI * 2;
    const next = -((i + 1) / steps) * turns * Math.PI * 2;
    if (!front(angle)) continue;
    const lit = lights(placed) && t < placed.brick.fill;
    const r = waist(t) + 0.025;
    const r1 = waist((i + 1) / steps) + 0.025;
    const band = 0.055 * (height / 1.2);
    const quad = [
      at(brush, x + Math.cos(angle) * r, y + Math.sin(angle) * r, t * height),
      at(brush, x + Math.cos(next) * r1, y + Math.sin(next) * r1, ((i + 1) / steps) * height),
      at(brush, x + Math.cos(next) * r1, y + Math.sin(next) * r1, ((i + 1) / steps) * height + band),
      at(brush, x + Math.cos(angle) * r, y + Math.sin(angle) * r, t * height + band),
    ];
    if (lit) fillLight(brush, quad, colour, 0.7);
    else strokeLine(brush, quad, fade(palette.night, 0.5), thickness(brush, 0.02, 0.8));
  }
  crown(brush, placed, x, y, height, radius * 0.8);
};

/** Code and agents: blocks set upon blocks, each turned and shifted a little, as programs are. */
export const paintBlocks: TowerForm = (brush, placed, { x, y, radius, height }) => {
  const count = 6;
  const each = height / count;
  for (let i = 0; i < count; i++) {
    const size = radius * (1.24 - i * 0.085);
    const shiftX = (brush.chance() - 0.5) * radius * 0.42;
    const shiftY = (brush.chance() - 0.5) * radius * 0.3;
    const box = boxOf(x + shiftX - size / 2, y + shiftY - size / 2, i * each, size, size, each * 0.94);
    paintBox(brush, box, pieceSkin(brush, placed, i, count));
    if (!lights(placed)) continue;
    const lit = (i + 0.4) / count < placed.brick.fill ? 0.85 : 0.08;
    const colour = brush.palette.window[ownerOfPiece(placed.brick, i, count)];
    // Lines of code: strips of different length, indented.
    for (let line = 0; line < 3; line++) {
      const indent = 0.1 + 0.16 * brush.flicker();
      const length = 0.25 + 0.5 * brush.flicker();
      const alpha = brush.flicker() < lit ? 0.95 : 0.12;
      paintStrip(
        brush,
        box,
        0.2 + line * 0.24,
        0.3 + line * 0.24,
        alpha > 0.5 ? colour : '#050a1a',
        alpha > 0.5 ? alpha : 0.4,
        indent,
        Math.min(0.92, indent + length),
      );
      paintSideStrip(
        brush,
        box,
        0.2 + line * 0.24,
        0.3 + line * 0.24,
        alpha > 0.5 ? colour : '#050a1a',
        alpha * 0.8,
        indent,
        Math.min(0.9, indent + length * 0.8),
      );
    }
  }
  crown(brush, placed, x, y, height, radius * 0.7);
};

/** Government and industry: a plinth, a ring of columns, an entablature, and a plain tower behind. */
export const paintColonnade: TowerForm = (brush, placed, { x, y, radius, height, skin }) => {
  const { palette } = brush;
  const w = radius * 1.72;
  const tower = boxOf(x - w * 0.3, y - w * 0.36, 0, w * 0.6, w * 0.4, height);
  paintBox(brush, boxOf(x - w / 2, y - w / 2, 0, w, w, height * 0.07), skin);
  paintBox(brush, tower, pieceSkin(brush, placed, 0, 2));
  if (lights(placed)) {
    const rows = Math.max(3, Math.round(height * 7));
    paintFrontWindows(
      brush,
      { ...tower, z: height * 0.36, h: height * 0.6 },
      {
        columns: 6,
        rows,
        lit: placed.brick.fill,
        colour: palette.window[placed.brick.owner],
        glass: [0.42, 0.56],
      },
    );
    paintSideWindows(
      brush,
      { ...tower, z: height * 0.36, h: height * 0.6 },
      {
        columns: 4,
        rows,
        lit: placed.brick.fill,
        colour: palette.window[placed.brick.owner],
        glass: [0.42, 0.56],
      },
    );
  }
  const columns = 6;
  const front = y + w * 0.42;
  const right = x + w * 0.42;
  const colonnade = height * 0.24;
  if (lights(placed))
    paintStrip(
      brush,
      boxOf(x - w * 0.42, y - w * 0.1, height * 0.07, w * 0.84, w * 0.42, colonnade),
      0,
      1,
      mix(palette.window[placed.brick.owner], palette.owner[placed.brick.owner], 0.3),
      0.35 + 0.4 * placed.brick.fill,
      0,
      1,
    );
  const shaft = pieceSkin(brush, placed, 1, 2);
  for (let i = 0; i < 4; i++)
    paintLathe(
      brush,
      right,
      y - w * 0.1 + (w * 0.52 * i) / 4,
      [
        [0.028, height * 0.07],
        [0.024, height * 0.07 + colonnade],
      ],
      shaft,
    );
  for (let i = 0; i <= columns; i++)
    paintLathe(
      brush,
      x - w * 0.42 + (w * 0.84 * i) / columns,
      front,
      [
        [0.028, height * 0.07],
        [0.024, height * 0.07 + colonnade],
      ],
      shaft,
    );
  paintBox(
    brush,
    boxOf(x - w * 0.47, y - w * 0.14, height * 0.07 + colonnade, w * 0.94, w * 0.6, height * 0.055),
    shaft,
  );
  crown(brush, placed, x, y - w * 0.15, height, radius * 0.6);
};
