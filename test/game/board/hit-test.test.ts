import { describe, expect, test } from 'vitest';
import {
  brickAnchor,
  brickOutline,
  hitStack,
  insidePolygon,
  liftOutline,
} from '../../../src/game/board/hit-test.ts';
import { placeStack } from '../../../src/game/board/layout.ts';
import { plateFrame, project } from '../../../src/game/board/projection.ts';
import { PLAN_VIEW } from './fixtures/views.ts';

const RISE = 1.8;
const stack = placeStack(PLAN_VIEW);

test('a polygon knows its inside', () => {
  const square = [
    { x: 0, y: 0 },
    { x: 2, y: 0 },
    { x: 2, y: 2 },
    { x: 0, y: 2 },
  ];
  expect(insidePolygon({ x: 1, y: 1 }, square)).toBe(true);
  expect(insidePolygon({ x: 3, y: 1 }, square)).toBe(false);
  expect(insidePolygon({ x: 1, y: -0.01 }, square)).toBe(false);
});

describe('hitting the stack', () => {
  test('every brick can be hit somewhere', () => {
    for (const item of stack.flat()) {
      const outline = brickOutline(item, RISE);
      const xs = outline.map(({ x }) => x);
      const ys = outline.map(({ y }) => y);
      let hit = false;
      for (let i = 1; i < 30 && !hit; i++) {
        for (let j = 1; j < 30 && !hit; j++) {
          const point = {
            x: Math.min(...xs) + ((Math.max(...xs) - Math.min(...xs)) * i) / 30,
            y: Math.min(...ys) + ((Math.max(...ys) - Math.min(...ys)) * j) / 30,
          };
          hit = hitStack(stack, point, RISE)?.brick?.brick.id === item.brick.id;
        }
      }
      expect(hit, item.brick.id).toBe(true);
    }
  });

  test('the upper plate wins where two overlap in the picture', () => {
    const point = project(plateFrame(5, RISE), 7, 4.3, 0);
    expect(hitStack(stack, point, RISE)?.plate).toBe(5);
    expect(hitStack(stack, point, RISE, 4)?.plate ?? null).not.toBe(5);
  });

  test('bare ground gives the plate and no brick; open air gives nothing', () => {
    const bare = project(plateFrame(3, RISE), 0.2, 4.4, 0);
    expect(hitStack(stack, bare, RISE)).toEqual({ plate: 3, brick: null, flow: null });
    expect(hitStack(stack, { x: -50, y: 0 }, RISE)).toBeNull();
  });

  test('every lift can be hit, between its two plates and by its owner', () => {
    for (const plate of [0, 1, 2, 3, 4] as const) {
      for (const owner of ['foreign', 'domestic', 'own'] as const) {
        const [a, , c] = liftOutline(plate, owner, RISE);
        const middle = { x: (a!.x + c!.x) / 2, y: (a!.y + c!.y) / 2 };
        expect(hitStack(stack, middle, RISE)).toEqual({ plate, brick: null, flow: owner });
      }
    }
  });

  test('a brick’s anchor lies on or over the brick', () => {
    for (const item of stack.flat()) {
      const anchor = brickAnchor(item, RISE);
      const xs = brickOutline(item, RISE).map(({ x }) => x);
      expect(anchor.x).toBeGreaterThan(Math.min(...xs));
      expect(anchor.x).toBeLessThan(Math.max(...xs));
    }
  });
});
