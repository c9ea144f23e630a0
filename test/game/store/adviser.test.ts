import { expect, test } from 'vitest';
import { planningStore } from '../support/game.ts';

test('the adviser weighs what the level allows, says what it expects, and is followed in one step', async () => {
  const { getState: state } = planningStore({ advised: true });
  const thought = await state().askAdviser();
  expect(thought).not.toBeNull();
  const { orders, expected, before, quarters } = thought!;
  expect(orders.length).toBeGreaterThan(0);
  expect(expected).toBeGreaterThanOrEqual(before);
  const { rules, campaign } = state();
  const { ahead } = rules!.levels[campaign!.world.level]!;
  expect(quarters).toBe(Math.min(ahead, campaign!.world.length));
  const laid = state().followAdviser(orders);
  expect(laid).toMatchObject({ added: orders.length, refused: [] });
  expect(state().orders).toEqual(orders);
  state().undo();
  expect(state().orders).toEqual([]);
  expect(await state().askAdviser()).toEqual(thought);
});

test('there is none where the plan is to be the player’s own', async () => {
  const { getState: state } = planningStore();
  expect(state().advised).toBe(false);
  expect(await state().askAdviser()).toBeNull();
});
