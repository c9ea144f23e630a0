import { expect, test } from 'vitest';
import { morrisDesign, morrisEffects } from '../../../src/lab/statistics/morris.ts';
import { seeded } from '../../../src/lab/statistics/seeded.ts';
import { ishigami } from './ishigami.ts';

const outputs = (
  design: ReturnType<typeof morrisDesign>,
  f: (point: readonly number[]) => number,
): number[][] => design.walks.map(({ points }) => points.map(f));

test('a walk moves every input once, by two thirds of its range, and stays inside', () => {
  const { walks } = morrisDesign(6, 20, seeded(3));
  for (const { points, moved } of walks) {
    expect([...moved].sort()).toEqual([0, 1, 2, 3, 4, 5]);
    for (const [n, i] of moved.entries()) {
      const steps = points[n]!.map((value, d) => Math.abs(points[n + 1]![d]! - value));
      expect(steps[i]).toBeCloseTo(2 / 3, 12);
      expect(steps.filter((step) => step > 0)).toHaveLength(1);
    }
    for (const value of points.flat()) expect(value >= 0 && value <= 1.0000001).toBe(true);
  }
});

test('a plane has its slopes as effects, without spread', () => {
  const design = morrisDesign(3, 4, seeded(1));
  const [a, b, c] = morrisEffects(
    design,
    outputs(design, ([x = 0, y = 0]) => 3 * x - 2 * y),
  );
  expect(a!.mean).toBeCloseTo(3, 10);
  expect(b!.mean).toBeCloseTo(-2, 10);
  expect(b!.strength).toBeCloseTo(2, 10);
  expect(b!.spread).toBeCloseTo(0, 10);
  expect(c!.strength).toBe(0);
});

test('Ishigami: the third input acts only through the first, and the second bends', () => {
  const design = morrisDesign(3, 400, seeded(2));
  const [x, y, z] = morrisEffects(design, outputs(design, ishigami));
  // every move of the second goes from a trough to a crest or back
  expect(y!.strength).toBeCloseTo(7.875, 6);
  expect(Math.abs(y!.mean)).toBeLessThan(0.8);
  expect(Math.abs(z!.mean)).toBeLessThan(z!.spread / 5);
  expect(x!.strength).toBeGreaterThan(5);
});
