import { expect, test } from 'vitest';
import { readEnded } from '../../../src/game/store/read-ended.ts';
import { planningStore } from '../support/game.ts';

test('a campaign that has ended is remembered, so that nobody is asked to continue it', async () => {
  const kept: (readonly string[])[] = [];
  const store = planningStore({ rememberEnded: (ended) => void kept.push(ended) });
  const id = store.getState().campaign?.id ?? '';
  while (store.getState().phase !== 'ending') {
    expect(store.getState().ended).toEqual([]);
    await store.getState().commit();
    store.getState().finishResolve();
    store.getState().nextQuarter();
    store.getState().plan();
    if (store.getState().campaign?.over === true) break;
  }
  expect(store.getState().ended).toEqual([id]);
  expect(kept).toEqual([[id]]);
});

test('what cannot be read is nothing', () => {
  expect(readEnded('["one",2]')).toEqual(['one']);
  expect(readEnded('{}')).toEqual([]);
  expect(readEnded('not json')).toEqual([]);
  expect(readEnded(null)).toEqual([]);
});
