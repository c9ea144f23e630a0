import { expect, test } from 'vitest';
import { type Order, partsOfResult } from '../../../src/engine/index.ts';
import { debriefPage } from '../../../src/game/debrief/page.ts';
import { questionText } from '../../../src/game/debrief/question-text.ts';
import { questionsFor } from '../../../src/game/debrief/questions.ts';
import { type Debrief, ordersGiven, study } from '../../../src/game/debrief/study.ts';
import { turningPoints, turningText } from '../../../src/game/debrief/turning-points.ts';
import { languages } from '../../../src/game/i18n/language.ts';
import { makeWords } from '../../../src/game/i18n/words.ts';
import { pageResolver } from '../../../src/game/worker/resolver.ts';
import { baseRules } from '../../support/base-rules.ts';
import { planningStore } from '../support/game.ts';

const talks: Order = { kind: 'lobby', capital: 'beijing', amount: 2_000_000_000 };
const useless: Order = { kind: 'price', segment: 'api', level: 1 };

/** First Steps played to its end, with two orders in its first quarter. */
async function played() {
  const store = planningStore();
  for (const order of [talks, useless]) expect(store.getState().addOrder(order)).toBeNull();
  while (store.getState().phase !== 'ending') {
    await store.getState().commit();
    store.getState().finishResolve();
    store.getState().nextQuarter();
    store.getState().plan();
  }
  const { campaign } = store.getState();
  if (campaign === null) throw new Error('The store has a campaign.');
  return campaign;
}

const campaign = await played();
const shares: number[] = [];
const found = (await study(baseRules(), campaign, pageResolver, {
  signal: new AbortController().signal,
  onProgress: (share) => void shares.push(share),
})) as Debrief;

test('every order that was carried out is taken away once, the weightiest first', () => {
  expect(ordersGiven(campaign)).toHaveLength(2);
  expect(found.decisions.map(({ order }) => order.kind)).toEqual(['lobby', 'price']);
  expect(found.decisions[0]?.worth).not.toBe(0);
  // An order that set what already held is worth nothing.
  expect(found.decisions[1]?.worth).toBe(0);
  expect(found.habits.map(({ kind, count }) => [kind, count])).toEqual([
    ['lobby', 1],
    ['price', 1],
  ]);
  expect(found.habits[0]?.worth).toBe(found.decisions[0]?.worth);
});

test('every shock that struck is taken away too, and stands among the turning points', () => {
  expect(found.shocks).toMatchObject([{ event: 'us-licence-letter', turn: 4 }]);
  const points = turningPoints(found);
  expect(points).toHaveLength(3);
  expect(points.map(({ worth }) => Math.abs(worth))).toEqual(
    points.map(({ worth }) => Math.abs(worth)).toSorted((a, b) => b - a),
  );
  const shock = points.find(({ what }) => what.kind === 'shock');
  expect(shock && turningText(makeWords('en'), shock)).toMatch(/^Shock: /);
});

test('skill, luck and what rivals would have done add up to the result', () => {
  expect(found.shares).toHaveLength(campaign.file.quarters.length);
  // Quarters without orders, too, are the player's: somebody else would have done something.
  expect(found.shares.every((share) => share.skill !== 0 && Number.isFinite(share.luck))).toBe(true);
  const { usual, skill, luck } = partsOfResult(found.usual, found.shares);
  expect(usual + skill + luck).toBeCloseTo(found.outcome.result, 9);
});

test('it says how far it is, and can be called off', async () => {
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  const calling = new AbortController();
  const none = await study(baseRules(), campaign, pageResolver, {
    signal: calling.signal,
    onProgress: () => calling.abort(),
  });
  expect(none).toBeNull();
});

test.each(languages)('three questions, and a page that needs nothing from outside, in %s', (language) => {
  const words = makeWords(language);
  const questions = questionsFor(found).map((question) => questionText(words, question));
  expect(new Set(questions).size).toBe(3);
  for (const question of questions) expect(question).not.toMatch(/\{\{|undefined|NaN/);
  const page = debriefPage(words, baseRules(), campaign, found);
  expect(page).toMatch(/^<!doctype html>/);
  expect(page).toContain('<polyline');
  expect(page).not.toMatch(/<script|https?:|src=|href=|\{\{|undefined|NaN/);
});

test('texts cannot break out of the page', () => {
  const odd = { ...campaign.file, seed: '<b onclick="x">&' };
  const page = debriefPage(
    makeWords('en'),
    baseRules(),
    Object.assign(Object.create(Object.getPrototypeOf(campaign)), campaign, { file: odd }),
    found,
  );
  expect(page).toContain('&lt;b onclick=&quot;x&quot;&gt;&amp;');
  expect(page).not.toContain('<b onclick');
});
