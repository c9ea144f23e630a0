/** A piece of the board as one texture and one image: painted once with a 2D context, then moved by the camera. */
import * as Phaser from 'phaser';
import type { Camera } from './camera.ts';
import type { Frame, Rect } from './projection.ts';

/** A painted piece; `bounds` in units of the picture, `scale` in texture pixels to a unit. */
export interface Picture {
  readonly image: Phaser.GameObjects.Image;
  readonly texture: Phaser.Textures.CanvasTexture;
  bounds: Rect;
  scale: number;
}

/** Longest side of a texture that every graphics card takes. */
const LONGEST_SIDE = 4096;

let made = 0;

/** Makes an empty, invisible picture. */
export function makePicture(scene: Phaser.Scene): Picture {
  made += 1;
  const texture = scene.textures.createCanvas(`board-${made}`, 4, 4);
  if (!texture) throw new Error('The board could not make a texture to draw on.');
  texture.setFilter(Phaser.Textures.FilterMode.LINEAR);
  const image = scene.add.image(0, 0, texture).setOrigin(0, 0).setVisible(false);
  return { image, texture, bounds: { x: 0, y: 0, width: 0, height: 0 }, scale: 1 };
}

/** Paints a picture anew; the painter gets a context of the right size and the frame of the stack's origin in it. */
export function paintPicture(
  picture: Picture,
  bounds: Rect,
  scale: number,
  paint: (ctx: CanvasRenderingContext2D, frame: Frame) => void,
): void {
  const fitting = Math.min(scale, LONGEST_SIDE / Math.max(bounds.width, bounds.height, 1e-6));
  const width = Math.max(1, Math.ceil(bounds.width * fitting));
  const height = Math.max(1, Math.ceil(bounds.height * fitting));
  const { texture, image } = picture;
  if (texture.width !== width || texture.height !== height) texture.setSize(width, height);
  const ctx = texture.getContext();
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.clearRect(0, 0, width, height);
  picture.bounds = bounds;
  picture.scale = fitting;
  paint(ctx, { unit: fitting, originX: -bounds.x * fitting, originY: -bounds.y * fitting });
  texture.refresh();
  image.setTexture(texture.key).setOrigin(0, 0).setCrop();
}

/** Puts a picture where the camera sees it; `lift` raises it by that many units. `ratio` is device pixels per CSS pixel. */
export function placePicture(picture: Picture, camera: Camera, ratio: number, lift = 0): void {
  const { image, bounds } = picture;
  const scale = (camera.scale * ratio) / picture.scale;
  const x = (bounds.x * camera.scale + camera.x) * ratio;
  const y = ((bounds.y - lift) * camera.scale + camera.y) * ratio;
  // Painted for just this scale: keep to whole pixels, so that every line stays as sharp as it was painted.
  const exact = Math.abs(scale - 1) < 1e-3;
  image.setScale(exact ? 1 : scale);
  image.setPosition(exact ? Math.round(x) : x, exact ? Math.round(y) : y);
}

/** Shows only the part of a picture between two shares 0..1 of its width. */
export function cropPicture(picture: Picture, from: number, to: number): void {
  const { width, height } = picture.texture;
  const left = Math.round(from * width);
  picture.image.setCrop(left, 0, Math.max(0, Math.round(to * width) - left), height);
}

/** Frees a picture. */
export function dropPicture(picture: Picture): void {
  const { textures } = picture.image.scene;
  picture.image.destroy();
  textures.remove(picture.texture);
}
