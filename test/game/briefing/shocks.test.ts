import { expect, test } from 'vitest';
import { newCampaign, type Report, resolveQuarter } from '../../../src/engine/index.ts';
import { cameBefore } from '../../../src/game/briefing/shocks.ts';
import { baseRules } from '../../support/base-rules.ts';

const rules = baseRules();

/** Reports of a whole campaign that nobody plays. */
function reports(): Report[] {
  let world = newCampaign(rules, { scenario: 'pragmatic-path', firm: 'tencent', seed: 3 });
  const found: Report[] = [];
  while (world.turn < world.length) {
    const resolved = resolveQuarter(rules, world, {}, { ledger: false });
    world = resolved.world;
    found.push(resolved.report);
  }
  return found;
}

test('an event that comes again is told from one that is new', () => {
  const all = reports();
  const struck = all.flatMap(({ calendar, news }) =>
    news.flatMap(({ kind, values: { event } }) =>
      kind === 'effective' ? [{ calendar, event: String(event) }] : [],
    ),
  );
  const twice = struck.find(({ event, calendar }) =>
    struck.some((one) => one.event === event && one.calendar < calendar),
  );
  expect(twice).toBeDefined();
  const { event = '', calendar = 0 } = twice ?? {};
  const first = struck.find((one) => one.event === event)?.calendar ?? 0;
  expect(cameBefore(all, event, first)).toBeNull();
  expect(cameBefore(all, event, first + 1)).toBe(first);
  expect(cameBefore(all, event, calendar + 1)).toBe(calendar);
});
