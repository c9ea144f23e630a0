import { expect, test, vi } from 'vitest';
import { newCampaign, type Order, resolveQuarter, score, type World } from '../../../src/engine/index.ts';
import { decidedOf, OTHER_SHARE } from '../../../src/game/ending/decided.ts';
import { watchDecided } from '../../../src/game/ending/watch.ts';
import { pageResolver } from '../../../src/game/worker/resolver.ts';
import { baseRules } from '../../support/base-rules.ts';
import { gameStore } from '../support/game.ts';

const rules = baseRules();
const firm = 'alibaba';

function played(scenario: string, quarters: number, orders: readonly Order[] = []): World {
  let world = newCampaign(rules, { scenario, firm, seed: 1 });
  for (let quarter = 0; quarter < quarters; quarter++)
    ({ world } = resolveQuarter(rules, world, { [firm]: orders }, { ledger: false }));
  return world;
}

const asked = (world: World, analyst = pageResolver) =>
  decidedOf({ rules, world, firm, analyst, signal: new AbortController().signal });

test('a campaign that has just begun is open, however it is going', async () => {
  expect(await asked(played('pragmatic-path', 1))).toBeNull();
});

test('the end that the board is about to make is said, and it comes', async () => {
  let world = played('pragmatic-path', 5);
  while ((world.firms[world.player]?.board ?? 0) > 0)
    ({ world } = resolveQuarter(rules, world, { [firm]: [] }, { ledger: false }));
  const decided = await asked(world);
  expect(decided).toMatchObject({ kind: 'loss', ending: 'removal', turn: world.turn });
  for (let quarter = 0; quarter < 2 && world.firms[world.player]?.ended === ''; quarter++)
    ({ world } = resolveQuarter(rules, world, { [firm]: [] }, { ledger: false }));
  expect(world.firms[world.player]?.ended).toBe('removal');
});

test('the end that is said is the one that most futures come to, whatever else is running out', async () => {
  const dark = played('pragmatic-path', 2);
  const me = dark.firms[dark.player]!;
  me.dark = rules.finance.blackoutQuarters - 2;
  me.racks.fill(0);
  const decided = await asked(dark);
  expect(decided).toMatchObject({ kind: 'loss', ending: 'blackout' });
});

test('a grade that hardly any future changes is decided, the same for the same world', async () => {
  const world = played('first-steps', 4);
  const decided = await asked(world);
  expect(decided).toMatchObject({ kind: 'grade' });
  expect(decided?.share).toBeGreaterThan(1 - OTHER_SHARE);
  expect(await asked(played('first-steps', 4))).toEqual(decided);
  const last = resolveQuarter(rules, resolveQuarter(rules, world, {}).world, {}).world;
  expect(decided?.kind === 'grade' && decided.grade).toBe(score(rules, last, firm).grade);
});

test('a campaign with two outcomes is found open by its first futures', async () => {
  const half = (values: Float64Array): Float64Array => values.map((_, at) => (at % 2 === 0 ? 90 : 10));
  const work = vi.fn(async (...[ruleset, kind, task]: Parameters<typeof pageResolver.do>) => {
    const found = (await pageResolver.do(ruleset, kind, task)) as { readonly samples: Float64Array };
    return { ...found, samples: half(found.samples) };
  });
  expect(await asked(played('first-steps', 4), { do: work as never })).toBeNull();
  // Four of eight are too few to be sure; eight of sixteen are not.
  expect(work).toHaveBeenCalledTimes(2);
});

test('a search that was called off says nothing', async () => {
  const calling = new AbortController();
  calling.abort();
  const world = played('first-steps', 4);
  expect(await decidedOf({ rules, world, firm, analyst: pageResolver, signal: calling.signal })).toBeNull();
});

/** A passive firm in the standard campaign, up to the quarter in which the game speaks. */
async function untilTold(rememberTold: (told: readonly string[]) => void) {
  const store = gameStore({ rememberTold });
  const stop = watchDecided(store, pageResolver);
  store.getState().begin({ scenario: 'pragmatic-path', firm, seed: 1 });
  while (store.getState().decided === null && store.getState().campaign?.over === false) {
    store.getState().plan();
    await store.getState().commit();
    store.getState().finishResolve();
    const waits = (store.getState().campaign?.world.firms[0]?.board ?? 1) <= 0;
    if (waits) await expect.poll(() => store.getState().decided).not.toBeNull();
    store.getState().nextQuarter();
  }
  return { store, stop };
}

test('the reader is told once, may end the campaign with its story, and may play on after all', async () => {
  const rememberTold = vi.fn();
  const { store, stop } = await untilTold(rememberTold);
  const id = store.getState().campaign?.id ?? '';
  expect(store.getState()).toMatchObject({ decided: { kind: 'loss' }, told: [] });
  store.getState().endHere();
  expect(store.getState()).toMatchObject({ phase: 'ending', panel: 'ending', ended: [id], told: [id] });
  expect(rememberTold).toHaveBeenCalledWith([id]);
  store.getState().playOn();
  expect(store.getState()).toMatchObject({ phase: 'briefing', decided: null, ended: [] });
  const work = vi.spyOn(pageResolver, 'do');
  store.getState().plan();
  await store.getState().commit();
  expect(work.mock.calls.filter(([, kind]) => kind === 'outlook')).toEqual([]);
  expect(store.getState().decided).toBeNull();
  work.mockRestore();
  stop();
});
