/** One frame: what is stale is painted, what moves is moved, and whether another frame is wanted. */
import * as Phaser from 'phaser';
import { type BoardState, paintScale, requestFrame, skySize } from './board-state.ts';
import type { BoardView } from './board-view.ts';
import { askPlate, deckComplete, placeDeck, showDeck } from './deck.ts';
import { dimmed, placeFocus } from './focus.ts';
import { advanceMotion } from './motion.ts';
import { advancePace, measureFrame } from './pace.ts';
import { placePicture } from './picture.ts';
import { fillRiders, makeRiders } from './riders.ts';
import { askSky, placeSky } from './sky.ts';
import { aimRiders, fitStage, type Stage } from './stage.ts';
import { askStill, leaveStill } from './still.ts';

/** Lets ride what flows, in place of what rides now. */
export function setRiders(state: BoardState, flows: BoardView['flows']): void {
  const { stage, deck } = state;
  if (!stage || !deck || stage.game.renderer.type !== Phaser.WEBGL) return;
  if (state.riders === null) {
    state.riders = makeRiders(stage.scene);
    stage.scene.cameras.main.ignore(state.riders);
  }
  fillRiders(state.riders, flows, state.rise, state.pace.detail === 'low' ? 0.55 : 1);
}

/** Orders what is stale; each picture is hung when it is painted, and asks for a frame of its own. */
function orderStale(state: BoardState): void {
  const { stage, sky, deck, view, stale, palette, rise, workshop } = state;
  if (!stage || !sky || !deck || !view || !workshop) return;
  if (stale.sky || stale.plates.size > 0) leaveStill(state);
  const hung = (painted: boolean) => painted && requestFrame(state);
  if (stale.sky)
    askSky(sky, workshop, 'now', { size: skySize(state), tension: view.tension, palette }).then(hung);
  stale.sky = false;
  for (const plate of stale.plates) {
    const order = { view, plate, rise, scale: paintScale(state), palette };
    askPlate(deck, workshop, 'now', order).then((painted) => {
      if (painted) showDeck(deck, state.still?.shown !== true);
      hung(painted);
    });
  }
  stale.plates.clear();
  if (stale.riders) setRiders(state, view.flows);
  stale.riders = false;
}

function moveRiders(state: BoardState, milliseconds: number): void {
  const { riders, pace, focus } = state;
  if (!riders) return;
  riders.timeElapsed = (riders.timeElapsed + milliseconds * pace.energy) % 3_600_000;
  riders.setAlpha(1 - 0.6 * Math.max(state.unveiled, focus ? dimmed(focus) : 0));
}

/** Settles for the lighter picture if the first undisturbed frames, drawn plate by plate, took too long. */
function watchSpeed(state: BoardState, stage: Stage): void {
  const { pace, still } = state;
  if (pace.decided || state.playing || still?.shown || state.settled < STILL_AFTER) return;
  // While pictures are painted beside it, the machine is not itself.
  if (state.workshop?.busy()) return;
  if (!measureFrame(pace, stage.game.loop.rawDelta)) return;
  state.stale.riders = true;
  stage.game.loop.setFPSLimit(LOW_FRAME_RATE);
}

/** Frames a second in the lighter picture. */
const LOW_FRAME_RATE = 30;
/** Share of the window's resolution in which a slow machine renders what moves at large. */
const LOW_QUALITY = 0.6;

/** Slow machines get fewer pixels while the camera travels or a quarter plays, and all of them at rest. */
function keepQuality(state: BoardState, stage: Stage): void {
  const quality = state.pace.detail === 'low' && (state.playing || state.travelling) ? LOW_QUALITY : 1;
  if (Math.abs(stage.ratio - stage.sharpness * quality) > 1e-3) fitStage(stage, state.parent, quality);
}

/** Time after the last change at which everything at rest is worth joining into one picture, in milliseconds. */
const STILL_AFTER = 120;

/** Says on the element whether the picture is whole, for whoever photographs it. */
function tellWhole({ parent, workshop, stale }: BoardState, whole: boolean): void {
  // Once it is whole for the first time it may be shown: plates that come one by one look like a fault.
  if (whole) parent.dataset['ready'] = 'true';
  const told = String(whole && workshop?.busy() !== true && stale.plates.size === 0);
  if (parent.dataset['painted'] !== told) parent.dataset['painted'] = told;
}

/** Draws the state of the board after some more milliseconds; returns false when nothing moves any more. */
export function drawFrame(state: BoardState, milliseconds: number): boolean {
  const { stage, deck, sky, motion, pace, still } = state;
  if (!stage || !deck || !sky || !still || !state.view) return false;
  orderStale(state);
  advanceMotion(motion, milliseconds);
  const living = advancePace(pace, milliseconds);
  moveRiders(state, milliseconds);
  if (state.settled === 0 || state.playing) leaveStill(state);
  state.settled += milliseconds;
  if (state.settled >= STILL_AFTER && !state.playing) state.travelling = false;
  keepQuality(state, stage);
  placeSky(sky, stage.game.scale.width, stage.game.scale.height);
  placeDeck(deck, state.camera, stage.ratio, state.rise, state.framed, state.unveiled);
  if (!still.shown && !state.playing && state.settled >= STILL_AFTER && (pace.decided || !living))
    void askStill(state);
  if (still.shown) placePicture(still.picture, state.camera, stage.ratio);
  placeFocus(state);
  aimRiders(stage, state.camera);
  watchSpeed(state, stage);
  tellWhole(state, deckComplete(deck));
  // What is being painted asks for its own frame when it is there.
  const settling = !still.shown && !still.asked && state.workshop?.busy() !== true;
  return motion.tracks.size > 0 || living || settling || state.stale.plates.size > 0 || state.stale.riders;
}
