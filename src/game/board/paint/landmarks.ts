/** One landmark for each kind of district, so that a segment is known without its name. */
import { fade, mix } from '../colour.ts';
import { at, type Brush, fillLight, paintGlow, strokeLine, thickness } from './brush.ts';
import { domeProfile, paintBand, paintLathe } from './lathe.ts';
import type { PlacedBrick } from './placed.ts';
import { paintMast, paintPlume } from './scenery.ts';
import { neutralSkin, type Skin } from './skin.ts';
import { boxOf, paintBox, paintPrism, ring } from './solid.ts';
import { paintFrontWindows, paintSideStrip, paintSideWindows, paintStrip } from './windows.ts';

/** The lot of a landmark, its height and its finish. */
export interface LandmarkSpot {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly d: number;
  readonly height: number;
  readonly skin: Skin;
}

/** Draws one landmark. */
type Landmark = (brush: Brush, placed: PlacedBrick, spot: LandmarkSpot) => void;

/** Consumer apps: a slender tower with great screens on both faces. */
const paintScreens: Landmark = (brush, { brick }, { x, y, w, d, height, skin }) => {
  const { palette } = brush;
  const tower = boxOf(x + w * 0.14, y + d * 0.1, 0, w * 0.72, d * 0.8, height);
  paintBox(brush, boxOf(x, y, 0, w, d, 0.1), skin);
  paintBox(brush, tower, skin);
  paintMast(brush, x + w / 2, y + d / 2, height, 0.2, palette.owner.domestic, brick.state === 'standing');
  if (brick.state !== 'standing') return;
  paintFrontWindows(
    brush,
    { ...tower, h: height * 0.44 },
    { columns: 5, rows: Math.round(height * 5), lit: brick.fill, colour: palette.window[brick.owner] },
  );
  paintSideWindows(brush, tower, {
    columns: 4,
    rows: Math.round(height * 10),
    lit: brick.fill,
    colour: palette.window[brick.owner],
  });
  const tiles = [
    palette.window.foreign,
    '#ff9db1',
    palette.window.domestic,
    '#a6f0d6',
    palette.paper,
    '#c9b6ff',
  ];
  for (let row = 0; row < 4; row++) {
    for (let column = 0; column < 3; column++) {
      const u = 0.1 + column * 0.28;
      const v = 0.5 + row * 0.115;
      const q = (a: number, b: number) => at(brush, tower.x + tower.w * a, tower.y + tower.d, height * b);
      const colour = tiles[Math.floor(brush.flicker() * tiles.length)] ?? palette.paper;
      brush.ctx.globalAlpha = 0.25 + 0.7 * brick.fill;
      fillLight(
        brush,
        [q(u, v), q(u + 0.25, v), q(u + 0.25, v + 0.1), q(u, v + 0.1)],
        colour,
        0.5 * brick.fill,
      );
      brush.ctx.globalAlpha = 1;
    }
  }
};

/** Enterprise cloud: two towers of glass joined by a bridge. */
const paintTwins: Landmark = (brush, { brick }, { x, y, w, d, height, skin }) => {
  const { palette } = brush;
  const grid = {
    columns: 3,
    lit: brick.fill,
    colour: palette.window[brick.owner],
    glass: [0.8, 0.42] as const,
  };
  const left = boxOf(x, y + d * 0.14, 0, w * 0.4, d * 0.72, height * 0.86);
  const right = boxOf(x + w * 0.6, y + d * 0.14, 0, w * 0.4, d * 0.72, height);
  const bridge = boxOf(x + w * 0.4, y + d * 0.34, height * 0.52, w * 0.2, d * 0.3, 0.09);
  for (const tower of [left, bridge, right]) {
    paintBox(brush, tower, skin);
    if (brick.state !== 'standing' || tower === bridge) continue;
    paintFrontWindows(brush, tower, { ...grid, rows: Math.round(tower.h / 0.085) });
    paintSideWindows(brush, tower, { ...grid, rows: Math.round(tower.h / 0.085) });
  }
  if (brick.state === 'standing') paintStrip(brush, bridge, 0.3, 0.8, palette.window[brick.owner], 0.9, 0, 1);
};

/** AI training customers: a research dome with its rings. */
const paintDome: Landmark = (brush, { brick }, { x, y, w, d, height, skin }) => {
  const { palette } = brush;
  const cx = x + w / 2;
  const cy = y + d / 2;
  const r = Math.min(w, d) * 0.5;
  const wall = height * 0.34;
  paintLathe(
    brush,
    cx,
    cy,
    [
      [r, 0],
      [r, wall],
    ],
    skin,
  );
  const glass =
    brick.state === 'standing'
      ? {
          ...skin,
          front: [
            mix(palette.window[brick.owner], palette.owner[brick.owner], 0.45),
            mix(palette.owner[brick.owner], palette.night, 0.5),
          ] as const,
        }
      : skin;
  paintLathe(brush, cx, cy, domeProfile(r * 0.94, wall, height * 0.36, 6), glass);
  if (brick.state !== 'standing' || brush.pass === 'shadow') return;
  paintBand(
    brush,
    cx,
    cy,
    r * 1.005,
    wall * 0.55,
    fade(palette.window[brick.owner], 0.4 + 0.6 * brick.fill),
    thickness(brush, 0.05, 1.5),
    true,
  );
  for (const step of domeProfile(r * 0.94, wall, height * 0.36, 6).slice(1, 5))
    paintBand(brush, cx, cy, step[0], step[1], fade(palette.night, 0.42), thickness(brush, 0.014, 0.6));
  paintMast(brush, cx, cy, wall + height * 0.36, 0.16, palette.window[brick.owner]);
};

/** The inference interface: a broadcast tower with its pod, from which rings go out. */
const paintBroadcast: Landmark = (brush, { brick }, { x, y, w, d, height, skin }) => {
  const { palette } = brush;
  const cx = x + w / 2;
  const cy = y + d / 2;
  const h = height * 1.12;
  paintBox(brush, boxOf(x + w * 0.1, y + d * 0.1, 0, w * 0.8, d * 0.8, 0.14), skin);
  paintLathe(
    brush,
    cx,
    cy,
    [
      [0.15, 0.14],
      [0.075, h * 0.3],
      [0.06, h * 0.62],
    ],
    skin,
  );
  paintLathe(
    brush,
    cx,
    cy,
    [
      [0.07, h * 0.58],
      [0.2, h * 0.64],
      [0.22, h * 0.69],
      [0.15, h * 0.75],
      [0.05, h * 0.78],
    ],
    skin,
  );
  paintLathe(
    brush,
    cx,
    cy,
    [
      [0.045, h * 0.78],
      [0.028, h * 0.95],
    ],
    skin,
  );
  paintMast(brush, cx, cy, h * 0.95, 0.22, palette.owner[brick.owner], brick.state === 'standing');
  if (brick.state !== 'standing' || brush.pass === 'shadow') return;
  paintBand(brush, cx, cy, 0.222, h * 0.67, palette.window[brick.owner], thickness(brush, 0.04, 1.3), true);
  paintGlow(brush, at(brush, cx, cy, h * 0.68), 0.5, palette.window[brick.owner], 0.2 + 0.4 * brick.fill);
  for (let i = 1; i < 4; i++) {
    const r = (0.16 + i * 0.13) * brush.frame.unit;
    const top = at(brush, cx, cy, h * 0.95 + 0.22);
    brush.ctx.beginPath();
    brush.ctx.arc(top.x, top.y, r, -Math.PI * 0.86, -Math.PI * 0.14);
    brush.ctx.strokeStyle = fade(palette.window[brick.owner], (0.5 - i * 0.12) * (0.3 + 0.7 * brick.fill));
    brush.ctx.lineWidth = thickness(brush, 0.016, 0.8);
    brush.ctx.stroke();
  }
};

/** The state: a broad hall on steps, columns in front, two tiers of roof. */
const paintHall: Landmark = (brush, { brick }, { x, y, w, d, height, skin }) => {
  const { palette } = brush;
  for (let step = 0; step < 3; step++)
    paintBox(
      brush,
      boxOf(
        x - 0.06 + step * 0.03,
        y - 0.06 + step * 0.03,
        step * 0.035,
        w + 0.12 - step * 0.06,
        d + 0.12 - step * 0.06,
        0.035,
      ),
      step === 0 ? neutralSkin(palette, 0.5) : skin,
    );
  const high = height * 0.34;
  const body = boxOf(x + w * 0.08, y + d * 0.08, 0.1, w * 0.84, d * 0.72, high);
  paintBox(brush, body, skin);
  if (brick.state === 'standing')
    paintStrip(
      brush,
      body,
      0,
      0.9,
      mix(palette.window[brick.owner], palette.owner[brick.owner], 0.2),
      0.3 + 0.55 * brick.fill,
    );
  if (brick.state === 'standing')
    paintSideStrip(brush, body, 0.15, 0.85, palette.window[brick.owner], 0.5 * brick.fill);
  for (let i = 0; i <= 6; i++)
    paintLathe(
      brush,
      x + w * (0.06 + (0.88 * i) / 6),
      y + d * 0.9,
      [
        [0.032, 0.1],
        [0.027, 0.1 + high],
      ],
      skin,
    );
  const roof = (low: number, spread: number, rise: number) => {
    const f = (s: number) =>
      [
        [x - s, y + d + s],
        [x + w + s, y + d + s],
        [x + w + s, y - s],
        [x - s, y - s],
      ] as const;
    paintPrism(brush, f(spread), low, 0.03, skin);
    paintPrism(brush, f(spread - 0.09), low + 0.03, rise, skin);
    paintPrism(brush, f(spread - 0.2), low + 0.03 + rise, rise * 0.8, skin);
  };
  roof(0.1 + high, 0.1, height * 0.07);
  const upper = boxOf(
    x + w * 0.26,
    y + d * 0.26,
    0.13 + high + height * 0.126,
    w * 0.48,
    d * 0.48,
    height * 0.14,
  );
  paintBox(brush, upper, skin);
  if (brick.state === 'standing')
    paintStrip(brush, upper, 0.2, 0.75, palette.window[brick.owner], 0.35 + 0.6 * brick.fill);
  const top = upper.z + upper.h;
  paintPrism(
    brush,
    [
      [x + w * 0.18, y + d * 0.82],
      [x + w * 0.82, y + d * 0.82],
      [x + w * 0.82, y + d * 0.18],
      [x + w * 0.18, y + d * 0.18],
    ],
    top,
    0.03,
    skin,
  );
  paintPrism(brush, ring(x + w / 2, y + d / 2, w * 0.26, 4, Math.PI * 0.25), top + 0.03, height * 0.07, skin);
};

/** State-owned industry: a works with a saw-toothed roof, stacks and a gas holder. */
const paintWorks: Landmark = (brush, { brick }, { x, y, w, d, height, skin }) => {
  const { palette } = brush;
  const on = brick.state === 'standing';
  const high = height * 0.36;
  paintLathe(
    brush,
    x + w * 0.16,
    y + d * 0.14,
    [
      [0.085, 0],
      [0.055, height * 0.96],
    ],
    skin,
  );
  paintLathe(
    brush,
    x + w * 0.44,
    y + d * 0.08,
    [
      [0.075, 0],
      [0.05, height * 0.78],
    ],
    skin,
  );
  if (on) {
    for (const [t, s, h] of [
      [0.16, 0.14, 0.96],
      [0.44, 0.08, 0.78],
    ] as const) {
      paintBand(
        brush,
        x + w * t,
        y + d * s,
        0.06,
        height * h * 0.9,
        palette.paper,
        thickness(brush, 0.045, 1.3),
      );
      paintPlume(brush, x + w * t, y + d * s, height * h, 0.55 * brick.fill);
    }
  }
  const hall = boxOf(x, y + d * 0.3, 0, w * 0.8, d * 0.66, high);
  paintBox(brush, hall, skin);
  const teeth = 3;
  for (let i = 0; i < teeth; i++) {
    const tooth = boxOf(hall.x + (hall.w * i) / teeth, hall.y, high, hall.w / teeth - 0.015, hall.d, 0.13);
    paintPrism(
      brush,
      [
        [tooth.x, tooth.y + tooth.d],
        [tooth.x + tooth.w, tooth.y + tooth.d],
        [tooth.x + tooth.w, tooth.y],
        [tooth.x, tooth.y],
      ],
      high,
      0.025,
      skin,
    );
    const slope = [
      at(brush, tooth.x, tooth.y + tooth.d, high + 0.16),
      at(brush, tooth.x + tooth.w, tooth.y + tooth.d, high + 0.025),
      at(brush, tooth.x + tooth.w, tooth.y, high + 0.025),
      at(brush, tooth.x, tooth.y, high + 0.16),
    ];
    const gable = [
      at(brush, tooth.x, tooth.y + tooth.d, high),
      at(brush, tooth.x + tooth.w, tooth.y + tooth.d, high),
      at(brush, tooth.x, tooth.y + tooth.d, high + 0.16),
    ];
    if (brush.pass === 'shadow') continue;
    for (const [shape, fill] of [
      [slope, skin.top],
      [gable, skin.front[0]],
    ] as const) {
      brush.ctx.beginPath();
      for (const p of shape) brush.ctx.lineTo(p.x, p.y);
      brush.ctx.closePath();
      brush.ctx.fillStyle = fill;
      brush.ctx.fill();
    }
    strokeLine(
      brush,
      [...slope, slope[0] ?? { x: 0, y: 0 }],
      skin.edge ?? skin.rim,
      thickness(brush, 0.01, 0.5),
      skin.dashed ? [3, 2] : [],
    );
  }
  if (on)
    paintFrontWindows(brush, hall, {
      columns: 6,
      rows: 1,
      lit: brick.fill,
      colour: palette.window[brick.owner],
      glass: [0.7, 0.5],
    });
  paintLathe(
    brush,
    x + w * 0.92,
    y + d * 0.6,
    [[0.11, 0], [0.11, high * 0.8], ...domeProfile(0.11, high * 0.8, 0.06, 3).slice(1)],
    on ? neutralSkin(palette, 0.8) : skin,
  );
};

/** The landmarks by the name of their district. */
export const LANDMARKS = {
  consumer: paintScreens,
  enterprise: paintTwins,
  training: paintDome,
  inference: paintBroadcast,
  state: paintHall,
  industry: paintWorks,
} as const satisfies Readonly<Record<string, Landmark>>;

/** The kinds of districts. */
export type LandmarkName = keyof typeof LANDMARKS;
