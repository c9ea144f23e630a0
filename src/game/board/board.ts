/** Makes boards: joins the state, the stage and the hand into what `api.ts` promises. */
import * as Phaser from 'phaser';
import type { Board, BoardHit, BoardOptions } from './api.ts';
import { aim, type BoardState, emptyBoard, refit, requestFrame, travel } from './board-state.ts';
import { type BoardView, PLATES, type PlateIndex } from './board-view.ts';
import { framePlate, freeArea, NO_INSETS, panBy, toPicture, toScreen, zoomAt } from './camera.ts';
import { makeDeck } from './deck.ts';
import { makeFocus, refreshFocus, setFocus } from './focus.ts';
import { drawFrame } from './frame.ts';
import { brickAnchor, type Hit, hitStack } from './hit-test.ts';
import { placeStack } from './layout.ts';
import { startTrack } from './motion.ts';
import { touchPace } from './pace.ts';
import { paletteNamed } from './palette.ts';
import { playQuarter } from './play.ts';
import { listenToPointer } from './pointer.ts';
import { PLATE_DEPTH, type Point, plateFrame, project } from './projection.ts';
import { paintRiders } from './riders.ts';
import { makeSky } from './sky.ts';
import { fitStage, openStage, stageSleeps, wakeStage } from './stage.ts';
import { leaveStill, makeStill } from './still.ts';
import { diffViews } from './view-diff.ts';
import { openWorkshop } from './workshop/workshop.ts';

function hitAt(state: BoardState, point: Point): Hit | null {
  return hitStack(state.stack, toPicture(state.camera, point), state.rise, state.framed ?? 5);
}

function describeHit(state: BoardState, hit: Hit, point: Point): BoardHit {
  const { plate, flow } = hit;
  if (!hit.brick) return { plate, brick: null, flow, x: point.x, y: point.y };
  const anchor = toScreen(state.camera, brickAnchor(hit.brick, state.rise));
  return { plate, brick: hit.brick.brick.id, flow, x: anchor.x, y: anchor.y };
}

function showView(state: BoardState, view: BoardView): void {
  const before = state.view;
  state.view = view;
  state.stack = placeStack(view);
  const changed = before ? diffViews(before, view).plates : PLATES;
  for (const plate of changed) state.stale.plates.add(plate);
  if (!before || before.tension !== view.tension) state.stale.sky = true;
  if (!before || JSON.stringify(before.flows) !== JSON.stringify(view.flows)) state.stale.riders = true;
  state.parent.setAttribute('role', 'img');
  state.parent.setAttribute('aria-label', view.label);
  if (changed.length > 0) {
    leaveStill(state);
    state.settled = 0;
  }
  refreshFocus(state);
  requestFrame(state);
}

/** How long the pointer must rest on a brick before it is lit, in milliseconds. */
const DWELL = 60;

/** Makes a board in an element that has a size; the element should hold nothing else. */
export function createBoard(parent: HTMLElement, options: BoardOptions = {}): Board {
  const state = emptyBoard(
    parent,
    options.insets ?? NO_INSETS,
    options.palette ?? 'standard',
    options.restAfter ?? 20_000,
  );
  state.pace.reducedMotion = options.reducedMotion ?? false;
  const hoverListeners = new Set<(hit: BoardHit | null) => void>();
  const selectListeners = new Set<(id: string | null) => void>();
  let destroyed = false;
  let stopDwelling: () => void = () => {};

  const attend = () => {
    touchPace(state.pace);
    requestFrame(state);
  };
  const lookAt = () => {
    if (!state.playing) setFocus(state, state.hovered ?? state.selected);
  };
  const select = (id: string | null) => {
    stopDwelling();
    state.selected = id;
    lookAt();
  };
  const hover = (point: Point | null) => {
    attend();
    const hit = point ? hitAt(state, point) : null;
    const id = hit?.brick?.brick.id ?? null;
    parent.style.cursor = id ? 'pointer' : '';
    for (const listener of hoverListeners) listener(hit && point ? describeHit(state, hit, point) : null);
    if (id === state.hovered) return;
    state.hovered = id;
    // A pointer that only passes over a brick does not light it: lighting paints pictures.
    stopDwelling();
    stopDwelling = startTrack(state.motion, DWELL, () => {}, lookAt);
  };
  const focusPlate = (plate: PlateIndex | null) => {
    attend();
    state.whole = plate === null;
    travel(
      state,
      plate === null
        ? state.fitted
        : framePlate(plate, parent.clientWidth, parent.clientHeight, state.insets),
      plate,
    );
  };
  const stopListening = listenToPointer(parent, {
    zoom: (at, factor) => {
      attend();
      state.stopCamera();
      state.whole = false;
      const area = freeArea(parent.clientWidth, parent.clientHeight, state.insets);
      aim(state, panBy(zoomAt(state.camera, state.fitted, at, factor), 0, 0, area, state.rise));
    },
    pan: (dx, dy) => {
      attend();
      state.stopCamera();
      state.whole = false;
      aim(
        state,
        panBy(
          state.camera,
          dx,
          dy,
          freeArea(parent.clientWidth, parent.clientHeight, state.insets),
          state.rise,
        ),
      );
    },
    hover,
    click: (at) => {
      const id = hitAt(state, at)?.brick?.brick.id ?? null;
      if (state.playing) {
        state.skip?.();
        return;
      }
      select(id);
      for (const listener of selectListeners) listener(id);
    },
    doubleClick: (at) => {
      const hit = hitAt(state, at);
      focusPlate(hit && state.whole ? hit.plate : null);
    },
  });

  const ready = openStage(parent, (milliseconds) => drawFrame(state, milliseconds)).then(async (stage) => {
    if (destroyed) {
      stage.game.destroy(true);
      return;
    }
    state.stage = stage;
    state.workshop = openWorkshop(stage.game.renderer.type === Phaser.WEBGL);
    paintRiders(stage.scene, state.palette);
    state.sky = makeSky(stage);
    state.deck = makeDeck(stage);
    state.focus = makeFocus(stage);
    state.still = makeStill(stage);
    refit(state);
    lookAt();
    requestFrame(state);
  });

  return {
    ready,
    show(view) {
      state.skip?.();
      showView(state, view);
    },
    async play(before, after, playOptions = {}) {
      await ready;
      state.skip?.();
      if (destroyed) return;
      touchPace(state.pace);
      if (state.pace.reducedMotion || playOptions.signal?.aborted) {
        showView(state, after);
        return;
      }
      showView(state, before);
      setFocus(state, null);
      await playQuarter(state, before, after, playOptions);
      showView(state, after);
      lookAt();
    },
    select,
    focusPlate,
    isWhole: () => state.whole,
    onHover(listener) {
      hoverListeners.add(listener);
      return () => hoverListeners.delete(listener);
    },
    onSelect(listener) {
      selectListeners.add(listener);
      return () => selectListeners.delete(listener);
    },
    onLayout(listener) {
      state.layoutListeners.add(listener);
      return () => state.layoutListeners.delete(listener);
    },
    plateAnchors() {
      return PLATES.map((plate) => {
        const corner = project(plateFrame(plate, state.rise), 0, PLATE_DEPTH, 0);
        return { plate, ...toScreen(state.camera, corner) };
      });
    },
    anchorOf(id) {
      const item = state.stack.flat().find(({ brick }) => brick.id === id);
      return item ? toScreen(state.camera, brickAnchor(item, state.rise)) : null;
    },
    setReducedMotion(reduced) {
      state.pace.reducedMotion = reduced;
      if (reduced) state.skip?.();
      requestFrame(state);
    },
    setPalette(name) {
      state.palette = paletteNamed(name);
      if (state.stage) paintRiders(state.stage.scene, state.palette);
      state.stale = { sky: true, plates: new Set(PLATES), riders: true };
      leaveStill(state);
      refreshFocus(state);
      requestFrame(state);
    },
    setInsets(next) {
      state.insets = next;
      if (refit(state)) refreshFocus(state);
    },
    setRestAfter(milliseconds) {
      state.pace.restAfter = milliseconds;
      requestFrame(state);
    },
    resize() {
      if (state.stage) fitStage(state.stage, parent);
      state.stale.sky = true;
      if (refit(state)) refreshFocus(state);
    },
    stats() {
      const { stage } = state;
      const renderer = stage ? (stage.game.renderer.type === Phaser.WEBGL ? 'webgl' : 'canvas') : 'starting';
      return {
        frames: stage?.frames ?? 0,
        asleep: stage ? stageSleeps(stage) && state.workshop?.busy() !== true : true,
        detail: state.pace.detail,
        platesPainted: state.deck?.painted ?? 0,
        renderer,
      };
    },
    destroy() {
      destroyed = true;
      state.skip?.();
      stopListening();
      hoverListeners.clear();
      selectListeners.clear();
      state.layoutListeners.clear();
      state.workshop?.close();
      if (!state.stage) return;
      // A sleeping loop would never come to the step in which Phaser takes itself down.
      state.stage.game.destroy(true);
      wakeStage(state.stage);
    },
  };
}
