/** What every key of the game does. Keys typed into a field are left to the field. */
import { useCallback, useEffect, useRef } from 'react';
import { actionOf, type KeyAction } from '../keys/actions.ts';
import { chordOf } from '../keys/chord.ts';
import { focusPage } from '../panels/page-focus.ts';
import type { GameStore } from '../store/game-store.ts';
import { plates } from '../store/places.ts';
import { useGameApi } from '../store/use-game.ts';
import { takeNextStep } from './use-next-step.ts';

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['radio', 'range', 'checkbox'].includes(target.type))
  );
}

/** Actions that leave the focus where it is. */
const STAYS: ReadonlySet<KeyAction> = new Set([
  'help',
  'search',
  'table',
  'zoom',
  'commit',
  'undo',
  'redo',
  'back',
]);

/** All charts of the page become tables, or charts again, as the first of them does. */
function switchCharts(): void {
  const switches = [...document.querySelectorAll<HTMLElement>('[data-shortcut="table"]')];
  const shown = switches[0]?.dataset['asTable'];
  for (const one of switches) if (one.dataset['asTable'] === shown) one.click();
}

/** Does what an action does in a campaign; false when it does nothing now. */
function act(action: KeyAction, state: GameStore): boolean {
  switch (action) {
    case 'plate1':
    case 'plate2':
    case 'plate3':
    case 'plate4':
    case 'plate5':
    case 'plate6':
      state.goToPlate(plates[Number(action.slice(5)) - 1] ?? 'supply');
      break;
    case 'help':
    case 'search':
      state.openDialog(action);
      break;
    case 'zoom':
      state.zoomPlate();
      break;
    case 'table':
      switchCharts();
      break;
    case 'commit':
      takeNextStep(state);
      break;
    case 'undo':
      state.undo();
      break;
    case 'redo':
      state.redo();
      break;
    case 'back':
      return stepBack(state);
    case 'briefing':
      state.showPanel(state.phase === 'ending' ? 'ending' : 'briefing');
      break;
    case 'report':
      if (state.campaign?.report === undefined) return false;
      state.showPanel('report');
      break;
    default:
      state.showPanel(action);
  }
  // The panel follows the key, and so does the focus.
  if (!STAYS.has(action)) focusPage();
  return true;
}

/** What a press does now; false when it is none of the game's. */
function press(event: KeyboardEvent, state: GameStore): boolean {
  if (state.dialog !== null) return false; // an open dialog has the keys to itself
  const chord = chordOf(event);
  const action = chord === null ? null : actionOf(state.settings.keys, chord);
  if (action === null) return false;
  // A field keeps its letters, and its own undo; only what goes on or back is heard from inside it.
  if (isTyping(event.target) && action !== 'commit' && action !== 'back') return false;
  if (state.campaign !== null) return act(action, state);
  if (action === 'back') return stepBack(state);
  if (action === 'help') state.openDialog('help');
  return action === 'help';
}

function stepBack(state: GameStore): boolean {
  if (state.phase === 'resolve') state.finishResolve();
  else if (state.phase === 'setup') state.leave();
  else if (state.goBack()) focusPage();
  else return false;
  return true;
}

/** A press meant to cut a film short, milliseconds after the film has ended by itself, must not leave the report unread. */
const LATE = 600;
/** A film shorter than this was none: the picture stands still. */
const FILM = 1500;

/** Whether a film has ended by itself a moment ago. */
function useJustEnded(): () => boolean {
  const api = useGameApi();
  const ended = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    let began = 0;
    return api.subscribe(({ phase }, before) => {
      if (phase === before.phase) return;
      if (phase === 'resolve') began = performance.now();
      const lasted = performance.now() - began;
      ended.current =
        before.phase === 'resolve' && lasted > FILM ? performance.now() : Number.NEGATIVE_INFINITY;
    });
  }, [api]);
  return useCallback(() => performance.now() - ended.current < LATE, []);
}

/** Listens for the keys of the game. */
export function useKeyboard(): void {
  const api = useGameApi();
  const justEnded = useJustEnded();
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const state = api.getState();
      // Held down, the key would leaf through the whole quarter.
      const chord = chordOf(event);
      const leads = chord !== null && actionOf(state.settings.keys, chord) === 'commit';
      if (leads && (event.repeat || (state.phase === 'report' && justEnded()))) event.preventDefault();
      else if (press(event, state)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [api, justEnded]);
}
