/** The mouse and the fingers over the board: zoom, pan, hover, select, frame. Knows nothing of what is drawn. */
import type { Point } from './projection.ts';

/** What the hand wants; points in CSS pixels of the board. */
export interface PointerWishes {
  readonly zoom: (at: Point, factor: number) => void;
  readonly pan: (dx: number, dy: number) => void;
  readonly hover: (at: Point | null) => void;
  readonly click: (at: Point) => void;
  readonly doubleClick: (at: Point) => void;
}

/** Movement that makes a press a drag, in CSS pixels. */
const DRAG = 4;

/** Listens on an element until the returned function is called. */
export function listenToPointer(element: HTMLElement, wishes: PointerWishes): () => void {
  const pointers = new Map<number, Point>();
  let travelled = 0;
  let spread = 0;
  const stop = new AbortController();
  const here = (event: MouseEvent): Point => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const middleAndSpread = (): [Point, number] => {
    const [a, b] = [...pointers.values()];
    if (!a || !b) return [{ x: 0, y: 0 }, 0];
    return [{ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, Math.hypot(a.x - b.x, a.y - b.y)];
  };
  const on = <K extends keyof HTMLElementEventMap>(
    name: K,
    listener: (event: HTMLElementEventMap[K]) => void,
    passive = true,
  ) => element.addEventListener(name, listener, { signal: stop.signal, passive });

  on('pointerdown', (event) => {
    pointers.set(event.pointerId, here(event));
    if (pointers.size === 1) travelled = 0;
    if (pointers.size === 2) spread = middleAndSpread()[1];
    element.setPointerCapture(event.pointerId);
  });
  on('pointermove', (event) => {
    const point = here(event);
    const last = pointers.get(event.pointerId);
    if (!last) {
      wishes.hover(point);
      return;
    }
    const [oldMiddle] = middleAndSpread();
    pointers.set(event.pointerId, point);
    if (pointers.size === 2) {
      const [middle, now] = middleAndSpread();
      if (spread > 0 && now > 0) wishes.zoom(middle, now / spread);
      wishes.pan(middle.x - oldMiddle.x, middle.y - oldMiddle.y);
      spread = now;
      travelled = DRAG * 2;
      return;
    }
    travelled += Math.hypot(point.x - last.x, point.y - last.y);
    if (travelled >= DRAG) wishes.pan(point.x - last.x, point.y - last.y);
  });
  const release = (event: PointerEvent) => {
    if (!pointers.delete(event.pointerId)) return;
    if (event.type === 'pointerup' && pointers.size === 0 && travelled < DRAG) wishes.click(here(event));
  };
  on('pointerup', release);
  on('pointercancel', release);
  on('pointerleave', () => wishes.hover(null));
  on('dblclick', (event) => wishes.doubleClick(here(event)));
  on(
    'wheel',
    (event) => {
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 18 : 1;
      wishes.zoom(here(event), Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.0016)));
    },
    false,
  );
  return () => stop.abort();
}
