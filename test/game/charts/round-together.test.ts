import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundTogether } from '../../../src/game/charts/round-together.ts';

test('thirds are shown so that they make the whole', () => {
  expect(roundTogether([1 / 3, 1 / 3, 1 / 3], 1)).toEqual([1, 0, 0]);
});

test('rounded parts add up to the rounded total, each less than a step away', () => {
  const parts = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(parts, fc.constantFrom(1, 10, 1000), (amounts, step) => {
      const shown = roundTogether(amounts, step);
      const total = amounts.reduce((sum, amount) => sum + amount, 0);
      expect(shown.reduce((sum, amount) => sum + amount, 0)).toBe(Math.round(total / step) * step + 0);
      for (const [index, amount] of amounts.entries())
        expect(Math.abs((shown[index] ?? 0) - amount)).toBeLessThan(step);
    }),
  );
});
