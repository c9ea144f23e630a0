import { expect, test } from 'vitest';
import { makeBot } from '../../src/bots/index.ts';
import { newCampaign, resolveQuarter, worldHash } from '../../src/engine/index.ts';
import { bareQuarter } from '../../tools/bench/bare-quarter.ts';
import { median } from '../../tools/bench/interleave.ts';
import { subjects } from '../../tools/bench/subjects.ts';
import { baseRules } from '../support/base-rules.ts';

test('the quarter written by hand is the quarter', () => {
  const rules = baseRules();
  const bot = makeBot('pragmatic');
  const start = { scenario: 'pragmatic-path', firm: 'alibaba', seed: 4 };
  let world = newCampaign(rules, start);
  const bare = newCampaign(rules, start);
  for (let quarter = 0; quarter < 6; quarter++) {
    const orders = bot(rules, world, 'alibaba');
    world = resolveQuarter(rules, world, { alibaba: orders }, { ledger: false }).world;
    bareQuarter(rules, bare, 'alibaba', orders, true);
    expect(worldHash(bare), `quarter ${quarter}`).toBe(worldHash(world));
  }
});

test.each(Object.keys(subjects))('%s does its work', (name) => {
  expect(subjects[name]?.()()).toBeGreaterThan(0);
});

test('the median is the middle, or the mean of the two in the middle', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(() => median([])).toThrow(RangeError);
});
