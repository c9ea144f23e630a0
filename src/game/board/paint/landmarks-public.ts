/** Landmarks of the state, of industry and of customers abroad. */
import { fade, mix } from '../colour.ts';
import { at, paintGlow, strokeLine, thickness } from './brush.ts';
import type { Landmark } from './landmark.ts';
import { domeProfile, paintBand, paintHoop, paintLathe } from './lathe.ts';
import { paintMast, paintPlume } from './scenery.ts';
import { neutralSkin } from './skin.ts';
import { boxOf, paintBox, paintPrism, ring } from './solid.ts';
import { paintFrontWindows, paintSideStrip, paintStrip } from './windows.ts';

/** The state: a broad hall on steps, columns in front, two tiers of roof. */
export const paintHall: Landmark = (brush, { brick }, { x, y, w, d, height, skin }) => {
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

/** Customers abroad: a globe in its ring, on a stand. */
export const paintGlobe: Landmark = (brush, { brick }, { x, y, w, d, height, skin }) => {
  const { palette } = brush;
  const cx = x + w / 2;
  const cy = y + d / 2;
  const r = Math.min(w, d) * 0.42;
  const middle = height * 0.3 + r;
  paintLathe(
    brush,
    cx,
    cy,
    [
      [r * 0.8, 0],
      [r * 0.72, 0.06],
      [r * 0.2, 0.12],
      [r * 0.16, middle - r * 0.9],
    ],
    skin,
  );
  const sphere = Array.from({ length: 11 }, (_, i) => {
    const angle = (i / 10) * Math.PI - Math.PI / 2;
    return [Math.max(0.001, r * Math.cos(angle)), middle + r * Math.sin(angle)] as const;
  });
  paintLathe(brush, cx, cy, sphere, { ...skin, edge: null });
  if (brush.pass === 'shadow') return;
  const lines = skin.edge ?? fade(palette.night, 0.45);
  for (const i of [2, 4, 5, 6, 8]) {
    const step = sphere[i];
    if (step) paintBand(brush, cx, cy, step[0], step[1], lines, thickness(brush, 0.012, 0.6));
  }
  if (brick.state !== 'standing') return;
  paintHoop(
    brush,
    cx,
    cy,
    r * 1.42,
    middle,
    fade(palette.window[brick.owner], 0.4 + 0.6 * brick.fill),
    thickness(brush, 0.026, 1),
  );
  paintGlow(brush, at(brush, cx, cy, middle), r * 1.9, palette.window[brick.owner], 0.12 + 0.2 * brick.fill);
  paintMast(brush, cx, cy, middle + r, 0.16, palette.window[brick.owner]);
};

/** State-owned industry: a works with a saw-toothed roof, stacks and a gas holder. */
export const paintWorks: Landmark = (brush, { brick }, { x, y, w, d, height, skin }) => {
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
