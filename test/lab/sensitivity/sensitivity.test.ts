import { describe, expect, test } from 'vitest';
import { measureSensitivity } from '../../../src/lab/index.ts';
import { movedNumbers, numbersAt } from '../../../src/lab/sensitivity/ranges.ts';
import { type ParameterRule, parameterTables, type SystemName } from '../../../src/ruleset/index.ts';
import { baseRules } from '../../support/base-rules.ts';

const rules = baseRules();
const moved = movedNumbers(rules);

describe('the numbers that are moved', () => {
  test('stay inside what a balance file may say, whole ones in whole steps', () => {
    expect(moved.length).toBeGreaterThan(250);
    for (const u of [0, 1 / 3, 2 / 3, 1]) {
      const numbers = numbersAt(
        moved,
        moved.map(() => u),
      );
      for (const [name, value] of Object.entries(numbers)) {
        const [system, key] = name.split('.') as [SystemName, string];
        const rule = (parameterTables[system] as Record<string, ParameterRule>)[key]!;
        expect(value, name).toBeGreaterThanOrEqual(rule.min);
        expect(value, name).toBeLessThanOrEqual(rule.max);
        if (rule.unit === 'quarters') expect(Number.isInteger(value), name).toBe(true);
      }
    }
  });

  test('move by at most thirty per cent, or by one where that is less than a whole', () => {
    for (const { low, high, value, whole } of moved) {
      const most = Math.max(whole ? 1 : 0, Math.abs(value) * 0.3 + (whole ? 0.5 : 1e-9));
      expect(value - low).toBeLessThanOrEqual(most);
      expect(high - value).toBeLessThanOrEqual(most);
    }
  });
});

test('an abort before the screening is done gives no findings', async () => {
  const controller = new AbortController();
  const question = {
    ...{ scenario: 'first-steps', firm: 'alibaba', bots: ['pragmatic'], seeds: [1] },
    ...{ walks: 1, leaders: 2, samples: 2 },
  };
  const found = await measureSensitivity(rules, question, {
    workers: 1,
    signal: controller.signal,
    onProgress: ({ done }) => {
      if (done > 3) controller.abort();
    },
  });
  expect(found).toBeNull();
});
