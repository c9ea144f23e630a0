import { expect, test, vi } from 'vitest';
import type { Order } from '../../../src/engine/index.ts';
import type { GameStore } from '../../../src/game/store/game-store.ts';
import { keepStanding, readStanding, readTemplates } from '../../../src/game/store/kept-orders.ts';
import { planningStore, start } from '../support/game.ts';

const hire = (heads: number): Order => ({ kind: 'hire', heads });
const buy = (chip: string): Order => ({ kind: 'buy', chip, units: 1000 });
const design: Order = { kind: 'design', amount: 100_000_000 };

async function playOn(state: () => GameStore): Promise<void> {
  await state().commit();
  state().finishResolve();
  state().nextQuarter();
  state().plan();
}

const remembering = () => {
  const rememberStanding = vi.fn();
  const store = planningStore({ rememberStanding });
  return { store, state: store.getState, rememberStanding };
};

test('a standing order drafts itself in every quarter, and undo takes it out in one step', async () => {
  const { state, rememberStanding } = remembering();
  state().addOrder(hire(5));
  state().toggleStanding(hire(5));
  expect(rememberStanding).toHaveBeenLastCalledWith({ [state().campaign?.id ?? '']: [hire(5)] });
  for (let quarter = 0; quarter < 2; quarter++) {
    await playOn(state);
    expect(state().orders).toEqual([hire(5)]);
  }
  state().undo();
  expect(state()).toMatchObject({ orders: [], standing: [hire(5)] });
  state().redo();
  expect(state().orders).toEqual([hire(5)]);
});

test('the mark is undone and redone like an order', () => {
  const { state } = remembering();
  state().addOrder(hire(5));
  state().toggleStanding(hire(5));
  state().undo();
  expect(state()).toMatchObject({ orders: [hire(5)], standing: [] });
  state().redo();
  expect(state().standing).toEqual([hire(5)]);
  state().toggleStanding(hire(5));
  expect(state().standing).toEqual([]);
});

test('left out of one quarter it comes back in the next, and changed it stands as changed', async () => {
  const { state } = remembering();
  state().addOrder(hire(5));
  state().toggleStanding(hire(5));
  state().addOrder(hire(10));
  expect(state().standing).toEqual([hire(10)]);
  state().removeOrder(0);
  expect(state()).toMatchObject({ orders: [], standing: [hire(10)] });
  await playOn(state);
  expect(state().orders).toEqual([hire(10)]);
});

test('what is refused this quarter is kept, and is no part of the plan', async () => {
  const { store, state } = remembering();
  state().addOrder(hire(5));
  state().toggleStanding(hire(5));
  // The rules of a later quarter refuse what was legal: a chip that is barred.
  store.setState({ standing: [buy('b30a'), hire(5)] });
  store.setState({ allStanding: { [state().campaign?.id ?? '']: [buy('b30a'), hire(5)] } });
  await playOn(state);
  expect(state()).toMatchObject({ orders: [hire(5)], standing: [buy('b30a'), hire(5)] });
  await playOn(state);
  expect(state().standing).toContainEqual(buy('b30a'));
});

test('a campaign has its own standing orders; a branch takes them along', async () => {
  const { state } = remembering();
  state().addOrder(hire(5));
  state().toggleStanding(hire(5));
  await playOn(state);
  await playOn(state);
  state().branchBack?.(1);
  expect(state()).toMatchObject({ orders: [hire(5)], standing: [hire(5)] });
  state().begin(start);
  expect(state()).toMatchObject({ orders: [], standing: [] });
});

test('a game without a place for them, such as a class, keeps no standing orders', () => {
  const state = planningStore().getState;
  state().addOrder(hire(5));
  state().toggleStanding(hire(5));
  expect(state()).toMatchObject({ keepsStanding: false, standing: [] });
});

test('a template lays in what fits, in one step, and says what does not', () => {
  const rememberTemplates = vi.fn();
  const state = planningStore({
    rememberTemplates,
    templates: [{ name: 'odd', orders: [buy('b30a'), hire(5), design] }],
  }).getState;
  state().addOrder(hire(10));
  state().saveTemplate('  people  ');
  expect(rememberTemplates).toHaveBeenLastCalledWith([
    expect.objectContaining({ name: 'odd' }),
    { name: 'people', orders: [hire(10)] },
  ]);
  const laid = state().layTemplate('odd');
  expect(laid).toMatchObject({ added: 1, there: 1, refused: [{ order: buy('b30a') }] });
  expect(state().orders).toEqual([hire(10), design]);
  state().undo();
  expect(state().orders).toEqual([hire(10)]);
  state().removeTemplate('odd');
  expect(state().templates.map(({ name }) => name)).toEqual(['people']);
});

test('what was kept is read as far as it is orders of this version', () => {
  const text = JSON.stringify({ one: [hire(5), { kind: 'dance' }], two: 'none' });
  expect(readStanding(text)).toEqual({ one: [hire(5)], two: [] });
  expect(readStanding('{broken')).toEqual({});
  expect(readTemplates(JSON.stringify([{ name: 'a', orders: [hire(5)] }, { name: 3 }, null]))).toEqual([
    { name: 'a', orders: [hire(5)] },
  ]);
  let all = {};
  for (let n = 0; n < 50; n++) all = keepStanding(all, `campaign-${n}`, [hire(5)]);
  expect(Object.keys(all)).toHaveLength(40);
  expect(Object.keys(keepStanding(all, 'campaign-49', []))).not.toContain('campaign-49');
});
