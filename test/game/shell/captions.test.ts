import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeCaptions } from '../../../src/game/shell/captions.ts';

const space = { left: 150, top: 120, bottom: 560 };

it('leaves captions beside their plates while there is room', () => {
  const anchors = [150, 230, 310, 390, 470, 550].map((y) => ({ x: 180, y }));
  expect(placeCaptions(anchors, space)).toEqual(anchors);
});

it('keeps every caption on the screen, in order and apart, wherever the plates went', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -2000, max: 2000 }) }),
        { minLength: 6, maxLength: 6 },
      ),
      (found) => {
        const anchors = found.toSorted((a, b) => a.y - b.y);
        const placed = placeCaptions(anchors, space);
        for (const [index, { x, y }] of placed.entries()) {
          expect(x).toBeGreaterThanOrEqual(space.left);
          expect(y).toBeGreaterThanOrEqual(space.top);
          expect(y).toBeLessThanOrEqual(space.bottom);
          if (index > 0) expect(y - (placed[index - 1]?.y ?? 0)).toBeGreaterThanOrEqual(45.99);
        }
      },
    ),
  );
});
