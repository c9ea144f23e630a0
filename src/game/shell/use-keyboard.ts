/** Every key of the game in one place. Keys typed into a field are left to the field. */
import { useEffect } from 'react';
import type { GameStore } from '../store/game-store.ts';
import { type DeskName, desks, plates } from '../store/places.ts';
import { useGameApi } from '../store/use-game.ts';
import { takeNextStep } from './use-next-step.ts';

const deskKeys = Object.fromEntries(Object.entries(desks).map(([name, key]) => [key, name as DeskName]));

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

function withControl(key: string, shift: boolean, state: GameStore): boolean {
  if (key === 'enter') takeNextStep(state);
  else if (key === 'z' && !shift) state.undo();
  else if (key === 'y' || key === 'z') state.redo();
  else if (key === 'k') state.openDialog('search');
  else return false;
  return true;
}

function plainKey(key: string, state: GameStore): boolean {
  const plate = plates[Number(key) - 1];
  const desk = deskKeys[key];
  if (key === '?') state.openDialog('help');
  else if (key === '/') state.openDialog('search');
  else if (key === 'z') state.zoomPlate();
  else if (key === 't') document.querySelector<HTMLElement>('[data-shortcut="t"]')?.click();
  else if (plate !== undefined) state.goToPlate(plate);
  else if (desk !== undefined) state.showPanel(desk);
  else if (key === 'b') state.showPanel(state.phase === 'ending' ? 'ending' : 'briefing');
  else if (key === 'q' && state.campaign?.report !== undefined) state.showPanel('report');
  else return false;
  if (!'?/tz'.includes(key)) focusPanel();
  return true;
}

/** What a key does now; false when it is none of the game's. */
function press(event: KeyboardEvent, state: GameStore): boolean {
  const key = event.key.toLowerCase();
  if (state.dialog !== null) return false; // an open dialog has the keys to itself
  const inPlay = state.campaign !== null;
  if (event.ctrlKey || event.metaKey) {
    // Undo inside a field is the field's own.
    return inPlay && (key === 'enter' || !isTyping(event.target)) && withControl(key, event.shiftKey, state);
  }
  if (event.altKey) return false;
  if (key === 'escape') return stepBack(state);
  if (isTyping(event.target)) return false;
  if (!inPlay) {
    if (key === '?') state.openDialog('help');
    return key === '?';
  }
  return plainKey(key, state);
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
