/** What rides in the lifts. All riders are one GPU-side layer: a single draw call, moved by the shader's clock. */
import type * as Phaser from 'phaser';
import { type FlowView, OWNERS, PLATES } from './board-view.ts';
import { chanceFrom } from './chance.ts';
import { LIFT_HALF, LIFT_X, paintRider } from './paint/lift.ts';
import type { Palette } from './palette.ts';
import { PLATE_DEPTH, plateFrame, project } from './projection.ts';

/** Riders in a full shaft. */
const FULL_SHAFT = 15;
/** Time that one takes from plate to plate, in milliseconds. */
const RIDE = 5200;
/** Texture pixels of one rider, and its size in units. */
const CELL = 32;
const SIZE = 0.17;
const TEXTURE = 'board-riders';

/** How many riders a flow has: what is there at all is never rounded away. */
export function ridersFor(density: number, share: number): number {
  return density <= 0 ? 0 : Math.max(1, Math.round(density * FULL_SHAFT * share));
}

/** Paints the three shapes side by side. */
export function paintRiders(scene: Phaser.Scene, palette: Palette): void {
  const existing = scene.textures.exists(TEXTURE);
  const texture = existing
    ? (scene.textures.get(TEXTURE) as Phaser.Textures.CanvasTexture)
    : scene.textures.createCanvas(TEXTURE, CELL * 4, CELL);
  if (!texture) return;
  const ctx = texture.getContext();
  ctx.clearRect(0, 0, CELL * 4, CELL);
  for (const [i, owner] of OWNERS.entries()) {
    ctx.save();
    ctx.translate(i * CELL, 0);
    paintRider(ctx, owner, palette.owner[owner], CELL);
    ctx.restore();
    if (!existing) texture.add(owner, 0, i * CELL, 0, CELL, CELL);
  }
  texture.refresh();
}

/** Makes the layer that all riders of the board are in. */
export function makeRiders(scene: Phaser.Scene): Phaser.GameObjects.SpriteGPULayer {
  const most = PLATES.length * OWNERS.length * FULL_SHAFT;
  return scene.add.spriteGPULayer(scene.textures.get(TEXTURE), most).setTimerPaused(true);
}

/**
 * Puts a rider into the layer for every share of every flow, in place of those in it; `share` 0..1 thins them all out
 * alike. The layer is filled anew and not made anew: Phaser leaves what a destroyed one held on the graphics card.
 */
export function fillRiders(
  layer: Phaser.GameObjects.SpriteGPULayer,
  flows: readonly FlowView[],
  rise: number,
  share: number,
): void {
  layer.removeMembers(0, layer.memberCount);
  for (const flow of flows) {
    const chance = chanceFrom(`riders ${flow.fromPlate} ${flow.owner}`);
    const foot = project(plateFrame(flow.fromPlate, rise), LIFT_X[flow.owner], PLATE_DEPTH + 0.08, 0);
    const count = ridersFor(flow.density, share);
    for (let i = 0; i < count; i++) {
      layer.addMember({
        x: foot.x + (chance() - 0.5) * LIFT_HALF * 1.1,
        y: {
          base: foot.y - 0.06,
          amplitude: -(rise - 0.14),
          duration: RIDE,
          delay: ((i + chance() * 0.7) / count) * RIDE,
          ease: 'Linear',
          loop: true,
          yoyo: false,
        },
        scaleX: SIZE / CELL,
        scaleY: SIZE / CELL,
        alpha: 0.75 + 0.25 * chance(),
        frame: flow.owner,
      });
    }
  }
  layer.setVisible(layer.memberCount > 0);
}
