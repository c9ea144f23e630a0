/** The country that a cloud region lies in: a coast, the windy west, an island offshore, or river land. */
import { chanceFrom, hashText } from '../chance.ts';
import { fade, mix } from '../colour.ts';
import type { Point } from '../projection.ts';
import { at, type Brush, fillPolygon, strokeLine, thickness, trace } from './brush.ts';
import { domeProfile, paintLathe } from './lathe.ts';
import type { PlacedBrick } from './placed.ts';
import { paintPowerLine, paintPylon, paintTree, paintTurbine } from './scenery.ts';
import { neutralSkin } from './skin.ts';
import { boxOf, groundOutline, paintBox } from './solid.ts';

const LANDS = ['coast', 'west', 'river', 'offshore'] as const;

/** A kind of country. */
export type Land = (typeof LANDS)[number];

/** The country that a region is drawn in; regions without a known look get one from their id. */
export function landOf({ brick }: PlacedBrick): Land {
  return LANDS.find((land) => land === brick.look) ?? LANDS[hashText(brick.id) % 3] ?? 'coast';
}

/** A closed, slightly irregular outline around a footprint, as land lies on a map. */
function landOutline(brush: Brush, placed: PlacedBrick, inset: number, wobble: number): Point[] {
  const { place } = placed;
  const chance = chanceFrom(`land ${placed.brick.id}`);
  const points: Point[] = [];
  const steps = 44;
  const offsets = Array.from({ length: 8 }, () => chance() - 0.5);
  for (let i = 0; i < steps; i++) {
    const angle = (i / steps) * Math.PI * 2;
    // A rounded rectangle (superellipse), disturbed by a few slow waves.
    const c = Math.cos(angle);
    const s = Math.sin(angle);
    const soft = (v: number) => Math.sign(v) * Math.abs(v) ** 0.42;
    let wave = 0;
    for (const [k, offset] of offsets.entries()) wave += offset * Math.sin(angle * (k + 2) + k * 1.7);
    const rx = place.w / 2 - inset + wave * wobble;
    const ry = place.d / 2 - inset + wave * wobble;
    points.push(at(brush, place.x + place.w / 2 + soft(c) * rx, place.y + place.d / 2 + soft(s) * ry));
  }
  return points;
}

function fillSmooth(brush: Brush, points: readonly Point[], fill: string | CanvasGradient): void {
  const { ctx } = brush;
  ctx.beginPath();
  for (const [i, point] of points.entries()) {
    const next = points[(i + 1) % points.length] ?? point;
    const middle = { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    if (i === 0) ctx.moveTo(middle.x, middle.y);
    else ctx.quadraticCurveTo(point.x, point.y, middle.x, middle.y);
  }
  const first = points[0];
  const second = points[1];
  if (first && second)
    ctx.quadraticCurveTo(first.x, first.y, (first.x + second.x) / 2, (first.y + second.y) / 2);
  ctx.closePath();
  ctx.fillStyle = fill;
  ctx.fill();
}

/** The ground itself. */
export function paintTerrain(brush: Brush, placed: PlacedBrick, land: Land): void {
  const { palette, ctx } = brush;
  const { place } = placed;
  const soil = land === 'west' ? mix('#6b6350', palette.night, 0.58) : mix('#2f6a66', palette.night, 0.52);
  if (land === 'offshore' || land === 'coast') {
    const sea = groundOutline(brush, [
      [place.x - 0.1, place.y - 0.1],
      [place.x + place.w + 0.1, place.y - 0.1],
      [place.x + place.w + 0.1, place.y + place.d + 0.1],
      [place.x - 0.1, place.y + place.d + 0.1],
    ]);
    if (land === 'offshore') {
      fillPolygon(brush, sea, fade(palette.water, 0.85));
      for (let i = 0; i < 3; i++)
        fillSmooth(
          brush,
          landOutline(brush, placed, 0.02 + i * 0.12, 0.05),
          fade('#4fa8e8', 0.06 + i * 0.03),
        );
    }
  }
  const inset = land === 'offshore' ? 0.42 : 0.04;
  fillSmooth(
    brush,
    landOutline(brush, placed, inset - 0.03, 0.09),
    fade(mix(soil, '#ffffff', 0.35), land === 'coast' || land === 'offshore' ? 0.75 : 0.4),
  );
  fillSmooth(brush, landOutline(brush, placed, inset, 0.09), soil);
  fillSmooth(brush, landOutline(brush, placed, inset + 0.34, 0.12), mix(soil, '#ffffff', 0.05));
  ctx.save();
  if (land === 'coast') paintShore(brush, placed);
  if (land === 'river') paintRiver(brush, placed);
  ctx.restore();
}

function paintShore(brush: Brush, placed: PlacedBrick): void {
  const { palette } = brush;
  const { place } = placed;
  const chance = chanceFrom(`shore ${placed.brick.id}`);
  const edge: Point[] = [];
  for (let i = 0; i <= 10; i++)
    edge.push(
      at(
        brush,
        place.x + (place.w * i) / 10,
        place.y + place.d - 0.42 - 0.2 * Math.sin(i * 0.9) - 0.1 * chance(),
      ),
    );
  const water = [
    ...edge,
    at(brush, place.x + place.w + 0.1, place.y + place.d + 0.12),
    at(brush, place.x - 0.1, place.y + place.d + 0.12),
  ];
  fillPolygon(brush, water, mix(palette.water, palette.slabNear, 0.15));
  strokeLine(brush, edge, fade('#dff0ff', 0.6), thickness(brush, 0.02, 0.9));
  strokeLine(
    brush,
    edge.map((p) => ({ x: p.x - 0.03 * brush.frame.unit, y: p.y + 0.06 * brush.frame.unit })),
    fade('#8cc4ff', 0.3),
    thickness(brush, 0.012, 0.6),
  );
}

function paintRiver(brush: Brush, placed: PlacedBrick): void {
  const { place } = placed;
  const course: Point[] = [];
  for (let i = 0; i <= 14; i++) {
    const t = i / 14;
    course.push(
      at(brush, place.x + place.w * (0.06 + 0.88 * t), place.y + place.d - 0.38 + 0.14 * Math.sin(t * 7)),
    );
  }
  strokeLine(brush, course, fade('#8cc4ff', 0.35), thickness(brush, 0.2, 3));
  strokeLine(brush, course, brush.palette.water, thickness(brush, 0.17, 2));
}

/** What stands on the land: `rear` before the halls are drawn, `front` after. */
export function paintTerrainObjects(
  brush: Brush,
  placed: PlacedBrick,
  land: Land,
  where: 'rear' | 'front',
): void {
  const { place, brick } = placed;
  const load = brick.state === 'standing' ? brick.fill : 0;
  if (where === 'rear') {
    if (land !== 'offshore') {
      // Pylons run along the rear of every mainland region at the same depth, so that the lines join up.
      const posts = [0.16, 0.5, 0.84].map((t) => [place.x + place.w * t, place.y + 0.2] as const);
      const ends = [
        [place.x - 0.1, place.y + 0.2] as const,
        ...posts,
        [place.x + place.w + 0.1, place.y + 0.2] as const,
      ];
      for (const post of posts) paintPylon(brush, post[0], post[1]);
      for (let i = 1; i < ends.length; i++) {
        const from = ends[i - 1];
        const to = ends[i];
        if (from && to) paintPowerLine(brush, from, to, load);
      }
    }
    if (land === 'west') paintHills(brush, placed);
    return;
  }
  if (land === 'west') {
    paintSolarField(brush, place.x + 0.3, place.y + place.d - 0.62, place.w * 0.46);
    for (let i = 0; i < 4; i++)
      paintTurbine(
        brush,
        place.x + place.w * (0.58 + i * 0.115),
        place.y + place.d - 0.5 + (i % 2) * 0.22,
        0.62,
        0.4 + i * 0.8,
      );
  } else if (land === 'offshore') {
    paintDish(brush, place.x + place.w - 0.72, place.y + place.d - 0.84);
    paintCable(brush, placed);
  } else if (land === 'river') paintDam(brush, place.x + place.w * 0.7, place.y + place.d - 0.5);
  const chance = chanceFrom(`trees ${brick.id}`);
  const count = land === 'west' ? 2 : 7;
  for (let i = 0; i < count; i++) {
    const y =
      land === 'coast'
        ? place.y + place.d - 0.74 - chance() * 0.1
        : place.y + place.d - 0.16 - chance() * 0.12;
    const x = place.x + 0.3 + chance() * (place.w - 0.6);
    if (land === 'offshore')
      paintTree(brush, place.x + 0.7 + chance() * (place.w - 1.6), place.y + place.d - 0.62, 0.9);
    else paintTree(brush, x, y, 0.8 + chance() * 0.5);
  }
}

function paintHills(brush: Brush, { place }: PlacedBrick): void {
  const stone = neutralSkin(brush.palette, 0.2);
  for (const [t, radius, rise] of [
    [0.22, 0.4, 0.2],
    [0.36, 0.3, 0.27],
    [0.66, 0.36, 0.22],
  ] as const) {
    paintLathe(brush, place.x + place.w * t, place.y + 0.5, domeProfile(radius, 0, rise, 4), {
      ...stone,
      front: [mix('#6b6350', brush.palette.slate, 0.35), mix('#6b6350', brush.palette.night, 0.6)],
    });
  }
}

function paintSolarField(brush: Brush, x: number, y: number, w: number): void {
  const panels = Math.max(3, Math.floor(w / 0.24));
  for (let row = 0; row < 2; row++) {
    for (let i = 0; i < panels; i++) {
      const px = x + i * (w / panels);
      const py = y + row * 0.26;
      const tilt = [
        at(brush, px, py, 0.1),
        at(brush, px + 0.19, py, 0.1),
        at(brush, px + 0.19, py + 0.14, 0.02),
        at(brush, px, py + 0.14, 0.02),
      ];
      fillPolygon(brush, tilt, '#1c3f86');
      if (brush.pass === 'shadow') continue;
      trace(brush.ctx, tilt);
      brush.ctx.strokeStyle = fade('#a8c8ff', 0.6);
      brush.ctx.lineWidth = thickness(brush, 0.009, 0.5);
      brush.ctx.stroke();
    }
  }
}

function paintDish(brush: Brush, x: number, y: number): void {
  const white = neutralSkin(brush.palette, 0.92);
  paintBox(brush, boxOf(x - 0.08, y - 0.08, 0, 0.16, 0.16, 0.12), neutralSkin(brush.palette, 0.5));
  paintLathe(
    brush,
    x,
    y,
    [
      [0.03, 0.12],
      [0.14, 0.22],
      [0.17, 0.3],
    ],
    white,
  );
  strokeLine(
    brush,
    [at(brush, x, y, 0.24), at(brush, x + 0.06, y + 0.04, 0.4)],
    brush.palette.paper,
    thickness(brush, 0.016, 0.7),
  );
}

function paintCable(brush: Brush, { place }: PlacedBrick): void {
  const y = place.y + place.d * 0.55;
  const points = Array.from({ length: 9 }, (_, i) =>
    at(brush, place.x + 0.46 - i * 0.09, y + 0.12 * Math.sin(i * 0.8)),
  );
  strokeLine(brush, points, fade('#9fe0ff', 0.7), thickness(brush, 0.024, 1), [5, 4]);
}

function paintDam(brush: Brush, x: number, y: number): void {
  paintBox(brush, boxOf(x, y, 0, 0.1, 0.5, 0.2), neutralSkin(brush.palette, 0.7));
  if (brush.pass === 'shadow') return;
  for (let i = 0; i < 3; i++)
    strokeLine(
      brush,
      [at(brush, x + 0.1, y + 0.12 + i * 0.13, 0.14), at(brush, x + 0.2, y + 0.14 + i * 0.13, 0)],
      fade('#dff0ff', 0.7),
      thickness(brush, 0.035, 1),
    );
}
