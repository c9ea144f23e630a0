/** The plate itself: a sheet of dark glass with an architect's grid, a lit rim and the shade of the plate above. */
import type { PlateIndex } from '../board-view.ts';
import { fade, mix } from '../colour.ts';
import { AXIS_X, PLATE_DEPTH, PLATE_THICKNESS, PLATE_WIDTH, plateOutline } from '../projection.ts';
import { at, type Brush, fillPolygon, strokeLine, thickness, trace } from './brush.ts';

/** Slab, grid and rim of one plate. */
export function paintSlab(brush: Brush, plate: PlateIndex): void {
  const { ctx, palette } = brush;
  const [a, b, c, d] = plateOutline(brush.frame) as [Corner, Corner, Corner, Corner];
  const down = (p: Corner) => ({ x: p.x, y: p.y + PLATE_THICKNESS * brush.frame.unit });
  // Air under the plate: a soft fall of shade onto what is beneath.
  const shade = ctx.createLinearGradient(0, d.y, 0, d.y + 0.42 * brush.frame.unit);
  shade.addColorStop(0, fade(palette.night, 0.5));
  shade.addColorStop(1, fade(palette.night, 0));
  const far = (p: Corner) => ({ x: p.x, y: p.y + 0.42 * brush.frame.unit });
  ctx.save();
  ctx.globalAlpha = plate === 0 ? 0 : 0.5;
  fillPolygon(brush, [down(d), down(c), far(c), far(d)], shadeAlong(brush, d, c));
  ctx.restore();
  const surface = ctx.createLinearGradient(a.x, a.y, c.x * 0.55 + d.x * 0.45, c.y);
  surface.addColorStop(0, fade(mix(palette.slabFar, palette.haze, 0.25), 0.88));
  surface.addColorStop(0.5, fade(palette.slabFar, 0.86));
  surface.addColorStop(1, fade(palette.slabNear, 0.9));
  fillPolygon(brush, [a, b, c, d], surface);
  paintSheen(brush, [a, b, c, d]);
  const edge = ctx.createLinearGradient(d.x, 0, c.x, 0);
  edge.addColorStop(0, mix(palette.slabEdge, palette.night, 0.42));
  edge.addColorStop(0.3, mix(palette.slabEdge, '#ffffff', 0.12));
  edge.addColorStop(0.55, mix(palette.slabEdge, palette.night, 0.3));
  edge.addColorStop(1, mix(palette.slabEdge, palette.night, 0.66));
  fillPolygon(brush, [d, c, down(c), down(d)], edge);
  fillPolygon(brush, [c, b, down(b), down(c)], mix(palette.slabEdge, palette.night, 0.74));
  paintGrid(brush);
  trace(ctx, [d, a, b], false);
  ctx.strokeStyle = fade(palette.slabEdge, 0.35);
  ctx.lineWidth = thickness(brush, 0.012, 0.7);
  ctx.stroke();
  const rim = ctx.createLinearGradient(d.x, 0, b.x, 0);
  rim.addColorStop(0, fade(palette.slabEdge, 0.75));
  rim.addColorStop(0.4, fade(mix(palette.slabEdge, '#ffffff', 0.45), 0.95));
  rim.addColorStop(0.86, fade(palette.slabEdge, 0.7));
  rim.addColorStop(1, fade(palette.slabEdge, 0.4));
  trace(ctx, [d, c, b], false);
  ctx.strokeStyle = rim;
  ctx.lineWidth = thickness(brush, 0.018, 1);
  ctx.stroke();
  paintTicks(brush);
}

type Corner = { readonly x: number; readonly y: number };

/** The sky in the glass: two slanting bands of light, and a soft brightening towards the lit corner. */
function paintSheen(brush: Brush, [a, b, c, d]: readonly [Corner, Corner, Corner, Corner]): void {
  const { ctx, palette } = brush;
  ctx.save();
  trace(ctx, [a, b, c, d]);
  ctx.clip();
  ctx.globalCompositeOperation = 'lighter';
  for (const [from, to, strength] of [
    [0.16, 0.3, 0.16],
    [0.34, 0.38, 0.1],
    [0.66, 0.82, 0.1],
  ] as const) {
    const x = (t: number, end: Corner, start: Corner) => start.x + (end.x - start.x) * t;
    const y = (t: number, end: Corner, start: Corner) => start.y + (end.y - start.y) * t;
    // A band leans against the plate's own sides, as a reflection does.
    const lean = 0.1;
    const band = [
      { x: x(from + lean, b, a), y: y(from + lean, b, a) },
      { x: x(to + lean, b, a), y: y(to + lean, b, a) },
      { x: x(to - lean, c, d), y: y(to - lean, c, d) },
      { x: x(from - lean, c, d), y: y(from - lean, c, d) },
    ];
    const shine = ctx.createLinearGradient(0, a.y, 0, d.y);
    shine.addColorStop(0, fade(palette.haze, strength));
    shine.addColorStop(1, fade(mix(palette.haze, '#9db8ff', 0.5), strength * 2.2));
    trace(ctx, band);
    ctx.fillStyle = shine;
    ctx.fill();
  }
  ctx.restore();
}

function shadeAlong(brush: Brush, d: Corner, c: Corner): CanvasGradient {
  const angle = Math.atan2(c.y - d.y, c.x - d.x);
  const reach = 0.42 * brush.frame.unit * Math.cos(angle);
  const gradient = brush.ctx.createLinearGradient(
    d.x,
    d.y,
    d.x - Math.sin(angle) * reach,
    d.y + Math.cos(angle) * reach,
  );
  gradient.addColorStop(0, fade(brush.palette.night, 0.75));
  gradient.addColorStop(1, fade(brush.palette.night, 0));
  return gradient;
}

function paintGrid(brush: Brush): void {
  const { palette } = brush;
  const line = (strong: boolean) => fade(palette.slabEdge, strong ? 0.17 : 0.07);
  const width = thickness(brush, 0.008, 0.5);
  for (let x = 0.5; x < PLATE_WIDTH; x += 0.5)
    strokeLine(brush, [at(brush, x, 0), at(brush, x, PLATE_DEPTH)], line(x % 5 === 0), width);
  for (let y = 0.5; y < PLATE_DEPTH; y += 0.5)
    strokeLine(brush, [at(brush, 0, y), at(brush, PLATE_WIDTH, y)], line(false), width);
}

/** Measuring marks along the front edge, as on a drawing. */
function paintTicks(brush: Brush): void {
  const { palette } = brush;
  for (let x = 0; x <= PLATE_WIDTH; x++) {
    const long = x % 5 === 0;
    strokeLine(
      brush,
      [at(brush, x, PLATE_DEPTH), at(brush, x, PLATE_DEPTH - (long ? 0.16 : 0.08))],
      fade(palette.slabEdge, long ? 0.8 : 0.45),
      thickness(brush, 0.01, 0.6),
    );
  }
}

/** The shade that the plate above throws on this one: darker towards the rear. */
export function paintShadeFromAbove(brush: Brush): void {
  const { ctx, palette, frame } = brush;
  const [a, b, c, d] = plateOutline(frame) as [Corner, Corner, Corner, Corner];
  const slope = Math.atan2(AXIS_X.y, AXIS_X.x);
  const reach = 0.86 * frame.unit * Math.cos(slope);
  const gradient = ctx.createLinearGradient(
    a.x,
    a.y,
    a.x - Math.sin(slope) * reach,
    a.y + Math.cos(slope) * reach,
  );
  gradient.addColorStop(0, fade(palette.night, 0.62));
  gradient.addColorStop(1, fade(palette.night, 0));
  fillPolygon(brush, [a, b, c, d], gradient);
}

/** Air: what stands further back fades a little into the distance. Call with everything of the plate drawn. */
export function paintHaze(brush: Brush, strength: number): void {
  const { ctx, palette, frame } = brush;
  const rear = at(brush, 0, 0, 0);
  const slope = Math.atan2(AXIS_X.y, AXIS_X.x);
  const reach = 1.25 * frame.unit * Math.cos(slope);
  const gradient = ctx.createLinearGradient(
    rear.x,
    rear.y - 0.45 * frame.unit,
    rear.x - Math.sin(slope) * reach,
    rear.y + Math.cos(slope) * reach,
  );
  gradient.addColorStop(0, fade(palette.haze, strength));
  gradient.addColorStop(1, fade(palette.haze, 0));
  ctx.save();
  ctx.globalCompositeOperation = 'source-atop';
  ctx.fillStyle = gradient;
  ctx.fillRect(0, 0, ctx.canvas.width, ctx.canvas.height);
  ctx.restore();
}
