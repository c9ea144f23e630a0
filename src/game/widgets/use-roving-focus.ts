/**
 * Roving focus: one stop for Tab in a group, arrow keys within it, Home and End to its ends.
 */
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

const forward = new Set(['ArrowRight', 'ArrowDown']);
const backward = new Set(['ArrowLeft', 'ArrowUp']);

function stopsOf(group: HTMLElement): HTMLElement[] {
  return [...group.querySelectorAll<HTMLElement>('[data-stop]')];
}

function place(key: string, at: number, count: number): number {
  if (forward.has(key)) return (at + 1) % count;
  if (backward.has(key)) return (at + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : -1;
}

export interface RovingGroup<E extends HTMLElement> {
  readonly ref: RefObject<E | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** For the element around the stops; every stop carries `data-stop`. */
export function useRovingFocus<E extends HTMLElement>(): RovingGroup<E> {
  const ref = useRef<E>(null);
  // After every render, because stops come and go with the orders and rows that they stand for.
  useEffect(() => {
    const group = ref.current;
    if (group === null) return;
    const stops = stopsOf(group);
    const current =
      stops.find((stop) => stop === document.activeElement) ??
      stops.find((stop) => stop.tabIndex === 0) ??
      stops[0];
    for (const stop of stops) stop.tabIndex = stop === current ? 0 : -1;
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    const group = ref.current;
    if (group === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const stops = stopsOf(group);
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = at < 0 ? undefined : stops[place(event.key, at, stops.length)];
    if (next === undefined) return;
    event.preventDefault();
    for (const stop of stops) stop.tabIndex = stop === next ? 0 : -1;
    next.focus();
  };
  return { ref, onKeyDown };
}
