/**
 * The still: one picture of all that stands, sky included, shown while the camera rests. It spares the graphics
 * card (or the processor that plays one) everything but a single image, and close to the plates it is painted anew
 * at the camera's own scale, so that they are as sharp as from afar.
 */
import { type BoardState, paintScale, requestFrame } from './board-state.ts';
import { type BoardView, PLATES } from './board-view.ts';
import { toPicture } from './camera.ts';
import { type Deck, deckComplete, opacityOf, plateScene, showDeck } from './deck.ts';
import { dimmed, dimTint } from './focus.ts';
import { hangPicture, makePicture, type Picture } from './picture.ts';
import type { Sky } from './sky.ts';
import { enrol, type Stage } from './stage.ts';
import type { Scene } from './workshop/scene.ts';

/** The picture, whether it is shown, and whether it has been asked for. */
export interface Still {
  readonly picture: Picture;
  shown: boolean;
  asked: boolean;
}

/** Makes it, empty. */
export function makeStill(stage: Stage): Still {
  return { picture: enrol(stage, makePicture(stage.scene), 30), shown: false, asked: false };
}

/** What stands, as kept pictures laid over one another; the plates must have been placed. */
function layersOf(deck: Deck, sky: Sky): Scene {
  const layers = deck.leaves.map(({ now: { picture, keep } }) => {
    const { x, y, scaleX } = picture.image;
    return { keep, x, y, scale: scaleX };
  });
  return { kind: 'layers', sky: sky.now.keep, layers };
}

function closeUp(state: BoardState, view: BoardView, sky: Sky): Scene {
  return {
    kind: 'close',
    sky: sky.now.keep,
    plates: PLATES.map((plate) => plateScene(view, plate, state.rise)),
    opacity: PLATES.map((plate) => opacityOf(plate, state.framed, state.unveiled)),
  };
}

/** Has the still painted from what stands now; it takes the place of sky and plates as soon as it is there. */
export async function askStill(state: BoardState): Promise<void> {
  const { still, stage, deck, sky, view, camera, parent, workshop, palette } = state;
  if (!still || still.asked || !stage || !deck || !sky || !view || !workshop) return;
  if (workshop.busy() || !deckComplete(deck)) return;
  still.asked = true;
  const bounds = {
    ...toPicture(camera, { x: 0, y: 0 }),
    width: parent.clientWidth / camera.scale,
    height: parent.clientHeight / camera.scale,
  };
  const scale = camera.scale * stage.ratio;
  // Veiled plates let each other through, which kept pictures laid over one another would as well, but less sharply.
  const close = scale > paintScale(state) * 1.08 || state.unveiled > 0;
  const scene = close ? closeUp(state, view, sky) : layersOf(deck, sky);
  const painted = await workshop.ask('still', scene, { bounds, scale, palette });
  if (!painted) return;
  hangPicture(still.picture, painted);
  still.shown = true;
  still.picture.image.setVisible(true).setTint(dimTint(state.focus ? dimmed(state.focus) : 0));
  sky.now.picture.image.setVisible(false);
  showDeck(deck, false);
  requestFrame(state);
}

/** Shows sky and plates themselves again, because something of them is about to move or to change. */
export function leaveStill(state: BoardState): void {
  const { still, deck, sky, workshop } = state;
  if (!still || !deck || !sky) return;
  if (still.asked) workshop?.drop('still');
  still.asked = false;
  if (!still.shown) return;
  still.shown = false;
  still.picture.image.setVisible(false);
  sky.now.picture.image.setVisible(true);
  showDeck(deck, true);
}
