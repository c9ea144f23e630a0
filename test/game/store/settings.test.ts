import { expect, test } from 'vitest';
import { freshSeed } from '../../../src/game/store/fresh-seed.ts';
import { saveName } from '../../../src/game/store/save-name.ts';
import { readSettings, type Settings } from '../../../src/game/store/settings-slice.ts';
import { gameStore } from '../support/game.ts';

test('what was remembered is taken as far as it is known', () => {
  expect(readSettings('{"language":"zh-CN","textSize":150,"palette":"rainbow"}', 'en')).toEqual({
    language: 'zh-CN',
    textSize: 150,
    palette: 'standard',
    motion: 'system',
    sound: 'on',
    roomVolume: 30,
    clickVolume: 30,
    motifVolume: 50,
    keys: {},
  });
  expect(readSettings('not json', 'zh-CN').language).toBe('zh-CN');
  expect(readSettings('null', 'en').textSize).toBe(100);
});

test('a room full of players begins in silence, unless somebody chose otherwise', () => {
  expect(readSettings(null, 'en', true).sound).toBe('off');
  expect(readSettings('{"sound":"on","roomVolume":180}', 'en', true)).toMatchObject({
    sound: 'on',
    roomVolume: 30,
  });
});

test('a change is remembered', () => {
  const kept: Settings[] = [];
  const store = gameStore({ remember: (settings) => kept.push(settings) });
  store.getState().change({ language: 'zh-CN' });
  expect(kept).toEqual([{ ...store.getState().settings }]);
  expect(store.getState().settings.language).toBe('zh-CN');
});

test('a save has a name that every storage takes', () => {
  const name = saveName(
    { scenario: 'a-very-long-scenario-name-from-somebody-else', firm: 'telecom-cloud', seed: 1 },
    1e12,
  );
  expect(name).toMatch(/^[a-z0-9][a-z0-9_-]{0,63}$/);
});

test('a seed is a number where it looks like one, else its text', () => {
  expect(freshSeed(' 42 ')).toBe(42);
  expect(freshSeed('class 7b')).toBe('class 7b');
  expect(freshSeed('99999999999')).toBe('99999999999');
  expect(freshSeed('')).toEqual(expect.any(Number));
});
