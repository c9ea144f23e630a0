import { describe, expect, test } from 'vitest';
import { PLATES } from '../../../src/game/board/board-view.ts';
import { drawingOrder, placePlate } from '../../../src/game/board/layout.ts';
import { ownerOfPiece } from '../../../src/game/board/paint/placed.ts';
import { PLATE_DEPTH, PLATE_WIDTH } from '../../../src/game/board/projection.ts';
import { CUT_VIEW, PLAN_VIEW, START_VIEW } from './fixtures/views.ts';

const views = { PLAN_VIEW, CUT_VIEW, START_VIEW };

describe.each(Object.entries(views))('the layout of %s', (_, view) => {
  test.each(PLATES)('keeps every brick of plate %i on the plate and off its neighbours', (plate) => {
    const placed = placePlate(plate, view.bricks);
    expect(placed).toHaveLength(view.bricks.filter((brick) => brick.plate === plate).length);
    for (const [i, { place: a, brick }] of placed.entries()) {
      expect(a.x, brick.id).toBeGreaterThanOrEqual(0);
      expect(a.y, brick.id).toBeGreaterThanOrEqual(0);
      expect(a.x + a.w, brick.id).toBeLessThanOrEqual(PLATE_WIDTH);
      expect(a.y + a.d, brick.id).toBeLessThanOrEqual(PLATE_DEPTH);
      for (const { place: b, brick: other } of placed.slice(i + 1)) {
        const apart =
          a.x + a.w <= b.x + 1e-9 ||
          b.x + b.w <= a.x + 1e-9 ||
          a.y + a.d <= b.y + 1e-9 ||
          b.y + b.d <= a.y + 1e-9;
        // Towers' plazas may touch; what stands on them is far slimmer.
        if (brick.kind !== 'tower') expect(apart, `${brick.id} and ${other.id}`).toBe(true);
      }
    }
  });
});

test('bricks keep their places while they grow', () => {
  const grown = PLAN_VIEW.bricks.map((brick) => ({ ...brick, size: Math.min(1, brick.size + 0.2), fill: 1 }));
  for (const plate of PLATES) {
    const before = placePlate(plate, PLAN_VIEW.bricks).map(({ brick, place }) => [brick.id, place]);
    const after = placePlate(plate, grown).map(({ brick, place }) => [brick.id, place]);
    expect(after).toEqual(before);
  }
});

test('what stands behind is drawn before what stands in front', () => {
  for (const plate of PLATES) {
    const ordered = drawingOrder(placePlate(plate, PLAN_VIEW.bricks));
    expect(ordered).toHaveLength(PLAN_VIEW.bricks.filter((brick) => brick.plate === plate).length);
    for (const [i, front] of ordered.entries()) {
      for (const earlier of ordered.slice(0, i)) {
        const a = front.place;
        const b = earlier.place;
        const behind = a.y + a.d <= b.y && a.x + a.w <= b.x;
        expect(behind, `${front.brick.id} is drawn over ${earlier.brick.id}`).toBe(false);
      }
    }
  }
});

test('pieces of a brick follow its mix, foreign first', () => {
  const brick = { ...PLAN_VIEW.bricks[0]!, mix: { foreign: 0.5, domestic: 0.3, own: 0.2 } };
  const pieces = Array.from({ length: 10 }, (_, i) => ownerOfPiece(brick, i, 10));
  expect(pieces.filter((owner) => owner === 'foreign')).toHaveLength(5);
  expect(pieces.filter((owner) => owner === 'domestic')).toHaveLength(3);
  expect(pieces.filter((owner) => owner === 'own')).toHaveLength(2);
});
