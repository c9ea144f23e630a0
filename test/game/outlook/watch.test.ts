import { expect, test } from 'vitest';
import type { Order } from '../../../src/engine/orders.ts';
import { questionOf } from '../../../src/game/outlook/question.ts';
import { MOST_FUTURES, watchOutlook } from '../../../src/game/outlook/watch.ts';
import { pageResolver, type Resolver } from '../../../src/game/worker/resolver.ts';
import { gameStore, planningStore, start } from '../support/game.ts';

const talks: Order = { kind: 'lobby', capital: 'beijing', amount: 100_000_000 };
const more: Order = { kind: 'lobby', capital: 'beijing', amount: 200_000_000 };

/** A resolver that keeps count and answers with one future after another, without a machine's pace. */
function counting(): { readonly resolver: Resolver; readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    resolver: {
      do: (rules, kind, task) => {
        asked.push(
          kind === 'outlook' ? JSON.stringify((task as { readonly orders: readonly Order[] }).orders) : kind,
        );
        return pageResolver.do(rules, kind, task);
      },
    },
  };
}

/** A clock on which everything takes long: batches stay small. */
const slow = (() => {
  let time = 0;
  return () => (time += 1000);
})();

test('a plan is looked at when it is begun, against nothing, and finer step by step', async () => {
  const store = gameStore();
  const { resolver } = counting();
  watchOutlook(store, resolver, slow);
  const sizes: number[] = [];
  store.subscribe(({ outlook }) => void sizes.push(outlook?.fan.futures ?? 0));
  store.getState().begin(start);
  expect(store.getState().outlook).toBeNull();
  store.getState().plan();
  await expect.poll(() => store.getState().outlook?.fan.futures).toBeGreaterThanOrEqual(12);
  expect(store.getState().outlook).toMatchObject({ about: 'plan', without: null });
  expect(sizes.filter((size) => size > 0).slice(0, 3)).toEqual([4, 8, 12]);
  store.getState().leave();
  expect(store.getState().outlook).toBeNull();
});

test('a change of the draft ends what was under way and is answered against the plan without it', async () => {
  const store = planningStore();
  const { resolver, asked } = counting();
  watchOutlook(store, resolver, slow);
  store.getState().addOrder(talks);
  store.getState().tryOrder(more);
  await expect.poll(() => store.getState().outlook?.without?.futures).toBeGreaterThan(0);
  expect(store.getState().outlook?.about).toBe('order');
  expect(asked.filter((orders) => orders === JSON.stringify([talks])).length).toBeLessThanOrEqual(1);
  expect(asked).toContain(JSON.stringify([more]));
  expect(asked).toContain('[]');
  store.getState().leave();
});

test('it rests when enough futures are known, and knows them when the plan comes back', async () => {
  const store = planningStore();
  const { resolver, asked } = counting();
  watchOutlook(store, resolver, () => 0);
  store.getState().addOrder(talks);
  await expect.poll(() => store.getState().outlook?.settled).toBe(true);
  expect(store.getState().outlook?.fan.futures).toBe(MOST_FUTURES);
  const known = asked.length;
  store.getState().tryOrder(talks);
  expect(store.getState().outlook).toMatchObject({ about: 'order', settled: true });
  expect(asked).toHaveLength(known);
});

test('an order that is tried takes the place of the one about the same thing', () => {
  const store = planningStore();
  expect(questionOf(store.getState())).toEqual({ about: 'plan', orders: [], without: [] });
  store.getState().addOrder(talks);
  expect(questionOf(store.getState())).toEqual({ about: 'plan', orders: [talks], without: [] });
  store.getState().tryOrder(more);
  expect(questionOf(store.getState())).toEqual({ about: 'order', orders: [more], without: [] });
});
