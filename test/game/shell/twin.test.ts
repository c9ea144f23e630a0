import { expect, test } from 'vitest';
import { languages } from '../../../src/game/i18n/language.ts';
import { makeWords } from '../../../src/game/i18n/words.ts';
import { boardViewOf } from '../../../src/game/shell/board-view.ts';
import { brickText } from '../../../src/game/shell/twin-text.ts';
import { baseRules } from '../../support/base-rules.ts';
import { planningStore } from '../support/game.ts';

const world = planningStore().getState().campaign?.world;
if (world === undefined) throw new Error('The store has a campaign.');

test.each(languages)('every brick of the board can be said in %s', (language) => {
  const words = makeWords(language);
  const view = boardViewOf(words, baseRules(), world);
  expect(view.bricks.length).toBeGreaterThan(20);
  for (const brick of view.bricks) {
    const text = brickText(words, view, brick);
    expect(text).toContain(brick.label);
    expect(text).not.toMatch(/\{\{|undefined|NaN/);
  }
});

test('whose it is, its state, its fullness and its change are said apart', () => {
  const words = makeWords('en');
  const view = boardViewOf(words, baseRules(), world);
  const [first] = view.bricks;
  if (first === undefined) throw new Error('The board has bricks.');
  const { mix: _, ...plain } = {
    ...first,
    owner: 'domestic',
    figure: 'yield 50%',
    trend: -0.5,
    standsOn: [],
  } as const;
  const { figure: __, ...still } = plain;
  expect(brickText(words, view, { ...plain, label: 'Line', state: 'standing' })).toBe(
    'Line: domestic, at work, yield 50%, shrank last quarter',
  );
  expect(brickText(words, view, { ...still, label: 'Line', trend: 0, state: 'dark' })).toBe(
    'Line: domestic, without supply',
  );
  expect(
    brickText(words, view, {
      ...still,
      label: 'Line',
      trend: 0,
      state: 'ordered',
      mix: { foreign: 0.25, domestic: 0.75, own: 0 },
    }),
  ).toBe('Line: 25% foreign / 75% domestic, on its way');
});
