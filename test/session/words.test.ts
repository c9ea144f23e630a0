/** The words of the class: the same keys in both languages, and one for everything that the screens say. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { closeCodes } from '../../src/session/door.ts';
import { firstWords, secondWords } from '../../src/session/names.ts';
import { refusalIds } from '../../src/session/refusal.ts';
import { refusedWords } from '../content/refused-words.ts';

const root = path.join(import.meta.dirname, '../..');

function flatten(value: object, before = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, part]: [string, string | object]) =>
    typeof part === 'string' ? [[before + key, part] as [string, string]] : flatten(part, `${before}${key}.`),
  );
}

function read(language: string): Map<string, string> {
  const file = path.join(root, 'assets/locales', language, 'session.json');
  return new Map(flatten(JSON.parse(readFileSync(file, 'utf8'))));
}

const [english, chinese] = [read('en'), read('zh-CN')];
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).sort();

it('are the same keys with the same placeholders in both languages', () => {
  expect([...chinese.keys()]).toEqual([...english.keys()]);
  for (const [key, text] of english) expect(placeholders(chinese.get(key)!), key).toEqual(placeholders(text));
});

it('exist for everything that the screens say', () => {
  const files = globSync('src/game/classroom/*.{ts,tsx}', { cwd: root });
  const said = files.flatMap((file) =>
    [...readFileSync(path.join(root, file), 'utf8').matchAll(/'([a-z]\w*\.[\w.-]+)'/gi)].map(
      ([, key]) => key!,
    ),
  );
  const sections = new Set([...english.keys()].map((key) => key.split('.')[0]));
  const keys = said.filter(
    (key) => sections.has(key.split('.')[0]) && !key.endsWith('.csv') && !key.endsWith('.jsonl'),
  );
  expect(keys.length).toBeGreaterThan(60);
  expect(keys.filter((key) => !english.has(key))).toEqual([]);
});

it('exist for every refusal, every shut door and every name', () => {
  const needed = [
    ...refusalIds.map((id) => `refusal.${id}`),
    ...[...Object.keys(closeCodes), 'unreachable'].map((reason) => `door.${reason}`),
    ...firstWords.map((word) => `name.first.${word}`),
    ...secondWords.map((word) => `name.second.${word}`),
  ];
  expect(needed.filter((key) => !english.has(key))).toEqual([]);
});

it('keep the voice of the game', () => {
  const offenders = [
    ...[...english].flatMap(([key, text]) =>
      refusedWords.en.filter(([pattern]) => pattern.test(text)).map(() => `en ${key}`),
    ),
    ...[...chinese].flatMap(([key, text]) =>
      refusedWords['zh-CN'].filter(([pattern]) => pattern.test(text)).map(() => `zh-CN ${key}`),
    ),
  ];
  expect(offenders).toEqual([]);
});
