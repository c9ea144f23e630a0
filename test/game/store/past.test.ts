import { expect, test, vi } from 'vitest';
import type { Order } from '../../../src/engine/orders.ts';
import type { GameStore } from '../../../src/game/store/game-store.ts';
import { planningStore } from '../support/game.ts';

const talks: Order = { kind: 'lobby', capital: 'beijing', amount: 2_000_000_000 };

/** From a plan to the next plan. */
async function playOn(state: () => GameStore): Promise<void> {
  await state().commit();
  state().finishResolve();
  state().nextQuarter();
  state().plan();
}

test('a branch begins before the orders of a quarter, and the course that was left stays on the shelf', async () => {
  const store = planningStore();
  const state = store.getState;
  state().addOrder(talks);
  for (let quarter = 0; quarter < 3; quarter++) await playOn(state);
  const first = state().campaign;
  state().branchBack(1);
  expect(state()).toMatchObject({ phase: 'briefing', orders: [] });
  expect(state().campaign?.world.turn).toBe(1);
  expect(state().campaign?.world).toEqual(first?.worlds[1]);
  expect(state().campaign?.id).not.toBe(first?.id);

  state().plan();
  state().addOrder(talks);
  await playOn(state);
  await state().listBranches();
  expect(state().branches).toMatchObject([{ id: first?.id, shared: 1 }]);
  await state().layBeside(first?.id ?? '');
  expect(state().beside?.worlds).toHaveLength(4);
  expect(state().beside?.world).toEqual(first?.world);
});

test('a decision is flipped: the same luck without it, and nothing of the campaign changes', async () => {
  const store = planningStore();
  const state = store.getState;
  state().addOrder(talks);
  await playOn(state);
  await playOn(state);
  const { campaign } = state();
  await state().flipOrder(0, 0);
  const rerun = state().flip?.rerun;
  expect(rerun?.worlds).toHaveLength(3);
  expect(rerun?.dropped).toEqual([]);
  const cash = (world = campaign?.world) => world?.firms[world.player]?.cash ?? 0;
  expect(cash(rerun?.worlds.at(-1))).toBeGreaterThan(cash());
  expect(state().campaign).toBe(campaign);
  state().closeFlip();
  expect(state().flip).toBeNull();
});

test('what does not exist cannot be flipped, and a new quarter forgets the replay', async () => {
  const store = planningStore();
  const state = store.getState;
  await state().flipOrder(0, 0);
  expect(state().flip).toBeNull();
  state().addOrder(talks);
  await playOn(state);
  await state().flipOrder(0, 0);
  expect(state().flip).not.toBeNull();
  await playOn(state);
  await vi.waitFor(() => expect(state().flip).toBeNull());
});
