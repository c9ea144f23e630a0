/** What every key of the game does. Keys typed into a field are left to the field. */
import { useEffect } from 'react';
import { actionOf, type KeyAction } from '../keys/actions.ts';
import { chordOf } from '../keys/chord.ts';
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

/** The panel follows the key, and so does the focus. */
function focusPanel(): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('.side h2')?.focus({ preventScroll: true }),
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
      document.querySelector<HTMLElement>('[data-shortcut="table"]')?.click();
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
  if (!STAYS.has(action)) focusPanel();
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
  else if (state.goBack()) focusPanel();
  else return false;
  return true;
}

/** Listens for the keys of the game. */
export function useKeyboard(): void {
  const api = useGameApi();
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!event.defaultPrevented && press(event, api.getState())) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [api]);
}
