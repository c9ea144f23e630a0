import { expect, test } from 'vitest';
import type { Order } from '../../../src/engine/index.ts';
import { planningStore } from '../support/game.ts';

const buy = (units: number): Order => ({ kind: 'buy', chip: 'ascend-910c', units });
const hire: Order = { kind: 'hire', heads: 5 };

test('orders are added, undone and redone', () => {
  const store = planningStore();
  const { addOrder, undo, redo } = store.getState();
  expect(addOrder(buy(1000))).toBeNull();
  expect(addOrder(hire)).toBeNull();
  undo();
  expect(store.getState().orders).toEqual([buy(1000)]);
  undo();
  undo();
  expect(store.getState().orders).toEqual([]);
  redo();
  redo();
  redo();
  expect(store.getState().orders).toEqual([buy(1000), hire]);
});

test('an order about the same thing takes the place of the earlier one', () => {
  const store = planningStore();
  const { addOrder } = store.getState();
  addOrder(buy(1000));
  addOrder(hire);
  addOrder(buy(2000));
  expect(store.getState().orders).toEqual([buy(2000), hire]);
});

test('a refused order says why and changes nothing', () => {
  const store = planningStore();
  const refusal = store.getState().addOrder({ kind: 'buy', chip: 'b30a', units: 1000 });
  expect(refusal).not.toBeNull();
  expect(store.getState().orders).toEqual([]);
  expect(store.getState().done).toEqual([]);
});

test('the whole purse can be spent on one order, and that order still be changed', () => {
  const store = planningStore();
  const { addOrder, refusalOf, campaign } = store.getState();
  const cash = campaign?.world.firms[campaign.world.player]?.cash ?? 0;
  const prepay = (amount: number): Order => ({ kind: 'prepay', line: 'foundry-a', amount });
  const most = Math.min(6e9, Math.floor(cash / 1e8) * 1e8);
  expect(addOrder(prepay(most))).toBeNull();
  expect(refusalOf(prepay(most))).toBeNull();
});

test('a removed order comes back by undo, and a new order ends what could be redone', () => {
  const store = planningStore();
  const { addOrder, removeOrder, undo, redo } = store.getState();
  addOrder(buy(1000));
  removeOrder(0);
  expect(store.getState().orders).toEqual([]);
  undo();
  expect(store.getState().orders).toEqual([buy(1000)]);
  addOrder(hire);
  redo();
  expect(store.getState().orders).toEqual([buy(1000), hire]);
});

test('outside of briefing and plan no order is taken', async () => {
  const store = planningStore();
  await store.getState().commit();
  expect(store.getState().addOrder(hire)).not.toBeNull();
});
