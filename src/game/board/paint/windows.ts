/** Rows of windows on the two visible faces of a box; the share that is lit is the brick's fill. */
import type { Box } from '../projection.ts';
import { at, type Brush, fillLight, fillPolygon } from './brush.ts';

/** A grid of windows. */
export interface WindowGrid {
  readonly columns: number;
  readonly rows: number;
  /** Share that is lit, 0..1. */
  readonly lit: number;
  readonly colour: string;
  /** Share of a cell that is glass, across and up. */
  readonly glass?: readonly [number, number];
  /** Opacity of unlit panes, 0..1. */
  readonly unlit?: number;
}

type Wall = (u: number, v: number) => { x: number; y: number };

function paintWall(brush: Brush, wall: Wall, grid: WindowGrid, dim: number): void {
  if (brush.pass === 'shadow') return;
  const [across, up] = grid.glass ?? [0.52, 0.46];
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      const u0 = (column + (1 - across) / 2) / grid.columns;
      const u1 = u0 + across / grid.columns;
      const v0 = (row + (1 - up) / 2) / grid.rows;
      const v1 = v0 + up / grid.rows;
      const pane = [wall(u0, v0), wall(u1, v0), wall(u1, v1), wall(u0, v1)];
      const brightness = brush.flicker();
      if (brush.flicker() < grid.lit) {
        brush.ctx.globalAlpha = dim * (0.62 + 0.38 * brightness);
        fillLight(brush, pane, grid.colour, dim * (0.25 + 0.5 * brightness));
      } else {
        brush.ctx.globalAlpha = grid.unlit ?? 0.34;
        fillPolygon(brush, pane, '#050a1a');
      }
      brush.ctx.globalAlpha = 1;
    }
  }
}

/** Windows on the face towards the viewer. */
export function paintFrontWindows(brush: Brush, box: Box, grid: WindowGrid): void {
  paintWall(brush, (u, v) => at(brush, box.x + box.w * u, box.y + box.d, box.z + box.h * v), grid, 1);
}

/** Windows on the face to the right. */
export function paintSideWindows(brush: Brush, box: Box, grid: WindowGrid): void {
  paintWall(
    brush,
    (u, v) => at(brush, box.x + box.w, box.y + box.d * (1 - u), box.z + box.h * v),
    grid,
    0.72,
  );
}

/** A continuous strip of light along the front face, between two heights 0..1. */
export function paintStrip(
  brush: Brush,
  box: Box,
  low: number,
  high: number,
  colour: string,
  alpha = 1,
  from = 0.04,
  to = 0.96,
): void {
  if (brush.pass === 'shadow') return;
  const q = (u: number, v: number) => at(brush, box.x + box.w * u, box.y + box.d, box.z + box.h * v);
  brush.ctx.globalAlpha = alpha;
  fillLight(brush, [q(from, low), q(to, low), q(to, high), q(from, high)], colour, alpha * 0.7);
  brush.ctx.globalAlpha = 1;
}

/** A continuous strip of light along the right face. */
export function paintSideStrip(
  brush: Brush,
  box: Box,
  low: number,
  high: number,
  colour: string,
  alpha = 1,
  from = 0.06,
  to = 0.94,
): void {
  if (brush.pass === 'shadow') return;
  const q = (u: number, v: number) => at(brush, box.x + box.w, box.y + box.d * (1 - u), box.z + box.h * v);
  brush.ctx.globalAlpha = alpha * 0.75;
  fillLight(brush, [q(from, low), q(to, low), q(to, high), q(from, high)], colour, alpha * 0.5);
  brush.ctx.globalAlpha = 1;
}
