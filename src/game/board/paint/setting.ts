/** What is nobody's and makes a plate a place: the roads of the industry, the floor and the machinery of the hall. */
import type { PlateIndex } from '../board-view.ts';
import { fade, mix } from '../colour.ts';
import { PLATE_DEPTH, PLATE_WIDTH } from '../projection.ts';
import { at, type Brush, fillPolygon, strokeLine, thickness } from './brush.ts';
import { groundOutline } from './solid.ts';

function paintStrip(brush: Brush, x: number, y: number, w: number, d: number, colour: string): void {
  fillPolygon(
    brush,
    groundOutline(brush, [
      [x, y],
      [x + w, y],
      [x + w, y + d],
      [x, y + d],
    ]),
    colour,
  );
}

function paintRoad(brush: Brush, from: readonly [number, number], to: readonly [number, number]): void {
  const { palette } = brush;
  const along = from[1] === to[1];
  const [x, y] = [Math.min(from[0], to[0]), Math.min(from[1], to[1])];
  const [w, d] = [Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])];
  const half = 0.13;
  if (along)
    paintStrip(brush, x, y - half, w, half * 2, fade(mix(palette.slateDark, palette.slate, 0.1), 0.62));
  else paintStrip(brush, x - half, y, half * 2, d, fade(mix(palette.slateDark, palette.slate, 0.1), 0.62));
  strokeLine(
    brush,
    [at(brush, from[0], from[1]), at(brush, to[0], to[1])],
    fade(palette.paper, 0.42),
    thickness(brush, 0.012, 0.7),
    [0.14 * brush.frame.unit, 0.12 * brush.frame.unit],
  );
  // Street lamps, as points of warm light.
  const steps = Math.max(2, Math.round((along ? w : d) / 0.75));
  for (let i = 1; i < steps; i++) {
    const lamp = along
      ? at(brush, x + (w * i) / steps, y - half - 0.02)
      : at(brush, x - half - 0.02, y + (d * i) / steps);
    brush.ctx.beginPath();
    brush.ctx.arc(lamp.x, lamp.y, thickness(brush, 0.016, 0.8), 0, Math.PI * 2);
    brush.ctx.fillStyle = fade('#ffe3a6', 0.85);
    brush.ctx.fill();
  }
}

/** From the quay past the foundries to packaging and memory. */
function paintIndustry(brush: Brush): void {
  paintRoad(brush, [4.45, 0.4], [4.45, PLATE_DEPTH - 0.1]);
  paintRoad(brush, [4.45, 0.42], [PLATE_WIDTH - 0.1, 0.42]);
  paintRoad(brush, [10.52, 0.42], [10.52, PLATE_DEPTH - 0.1]);
}

/** A raised floor of tiles, some of them grilles with cold light under them, and the trunk lines across the hall. */
function paintHallFloor(brush: Brush): void {
  const { palette } = brush;
  const tile = 0.5;
  for (let x = 0.25; x + tile <= PLATE_WIDTH - 0.2; x += tile) {
    for (let y = 0.3; y + tile <= PLATE_DEPTH - 0.3; y += tile) {
      const dice = brush.chance();
      if (dice > 0.3) continue;
      const lit = dice < 0.045;
      paintStrip(
        brush,
        x + 0.03,
        y + 0.03,
        tile - 0.06,
        tile - 0.06,
        lit ? fade('#7fd0ff', 0.2) : fade(palette.slate, 0.05 + dice * 0.2),
      );
      if (!lit) continue;
      for (let i = 1; i < 5; i++)
        strokeLine(
          brush,
          [at(brush, x + 0.06, y + (tile * i) / 5), at(brush, x + tile - 0.06, y + (tile * i) / 5)],
          fade('#c9ecff', 0.34),
          thickness(brush, 0.012, 0.6),
        );
    }
  }
}

/** Rings and spokes that tie the plazas of the models together, as on a chart. */
function paintModelChart(brush: Brush): void {
  const { palette } = brush;
  const y = PLATE_DEPTH * 0.68;
  strokeLine(
    brush,
    [at(brush, 0.4, y), at(brush, PLATE_WIDTH - 0.4, y)],
    fade(palette.slabEdge, 0.4),
    thickness(brush, 0.014, 0.7),
  );
  for (let x = 0.75; x < PLATE_WIDTH; x += 0.25)
    strokeLine(
      brush,
      [at(brush, x, y - (x % 1 === 0 ? 0.1 : 0.05)), at(brush, x, y + (x % 1 === 0 ? 0.1 : 0.05))],
      fade(palette.slabEdge, 0.3),
      thickness(brush, 0.01, 0.5),
    );
}

/** Paints what a plate is before anything stands on it. */
export function paintSetting(brush: Brush, plate: PlateIndex): void {
  if (plate === 0) paintIndustry(brush);
  else if (plate === 1) paintHallFloor(brush);
  else if (plate === 3) paintModelChart(brush);
}
