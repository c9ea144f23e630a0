/**
 * The Phaser side: one game with one scene and two cameras (pictures, riders), which renders only when asked to and
 * sleeps otherwise.
 */
import * as Phaser from 'phaser';
import type { Camera } from './camera.ts';
import type { Picture } from './picture.ts';

/** What the stage asks of the board once per frame; it returns whether another frame is wanted. */
export type FrameWish = (milliseconds: number) => boolean;

/** A running stage. */
export interface Stage {
  readonly game: Phaser.Game;
  readonly scene: Phaser.Scene;
  /** Sees riders only, which live in units of the picture. */
  readonly riderCamera: Phaser.Cameras.Scene2D.Camera;
  /** Device pixels per CSS pixel, at most 2: what everything is painted in. */
  sharpness: number;
  /** Rendered pixels per CSS pixel: the same, or less while a slow machine plays a film. */
  ratio: number;
  /** Frames rendered so far. */
  frames: number;
}

/** Longest step, in milliseconds, that a movement is given after a pause. */
const LONGEST_STEP = 250;

function pixelRatio(): number {
  return Math.min(2, Math.max(1, window.devicePixelRatio || 1));
}

/** Starts Phaser in an element and resolves when there is something to draw on. */
export function openStage(parent: HTMLElement, onFrame: FrameWish): Promise<Stage> {
  const ratio = pixelRatio();
  return new Promise((resolve) => {
    let stage: Stage | null = null;
    let more = true;
    const game = new Phaser.Game({
      type: Phaser.AUTO,
      parent,
      width: Math.max(1, Math.round(parent.clientWidth * ratio)),
      height: Math.max(1, Math.round(parent.clientHeight * ratio)),
      backgroundColor: '#070d20',
      banner: false,
      autoFocus: false,
      disableContextMenu: false,
      audio: { noAudio: true },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false },
      scale: { mode: Phaser.Scale.NONE, autoRound: true },
      render: { antialias: true, antialiasGL: false, roundPixels: false, powerPreference: 'low-power' },
      fps: { smoothStep: false },
      scene: {
        create(this: Phaser.Scene) {
          const riderCamera = this.cameras.add(0, 0, game.scale.width, game.scale.height).setOrigin(0, 0);
          stage = { game, scene: this, riderCamera, sharpness: ratio, ratio, frames: 0 };
          styleCanvas(stage, parent);
          resolve(stage);
        },
        update(_time: number, delta: number) {
          more = onFrame(Math.min(delta, LONGEST_STEP));
        },
      },
    });
    game.events.on(Phaser.Core.Events.POST_RENDER, () => {
      if (!stage) return;
      stage.frames += 1;
      if (!more) game.loop.sleep();
    });
  });
}

/** Asks for a frame; any number of times between two frames is the same as once. */
export function wakeStage(stage: Stage): void {
  if (!stage.game.loop.running) stage.game.loop.wake(true);
}

/** Whether nothing is being drawn. */
export function stageSleeps(stage: Stage): boolean {
  return !stage.game.loop.running;
}

function styleCanvas(stage: Stage, parent: HTMLElement): void {
  const { style } = stage.game.canvas;
  style.display = 'block';
  style.width = `${parent.clientWidth}px`;
  style.height = `${parent.clientHeight}px`;
}

/** Follows the element's size and the screen's pixel ratio; `quality` below 1 renders fewer pixels. */
export function fitStage(stage: Stage, parent: HTMLElement, quality = 1): void {
  stage.sharpness = pixelRatio();
  stage.ratio = stage.sharpness * quality;
  const width = Math.max(1, Math.round(parent.clientWidth * stage.ratio));
  const height = Math.max(1, Math.round(parent.clientHeight * stage.ratio));
  if (stage.game.scale.width !== width || stage.game.scale.height !== height)
    stage.game.scale.resize(width, height);
  stage.riderCamera.setSize(width, height);
  styleCanvas(stage, parent);
}

/** Shows a picture through the main camera only. */
export function enrol(stage: Stage, picture: Picture, depth: number): Picture {
  stage.riderCamera.ignore(picture.image);
  picture.image.setDepth(depth);
  return picture;
}

/** Points the riders' camera at the same part of the picture. */
export function aimRiders(stage: Stage, camera: Camera): void {
  const zoom = camera.scale * stage.ratio;
  stage.riderCamera
    .setZoom(zoom)
    .setScroll((-camera.x * stage.ratio) / zoom, (-camera.y * stage.ratio) / zoom);
}
