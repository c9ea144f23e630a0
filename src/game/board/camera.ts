/** Where the stack lies on the screen: fitting it into the free area, zooming, panning, framing a plate. Pure. */
import type { PlateIndex } from './board-view.ts';
import {
  boundsOf,
  LEAST_RISE,
  MOST_RISE,
  PLATE_BOUNDS,
  type Point,
  plateFrame,
  plateOutline,
  type Rect,
  stackBounds,
} from './projection.ts';

/** Space at each side that panels cover, in CSS pixels. */
export interface Insets {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** No panels. */
export const NO_INSETS: Insets = { left: 0, top: 0, right: 0, bottom: 0 };

/** Screen = picture · scale + (x, y), in CSS pixels; picture in units. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  /** CSS pixels to a unit. */
  readonly scale: number;
}

/** How the stack fits a window: the camera that shows all of it, and how far apart its plates are drawn. */
export interface Fit {
  readonly camera: Camera;
  readonly rise: number;
}

/** How far one may zoom in, as a multiple of the fitted scale. */
export const MOST_ZOOM = 5;
/** How far one may zoom out. */
export const LEAST_ZOOM = 0.7;

/** The part of the window that no panel covers; never smaller than a third of the window. */
export function freeArea(width: number, height: number, insets: Insets): Rect {
  const free = (size: number, before: number, after: number): [number, number] => {
    const rest = size - before - after;
    return rest >= size / 3
      ? [before, rest]
      : [(before / Math.max(1, before + after)) * size * (2 / 3), size / 3];
  };
  const [x, freeWidth] = free(width, insets.left, insets.right);
  const [y, freeHeight] = free(height, insets.top, insets.bottom);
  return { x, y, width: freeWidth, height: freeHeight };
}

/** Fits the stack into the free area as large as it goes; spare height is spent on the air between the plates. */
export function fitStack(width: number, height: number, insets: Insets): Fit {
  // An element that is not laid out yet has no size; anything finite will do until it has.
  const area = freeArea(Math.max(160, width), Math.max(120, height), insets);
  const flat = stackBounds(LEAST_RISE);
  const scale = Math.min(area.width / flat.width, area.height / flat.height);
  const spare = (area.height / scale - flat.height) / 5;
  const rise = Math.min(MOST_RISE, LEAST_RISE + Math.max(0, spare));
  const bounds = stackBounds(rise);
  const x = area.x + (area.width - bounds.width * scale) / 2 - bounds.x * scale;
  const y = area.y + (area.height - bounds.height * scale) / 2 - bounds.y * scale;
  return { camera: { x, y, scale }, rise };
}

/** The camera that shows one plate as large as the free area allows. */
export function framePlate(plate: PlateIndex, width: number, height: number, insets: Insets): Camera {
  const { camera: whole, rise } = fitStack(width, height, insets);
  const area = freeArea(width, height, insets);
  const outline = boundsOf(plateOutline(plateFrame(plate, rise)));
  const room = Math.min(1.25, -PLATE_BOUNDS.y);
  const scale = Math.min(area.width / (outline.width + 0.6), area.height / (outline.height + room + 0.5));
  // A plate nearly fills the width already: come closer all the same, and let its ends run under the panels a little.
  const bounded = Math.min(Math.max(scale, whole.scale * 1.16), whole.scale * MOST_ZOOM);
  return {
    scale: bounded,
    x: area.x + area.width / 2 - (outline.x + outline.width / 2) * bounded,
    y: area.y + area.height / 2 - (outline.y - room / 2 + outline.height / 2) * bounded,
  };
}

/** Zooms by a factor so that the picture's point under the pointer stays there. */
export function zoomAt(camera: Camera, fitted: Camera, pointer: Point, factor: number): Camera {
  const scale = Math.max(
    fitted.scale * LEAST_ZOOM,
    Math.min(fitted.scale * MOST_ZOOM, camera.scale * factor),
  );
  const ratio = scale / camera.scale;
  return {
    scale,
    x: pointer.x - (pointer.x - camera.x) * ratio,
    y: pointer.y - (pointer.y - camera.y) * ratio,
  };
}

/** Moves the camera, but never so far that the stack leaves the middle of the free area. */
export function panBy(camera: Camera, dx: number, dy: number, area: Rect, rise: number): Camera {
  const bounds = stackBounds(rise);
  const middleX = area.x + area.width / 2;
  const middleY = area.y + area.height / 2;
  const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
  return {
    scale: camera.scale,
    x: clamp(
      camera.x + dx,
      middleX - (bounds.x + bounds.width) * camera.scale,
      middleX - bounds.x * camera.scale,
    ),
    y: clamp(
      camera.y + dy,
      middleY - (bounds.y + bounds.height) * camera.scale,
      middleY - bounds.y * camera.scale,
    ),
  };
}

/** The camera part of the way from one to another, `t` 0..1; scale moves evenly by ratio. */
export function betweenCameras(from: Camera, to: Camera, t: number): Camera {
  const scale = from.scale * (to.scale / from.scale) ** t;
  // Keep the point that both cameras show at the same place fixed, so that zooming does not swing.
  if (Math.abs(to.scale - from.scale) < 1e-6) {
    return { scale, x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
  }
  const share = (scale - from.scale) / (to.scale - from.scale);
  return { scale, x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** Screen point to picture point in units. */
export function toPicture(camera: Camera, point: Point): Point {
  return { x: (point.x - camera.x) / camera.scale, y: (point.y - camera.y) / camera.scale };
}

/** Picture point in units to screen point. */
export function toScreen(camera: Camera, point: Point): Point {
  return { x: point.x * camera.scale + camera.x, y: point.y * camera.scale + camera.y };
}
