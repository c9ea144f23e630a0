import { describe, expect, test } from 'vitest';
import { playJob } from '../../../src/lab/campaigns/play.ts';
import { changed } from '../../../src/lab/campaigns/variant.ts';
import { baseRules } from '../../support/base-rules.ts';
import { smallJobs } from '../small-lab.ts';

const rules = baseRules();
const [job] = smallJobs() as [ReturnType<typeof smallJobs>[number]];
const attention = { legal: true };

describe('a campaign', () => {
  const record = playJob(rules, job, attention);

  test('is told with its standing, orders, events and purchases', () => {
    expect(record).toMatchObject({ quarters: 6, ending: 'complete', half: { alive: true } });
    expect(record.end.result).toBe(record.result);
    expect(record.end.axes).toHaveLength(4);
    expect(record.half.axes).not.toEqual(record.end.axes);
    expect(record.events).toHaveProperty('us-licence-letter', 1);
    expect(Object.keys(record.purchases)).toEqual(['2025', '2026']);
    expect(record.purchases['2025']).toHaveLength(rules.vendors.length);
    expect(Math.min(...record.purchases['2025']!)).toBeGreaterThanOrEqual(0);
  });

  test('uses what it can, and never more often than it could', () => {
    for (const [kind, [used, looked, taken]] of Object.entries(record.use)) {
      expect(used, kind).toBeLessThanOrEqual(record.quarters);
      expect(taken, kind).toBeLessThanOrEqual(Math.min(used, looked));
    }
    expect(record.use['hire']?.[0]).toBeGreaterThan(0);
  });

  test('is the same again, and without an offer list the same campaign', () => {
    expect(playJob(rules, job, attention)).toEqual(record);
    expect(playJob(rules, job, { legal: false }).hash).toBe(record.hash);
  });
});

test('orders taken away are not given', () => {
  const record = playJob(rules, { ...job, without: ['hire', 'build'] }, attention);
  expect(record.use['hire']?.[0]).toBe(0);
  expect(record.use['build']?.[0]).toBe(0);
});

test('a relay plays the first half as one bot and the second as the other', () => {
  const relay = playJob(rules, { ...job, bot: 'import-max>pragmatic' }, attention);
  const first = playJob(rules, { ...job, bot: 'import-max' }, attention);
  expect(relay.half).toEqual(first.half);
  expect(relay.hash).not.toBe(first.hash);
  expect(() => playJob(rules, { ...job, bot: 'import-max>nobody' }, attention)).toThrow(RangeError);
});

describe('a changed ruleset', () => {
  test('lacks the card in every deck and on every calendar', () => {
    const without = changed(rules, { noEvent: 'us-licence-letter' });
    const gone = rules.events.findIndex(({ id }) => id === 'us-licence-letter');
    for (const { deck, schedule } of without.scenarios) {
      expect(deck).not.toContain(gone);
      expect(schedule.map(({ event }) => event)).not.toContain(gone);
    }
    expect(playJob(without, job, attention).events).not.toHaveProperty('us-licence-letter');
    expect(() => changed(rules, { noEvent: 'us-licence-leter' })).toThrow(RangeError);
  });

  test('has its new numbers, and chips whose speed follows from them', () => {
    const slower = changed(rules, {
      numbers: { 'frameworks.growth': 0.5, 'silicon.referenceBandwidth': 6.7 },
    });
    expect(slower.frameworks).toEqual({ ...rules.frameworks, growth: 0.5 });
    expect(slower.chips[0]!.serve).toBeLessThan(rules.chips[0]!.serve);
    expect(slower.supply).toBe(rules.supply);
    expect(() => changed(rules, { numbers: { 'frameworks.grwth': 1 } })).toThrow(RangeError);
    expect(changed(rules, undefined)).toBe(rules);
  });
});
