/** What no event tells: customers who lost their supply, chips that went out of the racks. */
import { expect, test } from 'vitest';
import { newCampaign, type World } from '../../../src/engine/index.ts';
import { chipsLost, leftBehind } from '../../../src/game/report/left-behind.ts';
import { baseRules } from '../../support/base-rules.ts';

const rules = baseRules();
const firm = 'alibaba';

const before = newCampaign(rules, { scenario: 'first-steps', firm, seed: 11 });

test('customers who lose a quarter of their supply are named, the hardest hit first', () => {
  const after = structuredClone(before) as World;
  const me = after.firms[after.player];
  const was = before.firms[before.player];
  if (me === undefined || was === undefined) throw new Error('The world has no player.');
  const [first, second] = [0, 1].map(
    (index) => (was.business[index]?.served ?? 0) / (was.business[index]?.demand ?? 1),
  );
  if (me.business[0]) me.business[0].served *= 0.5;
  if (me.business[1]) me.business[1].served = 0;
  expect(leftBehind(rules, before, after).map(({ segment, now }) => [segment, now])).toEqual([
    [rules.segments[1]?.id, 0],
    [rules.segments[0]?.id, (first ?? 0) / 2],
  ]);
  expect(second).toBeGreaterThan(0);
  expect(leftBehind(rules, before, before)).toEqual([]);
});

test('chips that leave the racks are counted, those that come are not set against them', () => {
  const after = structuredClone(before) as World;
  const racks = after.firms[after.player]?.racks;
  if (racks === undefined) throw new Error('The world has no player.');
  const at = racks.findIndex((units) => units > 20_000);
  racks[at] = (racks[at] ?? 0) - 15_000;
  const other = racks.findIndex((_, index) => index !== at);
  racks[other] = (racks[other] ?? 0) + 90_000;
  expect(chipsLost(before, after)).toBe(15_000);
  expect(chipsLost(before, before)).toBe(0);
});
