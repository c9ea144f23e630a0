/** A memory maker: a tower of stacked dies on its interposer, as high-bandwidth memory is built. */
import { fade, mix } from '../colour.ts';
import { at, type Brush, fillPolygon, paintPool, thickness } from './brush.ts';
import type { PlacedBrick } from './placed.ts';
import { ghostSkin, neutralSkin, ownerSkin } from './skin.ts';
import { boxOf, groundOutline, paintBox } from './solid.ts';
import { paintSideStrip, paintStrip } from './windows.ts';

const STOREY = 0.098;

function storeys(size: number): number {
  return 3 + Math.round(size * 6);
}

/** Height of the stack, in units. */
export function memoryHeight(size: number): number {
  return 0.1 + storeys(size) * STOREY;
}

/** The light that falls on the ground around the stack. */
export function paintMemoryGround(brush: Brush, { place, brick }: PlacedBrick): void {
  const { palette } = brush;
  const pad = groundOutline(brush, [
    [place.x, place.y],
    [place.x + place.w, place.y],
    [place.x + place.w, place.y + place.d],
    [place.x, place.y + place.d],
  ]);
  fillPolygon(brush, pad, fade(palette.slateDark, 0.4));
  if (brick.state === 'standing')
    paintPool(
      brush,
      place.x + place.w / 2,
      place.y + place.d * 0.7,
      place.w * 0.7,
      0.55,
      palette.owner[brick.owner],
      0.3 * brick.fill,
    );
}

/** Interposer with its contacts, then die upon die; the gaps shine as far up as the lines are booked. */
export function paintMemory(brush: Brush, { brick, place }: PlacedBrick): void {
  const { palette } = brush;
  const skin = ownerSkin(palette, brick.owner, brick.state);
  const running = brick.state === 'standing';
  const base = boxOf(place.x + 0.04, place.y + 0.06, 0, place.w - 0.08, place.d - 0.12, 0.08);
  paintBox(brush, base, running ? neutralSkin(palette, 0.14) : skin);
  if (brush.pass === 'body' && running) {
    for (let i = 0; i < 9; i++) {
      const contact = at(brush, base.x + (base.w * (i + 0.5)) / 9, base.y + base.d, 0.04);
      brush.ctx.fillStyle = fade(palette.owner.own, 0.85);
      const half = thickness(brush, 0.018, 0.8);
      brush.ctx.fillRect(contact.x - half, contact.y - half, half * 2, half * 2);
    }
  }
  const count = storeys(brick.size);
  const inset = 0.16;
  const wide = Math.min(place.w - inset * 2, 0.95);
  const gapSkin = {
    ...neutralSkin(palette, 0),
    front: [mix(palette.night, '#000000', 0.3), palette.night] as const,
    castsShadow: false,
  };
  for (let i = 0; i < count; i++) {
    const z = 0.08 + i * STOREY;
    const die = boxOf(place.x + (place.w - wide) / 2, place.y + inset, z, wide, place.d - inset * 2, STOREY);
    if (running) {
      const gap = boxOf(die.x + 0.03, die.y + 0.03, z, die.w - 0.06, die.d - 0.06, STOREY * 0.34);
      paintBox(brush, gap, gapSkin);
      if ((i + 0.5) / count < brick.fill) {
        paintStrip(brush, gap, 0, 1, palette.window[brick.owner], 0.95, 0, 1);
        paintSideStrip(brush, gap, 0, 1, palette.window[brick.owner], 0.9, 0, 1);
      }
      paintBox(brush, boxOf(die.x, die.y, z + STOREY * 0.34, die.w, die.d, STOREY * 0.66), skin);
    } else paintBox(brush, die, skin);
  }
  const pending = brick.pending ?? brick.size;
  if (pending <= brick.size + 0.02 || brick.state === 'ordered') return;
  const more = Math.max(1, storeys(pending) - count);
  paintBox(
    brush,
    boxOf(
      place.x + (place.w - wide) / 2,
      place.y + inset,
      0.08 + count * STOREY,
      wide,
      place.d - inset * 2,
      more * STOREY,
    ),
    ghostSkin(palette, brick.owner),
  );
}
