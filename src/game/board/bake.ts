/**
 * Bakes a plate with everything on it into one picture: slab, ground, soft shadows, bodies from the rear to the
 * front, bloom, haze, lifts and trends. The result is a texture that costs one image per frame.
 */
import type { BridgeView, FlowView, PlateIndex } from './board-view.ts';
import { OWNERS } from './board-view.ts';
import { chanceFrom } from './chance.ts';
import { drawingOrder } from './layout.ts';
import { paintBridge } from './paint/bridge.ts';
import { type Brush, type Pass, trace } from './paint/brush.ts';
import { paintConduits } from './paint/conduits.ts';
import { KIND_PAINTERS } from './paint/kinds.ts';
import { paintLift } from './paint/lift.ts';
import type { PlacedBrick } from './paint/placed.ts';
import { paintHaze, paintShadeFromAbove, paintSlab } from './paint/plate.ts';
import { paintSetting } from './paint/setting.ts';
import { paintTrend } from './paint/trend.ts';
import type { Palette } from './palette.ts';
import { type Frame, type Point, plateOutline, project } from './projection.ts';

/** What stands on one plate. */
export interface PlateContent {
  readonly plate: PlateIndex;
  readonly placed: readonly PlacedBrick[];
  readonly bridges: readonly BridgeView[];
  readonly flows: readonly FlowView[];
  /** Height to the next plate, in units. */
  readonly rise: number;
}

/** Makes an empty drawing surface of that size in pixels. */
export type MakeSurface = (width: number, height: number) => CanvasRenderingContext2D;

/** Size of the bloom's surface relative to the picture. */
const GLOW_SCALE = 0.5;

/** A drawing surface that is not on the page, and needs no page where there is none. */
export function makeSurface(width: number, height: number): CanvasRenderingContext2D {
  const w = Math.max(1, Math.ceil(width));
  const h = Math.max(1, Math.ceil(height));
  const canvas =
    typeof document === 'undefined'
      ? new OffscreenCanvas(w, h)
      : Object.assign(document.createElement('canvas'), { width: w, height: h });
  // Everything ends in a texture: drawn by the processor, it need not be fetched back from the graphics card first,
  // which takes up to a second where that card is itself played by the processor.
  const ctx = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D | null;
  if (!ctx) throw new Error('This browser gives no 2D drawing surface, which the board needs.');
  return ctx;
}

/** A brush for one thing in one pass; the same id draws the same details in every pass. */
export function brushFor(base: Omit<Brush, 'pass' | 'chance' | 'flicker'>, id: string, pass: Pass): Brush {
  return { ...base, pass, chance: chanceFrom(id), flicker: chanceFrom(`${id} light`) };
}

/** What things throw on the ground. */
export function paintShadows(
  base: Omit<Brush, 'pass' | 'chance' | 'flicker'>,
  placed: readonly PlacedBrick[],
  make: MakeSurface,
): void {
  const { ctx, frame } = base;
  const shadow = make(ctx.canvas.width, ctx.canvas.height);
  const onShadow = { ...base, ctx: shadow, glow: null };
  for (const item of placed) {
    if (item.brick.state !== 'ordered')
      KIND_PAINTERS[item.brick.kind].body(brushFor(onShadow, item.brick.id, 'shadow'), item);
  }
  ctx.save();
  // Soft where it falls far, close and dark where things touch the ground.
  for (const [radius, strength] of [
    [0.11, 0.34],
    [0.03, 0.34],
  ] as const) {
    ctx.globalAlpha = strength;
    ctx.filter = `blur(${Math.max(1, frame.unit * radius).toFixed(1)}px)`;
    ctx.drawImage(shadow.canvas, 0, 0);
  }
  ctx.filter = 'none';
  ctx.restore();
}

/** How tall a reflection is against the thing itself, and how strong. */
const MIRRORED = -0.62;
const REFLECTION = 0.3;

/** What the polished plate gives back of the things that stand on it. */
export function paintReflections(
  base: Omit<Brush, 'pass' | 'chance' | 'flicker'>,
  placed: readonly PlacedBrick[],
  make: MakeSurface,
  ground: readonly Point[] = plateOutline(base.frame),
): void {
  const { ctx, frame } = base;
  const mirror = make(ctx.canvas.width, ctx.canvas.height);
  const onMirror = { ...base, ctx: mirror, glow: null, frame: { ...frame, upright: MIRRORED } };
  for (const item of placed) {
    if (item.brick.state !== 'ordered')
      KIND_PAINTERS[item.brick.kind].body(brushFor(onMirror, item.brick.id, 'mirror'), item);
  }
  ctx.save();
  trace(ctx, ground);
  ctx.clip();
  ctx.globalAlpha = REFLECTION;
  ctx.filter = `blur(${Math.max(0.8, frame.unit * 0.022).toFixed(1)}px)`;
  ctx.drawImage(mirror.canvas, 0, 0);
  ctx.filter = 'none';
  ctx.restore();
}

/** Bodies with their bloom onto a surface; used for plates and for the lit bricks of a selection alike. */
export function paintBricks(
  base: Omit<Brush, 'pass' | 'chance' | 'flicker' | 'glow'>,
  placed: readonly PlacedBrick[],
  bridges: readonly BridgeView[],
  make: MakeSurface,
): void {
  const { ctx, frame } = base;
  const glow = make(ctx.canvas.width * GLOW_SCALE, ctx.canvas.height * GLOW_SCALE);
  glow.scale(GLOW_SCALE, GLOW_SCALE);
  const withGlow = { ...base, glow };
  for (const item of placed)
    KIND_PAINTERS[item.brick.kind].body(brushFor(withGlow, item.brick.id, 'body'), item);
  for (const bridge of bridges) {
    const from = placed.find(({ brick }) => brick.id === bridge.from);
    const to = placed.find(({ brick }) => brick.id === bridge.to);
    if (from && to)
      paintBridge(brushFor(withGlow, `${bridge.from} ${bridge.to}`, 'body'), from, to, bridge.strength);
  }
  ctx.save();
  ctx.globalCompositeOperation = 'lighter';
  for (const [radius, strength] of [
    [0.035, 0.42],
    [0.13, 0.36],
    [0.4, 0.22],
  ] as const) {
    ctx.globalAlpha = strength;
    ctx.filter = `blur(${Math.max(1, frame.unit * radius).toFixed(1)}px)`;
    ctx.drawImage(glow.canvas, 0, 0, ctx.canvas.width, ctx.canvas.height);
  }
  ctx.filter = 'none';
  ctx.restore();
}

/** Draws the whole plate onto a surface of the size that `frame` was made for. */
export function bakePlate(
  ctx: CanvasRenderingContext2D,
  content: PlateContent,
  frame: Frame,
  palette: Palette,
  make: MakeSurface = makeSurface,
): void {
  ctx.clearRect(0, 0, ctx.canvas.width, ctx.canvas.height);
  const base = { ctx, frame, palette };
  const placed = drawingOrder(content.placed);
  const plain = brushFor({ ...base, glow: null }, `plate ${content.plate}`, 'body');
  paintSlab(plain, content.plate);
  paintSetting(plain, content.plate);
  for (const item of placed)
    KIND_PAINTERS[item.brick.kind].ground(brushFor({ ...base, glow: null }, item.brick.id, 'body'), item);
  paintConduits(plain, placed);
  paintReflections({ ...base, glow: null }, placed, make);
  if (content.plate < 5) paintShadeFromAbove(plain);
  paintShadows({ ...base, glow: null }, placed, make);
  paintBricks(base, placed, content.bridges, make);
  paintHaze(plain, content.plate === 5 ? 0.2 : 0.36);
  if (content.plate < 5) {
    for (const owner of OWNERS) {
      const density =
        content.flows.find((flow) => flow.fromPlate === content.plate && flow.owner === owner)?.density ?? 0;
      paintLift(plain, owner, density, content.rise);
    }
  }
  for (const item of placed) paintTrendOf(plain, item);
}

/** Where a brick's trend is shown: a little above the middle of its roof. */
export function paintTrendOf(brush: Brush, { brick, place, height }: PlacedBrick): void {
  if (brick.state !== 'standing') return;
  const above = project(brush.frame, place.x + place.w * 0.5, place.y + place.d * 0.5, height + 0.2);
  paintTrend(brush, above, brick.trend);
}
