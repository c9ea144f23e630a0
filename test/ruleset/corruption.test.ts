import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadRuleset } from '../../src/ruleset/index.ts';
import { baseFiles } from '../support/base-rules.ts';

const files = baseFiles();
const names = Object.keys(files);

/** Scraps that mean something to YAML or to JavaScript. */
const scrap = fc.oneof(
  fc.constantFrom(
    '',
    '{',
    '}',
    '[',
    ']',
    ':',
    '- ',
    '\t',
    '"',
    "'",
    '#',
    '&a ',
    '*a',
    '!tag ',
    '---\n',
    '...\n',
    '<<: *a',
    '\0',
    '\r\n',
    'null',
    '.nan',
    '.inf',
    '-0',
    '1e999',
    '__proto__: 1\n',
    'constructor: {}\n',
    '  ',
  ),
  fc.string({ maxLength: 12 }),
  fc.integer().map(String),
);

const damage = fc.record({
  file: fc.constantFrom(...names),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat({ max: 60 }),
  put: scrap,
});

test('whatever happens to a file, loading gives a ruleset or problems with places, and never throws', () => {
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
      const damaged = { ...files };
      for (const { file, at, cut, put } of damages) {
        const text = damaged[file]!;
        const start = Math.floor(at * text.length);
        damaged[file] = text.slice(0, start) + put + text.slice(start + cut);
      }
      const result = loadRuleset(damaged);
      if ('ruleset' in result) {
        expect(result.ruleset.hash).toMatch(/^[0-9a-f]{16}$/);
        return;
      }
      expect(result.problems.length).toBeGreaterThan(0);
      for (const { file, line, column, message, remedy } of result.problems) {
        expect(damaged[file] === undefined ? 'missing' : 'there', file).toBe(
          line === 1 && !damaged[file] ? 'missing' : 'there',
        );
        expect(line).toBeGreaterThanOrEqual(1);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(message.length).toBeGreaterThan(5);
        expect(remedy.length).toBeGreaterThan(5);
      }
    }),
    { numRuns: 60, seed: 20250101 },
  );
});

test.each([
  ['nothing at all', ''],
  ['only a comment', '# nothing\n'],
  ['a list', '- 1\n- 2\n'],
  ['a number', '7'],
  ['an endless nesting', '['.repeat(20_000)],
  ['an alias without its anchor', 'chips: *nobody\n'],
  [
    'aliases that multiply',
    `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [${'*a,'.repeat(9)}]\nc: &c [${'*b,'.repeat(9)}]\nd: [${'*c,'.repeat(9)}]\n`,
  ],
  ['bytes of a picture', '\u0089PNG\r\n\u001a\n\0\0\0'],
])('a file that holds %s is a problem of that file', (_, text) => {
  const result = loadRuleset({ ...files, 'chips.yaml': text });
  expect('problems' in result && result.problems.some(({ file }) => file === 'chips.yaml')).toBe(true);
});

test('no files at all are reported, not thrown', () => {
  const result = loadRuleset({});
  expect('problems' in result && result.problems.length).toBeGreaterThan(20);
});
