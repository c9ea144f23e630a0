/** The weather of politics behind the stack: a calm night, and the storm that tension lays over it. */
import { chanceFrom } from '../chance.ts';
import { fade, mix } from '../colour.ts';
import type { Palette } from '../palette.ts';

/** The calm night: deep blue, a lighter horizon behind the stack, a few stars. */
export function paintCalm(
  ctx: CanvasRenderingContext2D,
  width: number,
  height: number,
  palette: Palette,
): void {
  const base = ctx.createLinearGradient(0, 0, 0, height);
  base.addColorStop(0, mix(palette.night, '#0d1a3c', 0.5));
  base.addColorStop(0.5, mix(palette.night, '#13244f', 0.75));
  base.addColorStop(1, mix(palette.night, '#000000', 0.25));
  ctx.fillStyle = base;
  ctx.fillRect(0, 0, width, height);
  const glow = ctx.createRadialGradient(
    width * 0.46,
    height * 0.5,
    0,
    width * 0.46,
    height * 0.5,
    width * 0.55,
  );
  glow.addColorStop(0, fade('#2a51a8', 0.42));
  glow.addColorStop(0.5, fade('#1b3576', 0.2));
  glow.addColorStop(1, fade('#0a1330', 0));
  ctx.fillStyle = glow;
  ctx.fillRect(0, 0, width, height);
  const chance = chanceFrom('stars');
  for (let i = 0; i < 130; i++) {
    const size = 0.5 + chance() * 1.1;
    ctx.fillStyle = fade('#cfe0ff', 0.08 + chance() * 0.3);
    ctx.fillRect(chance() * width, chance() ** 1.7 * height * 0.8, size, size);
  }
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
