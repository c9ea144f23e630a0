/**
 * The still: one picture of all that stands, sky included, shown while the camera rests. It spares the graphics
 * card (or the processor that plays one) everything but a single image, and close to the plates it is painted anew
 * at the camera's own scale, so that they are as sharp as from afar.
 */
import { bakePlate, makeSurface } from './bake.ts';
import { type BoardState, paintScale } from './board-state.ts';
import { type BoardView, PLATES } from './board-view.ts';
import { toPicture } from './camera.ts';
import { opacityOf, showDeck } from './deck.ts';
import { dimmed, dimTint } from './focus.ts';
import { placePlate } from './layout.ts';
import { makePicture, type Picture, paintPicture } from './picture.ts';
import { type Frame, PLATE_BOUNDS, plateFrame } from './projection.ts';
import { enrol, type Stage } from './stage.ts';

/** The picture, and whether it is shown. */
export interface Still {
  readonly picture: Picture;
  shown: boolean;
}

/** Makes it, empty. */
export function makeStill(stage: Stage): Still {
  return { picture: enrol(stage, makePicture(stage.scene), 30), shown: false };
}

function copyPlates(ctx: CanvasRenderingContext2D, state: BoardState): void {
  for (const leaf of state.deck?.leaves ?? []) {
    const { image, texture } = leaf.now;
    ctx.drawImage(
      texture.canvas,
      image.x,
      image.y,
      texture.width * image.scaleX,
      texture.height * image.scaleY,
    );
  }
}

/** Paints what the window shows of every plate at the camera's own scale. */
function paintPlatesClose(
  ctx: CanvasRenderingContext2D,
  frame: Frame,
  state: BoardState,
  view: BoardView,
): void {
  const { palette, rise } = state;
  for (const plate of PLATES) {
    const originY = frame.originY + plateFrame(plate, rise).originY * frame.unit;
    const top = Math.max(0, Math.floor(originY + PLATE_BOUNDS.y * frame.unit));
    const end = Math.ceil(originY + (PLATE_BOUNDS.y + PLATE_BOUNDS.height) * frame.unit);
    const bottom = Math.min(ctx.canvas.height, end);
    if (bottom <= top) continue;
    const surface = makeSurface(ctx.canvas.width, bottom - top);
    const content = {
      plate,
      placed: placePlate(plate, view.bricks),
      bridges: view.bridges,
      flows: view.flows,
      rise,
    };
    bakePlate(surface, content, { ...frame, originY: originY - top }, palette);
    ctx.globalAlpha = opacityOf(plate, state.framed, state.unveiled);
    ctx.drawImage(surface.canvas, 0, top);
  }
  ctx.globalAlpha = 1;
}

/** Paints the still from what stands now and shows it in place of sky and plates, which must have been placed. */
export function paintStill(state: BoardState): void {
  const { still, stage, deck, sky, view, camera, parent } = state;
  if (!still || !stage || !deck || !sky || !view) return;
  const corner = toPicture(camera, { x: 0, y: 0 });
  const bounds = {
    ...corner,
    width: parent.clientWidth / camera.scale,
    height: parent.clientHeight / camera.scale,
  };
  const scale = camera.scale * stage.ratio;
  paintPicture(still.picture, bounds, scale, (ctx, frame) => {
    ctx.drawImage(sky.now.texture.canvas, 0, 0, ctx.canvas.width, ctx.canvas.height);
    if (scale > paintScale(state) * 1.08) paintPlatesClose(ctx, frame, state, view);
    else copyPlates(ctx, state);
  });
  still.shown = true;
  still.picture.image.setVisible(true).setTint(dimTint(state.focus ? dimmed(state.focus) : 0));
  sky.now.image.setVisible(false);
  showDeck(deck, false);
}

/** Shows sky and plates themselves again, because something of them is about to move or to change. */
export function leaveStill(state: BoardState): void {
  const { still, deck, sky } = state;
  if (!still?.shown || !deck || !sky) return;
  still.shown = false;
  still.picture.image.setVisible(false);
  sky.now.image.setVisible(true);
  showDeck(deck, true);
}
