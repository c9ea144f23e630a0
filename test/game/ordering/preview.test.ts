/** A plan is priced and checked order by order in one go, and that says the same as asking about each by itself. */
import { expect, test } from 'vitest';
import { makeBot } from '../../../src/bots/index.ts';
import { checkOrder, newCampaign, type Order } from '../../../src/engine/index.ts';
import { plannedFirm, stepsOf } from '../../../src/game/ordering/preview.ts';
import { baseRules } from '../../support/base-rules.ts';

const rules = baseRules();
const firm = 'alibaba';
const world = newCampaign(rules, { scenario: 'pragmatic-path', firm, seed: 11 });

/** A bot's plan, and orders that cannot be given: too much money, and engineers who are not there. */
const orders: readonly Order[] = [
  ...makeBot('pragmatic')(rules, world, firm),
  { kind: 'buy', chip: 'h20', units: 400_000 },
  { kind: 'hire', heads: 1_000_000 },
];

test('each cost is what the plan leaves less cash with, and each refusal is what the check says', () => {
  const steps = stepsOf(rules, world, orders);
  expect(orders.length).toBeGreaterThan(20);
  for (const [index, order] of orders.entries()) {
    const [before, after] = [index, index + 1].map(
      (end) => plannedFirm(rules, world, orders.slice(0, end)).cash,
    );
    expect(steps[index]?.cost).toBe((before ?? 0) - (after ?? 0));
    expect(steps[index]?.refusal).toEqual(checkOrder(rules, world, firm, orders.slice(0, index), order));
  }
  expect(steps.filter(({ refusal }) => refusal !== null)).toHaveLength(2);
});

test('the same plan is worked out once', () => {
  expect(stepsOf(rules, world, orders)).toBe(stepsOf(rules, world, orders));
});
