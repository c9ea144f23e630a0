import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLATES } from '../../../src/game/board/board-view.ts';
import {
  betweenCameras,
  fitStack,
  framePlate,
  freeArea,
  panBy,
  toPicture,
  toScreen,
  zoomAt,
} from '../../../src/game/board/camera.ts';
import {
  boundsOf,
  boxOutline,
  plateFrame,
  plateOutline,
  project,
  stackBounds,
  unproject,
} from '../../../src/game/board/projection.ts';

const insets = { left: 210, top: 72, right: 500, bottom: 118 };
const sizes = [
  [1280, 720],
  [1920, 1080],
  [2560, 1440],
] as const;

describe('projection', () => {
  test('a point of the ground comes back from the picture', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -20, max: 20, noNaN: true }),
        fc.double({ min: -20, max: 20, noNaN: true }),
        fc.double({ min: 20, max: 200, noNaN: true }),
        (x, y, unit) => {
          const frame = { unit, originX: 31, originY: -7 };
          const back = unproject(frame, project(frame, x, y, 0));
          expect(back.x).toBeCloseTo(x, 6);
          expect(back.y).toBeCloseTo(y, 6);
        },
      ),
    );
  });

  test('height moves a point straight up and nowhere else', () => {
    const frame = { unit: 66, originX: 0, originY: 0 };
    const low = project(frame, 3, 2, 0);
    const high = project(frame, 3, 2, 1.5);
    expect(high.x).toBe(low.x);
    expect(low.y - high.y).toBeCloseTo(99, 9);
  });

  test('every corner of a box lies within its outline’s bounds', () => {
    const frame = plateFrame(2, 1.8);
    const box = { x: 1, y: 2, z: 0, w: 3, d: 1.5, h: 0.7 };
    const bounds = boundsOf(boxOutline(frame, box));
    for (const dx of [0, box.w])
      for (const dy of [0, box.d])
        for (const dz of [0, box.h]) {
          const point = project(frame, box.x + dx, box.y + dy, dz);
          expect(point.x).toBeGreaterThanOrEqual(bounds.x - 1e-9);
          expect(point.x).toBeLessThanOrEqual(bounds.x + bounds.width + 1e-9);
          expect(point.y).toBeGreaterThanOrEqual(bounds.y - 1e-9);
          expect(point.y).toBeLessThanOrEqual(bounds.y + bounds.height + 1e-9);
        }
  });
});

describe('camera', () => {
  test.each(sizes)(
    'the whole stack lies in the free area of %i x %i, and touches its sides',
    (width, height) => {
      const { camera, rise } = fitStack(width, height, insets);
      const area = freeArea(width, height, insets);
      const bounds = stackBounds(rise);
      const topLeft = toScreen(camera, bounds);
      const bottomRight = toScreen(camera, { x: bounds.x + bounds.width, y: bounds.y + bounds.height });
      expect(topLeft.x).toBeGreaterThanOrEqual(area.x - 0.01);
      expect(topLeft.y).toBeGreaterThanOrEqual(area.y - 0.01);
      expect(bottomRight.x).toBeLessThanOrEqual(area.x + area.width + 0.01);
      expect(bottomRight.y).toBeLessThanOrEqual(area.y + area.height + 0.01);
      const slackX = area.width - (bottomRight.x - topLeft.x);
      const slackY = area.height - (bottomRight.y - topLeft.y);
      expect(Math.min(slackX, slackY)).toBeLessThan(1);
    },
  );

  test('an element without a size gives finite numbers all the same', () => {
    const { camera, rise } = fitStack(0, 0, insets);
    for (const value of [camera.x, camera.y, camera.scale, rise]) expect(Number.isFinite(value)).toBe(true);
    expect(camera.scale).toBeGreaterThan(0);
  });

  test('panels that leave no room still leave a third of the window', () => {
    const area = freeArea(900, 600, { left: 600, top: 500, right: 600, bottom: 500 });
    expect(area.width).toBeCloseTo(300);
    expect(area.height).toBeCloseTo(200);
  });

  test('zooming keeps what is under the pointer under the pointer', () => {
    const { camera } = fitStack(1920, 1080, insets);
    const pointer = { x: 700, y: 333 };
    const closer = zoomAt(camera, camera, pointer, 1.7);
    const before = toPicture(camera, pointer);
    const after = toPicture(closer, pointer);
    expect(after.x).toBeCloseTo(before.x, 6);
    expect(after.y).toBeCloseTo(before.y, 6);
  });

  test('zoom has an end in both directions', () => {
    const { camera } = fitStack(1920, 1080, insets);
    expect(zoomAt(camera, camera, { x: 0, y: 0 }, 1000).scale).toBeCloseTo(camera.scale * 5);
    expect(zoomAt(camera, camera, { x: 0, y: 0 }, 0.001).scale).toBeCloseTo(camera.scale * 0.7);
  });

  test('the stack cannot be dragged out of sight', () => {
    const { camera, rise } = fitStack(1920, 1080, insets);
    const area = freeArea(1920, 1080, insets);
    const bounds = stackBounds(rise);
    const far = panBy(camera, 1e6, -1e6, area, rise);
    expect(toScreen(far, bounds).x).toBeLessThanOrEqual(area.x + area.width / 2 + 0.01);
    expect(toScreen(far, { x: 0, y: bounds.y + bounds.height }).y).toBeGreaterThanOrEqual(
      area.y + area.height / 2 - 0.01,
    );
  });

  test.each(PLATES)(
    'framing plate %i brings its middle to the middle of the free area and comes closer',
    (plate) => {
      const { camera, rise } = fitStack(1920, 1080, insets);
      const framed = framePlate(plate, 1920, 1080, insets);
      const area = freeArea(1920, 1080, insets);
      const box = boundsOf(plateOutline(plateFrame(plate, rise)));
      const middle = toScreen(framed, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
      expect(framed.scale).toBeGreaterThan(camera.scale);
      expect(middle.x).toBeCloseTo(area.x + area.width / 2, 3);
      expect(Math.abs(middle.y - (area.y + area.height / 2))).toBeLessThan(area.height / 4);
    },
  );

  test('a journey starts and ends where it should', () => {
    const from = { x: 10, y: 20, scale: 50 };
    const to = { x: -300, y: 80, scale: 120 };
    expect(betweenCameras(from, to, 0)).toEqual(from);
    const end = betweenCameras(from, to, 1);
    expect(end.scale).toBeCloseTo(to.scale);
    expect(end.x).toBeCloseTo(to.x);
    expect(end.y).toBeCloseTo(to.y);
  });
});
