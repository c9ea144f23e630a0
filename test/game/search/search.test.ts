import { expect, test } from 'vitest';
import { orderKinds } from '../../../src/engine/index.ts';
import type { Order } from '../../../src/engine/orders.ts';
import { almanacEntries } from '../../../src/game/almanac/entries.ts';
import { languages } from '../../../src/game/i18n/language.ts';
import { makeWords } from '../../../src/game/i18n/words.ts';
import { followGoal } from '../../../src/game/search/follow.ts';
import { found } from '../../../src/game/search/found.ts';
import { firstTargets, searchTargets } from '../../../src/game/search/targets.ts';
import { baseRules } from '../../support/base-rules.ts';
import { planningStore } from '../support/game.ts';

const NOW = 2025 * 4;

test.each(languages)(
  'nothing is listed twice under one name and kind, and chips of the future say so in %s',
  (language) => {
    const words = makeWords(language);
    const targets = searchTargets(words, baseRules(), almanacEntries(words, baseRules()), NOW);
    const named = targets.map(({ name, goal }) => `${goal.kind}/${name}`);
    expect(named.filter((name, at) => named.indexOf(name) !== at)).toEqual([]);
    expect(targets.filter(({ key }) => key === 'entry/chip/h20')).toEqual([]);
    const future = baseRules()
      .chips.filter(({ from }) => from > NOW)
      .map(({ id }) => `thing/chip/${id}`);
    expect(future.length).toBeGreaterThan(0);
    expect(targets.filter(({ from = 0 }) => from > NOW).map(({ key }) => key)).toEqual(future);
  },
);

test('before anything is typed the orders of the panel at hand are offered', () => {
  const words = makeWords('en');
  const first = firstTargets(searchTargets(words, baseRules(), [], NOW), 'supply');
  expect(first[0]?.key).toBe('order/prepay');
  expect(first.map(({ key }) => key)).not.toContain('panel/supply');
});

test.each(languages)('every order can be found and opened by its name in %s', (language) => {
  const words = makeWords(language);
  const targets = searchTargets(words, baseRules(), almanacEntries(words, baseRules()), NOW);
  expect(new Set(targets.map(({ key }) => key)).size).toBe(targets.length);
  const store = planningStore();
  for (const kind of orderKinds) {
    const target = targets.find(({ key }) => key === `order/${kind}`);
    const matches = found(targets, target?.name ?? '', ({ name, about }) => [name, about]);
    expect(matches.slice(0, 3), kind).toContain(target);
    if (target !== undefined) followGoal(store.getState(), target.goal);
    expect(store.getState().form?.kind).toBe(kind);
  }
});

test('what was found opens, whatever it is', () => {
  const { getState } = planningStore();
  followGoal(getState(), { kind: 'thing', thing: { kind: 'segment', id: 'api' } });
  expect(getState()).toMatchObject({ panel: 'applications', thing: { id: 'api' } });
  followGoal(getState(), { kind: 'entry', entry: 'term/chips/yield' });
  expect(getState()).toMatchObject({ panel: 'almanac', entry: 'term/chips/yield', thing: null });
  expect(getState().goBack()).toBe(true);
  expect(getState().entry).toBeNull();
  followGoal(getState(), { kind: 'command', command: 'help' });
  expect(getState().dialog).toBe('help');
});

test('as last quarter: what still fits is ordered again, once, and undone in one step', async () => {
  const store = planningStore();
  const talks: Order = { kind: 'lobby', capital: 'beijing', amount: 100_000_000 };
  const pay: Order = { kind: 'pay', level: 1.1 };
  for (const order of [talks, pay]) store.getState().addOrder(order);
  await store.getState().commit();
  store.getState().finishResolve();
  store.getState().nextQuarter();
  store.getState().repeatLast();
  expect(store.getState().orders).toEqual([]);
  store.getState().plan();
  store.getState().addOrder({ ...talks, amount: 200_000_000 });
  store.getState().repeatLast();
  expect(store.getState().orders).toEqual([{ ...talks, amount: 200_000_000 }, pay]);
  store.getState().undo();
  expect(store.getState().orders).toHaveLength(1);
});
