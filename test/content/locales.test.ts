import { describe, expect, test } from 'vitest';
import { orderShapes } from '../../src/engine/orders/shape.ts';
import { baseRules } from '../support/base-rules.ts';
import { expectedKeys } from './expected-keys.ts';
import { contentFiles, languages, placeholders, readTexts } from './locale-files.ts';
import { refusedWords } from './refused-words.ts';

/** Texts of all files of one language that break a rule, as `file: key: text`. */
function offenders(
  language: (typeof languages)[number],
  breaks: (text: string, key: string) => boolean,
): string[] {
  return contentFiles.flatMap((file) =>
    [...readTexts(language, file)]
      .filter(([key, text]) => breaks(text, key))
      .map(([key, text]) => `${file}: ${key}: ${text}`),
  );
}

/** Labels stand alone on a screen: titles, names, buttons, rows. */
const isLabel = (key: string): boolean =>
  /\.(title|name|line)$|^(cause|parameter|task|value|grade)\.|\.choice\./.test(key);

describe.each(languages)('in %s', (language) => {
  test.each(contentFiles)('everything in %s has its texts, and no text is without an owner', (file) => {
    expect([...readTexts(language, file).keys()].sort()).toEqual([...expectedKeys(baseRules(), file)].sort());
  });

  test('no text is empty or has spaces to spare', () => {
    expect(
      offenders(language, (text) => text.trim() === '' || text !== text.trim() || text.includes('  ')),
    ).toEqual([]);
  });

  test('labels carry no full stop, sentences end with one', () => {
    const wrong = (text: string, key: string) =>
      key !== 'shape.even' && isLabel(key) === /[.。？]$/.test(text);
    expect(offenders(language, wrong)).toEqual([]);
  });

  test.each(refusedWords[language])('nothing says %s', (pattern, instead) => {
    expect(
      offenders(language, (text) => pattern.test(text.replaceAll(/\{\{\w+\}\}/g, ''))),
      instead,
    ).toEqual([]);
  });

  test.each(Object.entries(orderShapes))(
    'the line of the order %s names all its parameters',
    (kind, shape) => {
      const line = readTexts(language, 'orders').get(`order.${kind}.line`) ?? '';
      expect(placeholders(line)).toEqual(Object.keys(shape).sort());
    },
  );
});

test.each(contentFiles)('both languages of %s have the same keys with the same placeholders', (file) => {
  const [english, chinese] = [readTexts('en', file), readTexts('zh-CN', file)];
  const shape = (texts: ReadonlyMap<string, string>) =>
    Object.fromEntries([...texts].map(([key, text]) => [key, placeholders(text)]));
  expect(shape(chinese)).toEqual(shape(english));
});

test('only orders, tasks and refusals carry placeholders', () => {
  for (const file of ['content', 'events', 'causes', 'figures', 'endings'] as const) {
    for (const [key, text] of readTexts('en', file)) expect(placeholders(text), key).toEqual([]);
  }
});

describe('Chinese typesetting', () => {
  test('no space between Han and Latin letters, digits or placeholders', () => {
    const spaced = /\p{Script=Han}\s+[\w{]|[\w}%]\s+\p{Script=Han}/u;
    expect(offenders('zh-CN', (text) => spaced.test(text))).toEqual([]);
  });

  test('punctuation is full width', () => {
    const half = /[\p{Script=Han}}]\s*[,;:?!()]|["'“][^”]*["']|\p{Script=Han}\./u;
    expect(offenders('zh-CN', (text) => half.test(text))).toEqual([]);
  });
});

describe('event texts are short', () => {
  const words = (text: string): number => text.split(/\s+/).length;
  const isTitle = (key: string): boolean => key.endsWith('.title');
  const isButton = (key: string): boolean => key.includes('.choice.');

  test('English: titles 6 words, buttons 5, the rest 45', () => {
    for (const [key, text] of readTexts('en', 'events')) {
      expect(words(text), key).toBeLessThanOrEqual(isTitle(key) ? 6 : isButton(key) ? 5 : 45);
    }
  });

  test('Chinese: titles 12 characters, buttons 10, the rest 80', () => {
    for (const [key, text] of readTexts('zh-CN', 'events')) {
      expect([...text].length, key).toBeLessThanOrEqual(isTitle(key) ? 12 : isButton(key) ? 10 : 80);
    }
  });
});
