/** Landmarks of the districts of the open market. */
import { fade, mix } from '../colour.ts';
import { at, fillLight, paintGlow, thickness } from './brush.ts';
import type { Landmark } from './landmark.ts';
import { domeProfile, paintBand, paintLathe } from './lathe.ts';
import { paintMast } from './scenery.ts';
import { boxOf, paintBox } from './solid.ts';
import { paintFrontWindows, paintSideWindows, paintStrip } from './windows.ts';

/** Consumer apps: a slender tower with great screens on both faces. */
export const paintScreens: Landmark = (brush, { brick }, { x, y, w, d, height, skin }) => {
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
export const paintTwins: Landmark = (brush, { brick }, { x, y, w, d, height, skin }) => {
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
export const paintDome: Landmark = (brush, { brick }, { x, y, w, d, height, skin }) => {
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
export const paintBroadcast: Landmark = (brush, { brick }, { x, y, w, d, height, skin }) => {
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
