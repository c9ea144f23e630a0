/** The weather of politics behind the stack: a calm night, and the storm that tension lays over it. */
import { chanceFrom } from '../chance.ts';
import { fade, mix } from '../colour.ts';
import type { Palette } from '../palette.ts';

/** A star with a soft halo where it is large. */
function paintStar(ctx: CanvasRenderingContext2D, x: number, y: number, size: number, alpha: number): void {
  if (size > 1.5) {
    const halo = ctx.createRadialGradient(x, y, 0, x, y, size * 4);
    halo.addColorStop(0, fade('#cfe0ff', alpha * 0.5));
    halo.addColorStop(1, fade('#cfe0ff', 0));
    ctx.fillStyle = halo;
    ctx.fillRect(x - size * 4, y - size * 4, size * 8, size * 8);
  }
  ctx.fillStyle = fade('#dfeaff', alpha);
  ctx.beginPath();
  ctx.arc(x, y, size / 2, 0, Math.PI * 2);
  ctx.fill();
}

/** A round of light, flattened to an ellipse; all in shares of the picture. */
function paintLight(
  ctx: CanvasRenderingContext2D,
  [x, y, rx, ry]: readonly [number, number, number, number],
  stops: readonly (readonly [number, string])[],
): void {
  const { width, height } = ctx.canvas;
  ctx.save();
  ctx.translate(width * x, height * y);
  ctx.scale(width * rx, height * ry);
  const light = ctx.createRadialGradient(0, 0, 0, 0, 0, 1);
  for (const [at, colour] of stops) light.addColorStop(at, colour);
  ctx.fillStyle = light;
  ctx.fillRect(-1, -1, 2, 2);
  ctx.restore();
}

/** The calm night: deep blue, a luminous haze behind the stack, stars above, and the light it sheds on the deep below. */
export function paintCalm(
  ctx: CanvasRenderingContext2D,
  width: number,
  height: number,
  palette: Palette,
): void {
  const base = ctx.createLinearGradient(0, 0, 0, height);
  base.addColorStop(0, mix(palette.night, '#0b1738', 0.6));
  base.addColorStop(0.42, mix(palette.night, '#16306a', 0.75));
  base.addColorStop(0.7, mix(palette.night, '#0d1c46', 0.75));
  base.addColorStop(1, mix(palette.night, '#000000', 0.35));
  ctx.fillStyle = base;
  ctx.fillRect(0, 0, width, height);
  const chance = chanceFrom('stars');
  const unit = Math.max(1, height / 900);
  for (let i = 0; i < 260; i++) {
    const size = (0.6 + 1.7 * chance() ** 6) * unit;
    const high = chance() ** 1.6 * 0.75;
    paintStar(ctx, chance() * width, high * height, size, (0.14 + chance() * 0.5) * (1 - high));
  }
  // The haze that the stack stands against, cooler at its heart.
  paintLight(
    ctx,
    [0.4, 0.42, 0.62, 0.62],
    [
      [0, fade('#3f74d8', 0.4)],
      [0.4, fade('#2750a6', 0.24)],
      [1, fade('#0a1330', 0)],
    ],
  );
  // Far curtains of light.
  for (const [x, y, rx, ry, alpha] of [
    [0.14, 0.2, 0.34, 0.12, 0.16],
    [0.62, 0.14, 0.42, 0.1, 0.14],
    [0.86, 0.3, 0.26, 0.14, 0.1],
  ] as const)
    paintLight(
      ctx,
      [x, y, rx, ry],
      [
        [0, fade('#59c3d6', alpha)],
        [1, fade('#0a2030', 0)],
      ],
    );
  // What the stack sheds on the deep beneath it.
  paintLight(
    ctx,
    [0.4, 0.97, 0.5, 0.16],
    [
      [0, fade('#5a8cff', 0.26)],
      [0.5, fade('#2d56b4', 0.12)],
      [1, fade('#0a1330', 0)],
    ],
  );
  // The corners step back.
  paintLight(
    ctx,
    [0.46, 0.48, 0.95, 1.05],
    [
      [0, fade('#000000', 0)],
      [0.62, fade('#000000', 0)],
      [1, fade('#01030a', 0.62)],
    ],
  );
}

/** Smooth noise in 0..1 on a lattice that wraps around horizontally every `period` cells. */
function noise(x: number, y: number, period: number): number {
  const cell = (cx: number, cy: number): number => {
    let h = Math.imul(
      (((cx % period) + period) % period) * 374761393 + cy * 668265263 + period * 97,
      1274126177,
    );
    h ^= h >>> 15;
    h = Math.imul(h, 2246822519);
    return ((h ^ (h >>> 13)) >>> 0) / 4294967296;
  };
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  const fx = x - x0;
  const fy = y - y0;
  const sx = fx * fx * (3 - 2 * fx);
  const sy = fy * fy * (3 - 2 * fy);
  const low = cell(x0, y0) + (cell(x0 + 1, y0) - cell(x0, y0)) * sx;
  const high = cell(x0, y0 + 1) + (cell(x0 + 1, y0 + 1) - cell(x0, y0 + 1)) * sx;
  return low + (high - low) * sy;
}

function clouds(x: number, y: number): number {
  return (
    0.52 * noise(x * 4, y * 5, 4) +
    0.27 * noise(x * 8, y * 11, 8) +
    0.14 * noise(x * 16, y * 24, 16) +
    0.07 * noise(x * 32, y * 48, 32)
  );
}

/** The storm: red light at the horizon under torn clouds. Painted small, shown large, so that it stays soft. */
export function paintStorm(
  ctx: CanvasRenderingContext2D,
  width: number,
  height: number,
  palette: Palette,
): void {
  const image = ctx.createImageData(width, height);
  const [red, green, blue] = [1, 3, 5].map((i) => Number.parseInt(palette.storm.slice(i, i + 2), 16)) as [
    number,
    number,
    number,
  ];
  for (let py = 0; py < height; py++) {
    for (let px = 0; px < width; px++) {
      const u = px / width;
      const v = py / height;
      const cover = clouds(u, v + 0.15 * noise(u * 3, v * 3, 3));
      // Light stands at the upper horizon and falls off downwards; clouds are dark against it.
      const horizon = Math.max(0, 1 - Math.abs(v - 0.13) / 0.62) ** 1.5;
      const torn = Math.max(0, Math.min(1, (cover - 0.36) * 3.4));
      const light = horizon * (0.12 + 0.84 * (1 - torn) + 0.34 * torn * (1 - torn) * 4);
      const hot = Math.max(0, light - 0.75);
      const i = (py * width + px) * 4;
      image.data[i] = Math.min(255, red * (0.45 + 0.6 * light) + 255 * hot * 0.55);
      image.data[i + 1] = Math.min(255, green * (0.4 + 0.7 * light) + 190 * hot * 0.5);
      image.data[i + 2] = Math.min(255, blue * (0.5 + 0.5 * light) + 120 * hot * 0.3 + 14 * torn);
      image.data[i + 3] = 255 * Math.min(0.96, horizon * (0.34 + 0.66 * light));
    }
  }
  ctx.putImageData(image, 0, 0);
}
