import { expect, test } from 'vitest';
import { newCampaign, type Report, worldHash } from '../../../src/engine/index.ts';
import type { Order } from '../../../src/engine/orders.ts';
import { rerun } from '../../../src/game/past/flip.ts';
import { awayWith, strikesOf } from '../../../src/game/past/without-shock.ts';
import type { GameStore } from '../../../src/game/store/game-store.ts';
import { baseRules } from '../../support/base-rules.ts';
import { planningStore, start } from '../support/game.ts';

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
  state().branchBack?.(1);
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
  await expect.poll(() => state().flip).toBeNull();
});

test('a shock is flipped: it does not strike, the same luck and orders hold, and the campaign stays as it is', async () => {
  const store = planningStore();
  const state = store.getState;
  while (state().phase !== 'ending') await playOn(state);
  const { campaign } = state();
  const struck = strikesOf(campaign?.reports[4] as Report, campaign?.world.player ?? 0);
  expect(struck.map(({ event }) => event)).toEqual(['us-licence-letter']);
  await state().flipShock(4, 'us-licence-letter');
  const { flip } = state();
  expect(flip?.what).toEqual({ kind: 'shock', turn: 4, event: 'us-licence-letter' });
  const [before, after] = flip?.rerun?.worlds ?? [];
  const h20 = baseRules().chips.findIndex(({ id }) => id === 'h20');
  expect(before?.control[h20]).toBe('free');
  expect(after?.control[h20]).toBe('free');
  expect(campaign?.worlds[5]?.control[h20]).toBe('licence');
  expect(flip?.rerun?.worlds.at(-1)?.turn).toBe(campaign?.world.turn);
  expect(state().campaign).toBe(campaign);

  await state().flipShock(0, 'us-licence-letter');
  expect(state().flip, 'what did not strike there').toBe(flip);
});

test('a card that comes again later is kept away only until then', () => {
  const rules = baseRules();
  const place = rules.events.findIndex(({ id }) => id === 'us-licence-letter');
  const world = newCampaign(rules, start);
  const worlds = [0, 5, 5, 5, 9, 9].map((began) => ({
    ...world,
    lastStart: world.lastStart.with(place, began),
  }));
  const strike = { turn: 0, calendar: 0, event: 'us-licence-letter' };
  expect(awayWith(rules, worlds, strike)).toEqual({ event: 'us-licence-letter', from: 0, until: 3 });
  expect(awayWith(rules, worlds, { ...strike, turn: 3 }).until).toBe(Number.MAX_SAFE_INTEGER);
});

test('nothing but the shock changes: with a card that never was in play the course is the same', () => {
  const rules = baseRules();
  const world = newCampaign(rules, start);
  const quarters = Array.from({ length: 3 }, () => ({ orders: { tencent: [talks] } }));
  const as = rerun(rules, world, quarters);
  const other = rules.events.find(({ id }) => id !== 'us-licence-letter')?.id ?? '';
  const same = rerun(rules, world, quarters, { event: other, from: 0, until: 9 });
  expect(same.worlds.map(worldHash)).toEqual(as.worlds.map(worldHash));
});
