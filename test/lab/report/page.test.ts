import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ablationJobs, eventJobs } from '../../../src/lab/campaigns/extra-jobs.ts';
import { jobsOf, laboratoryOf, pageHtml, playAll, reportWords } from '../../../src/lab/index.ts';
import { refusedWords } from '../../content/refused-words.ts';
import { baseRules } from '../../support/base-rules.ts';
import { smallPlan } from '../small-lab.ts';

const root = path.join(import.meta.dirname, '../../..');
const rules = baseRules();

type Texts = { readonly [key: string]: string | Texts };
const read = (language: string): Texts =>
  JSON.parse(readFileSync(path.join(root, 'assets/locales', language, 'lab.json'), 'utf8'));
const flat = (texts: Texts, before = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value]] : flat(value, `${before}${key}.`),
  );
const english = new Map(flat(read('en')));
const chinese = new Map(flat(read('zh-CN')));
const holes = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

describe('the words of the report', () => {
  test('are the same in both languages, with the same holes', () => {
    expect([...chinese.keys()]).toEqual([...english.keys()]);
    for (const [key, text] of english) expect(holes(chinese.get(key) ?? ''), key).toEqual(holes(text));
  });

  test('are all used, and none is missing', () => {
    const source = globSync('src/{lab,cli,bots}/**/*.ts', { cwd: root })
      .map((file) => readFileSync(path.join(root, file), 'utf8'))
      .join('\n');
    const unused = [...english.keys()].filter((key) => {
      const [group = '', last = ''] = key.split('.');
      // names of things, columns and verdicts are put together from their ids
      if (group === 'bot' || group === 'system')
        return !new RegExp(`['"]?${last}['"]?`).test(source) && group === 'system';
      if (group === 'column' || group === 'verdict' || group === 'verb')
        return !source.includes(`'${last}'`) && !source.includes(`'${key}'`);
      return !source.includes(`'${key}'`);
    });
    expect(unused).toEqual([]);
    expect(() => reportWords('en').say('nothing')).toThrow(RangeError);
  });

  test('in Chinese have no typed spaces and no half-width marks beside Han', () => {
    const han = '\\p{Script=Han}';
    const wrong = new RegExp(`${han} [A-Za-z0-9{]|[A-Za-z0-9}] ${han}|${han}[,;:?!()]`, 'u');
    expect([...chinese].filter(([, text]) => wrong.test(text))).toEqual([]);
  });

  test.each(['en', 'zh-CN'] as const)('in %s keep the voice of the game', (language) => {
    const texts = language === 'en' ? english : chinese;
    const wrong = [...texts].filter(([, text]) =>
      refusedWords[language].some(([pattern]) => pattern.test(text)),
    );
    expect(wrong).toEqual([]);
  });
});

const plan = { ...smallPlan, campaigns: 3 };
const rulesets = [rules, { ...rules, hash: '<other>' }];
const jobs = jobsOf(rulesets, plan);
const records = await playAll(rulesets, jobs, { workers: 2, attention: { legal: true } });
const extra = [
  ...ablationJobs(jobs.slice(0, 1), 'pragmatic').slice(0, 3),
  ...eventJobs(rules, records.slice(0, 1)),
];
const laboratory = laboratoryOf(rulesets, plan, [
  ...records,
  ...(await playAll(rulesets, extra, { workers: 2 })),
]);
const html = pageHtml(laboratory, { systemFonts: true });

describe('the page', () => {
  test('says everything in both languages and leaves no hole', () => {
    expect(html).toContain('lang="en"');
    expect(html).toContain('lang="zh-CN"');
    expect(html).not.toMatch(/\{\{|undefined|NaN|no text/);
    for (const key of [
      'change.title',
      'results.title',
      'pairs.title',
      'luck.title',
      'ablation.title',
      'eventCosts.title',
    ]) {
      expect(html).toContain(english.get(key));
      expect(html).toContain(chinese.get(key));
    }
  });

  test('needs nothing from elsewhere, and no text becomes markup', () => {
    expect(html).not.toMatch(/(src|href)="(?!#)/);
    expect(html).not.toMatch(/url\((?!data:)/);
    expect(html).not.toContain('<other>');
    expect(html).toContain('&lt;other&gt;');
  });

  test('has the numbers of every drawing beside it, and each drawing says what it is', () => {
    const figures = html.match(/<figure>.*?<\/figure>/gs) ?? [];
    expect(figures.length).toBeGreaterThan(20);
    for (const figure of figures) expect(figure).toContain('<table>');
    const drawings = html.match(/<svg[^>]*>/g) ?? [];
    expect(drawings.length).toBeGreaterThan(20);
    for (const drawing of drawings)
      expect(drawing).toMatch(/role="img" aria-label="[^"]+"|aria-label="[^"]+"/);
  });

  test('carries its type unless told otherwise', () => {
    const whole = pageHtml(laboratory);
    expect(whole).toContain('@font-face');
    expect(whole).not.toMatch(/url\((?!data:)/);
    expect(whole.length).toBeGreaterThan(html.length * 2);
  });
});
