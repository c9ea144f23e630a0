/** Paints jobs: the one place that knows which painter paints which scene. Keeps what later scenes are made of. */
import { bakePlate, makeSurface } from '../bake.ts';
import { placePlate } from '../layout.ts';
import { paintBeam, paintFront } from '../paint/film.ts';
import { paintCalm, paintStorm } from '../paint/sky.ts';
import type { Palette } from '../palette.ts';
import { type Frame, PLATE_BOUNDS, plateFrame } from '../projection.ts';
import { paintAlone, paintSpotlight } from '../spotlight.ts';
import { paintVignette } from '../vignette.ts';
import type { PaintJob, PlateScene, Scene } from './scene.ts';

type Surface = CanvasRenderingContext2D;

/** A painter with its shelf of kept pictures. */
export interface Painter {
  readonly paint: (job: PaintJob) => Surface;
  readonly forget: (keep: string) => void;
}

const STORM_WIDTH = 480;
const STORM_HEIGHT = 270;

function bakeAt(ctx: Surface, scene: PlateScene, frame: Frame, palette: Palette): void {
  const { plate, bricks, bridges, flows, rise } = scene;
  bakePlate(ctx, { plate, placed: placePlate(plate, bricks), bridges, flows, rise }, frame, palette);
}

function ofPlate(frame: Frame, { plate, rise }: PlateScene): Frame {
  return { ...frame, originY: frame.originY + plateFrame(plate, rise).originY * frame.unit };
}

/** Makes a painter. */
export function makePainter(): Painter {
  const kept = new Map<string, Surface>();
  let storm: { readonly surface: Surface; readonly colour: string } | null = null;

  const paintSky = (ctx: Surface, tension: number, palette: Palette): void => {
    const { width, height } = ctx.canvas;
    paintCalm(ctx, width, height, palette);
    if (storm?.colour !== palette.storm) {
      const surface = makeSurface(STORM_WIDTH, STORM_HEIGHT);
      paintStorm(surface, STORM_WIDTH, STORM_HEIGHT, palette);
      storm = { surface, colour: palette.storm };
    }
    // Low tension is a tint at the horizon; the storm itself gathers late.
    ctx.globalAlpha = tension ** 2;
    ctx.drawImage(storm.surface.canvas, 0, 0, width, height);
    ctx.globalAlpha = 1;
  };

  const paintKeptSky = (ctx: Surface, keep: string): void => {
    const sky = kept.get(keep);
    if (sky) ctx.drawImage(sky.canvas, 0, 0, ctx.canvas.width, ctx.canvas.height);
  };

  const paintClose = (ctx: Surface, scene: Scene & { kind: 'close' }, frame: Frame, palette: Palette) => {
    paintKeptSky(ctx, scene.sky);
    for (const [i, plate] of scene.plates.entries()) {
      const own = ofPlate(frame, plate);
      const top = Math.max(0, Math.floor(own.originY + PLATE_BOUNDS.y * frame.unit));
      const end = Math.ceil(own.originY + (PLATE_BOUNDS.y + PLATE_BOUNDS.height) * frame.unit);
      const bottom = Math.min(ctx.canvas.height, end);
      if (bottom <= top) continue;
      const surface = makeSurface(ctx.canvas.width, bottom - top);
      bakeAt(surface, plate, { ...own, originY: own.originY - top }, palette);
      ctx.globalAlpha = scene.opacity[i] ?? 1;
      ctx.drawImage(surface.canvas, 0, top);
    }
    ctx.globalAlpha = 1;
  };

  const paintScene = (ctx: Surface, { scene, frame, palette }: PaintJob): void => {
    switch (scene.kind) {
      case 'plate':
        bakeAt(ctx, scene, ofPlate(frame, scene), palette);
        break;
      case 'sky':
        paintSky(ctx, scene.tension, palette);
        break;
      case 'bricks':
        paintAlone(ctx, frame, scene.bricks, scene.rise, palette);
        break;
      case 'spotlight':
        paintSpotlight(ctx, frame, scene.spotlight, scene.rise, palette);
        break;
      case 'vignette':
        paintVignette(ctx, frame, scene.vignette, palette);
        break;
      case 'beam':
        paintBeam(ctx);
        break;
      case 'front':
        paintFront(ctx, frame, palette);
        break;
      case 'close':
        paintClose(ctx, scene, frame, palette);
        break;
      case 'layers':
        paintKeptSky(ctx, scene.sky);
        for (const { keep, x, y, scale } of scene.layers) {
          const canvas = kept.get(keep)?.canvas;
          if (canvas) ctx.drawImage(canvas, x, y, canvas.width * scale, canvas.height * scale);
        }
    }
  };

  return {
    paint(job) {
      const surface = makeSurface(job.width, job.height);
      paintScene(surface, job);
      if ('keep' in job.scene) kept.set(job.scene.keep, surface);
      return surface;
    },
    forget: (keep) => kept.delete(keep),
  };
}
