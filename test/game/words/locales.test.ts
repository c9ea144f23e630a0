import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

type Texts = { readonly [key: string]: string | Texts };

const folder = path.join(import.meta.dirname, '../../../assets/locales');
const read = (language: string): Texts =>
  JSON.parse(readFileSync(path.join(folder, language, 'ui.json'), 'utf8'));

function flat(texts: Texts, before = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value]] : flat(value, `${before}${key}.`),
  );
}

const english = new Map(flat(read('en')));
const chinese = new Map(flat(read('zh-CN')));
const holes = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

test('both languages have the same texts with the same numbers in them', () => {
  expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  for (const [key, text] of english) expect(holes(chinese.get(key) ?? ''), key).toEqual(holes(text));
});

test('Chinese texts have no typed spaces between Han and Latin and no half-width marks after Han', () => {
  const han = '\\p{Script=Han}';
  const wrong = new RegExp(`${han} [A-Za-z0-9{]|[A-Za-z0-9}] ${han}|${han}[,;:?!()]`, 'u');
  expect([...chinese].filter(([, text]) => wrong.test(text))).toEqual([]);
});

test('English texts end buttons without a full stop and nothing with an exclamation mark', () => {
  for (const [key, text] of english) {
    expect(text, key).not.toContain('!');
    if (key.startsWith('button.')) expect(text, key).not.toMatch(/\.$/);
  }
});
