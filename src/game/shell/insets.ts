/** How much of the window each edge of the interface takes from the board. */
import type { Insets } from '../board/index.ts';

/** The distances from the window's edges to an element; none without one. */
export function insetsFor(area: HTMLElement | null): Insets {
  if (area === null) return { top: 0, right: 0, bottom: 0, left: 0 };
  const { top, right, bottom, left } = area.getBoundingClientRect();
  return { top, left, right: window.innerWidth - right, bottom: window.innerHeight - bottom };
}
