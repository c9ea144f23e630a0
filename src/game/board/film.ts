/** What moves only while a quarter is played: the sweeping light, falling arrivals and the shock's front. */
import * as Phaser from 'phaser';
import type { Camera } from './camera.ts';
import { fade, mix } from './colour.ts';
import type { PlacedStack } from './paint/placed.ts';
import type { Palette } from './palette.ts';
import { dropPicture, makePicture, type Picture, paintPicture, placePicture } from './picture.ts';
import { AXIS_X, boundsOf, PLATE_BOUNDS, PLATE_WIDTH, plateFrame, plateOutline } from './projection.ts';
import { fallOf, type QuarterMoment, type QuarterScript } from './quarter.ts';
import { boundsOfBricks, paintAlone } from './spotlight.ts';
import { enrol, type Stage } from './stage.ts';

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

/** Paints everything that the script needs; arrivals look as they will once they stand. */
export function makeFilm(
  stage: Stage,
  script: QuarterScript,
  stack: PlacedStack,
  rise: number,
  scale: number,
  palette: Palette,
): Film {
  const beam = enrol(stage, makePicture(stage.scene), 60);
  const height = 5 * rise + PLATE_BOUNDS.height;
  paintPicture(beam, { x: -BEAM / 2, y: PLATE_BOUNDS.y, width: BEAM, height }, 24, (ctx) => {
    const { width, height: tall } = ctx.canvas;
    const across = ctx.createLinearGradient(0, 0, width, 0);
    across.addColorStop(0, 'rgba(255,240,205,0)');
    across.addColorStop(0.42, 'rgba(255,236,190,0.16)');
    across.addColorStop(0.5, 'rgba(255,246,224,0.62)');
    across.addColorStop(0.58, 'rgba(255,236,190,0.22)');
    across.addColorStop(1, 'rgba(255,240,205,0)');
    ctx.fillStyle = across;
    ctx.fillRect(0, 0, width, tall);
    // Soft ends, so that the light has no upper or lower edge.
    ctx.globalCompositeOperation = 'destination-in';
    const along = ctx.createLinearGradient(0, 0, 0, tall);
    along.addColorStop(0, 'rgba(0,0,0,0)');
    along.addColorStop(0.16, 'rgba(0,0,0,1)');
    along.addColorStop(0.84, 'rgba(0,0,0,1)');
    along.addColorStop(1, 'rgba(0,0,0,0)');
    ctx.fillStyle = along;
    ctx.fillRect(0, 0, width, tall);
    ctx.globalCompositeOperation = 'source-over';
  });
  beam.image.setBlendMode(Phaser.BlendModes.ADD);
  const placed = new Map(stack.flat().map((item) => [item.brick.id, item]));
  const arrivals = script.arrivals.map(({ id }) => {
    const picture = enrol(stage, makePicture(stage.scene), 50);
    const item = placed.get(id);
    if (item)
      paintPicture(picture, boundsOfBricks([item], rise), scale, (ctx, frame) =>
        paintAlone(ctx, frame, [item], rise, palette),
      );
    return picture;
  });
  return { beam, front: script.strike ? makeFront(stage, palette) : null, arrivals };
}

/** The front: the outline of a plate, burning. */
function makeFront(stage: Stage, palette: Palette): Picture {
  const picture = enrol(stage, makePicture(stage.scene), 55);
  const outline = plateOutline({ unit: 1, originX: 0, originY: 0 });
  const box = boundsOf(outline);
  const bounds = { x: box.x - 0.8, y: box.y - 0.8, width: box.width + 1.6, height: box.height + 1.6 };
  paintPicture(picture, bounds, 40, (ctx, frame) => {
    const points = plateOutline(frame);
    const hot = mix(palette.storm, '#ffffff', 0.35);
    ctx.beginPath();
    for (const point of points) ctx.lineTo(point.x, point.y);
    ctx.closePath();
    ctx.fillStyle = fade(palette.storm, 0.2);
    ctx.fill();
    ctx.lineJoin = 'round';
    for (const [width, alpha] of [
      [22, 0.16],
      [11, 0.3],
      [5, 0.6],
      [2, 1],
    ] as const) {
      ctx.strokeStyle = fade(hot, alpha);
      ctx.lineWidth = width;
      ctx.stroke();
    }
  });
  picture.image.setBlendMode(Phaser.BlendModes.ADD);
  return picture;
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
