/** What no event tells: imports that were cut, customers who lost their supply, chips that went out of the racks. */
import { expect, test } from 'vitest';
import { newCampaign, type Order, resolveQuarter, type World } from '../../../src/engine/index.ts';
import { chipsLost, leftBehind } from '../../../src/game/report/left-behind.ts';
import { shortfalls } from '../../../src/game/report/shortfalls.ts';
import { baseRules } from '../../support/base-rules.ts';

const rules = baseRules();
const firm = 'alibaba';

function quarter(orders: readonly Order[]) {
  const before = newCampaign(rules, { scenario: 'first-steps', firm, seed: 11 });
  const { world, report } = resolveQuarter(rules, before, { [firm]: orders });
  return { before, world, report, carried: report.orders[world.player] ?? [] };
}

test('an import that is cut is told with what is on its way, and one that sails whole is not', () => {
  const { world, report, carried } = quarter([{ kind: 'buy', chip: 'h20', units: 50_000 }]);
  const [cut] = shortfalls(rules, world, carried, report.calendar);
  const index = rules.chips.findIndex(({ id }) => id === 'h20');
  const sailing = world.firms[world.player]?.shipments.filter(({ chip }) => chip === index) ?? [];
  expect(cut).toEqual({ chip: 'h20', ordered: 50_000, shipped: sailing[0]?.units });
  expect(cut?.shipped).toBeGreaterThan(0);
  expect(shortfalls(rules, world, carried, report.calendar + 1)[0]?.shipped).toBe(0);
  const whole = carried.map((one) => ({
    ...one,
    order: { kind: 'buy', chip: 'h20', units: cut?.shipped ?? 0 } as const,
  }));
  expect(shortfalls(rules, world, whole, report.calendar)).toEqual([]);
});

test('domestic orders and refused ones are no shortfall', () => {
  const { world, report, carried } = quarter([{ kind: 'buy', chip: 'ascend-910c', units: 50_000 }]);
  expect(shortfalls(rules, world, carried, report.calendar)).toEqual([]);
  const refused = carried.map((one) => ({
    order: { kind: 'buy', chip: 'h20', units: 9000 } as const,
    refusal: one.refusal ?? { reason: 'cash' as const, values: {} },
  }));
  expect(shortfalls(rules, world, refused as typeof carried, report.calendar)).toEqual([]);
});

test('customers who lose a quarter of their supply are named, the hardest hit first', () => {
  const before = quarter([]).before;
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
  const { before } = quarter([]);
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
