/** What moves only while a quarter is played: the sweeping light, falling arrivals and the shock's front. */
import * as Phaser from 'phaser';
import type { Camera } from './camera.ts';
import type { PlacedStack } from './paint/placed.ts';
import type { Palette } from './palette.ts';
import { dropPicture, hangPicture, makePicture, type Picture, placePicture } from './picture.ts';
import {
  AXIS_X,
  boundsOf,
  PLATE_BOUNDS,
  PLATE_WIDTH,
  plateFrame,
  plateOutline,
  type Rect,
} from './projection.ts';
import { fallOf, type QuarterMoment, type QuarterScript } from './quarter.ts';
import { boundsOfBricks } from './spotlight.ts';
import { enrol, type Stage } from './stage.ts';
import type { Scene } from './workshop/scene.ts';
import type { Workshop } from './workshop/workshop.ts';

/** Height from which arrivals fall, in units. */
const DROP = 1.5;
/** Width of the sweeping light, in units. */
const BEAM = 3.2;

/** The moving pictures of one quarter. */
export interface Film {
  readonly beam: Picture;
  readonly front: Picture | null;
  readonly arrivals: readonly Picture[];
}

/** Has everything painted that the script needs; arrivals look as they will once they stand. */
export function makeFilm(
  stage: Stage,
  workshop: Workshop,
  script: QuarterScript,
  stack: PlacedStack,
  rise: number,
  scale: number,
  palette: Palette,
): Film {
  const hang = (depth: number, slot: string, scene: Scene, bounds: Rect, at: number): Picture => {
    const picture = enrol(stage, makePicture(stage.scene), depth);
    workshop.ask(slot, scene, { bounds, scale: at, palette }).then((painted) => {
      if (!painted) return;
      // The film may have ended meanwhile.
      if (picture.image.active) hangPicture(picture, painted);
      else painted.picture.close();
    });
    return picture;
  };
  const height = 5 * rise + PLATE_BOUNDS.height;
  const light: Rect = { x: -BEAM / 2, y: PLATE_BOUNDS.y, width: BEAM, height };
  const beam = hang(60, 'beam', { kind: 'beam' }, light, 24);
  beam.image.setBlendMode(Phaser.BlendModes.ADD);
  let front: Picture | null = null;
  if (script.strike) {
    const box = boundsOf(plateOutline({ unit: 1, originX: 0, originY: 0 }));
    const bounds = { x: box.x - 0.8, y: box.y - 0.8, width: box.width + 1.6, height: box.height + 1.6 };
    front = hang(55, 'front', { kind: 'front' }, bounds, 40);
    front.image.setBlendMode(Phaser.BlendModes.ADD);
  }
  const placed = new Map(stack.flat().map((item) => [item.brick.id, item]));
  const arrivals = script.arrivals.flatMap(({ id }) => {
    const item = placed.get(id);
    if (!item) return [];
    const bounds = boundsOfBricks([item], rise);
    return hang(50, `arrival ${id}`, { kind: 'bricks', bricks: [item], rise }, bounds, scale);
  });
  return { beam, front, arrivals };
}

/** Shows one moment. */
export function showFilm(
  film: Film,
  moment: QuarterMoment,
  camera: Camera,
  ratio: number,
  rise: number,
): void {
  const strongest = Math.max(...moment.light);
  const share = moment.revealed.reduce((sum, value) => sum + value, 0) / moment.revealed.length;
  const left = PLATE_BOUNDS.x + (PLATE_WIDTH * AXIS_X.x - PLATE_BOUNDS.x + 0.5) * share;
  film.beam.image.setVisible(strongest > 0.01).setAlpha(strongest * 0.85);
  placePicture(film.beam, { ...camera, x: camera.x + left * camera.scale }, ratio);
  for (const [i, picture] of film.arrivals.entries()) {
    const landed = moment.landed[i] ?? 0;
    const { height, alpha } = fallOf(landed);
    picture.image.setVisible(landed > 0).setAlpha(alpha);
    placePicture(picture, camera, ratio, height * DROP);
  }
  if (!film.front) return;
  film.front.image.setVisible(moment.front !== null);
  if (moment.front === null) return;
  film.front.image.setAlpha(0.55 + 0.45 * Math.sin(moment.front * 9) ** 2);
  const originY = plateFrame(5, rise).originY + (5 - moment.front) * rise;
  placePicture(film.front, camera, ratio, -originY);
}

/** Hides the arrivals of plates that now show them built in. */
export function settleArrivals(film: Film, script: QuarterScript, settled: readonly boolean[]): void {
  for (const [i, { plate }] of script.arrivals.entries())
    if (settled[plate]) film.arrivals[i]?.image.setVisible(false);
}

/** Frees everything. */
export function endFilm(film: Film): void {
  for (const picture of [film.beam, ...film.arrivals]) dropPicture(picture);
  if (film.front) dropPicture(film.front);
}
