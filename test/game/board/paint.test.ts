import { describe, expect, test } from 'vitest';
import { bakePlate } from '../../../src/game/board/bake.ts';
import { PLATES } from '../../../src/game/board/board-view.ts';
import { luminance, mix } from '../../../src/game/board/colour.ts';
import { placePlate } from '../../../src/game/board/layout.ts';
import { chevronsFor } from '../../../src/game/board/paint/trend.ts';
import { paletteNamed } from '../../../src/game/board/palette.ts';
import { PLATE_BOUNDS } from '../../../src/game/board/projection.ts';
import { ridersFor } from '../../../src/game/board/riders.ts';
import { distanceSeen } from './fixtures/colour-vision.ts';
import { recordingSurface } from './fixtures/recording-surface.ts';
import { CUT_VIEW, PLAN_VIEW, START_VIEW } from './fixtures/views.ts';

describe.each(Object.entries({ PLAN_VIEW, CUT_VIEW, START_VIEW }))('painting %s', (_, view) => {
  test.each(PLATES)(
    'plate %i is drawn with finite numbers, balanced states and the same each time',
    (plate) => {
      const unit = 40;
      const content = {
        plate,
        placed: placePlate(plate, view.bricks),
        bridges: view.bridges,
        flows: view.flows,
        rise: 1.8,
      };
      const frame = { unit, originX: -PLATE_BOUNDS.x * unit, originY: -PLATE_BOUNDS.y * unit };
      const paint = () => {
        const surface = recordingSurface(PLATE_BOUNDS.width * unit, PLATE_BOUNDS.height * unit);
        const others: ReturnType<typeof recordingSurface>[] = [];
        bakePlate(surface.ctx, content, frame, paletteNamed('standard'), (width, height) => {
          const other = recordingSurface(width, height);
          others.push(other);
          return other.ctx;
        });
        return [surface, ...others];
      };
      const first = paint();
      for (const { wrong, depth } of first) {
        expect(wrong).toEqual([]);
        expect(depth()).toBe(0);
      }
      const second = paint();
      expect(second.map(({ calls }) => calls)).toEqual(first.map(({ calls }) => calls));
      expect(first[0]!.calls.length).toBeGreaterThan(100);
    },
  );
});

test.each(['standard', 'colour-blind', 'tritan'] as const)(
  'owners of the %s palette stand off from the night',
  (name) => {
    const palette = paletteNamed(name);
    for (const colour of Object.values(palette.owner)) {
      const contrast = (luminance(colour) + 0.05) / (luminance(palette.slabNear) + 0.05);
      expect(contrast).toBeGreaterThan(3);
    }
  },
);

test.each([
  ['colour-blind', 'protanopia'],
  ['colour-blind', 'deuteranopia'],
  ['tritan', 'tritanopia'],
] as const)('no two owners of the %s palette look alike with %s', (name, vision) => {
  const { owner } = paletteNamed(name);
  const pairs = [
    [owner.foreign, owner.domestic],
    [owner.foreign, owner.own],
    [owner.domestic, owner.own],
  ] as const;
  for (const [one, other] of pairs) {
    expect(distanceSeen(vision, one, other)).toBeGreaterThan(35);
    // And neither palette is a burden for anybody else.
    expect(distanceSeen('usual', one, other)).toBeGreaterThan(35);
  }
});

test('colours mix from one end to the other', () => {
  expect(mix('#000000', '#ffffff', 0)).toBe('#000000');
  expect(mix('#000000', '#ffffff', 1)).toBe('#ffffff');
  expect(mix('#102030', '#304050', 0.5)).toBe('#203040');
});

test('next to no trend draws nothing; a strong one draws three chevrons in either direction', () => {
  expect(chevronsFor(0.03)).toBe(0);
  expect(chevronsFor(0.2)).toBe(1);
  expect(chevronsFor(-0.5)).toBe(2);
  expect(chevronsFor(-1)).toBe(3);
});

test('riders are as many as the flow is dense, and a trickle is never drawn as nothing', () => {
  expect(ridersFor(0, 1)).toBe(0);
  expect(ridersFor(0.001, 1)).toBe(1);
  expect(ridersFor(1, 1)).toBeGreaterThan(ridersFor(0.5, 1));
  expect(ridersFor(1, 0.5)).toBeLessThan(ridersFor(1, 1));
});
