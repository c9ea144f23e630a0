/** Everything that a running board knows, and where the player looks. */
import type * as Phaser from 'phaser';
import type { BoardView, PlateIndex } from './board-view.ts';
import { PLATES } from './board-view.ts';
import { betweenCameras, type Camera, fitStack, type Insets } from './camera.ts';
import type { Deck } from './deck.ts';
import type { Focus } from './focus.ts';
import { easeInOut, type Motion, startTrack, stillMotion } from './motion.ts';
import { type Pace, startPace } from './pace.ts';
import type { PlacedStack } from './paint/placed.ts';
import { type Palette, type PaletteName, paletteNamed } from './palette.ts';
import type { Sky } from './sky.ts';
import { type Stage, wakeStage } from './stage.ts';
import type { Still } from './still.ts';
import type { Workshop } from './workshop/workshop.ts';

/** The state of a board; shared by the files that make it move. */
export interface BoardState {
  readonly parent: HTMLElement;
  readonly motion: Motion;
  readonly pace: Pace;
  stage: Stage | null;
  workshop: Workshop | null;
  sky: Sky | null;
  deck: Deck | null;
  focus: Focus | null;
  still: Still | null;
  riders: Phaser.GameObjects.SpriteGPULayer | null;
  view: BoardView | null;
  stack: PlacedStack;
  palette: Palette;
  insets: Insets;
  fitted: Camera;
  rise: number;
  camera: Camera;
  /** Whether the player looks at the whole stack, so that a new size fits it again. */
  whole: boolean;
  /** The plate that is framed: the plates above it are seen through, as far as `unveiled` 0..1 says. */
  framed: PlateIndex | null;
  unveiled: number;
  /** What is to be painted before the next frame. */
  stale: { sky: boolean; plates: Set<PlateIndex>; riders: boolean };
  hovered: string | null;
  selected: string | null;
  /** Whether the camera moved since the picture last came to rest. */
  travelling: boolean;
  /** Milliseconds since the camera last moved. */
  settled: number;
  playing: boolean;
  /** Ends what is played, showing its end. */
  skip: (() => void) | null;
  stopCamera: () => void;
  readonly layoutListeners: Set<() => void>;
}

/** A board that shows nothing yet. */
export function emptyBoard(
  parent: HTMLElement,
  insets: Insets,
  palette: PaletteName,
  restAfter: number,
): BoardState {
  const { camera, rise } = fitStack(parent.clientWidth, parent.clientHeight, insets);
  return {
    parent,
    motion: stillMotion(),
    pace: startPace(restAfter),
    stage: null,
    workshop: null,
    sky: null,
    deck: null,
    focus: null,
    still: null,
    riders: null,
    view: null,
    stack: PLATES.map(() => []),
    palette: paletteNamed(palette),
    insets,
    fitted: camera,
    rise,
    camera,
    whole: true,
    framed: null,
    unveiled: 0,
    stale: { sky: true, plates: new Set(PLATES), riders: true },
    hovered: null,
    selected: null,
    travelling: false,
    settled: 0,
    playing: false,
    skip: null,
    stopCamera: () => {},
    layoutListeners: new Set(),
  };
}

/** Asks for a frame. */
export function requestFrame(state: BoardState): void {
  if (state.stage) wakeStage(state.stage);
}

/** Device pixels to a unit when the whole stack is seen: the resolution in which plates are painted. */
export function paintScale(state: BoardState): number {
  return state.fitted.scale * (state.stage?.sharpness ?? 1);
}

/** Size in which the sky is painted, in device pixels. */
export function skySize(state: BoardState): { width: number; height: number } {
  const sharpness = state.stage?.sharpness ?? 1;
  return {
    width: Math.max(1, state.parent.clientWidth * sharpness),
    height: Math.max(1, state.parent.clientHeight * sharpness),
  };
}

/** Points the board's camera; pictures follow with the next frame. */
export function aim(state: BoardState, camera: Camera): void {
  state.camera = camera;
  state.settled = 0;
  state.travelling = true;
  for (const listener of state.layoutListeners) listener();
  requestFrame(state);
}

/** Fits the stack into what is free of the element, and has repainted what that makes unsharp; says whether it did. */
export function refit(state: BoardState): boolean {
  const { parent, insets } = state;
  const { camera, rise } = fitStack(parent.clientWidth, parent.clientHeight, insets);
  const sharp = Math.abs(camera.scale - state.fitted.scale) > 1e-6 || Math.abs(rise - state.rise) > 1e-6;
  state.fitted = camera;
  state.rise = rise;
  if (sharp) {
    for (const plate of PLATES) state.stale.plates.add(plate);
    state.stale.riders = true;
  }
  if (state.whole) aim(state, camera);
  requestFrame(state);
  return sharp;
}

/** Moves the camera gently to another place, framing a plate or none, at once under reduced motion. */
export function travel(state: BoardState, to: Camera, framed: PlateIndex | null): void {
  state.stopCamera();
  const from = state.camera;
  const veil = state.unveiled;
  if (framed !== null) state.framed = framed;
  const show = (t: number) => {
    state.unveiled = veil + ((framed === null ? 0 : 1) - veil) * t;
    if (framed === null && t === 1) state.framed = null;
    aim(state, betweenCameras(from, to, t));
  };
  if (state.pace.reducedMotion) show(1);
  else state.stopCamera = startTrack(state.motion, 420, (t) => show(easeInOut(t)));
  requestFrame(state);
}
