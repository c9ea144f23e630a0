import { expect, test } from 'vitest';
import { mostDimensions, sobolDesign, sobolIndices, sobolPoints } from '../../../src/lab/statistics/sobol.ts';
import { ishigami, ishigamiFirst, ishigamiTotal } from './ishigami.ts';

test('points begin as in the published tables', () => {
  expect(sobolPoints(3, 3)).toEqual([
    [0.5, 0.5, 0.5],
    [0.75, 0.25, 0.25],
    [0.25, 0.75, 0.75],
  ]);
});

test('every dimension fills 1024 bins once', () => {
  const points = [new Array<number>(mostDimensions).fill(0), ...sobolPoints(1023, mostDimensions)];
  for (let d = 0; d < mostDimensions; d++) {
    expect(new Set(points.map((point) => Math.floor(point[d]! * 1024))).size).toBe(1024);
  }
  expect(() => sobolPoints(1, mostDimensions + 1)).toThrow(RangeError);
});

test('indices of the Ishigami function are those of theory', () => {
  const design = sobolDesign(3, 4096);
  const found = sobolIndices(design, design.points.map(ishigami));
  for (const [i, { first, total, firstReach, totalReach }] of found.entries()) {
    expect(first).toBeCloseTo(ishigamiFirst[i]!, 2);
    expect(total).toBeCloseTo(ishigamiTotal[i]!, 2);
    expect(firstReach[0]).toBeLessThan(ishigamiFirst[i]!);
    expect(firstReach[1]).toBeGreaterThan(ishigamiFirst[i]!);
    expect(totalReach[0]).toBeLessThan(ishigamiTotal[i]!);
    expect(totalReach[1]).toBeGreaterThan(ishigamiTotal[i]!);
  }
});

test('an output that never varies has no indices', () => {
  const design = sobolDesign(2, 8);
  expect(
    sobolIndices(
      design,
      design.points.map(() => 4),
    )[0],
  ).toMatchObject({ first: 0, total: 0 });
});
