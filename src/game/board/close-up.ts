/** The sharper picture that stands in for the plates while the camera rests close to them. */
import { bakePlate, makeSurface } from './bake.ts';
import { type BoardState, paintScale } from './board-state.ts';
import { PLATES } from './board-view.ts';
import { toPicture } from './camera.ts';
import { showDeck } from './deck.ts';
import { dimmed, dimTint } from './focus.ts';
import { placePlate } from './layout.ts';
import { makePicture, type Picture, paintPicture } from './picture.ts';
import { PLATE_BOUNDS, plateFrame } from './projection.ts';
import { enrol, type Stage } from './stage.ts';

/** The picture, and whether it is shown. */
export interface CloseUp {
  readonly picture: Picture;
  shown: boolean;
}

/** Makes it, empty. */
export function makeCloseUp(stage: Stage): CloseUp {
  return { picture: enrol(stage, makePicture(stage.scene), 30), shown: false };
}

/** Paints what the window shows of every plate at the camera's own scale, and shows that instead of the plates. */
export function paintCloseUp(state: BoardState): void {
  const { closeUp, stage, deck, view, camera, palette, rise, parent } = state;
  if (!closeUp || !stage || !deck || !view) return;
  const corner = toPicture(camera, { x: 0, y: 0 });
  const bounds = {
    ...corner,
    width: parent.clientWidth / camera.scale,
    height: parent.clientHeight / camera.scale,
  };
  const scale = camera.scale * stage.ratio;
  if (scale <= paintScale(state)) return;
  paintPicture(closeUp.picture, bounds, scale, (ctx, frame) => {
    for (const plate of PLATES) {
      const own = plateFrame(plate, rise);
      const originY = frame.originY + own.originY * frame.unit;
      const top = Math.max(0, Math.floor(originY + PLATE_BOUNDS.y * frame.unit));
      const bottom = Math.min(
        ctx.canvas.height,
        Math.ceil(originY + (PLATE_BOUNDS.y + PLATE_BOUNDS.height) * frame.unit),
      );
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
      ctx.drawImage(surface.canvas, 0, top);
    }
  });
  closeUp.shown = true;
  closeUp.picture.image.setVisible(true).setTint(dimTint(state.focus ? dimmed(state.focus) : 0));
  showDeck(deck, false);
}

/** Shows the plates themselves again. */
export function hideClose(state: BoardState): void {
  const { closeUp, deck } = state;
  if (!closeUp?.shown || !deck) return;
  closeUp.shown = false;
  closeUp.picture.image.setVisible(false);
  showDeck(deck, true);
}
