import { expect, test } from 'vitest';
import { figureList, newsKinds, possibleOrders, refusalReasons } from '../../../src/engine/index.ts';
import {
  figureAbout,
  figureChangeText,
  figureName,
  figureText,
} from '../../../src/game/figures/figure-text.ts';
import { languages } from '../../../src/game/i18n/language.ts';
import { makeWords } from '../../../src/game/i18n/words.ts';
import { fill, offersFor } from '../../../src/game/ordering/choices.ts';
import { orderAbout, orderLine, orderTitle, refusalText } from '../../../src/game/ordering/order-text.ts';
import { baseRules } from '../../support/base-rules.ts';
import { planningStore } from '../support/game.ts';

const placeholder = /\{\{|undefined|NaN/;

test.each(languages)('every figure has a name and a meaning in %s', (language) => {
  const words = makeWords(language);
  for (const info of figureList(baseRules())) {
    expect(figureName(words, info), info.id).not.toContain(info.id);
    expect(figureName(words, info)).not.toMatch(placeholder);
    expect(figureAbout(words, info), info.id).not.toBe('');
  }
});

test.each(languages)('every order on offer can be said in %s', (language) => {
  const words = makeWords(language);
  const { campaign } = planningStore().getState();
  const world = campaign?.world;
  if (world === undefined) throw new Error('The store has a campaign.');
  const offers = possibleOrders(baseRules(), world, 'tencent');
  expect(offers.length).toBeGreaterThan(50);
  for (const offer of offers) {
    const { order } = fill(offersFor(offers, offer.kind, offer.fixed), offer.fixed, {});
    if (order === null) throw new Error('An offer makes an order.');
    expect(orderLine(words, order)).not.toMatch(placeholder);
    expect(orderTitle(words, order.kind)).not.toBe(order.kind);
    expect(orderAbout(words, order.kind)).not.toBe('');
  }
});

test.each(languages)('every refusal and every kind of news has a text in %s', (language) => {
  const words = makeWords(language);
  for (const reason of refusalReasons) expect(refusalText(words, { reason, values: {} })).not.toBe(reason);
  for (const kind of newsKinds) {
    expect(words.look('ui', `news.${kind}.title`), kind).not.toBeNull();
    if (kind !== 'effective') expect(words.look('ui', `news.${kind}.text`), kind).not.toBeNull();
  }
});

test('figures are written by their unit', () => {
  const words = makeWords('en');
  expect(figureText(words, { unit: 'chips', name: 'racks' }, 4800)).toBe('4,800 chips');
  expect(figureText(words, { unit: 'share', name: 'maturity' }, 0.594)).toBe('0.59');
  expect(figureText(words, { unit: 'share', name: 'share' }, 0.14)).toBe('14%');
  expect(figureChangeText(words, { unit: 'share', name: 'share' }, 0.02)).toBe('+2.0');
  expect(figureChangeText(words, { unit: 'yuan', name: 'cash' }, -5.9e9)).toBe('\u2212¥5.9\u202fB');
});

test('odds say the number first and the word second', () => {
  expect(makeWords('en').odds(0.618)).toBe('about 60% (likely)');
  expect(makeWords('zh-CN').oddsBand(0.31, 0.52)).toBe('30%\u2060～\u206050%（五五开）');
});
