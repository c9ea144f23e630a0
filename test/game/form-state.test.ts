import { expect, test } from 'vitest';
import { type Order, possibleOrders } from '../../src/engine/index.ts';
import { type FormQuestion, formState } from '../../src/game/ordering/form-state.ts';
import { baseRules } from '../support/base-rules.ts';
import { planningStore } from './support/game.ts';

const rules = baseRules();
const world = planningStore().getState().campaign?.world;
if (world === undefined) throw new Error('The store has a campaign.');

const ask = (question: Partial<FormQuestion> & Pick<FormQuestion, 'kind'>) =>
  formState({
    settled: {},
    wanted: {},
    orders: [],
    offersBehind: (plan) => possibleOrders(rules, world, 'tencent', plan),
    ...question,
  });

const train: Order = { kind: 'train', model: 'recommender', family: 'cuda', chips: 4000 };

test('a run in the plan can be changed on the page of its model, though no second one is on offer', () => {
  const { order, replaced } = ask({ kind: 'train', settled: { model: 'recommender' }, orders: [train] });
  expect(replaced).toBe(train);
  expect(order).toEqual(train);
});

test('an order opened from the plan is that order, not the first on offer', () => {
  const { kind: _, ...wanted } = train;
  const { order, replaced } = ask({ kind: 'train', wanted, orders: [train] });
  expect([order, replaced]).toEqual([train, train]);
});

test('a number that is changed keeps the rest of the order', () => {
  const { kind: _, ...wanted } = train;
  const { order } = ask({ kind: 'train', wanted: { ...wanted, chips: 5000 }, orders: [train] });
  expect(order).toEqual({ ...train, chips: 5000 });
});

test('setting what is set already is idle, until it is changed', () => {
  expect(ask({ kind: 'pay' }).idle).toBe(true);
  expect(ask({ kind: 'pay', wanted: { level: 1.1 } }).idle).toBe(false);
  expect(ask({ kind: 'hire' }).idle).toBe(false);
});

test('the engineers of an order that is changed are free for it again', () => {
  const free = ask({ kind: 'assign', wanted: { task: 'product' } }).ranges[0]?.max ?? 0;
  const assign: Order = { kind: 'assign', task: 'product', heads: free };
  const changed = ask({ kind: 'assign', wanted: { task: 'product' }, orders: [assign] });
  expect(changed.ranges[0]?.max).toBe(free);
});
