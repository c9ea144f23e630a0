import { expect, test } from 'vitest';
import { memoryStorage } from '../../../src/campaign/index.ts';
import { worldHash } from '../../../src/engine/index.ts';
import { shelfOn } from '../../../src/game/store/shelf.ts';
import type { Resolver } from '../../../src/game/worker/resolver.ts';
import { gameStore, planningStore, start } from '../support/game.ts';

async function playQuarter(store: ReturnType<typeof gameStore>): Promise<void> {
  store.getState().plan();
  await store.getState().commit();
  store.getState().finishResolve();
  store.getState().nextQuarter();
}

test('a quarter goes from briefing over plan and resolve to the report', async () => {
  const store = gameStore();
  store.getState().begin(start);
  expect(store.getState().phase).toBe('briefing');
  store.getState().plan();
  expect(store.getState().phase).toBe('plan');
  await store.getState().commit();
  expect(store.getState().phase).toBe('resolve');
  store.getState().finishResolve();
  expect(store.getState()).toMatchObject({ phase: 'report', panel: 'report', orders: [] });
  expect(store.getState().campaign?.world.turn).toBe(1);
});

test('First Steps ends after its six quarters', async () => {
  const store = gameStore();
  store.getState().begin(start);
  for (let quarter = 0; quarter < 6; quarter++) await playQuarter(store);
  expect(store.getState().phase).toBe('ending');
  expect(store.getState().campaign?.over).toBe(true);
});

test('a campaign is saved each quarter, and continues where it stood with the same world', async () => {
  const shelf = shelfOn(memoryStorage());
  const store = gameStore({ shelf });
  store.getState().begin(start);
  store.getState().plan();
  store.getState().addOrder({ kind: 'buy', chip: 'ascend-910c', units: 1000 });
  await store.getState().commit();
  const { campaign } = store.getState();

  const later = gameStore({ shelf });
  await later.getState().listSaves();
  const [save] = later.getState().saves;
  expect(save?.campaign).toMatchObject({ ...start, turn: 1 });
  await later.getState().open(save?.id ?? '');
  const opened = later.getState().campaign;
  expect(later.getState().phase).toBe('briefing');
  expect(opened && worldHash(opened.world)).toBe(campaign && worldHash(campaign.world));
  expect(opened?.reports[0]?.ledger.count).toBe(campaign?.reports[0]?.ledger.count);
});

test('a campaign that cannot be saved is played on, and the reader is told', async () => {
  const shelf = { ...shelfOn(memoryStorage()), save: () => Promise.reject(new Error('The disk is full.')) };
  const store = planningStore({ shelf });
  await store.getState().commit();
  expect(store.getState().phase).toBe('resolve');
  expect(store.getState().trouble).toMatchObject({ key: 'saveFailed', detail: 'The disk is full.' });
});

test('a quarter that cannot be resolved leaves the plan as it was', async () => {
  const resolver: Resolver = { do: () => Promise.reject(new Error('No engine.')) };
  const store = planningStore({ resolver });
  store.getState().addOrder({ kind: 'hire', heads: 5 });
  await store.getState().commit();
  expect(store.getState()).toMatchObject({ phase: 'plan', busy: false, trouble: { key: 'resolveFailed' } });
  expect(store.getState().orders).toHaveLength(1);
});

test('a faulty file is refused with its faults, and its backup is opened where there is one', async () => {
  const storage = memoryStorage();
  await storage.write('broken', 'no campaign');
  const store = gameStore({ shelf: shelfOn(storage) });
  await store.getState().open('broken');
  expect(store.getState().phase).toBe('title');
  expect(store.getState().trouble).toMatchObject({ key: 'loadFailed', faults: [{ id: 'notJson' }] });

  const played = gameStore({ shelf: shelfOn(storage) });
  played.getState().begin(start);
  const id = played.getState().campaign?.id ?? '';
  await playQuarter(played);
  await storage.write(id, 'half a file');
  await store.getState().open(id);
  expect(store.getState().campaign?.world.turn).toBe(1);
});

test('worlds and reports reach the engine as they came from it', async () => {
  const store = planningStore();
  await store.getState().commit();
  const { campaign } = store.getState();
  expect(Object.isFrozen(campaign?.world)).toBe(false);
  expect(campaign?.report?.ledger.amount).toBeInstanceOf(Float64Array);
});
