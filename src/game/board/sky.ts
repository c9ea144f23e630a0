/** The weather behind the stack as two pictures that fade into each other when tension changes. */
import type { Palette } from './palette.ts';
import { hangPicture, makePicture, type Picture } from './picture.ts';
import { enrol, type Stage } from './stage.ts';
import type { Workshop } from './workshop/workshop.ts';

interface Weather {
  readonly picture: Picture;
  /** The name under which the workshop keeps a copy. */
  keep: string;
}

/** Pictures of the weather: the one that stands, and the one that is coming. */
export interface Sky {
  now: Weather;
  next: Weather;
}

/** What the weather is painted from; the size in device pixels. */
export interface SkyOrder {
  readonly size: { readonly width: number; readonly height: number };
  readonly tension: number;
  readonly palette: Palette;
}

let kept = 0;

/** Makes both pictures. */
export function makeSky(stage: Stage): Sky {
  const weather = (depth: number): Weather => ({
    picture: enrol(stage, makePicture(stage.scene), depth),
    keep: '',
  });
  return { now: weather(0), next: weather(1) };
}

/** Has the standing or the coming weather painted; resolves with whether it was. */
export async function askSky(
  sky: Sky,
  workshop: Workshop,
  which: 'now' | 'next',
  { size, tension, palette }: SkyOrder,
): Promise<boolean> {
  kept += 1;
  const keep = `sky ${kept}`;
  const bounds = { x: 0, y: 0, width: Math.round(size.width), height: Math.round(size.height) };
  const painted = await workshop.ask(
    `${which} sky`,
    { kind: 'sky', tension, keep },
    { bounds, scale: 1, palette },
  );
  if (!painted) {
    workshop.forget(keep);
    return false;
  }
  const weather = sky[which];
  hangPicture(weather.picture, painted);
  if (weather.keep !== '') workshop.forget(weather.keep);
  weather.keep = keep;
  weather.picture.image.setVisible(true).setAlpha(which === 'now' ? 1 : 0);
  return true;
}

/** Stretches the sky over a window of that many rendered pixels. */
export function placeSky(sky: Sky, width: number, height: number): void {
  sky.now.picture.image.setDisplaySize(width, height);
  sky.next.picture.image.setDisplaySize(width, height);
}

/** Shows the coming weather to a share 0..1. */
export function fadeSky(sky: Sky, share: number): void {
  sky.next.picture.image.setAlpha(share);
}

/** The coming weather now stands. */
export function turnSky(sky: Sky): void {
  [sky.now, sky.next] = [sky.next, sky.now];
  sky.now.picture.image.setVisible(true).setAlpha(1).setDepth(0);
  sky.next.picture.image.setVisible(false).setDepth(1);
}
