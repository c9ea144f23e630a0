/** One frame: what is stale is painted, what moves is moved, and whether another frame is wanted. */
import * as Phaser from 'phaser';
import { type BoardState, paintScale } from './board-state.ts';
import type { BoardView } from './board-view.ts';
import { hideClose, paintCloseUp } from './close-up.ts';
import { paintPlate, placeDeck } from './deck.ts';
import { dimmed, placeFocus } from './focus.ts';
import { advanceMotion } from './motion.ts';
import { advancePace, measureFrame } from './pace.ts';
import { placePicture } from './picture.ts';
import { makeRiders } from './riders.ts';
import { paintSky } from './sky.ts';
import { aimRiders } from './stage.ts';

/** Makes riders for the flows that are given, in place of those that ride now. */
export function setRiders(state: BoardState, flows: BoardView['flows']): void {
  const { stage, deck } = state;
  if (!stage || !deck) return;
  const time = state.riders?.timeElapsed ?? 0;
  state.riders?.destroy();
  state.riders = null;
  if (stage.game.renderer.type !== Phaser.WEBGL) return;
  state.riders = makeRiders(stage.scene, flows, state.rise, state.pace.detail === 'low' ? 0.55 : 1);
  if (!state.riders) return;
  state.riders.timeElapsed = time;
  stage.scene.cameras.main.ignore(state.riders);
}

function paintStale(state: BoardState): void {
  const { stage, sky, deck, view, stale, palette, rise } = state;
  if (!stage || !sky || !deck || !view) return;
  if (stale.sky) paintSky(sky, stage.game.scale.width, stage.game.scale.height, view.tension, palette);
  stale.sky = false;
  for (const plate of stale.plates)
    paintPlate(deck, 'now', { view, plate, rise, scale: paintScale(state), palette });
  stale.plates.clear();
  if (stale.riders) setRiders(state, view.flows);
  stale.riders = false;
}

/** Time after the last movement of the camera at which a sharper picture is worth painting, in milliseconds. */
const CLOSE_UP_AFTER = 140;

/** Draws the state of the board after some more milliseconds; returns false when nothing moves any more. */
export function drawFrame(state: BoardState, milliseconds: number): boolean {
  const { stage, deck, sky, motion, pace } = state;
  if (!stage || !deck || !sky || !state.view) return false;
  paintStale(state);
  advanceMotion(motion, milliseconds);
  const living = advancePace(pace, milliseconds);
  if (!state.playing && motion.tracks.size === 0 && living && measureFrame(pace, stage.game.loop.rawDelta)) {
    state.stale.riders = true;
    stage.game.loop.setFPSLimit(24);
  }
  if (state.riders) {
    state.riders.timeElapsed = (state.riders.timeElapsed + milliseconds * pace.energy) % 3_600_000;
    state.riders.setAlpha(1 - 0.6 * (state.focus ? dimmed(state.focus) : 0));
  }
  if (state.closeUp?.shown && state.settled === 0) hideClose(state);
  state.settled += milliseconds;
  const magnified = state.camera.scale > state.fitted.scale * 1.08;
  const waiting = magnified && !state.closeUp?.shown && !state.playing;
  if (waiting && state.settled >= CLOSE_UP_AFTER) paintCloseUp(state);
  placeDeck(deck, state.camera, stage.ratio);
  placeFocus(state);
  if (state.closeUp?.shown) placePicture(state.closeUp.picture, state.camera, stage.ratio);
  aimRiders(stage, state.camera);
  return motion.tracks.size > 0 || living || waiting || state.stale.plates.size > 0 || state.stale.riders;
}
