import { expect, test } from 'vitest';
import { axisIds, mostPoints, newCampaign, parts, resolveQuarter } from '../../../src/engine/index.ts';
import { baseRules } from '../../support/base-rules.ts';

const rules = baseRules();

test('the components of an axis bring 100 points together', () => {
  for (const axis of axisIds.keys()) {
    const sum = parts
      .filter((part) => part.axis === axis)
      .reduce((total, { id }) => total + mostPoints(rules)[id], 0);
    expect(sum, axisIds[axis]).toBeCloseTo(100, 6);
  }
});

test('no firm has more of a component than it can bring', () => {
  let world = newCampaign(rules, { scenario: 'pragmatic-path', firm: 'alibaba', seed: 4 });
  for (let quarter = 0; quarter < 4; quarter++)
    ({ world } = resolveQuarter(rules, world, {}, { ledger: false }));
  for (const firm of world.firms)
    for (const [index, { id }] of parts.entries())
      expect(firm.parts[index] ?? 0, id).toBeLessThanOrEqual(mostPoints(rules)[id] + 1e-6);
});
