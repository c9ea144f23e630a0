import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { almanacEntries, entryOfThing } from '../../../src/game/almanac/entries.ts';
import { fieldName, unitName } from '../../../src/game/almanac/field-names.ts';
import { mentionsOf } from '../../../src/game/almanac/mentions.ts';
import { numbersOf, originOf } from '../../../src/game/almanac/numbers.ts';
import { languages } from '../../../src/game/i18n/language.ts';
import { makeWords } from '../../../src/game/i18n/words.ts';
import { found } from '../../../src/game/search/found.ts';
import { refusedWords } from '../../content/refused-words.ts';
import { baseRules } from '../../support/base-rules.ts';

type Texts = { readonly [key: string]: string | Texts };
const folder = path.join(import.meta.dirname, '../../../assets/locales');

function flat(texts: Texts, before = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value]] : flat(value, `${before}${key}.`),
  );
}

const textsOf = (language: string) =>
  new Map(flat(JSON.parse(readFileSync(path.join(folder, language, 'almanac.json'), 'utf8')) as Texts));

test('both languages explain the same things', () => {
  expect([...textsOf('zh-CN').keys()]).toEqual([...textsOf('en').keys()]);
});

test.each(languages)('every entry has a name and says what it is, in %s', (language) => {
  const entries = almanacEntries(makeWords(language), baseRules());
  expect(entries.length).toBeGreaterThan(250);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  for (const { id, name, about } of entries) {
    expect(name, id).not.toBe('');
    expect(about, id).not.toBe('');
  }
});

test.each(languages)('the words of every government and firm are the same in %s', (language) => {
  for (const [pattern, instead] of refusedWords[language]) {
    // An office of a country is named in facts; the pattern means the pronoun.
    const broken = [...textsOf(language)].filter(([, text]) => pattern.test(text.replaceAll(/\bUS\b/g, '')));
    expect(broken, instead).toEqual([]);
  }
});

test('numbers come from the rules, with their unit, line and source', () => {
  const rules = baseRules();
  const price = numbersOf(rules, 'chips.h20').find(({ key }) => key === 'price');
  const chip = rules.chips.find(({ id }) => id === 'h20');
  expect(price?.value).toBe(String(chip?.price));
  expect(price?.line.file).toBe('chips.yaml');
  expect(price?.line.source).not.toBe('');
  expect(originOf(rules, 'chips.h20')?.line).toBeGreaterThan(1);
  expect(numbersOf(rules, 'supply').length).toBeGreaterThan(5);
  expect(numbersOf(rules, '')).toEqual([]);
});

test.each(languages)(
  'every number of the rules has a name and a unit in %s, and no name is without a number',
  (language) => {
    const words = makeWords(language);
    const names = new Set<string>();
    for (const [path, { unit }] of Object.entries(baseRules().balance)) {
      if (unit === '') continue;
      const [group = '', ...rest] = path.split('.');
      const key = rest.at(-1) ?? '';
      names.add(`${group}.${key}`);
      const found = fieldName(words, path.slice(0, path.lastIndexOf('.')), key);
      expect(found, path).not.toBe(key);
      expect(
        words.look(
          'almanac',
          `unit.${unit
            .toLowerCase()
            .replace(/[^a-z0-9]+/g, '-')
            .replace(/^-|-$/g, '')}`,
        ),
        unit,
      ).toBe(unitName(words, unit));
      if (language === 'zh-CN') expect(found, path).toMatch(/\p{Script=Han}/u);
    }
    const written = [...textsOf(language).keys()]
      .filter((key) => key.startsWith('field.'))
      .map((key) => key.slice(6));
    expect(written.sort()).toEqual([...names].sort());
  },
);

test('a page of the game knows its entry', () => {
  const ids = new Set(almanacEntries(makeWords('en'), baseRules()).map(({ id }) => id));
  for (const { id } of baseRules().segments) expect(ids).toContain(entryOfThing({ kind: 'segment', id }));
});

test('words of the field are found in a text, each once, the longest first, in both languages', () => {
  for (const [language, text, expected] of [
    [
      'en',
      'Operator libraries? An operator library and its kernels; another operator library.',
      'operator library|kernels',
    ],
    ['zh-CN', '算子库由核函数组成，算子库要调。', '算子库|核函数'],
  ] as const) {
    const { cut } = mentionsOf(almanacEntries(makeWords(language), baseRules()), language);
    const pieces = cut(text);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    const named = pieces.filter(({ entry }) => entry !== null).map((piece) => piece.text);
    for (const word of expected.split('|')) expect(named).toContain(word);
    expect(new Set(named).size).toBe(named.length);
  }
});

test('search finds by every word, names before descriptions', () => {
  const things = [
    ['Order chips', 'from a maker'],
    ['Chips', 'what stands in the racks'],
    ['Repay debt', 'for chips bought'],
  ];
  expect(found(things, 'chips', (thing) => thing).map(([name]) => name)).toEqual([
    'Chips',
    'Order chips',
    'Repay debt',
  ]);
  expect(found(things, 'debt chips', (thing) => thing)).toHaveLength(1);
  expect(found(things, '  ', (thing) => thing)).toEqual([]);
});
