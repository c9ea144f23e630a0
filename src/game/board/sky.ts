/** The weather behind the stack as two pictures that fade into each other when tension changes. */
import { makeSurface } from './bake.ts';
import { paintCalm, paintStorm } from './paint/sky.ts';
import type { Palette } from './palette.ts';
import { makePicture, type Picture, paintPicture } from './picture.ts';
import { enrol, type Stage } from './stage.ts';

/** Pictures of the weather: the one that stands, and the one that is coming. */
export interface Sky {
  now: Picture;
  next: Picture;
  /** Tension painted in `now`. */
  tension: number;
  /** The storm alone, painted once per palette and small, because clouds are soft. */
  storm: CanvasRenderingContext2D | null;
}

const STORM_WIDTH = 480;
const STORM_HEIGHT = 270;

/** Makes both pictures. */
export function makeSky(stage: Stage): Sky {
  return {
    now: enrol(stage, makePicture(stage.scene), 0),
    next: enrol(stage, makePicture(stage.scene), 1),
    tension: 0,
    storm: null,
  };
}

function paintWeather(
  sky: Sky,
  picture: Picture,
  size: { readonly width: number; readonly height: number },
  tension: number,
  palette: Palette,
): void {
  const width = Math.round(size.width);
  const height = Math.round(size.height);
  paintPicture(picture, { x: 0, y: 0, width, height }, 1, (ctx) => {
    paintCalm(ctx, width, height, palette);
    if (!sky.storm) {
      sky.storm = makeSurface(STORM_WIDTH, STORM_HEIGHT);
      paintStorm(sky.storm, STORM_WIDTH, STORM_HEIGHT, palette);
    }
    // Low tension is a tint at the horizon; the storm itself gathers late.
    ctx.globalAlpha = tension ** 2;
    ctx.drawImage(sky.storm.canvas, 0, 0, width, height);
    ctx.globalAlpha = 1;
  });
}

/** Paints the standing weather for a window of that many device pixels. */
export function paintSky(
  sky: Sky,
  size: { readonly width: number; readonly height: number },
  tension: number,
  palette: Palette,
): void {
  paintWeather(sky, sky.now, size, tension, palette);
  sky.tension = tension;
  sky.now.image.setVisible(true).setAlpha(1);
  sky.next.image.setVisible(false);
}

/** Paints the weather that is coming; `fadeSky` then brings it in. */
export function paintNextSky(
  sky: Sky,
  size: { readonly width: number; readonly height: number },
  tension: number,
  palette: Palette,
): void {
  paintWeather(sky, sky.next, size, tension, palette);
  sky.next.image.setVisible(true).setAlpha(0);
}

/** Stretches the sky over a window of that many rendered pixels. */
export function placeSky(sky: Sky, width: number, height: number): void {
  sky.now.image.setDisplaySize(width, height);
  sky.next.image.setDisplaySize(width, height);
}

/** Shows the coming weather to a share 0..1. */
export function fadeSky(sky: Sky, share: number): void {
  sky.next.image.setAlpha(share);
}

/** The coming weather now stands. */
export function turnSky(sky: Sky, tension: number): void {
  [sky.now, sky.next] = [sky.next, sky.now];
  sky.now.image.setVisible(true).setAlpha(1).setDepth(0);
  sky.next.image.setVisible(false).setDepth(1);
  sky.tension = tension;
}
