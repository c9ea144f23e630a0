/** Hover and selection: the brick that is looked at rises, what belongs to it shines, and the rest steps back. */
import { type BoardState, requestFrame } from './board-state.ts';
import { tintDeck } from './deck.ts';
import { easeOut, startTrack } from './motion.ts';
import { hangPicture, makePicture, type Picture, placePicture } from './picture.ts';
import type { Rect } from './projection.ts';
import { boundsOfBricks, LIFTED, spotlightOn } from './spotlight.ts';
import { enrol, type Stage } from './stage.ts';

/** Pictures of the focus, and how far it has come in. */
export interface Focus {
  /** Related bricks and ties. */
  readonly related: Picture;
  /** The brick itself. */
  readonly lifted: Picture;
  /** The brick whose pictures are shown or are being painted. */
  id: string | null;
  /** The brick that is to be looked at; null while the last one is left. */
  wanted: string | null;
  /** 0 (nothing is looked at) .. 1. */
  share: number;
  stop: () => void;
}

/** How long focus takes to come and go, in milliseconds. */
const COME = 150;

/** Makes the pictures. */
export function makeFocus(stage: Stage): Focus {
  return {
    related: enrol(stage, makePicture(stage.scene), 40),
    lifted: enrol(stage, makePicture(stage.scene), 41),
    id: null,
    wanted: null,
    share: 0,
    stop: () => {},
  };
}

/** How far the rest of the board has stepped back, 0..1. */
export function dimmed(focus: Focus): number {
  return focus.share;
}

/** The tint, as 0xrrggbb, of things that have stepped back by that much. */
export function dimTint(share: number): number {
  const channel = (loss: number) => Math.round(255 * (1 - loss * share));
  return (channel(0.66) << 16) | (channel(0.6) << 8) | channel(0.46);
}

/** The part of the picture that both a rectangle and the window cover, in units. */
function visiblePart(state: BoardState, bounds: Rect): Rect {
  const { camera, parent } = state;
  const left = Math.max(bounds.x, -camera.x / camera.scale - 0.5);
  const top = Math.max(bounds.y, -camera.y / camera.scale - 0.5);
  const right = Math.min(bounds.x + bounds.width, (parent.clientWidth - camera.x) / camera.scale + 0.5);
  const bottom = Math.min(bounds.y + bounds.height, (parent.clientHeight - camera.y) / camera.scale + 0.5);
  return { x: left, y: top, width: Math.max(0.01, right - left), height: Math.max(0.01, bottom - top) };
}

/** Has the pictures of the brick in focus painted and hung; false if there is no such brick or if it was given up. */
async function askFocus(state: BoardState, focus: Focus): Promise<boolean> {
  const { stage, view, stack, rise, palette, camera, workshop } = state;
  const spotlight = stage && view && focus.id ? spotlightOn(view, stack, focus.id) : null;
  if (!stage || !workshop || !spotlight) return false;
  const scale = camera.scale * stage.ratio;
  const all = visiblePart(state, boundsOfBricks([...spotlight.lit, spotlight.focus], rise));
  const own = boundsOfBricks([spotlight.focus], rise);
  const [related, lifted] = await Promise.all([
    workshop.ask('related', { kind: 'spotlight', spotlight, rise }, { bounds: all, scale, palette }),
    workshop.ask(
      'lifted',
      { kind: 'bricks', bricks: [spotlight.focus], rise },
      { bounds: own, scale, palette },
    ),
  ]);
  if (related && lifted) {
    hangPicture(focus.related, related);
    hangPicture(focus.lifted, lifted);
    return true;
  }
  related?.picture.close();
  lifted?.picture.close();
  return false;
}

function showShare(state: BoardState, focus: Focus, share: number): void {
  focus.share = share;
  const tint = dimTint(share);
  if (state.deck) tintDeck(state.deck, tint);
  state.sky?.now.picture.image.setTint(tint);
  state.still?.picture.image.setTint(tint);
  const visible = share > 0 && focus.id !== null && focus.lifted.bitmap !== null;
  focus.related.image.setVisible(visible).setAlpha(share);
  focus.lifted.image.setVisible(visible).setAlpha(Math.min(1, share * 2));
}

/** Looks at a brick, or at none. */
export function setFocus(state: BoardState, id: string | null): void {
  const { focus } = state;
  if (!focus || focus.wanted === id) return;
  focus.stop();
  const had = focus.share;
  if (id !== null) {
    focus.id = id;
    focus.wanted = id;
    askFocus(state, focus).then((painted) => {
      if (focus.wanted !== id) return;
      if (!painted) {
        if (state.view?.bricks.every((brick) => brick.id !== id)) setFocus(state, null);
        return;
      }
      // From one brick to the next the board stays dark; only the new brick rises.
      const from = focus.share;
      move(state, focus, from > 0.5 ? 0.6 : from, 1);
    });
    return;
  }
  focus.wanted = null;
  state.workshop?.drop('related');
  state.workshop?.drop('lifted');
  move(state, focus, had, 0);
}

function move(state: BoardState, focus: Focus, from: number, to: number): void {
  const end = () => {
    if (to === 0) focus.id = null;
    showShare(state, focus, to);
  };
  if (state.pace.reducedMotion) end();
  else
    focus.stop = startTrack(
      state.motion,
      COME,
      (t) => showShare(state, focus, from + (to - from) * easeOut(t)),
      end,
    );
  requestFrame(state);
}

/** Paints the focus anew after the view, the size or the palette changed. */
export function refreshFocus(state: BoardState): void {
  const { focus } = state;
  if (!focus || focus.id === null) return;
  const { wanted } = focus;
  askFocus(state, focus).then((painted) => {
    if (focus.wanted !== wanted) return;
    if (painted) requestFrame(state);
    else if (state.view?.bricks.every((brick) => brick.id !== focus.id)) setFocus(state, null);
  });
}

/** Puts the pictures where the camera sees them. */
export function placeFocus(state: BoardState): void {
  const { focus, stage, camera } = state;
  if (!focus || !stage || focus.id === null) return;
  placePicture(focus.related, camera, stage.ratio);
  placePicture(focus.lifted, camera, stage.ratio, LIFTED * focus.share);
}
