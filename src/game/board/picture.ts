/** A piece of the board as one texture and one image: painted in the workshop, then moved by the camera. */
import type * as Phaser from 'phaser';
import type { Camera } from './camera.ts';
import type { Rect } from './projection.ts';
import type { Painted } from './workshop/workshop.ts';

/** A painted piece; `bounds` in units of the picture, `scale` in texture pixels to a unit. */
export interface Picture {
  readonly image: Phaser.GameObjects.Image;
  bounds: Rect;
  scale: number;
  width: number;
  height: number;
  /** What the texture was made of, to be freed with it; null before anything was painted. */
  bitmap: ImageBitmap | null;
}

let made = 0;

/** Makes an empty, invisible picture. */
export function makePicture(scene: Phaser.Scene): Picture {
  const image = scene.add.image(0, 0, '__DEFAULT').setOrigin(0, 0).setVisible(false);
  return { image, bounds: { x: 0, y: 0, width: 0, height: 0 }, scale: 1, width: 1, height: 1, bitmap: null };
}

/** Frees a texture and the pixels that it was made of. */
function freeTexture({ textures }: Phaser.Scene, key: string, bitmap: ImageBitmap | null): void {
  if (bitmap === null) return;
  textures.remove(key);
  bitmap.close();
}

/** Gives a picture something else to show; whether it is seen is left as it was. */
export function hangPicture(picture: Picture, { picture: bitmap, bounds, scale }: Painted): void {
  const { image } = picture;
  made += 1;
  const key = `board-${made}`;
  // Phaser takes whatever WebGL takes for pixels; its types know only elements of the page.
  const texture = image.scene.textures.addImage(key, bitmap as unknown as HTMLImageElement);
  if (!texture) throw new Error('The board could not make a texture.');
  const oldKey = image.texture.key;
  image.setTexture(key).setOrigin(0, 0).setCrop();
  freeTexture(image.scene, oldKey, picture.bitmap);
  Object.assign(picture, { bounds, scale, width: bitmap.width, height: bitmap.height, bitmap });
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
  const { width, height } = picture;
  const left = Math.round(from * width);
  picture.image.setCrop(left, 0, Math.max(0, Math.round(to * width) - left), height);
}

/** Frees a picture. */
export function dropPicture(picture: Picture): void {
  const { image, bitmap } = picture;
  const { scene, texture } = image;
  image.destroy();
  freeTexture(scene, texture.key, bitmap);
}
