/** Every figure of the rules can be found in its file and changed there, and nothing else changes with it. */
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatProblem, Rulebook, valueIn, withNumber } from '../../src/ruleset/index.ts';
import { baseBook, baseFiles, baseRules } from '../support/base-rules.ts';

const rules = baseRules();
const files = baseFiles();
const figures = Object.keys(rules.balance).filter((name) => typeof valueIn(rules, name) === 'number');

test('every figure is found where it stands: with its own value the files say the same', () => {
  expect(figures.length).toBeGreaterThan(900);
  const read = new Map(Object.entries(files).map(([name, text]) => [name, parse(text) as unknown]));
  const calendar = /\.(from|until|opens)$/;
  // The entries of one list have their figures in the same way: the first of each kind is looked at closely.
  const kinds = new Set<string>();
  for (const name of figures.filter((one) => !calendar.test(one))) {
    const { file } = rules.balance[name]!;
    const value = valueIn(rules, name) as number;
    const other = withNumber(rules, files, name, value + 1);
    expect(other[file], name).not.toBe(files[file]);
    const kind = `${name.split('.')[0]} ${name.split('.').at(-1)}`;
    if (kinds.has(kind)) continue;
    kinds.add(kind);
    const changed = withNumber(rules, files, name, value);
    expect(parse(changed[file]!), name).toEqual(read.get(file));
    expect(parse(other[file]!), name).not.toEqual(read.get(file));
  }
});

test('what is not there cannot be changed', () => {
  for (const name of ['supply.luck', '__proto__.quota', 'constructor', '', 'levels.gentle.purse'])
    expect(() => withNumber(rules, files, name, 1), name).toThrow(RangeError);
});

test('changed rules are checked like any other, have a hash of their own, and the line is the one that it always was', () => {
  const book = baseBook();
  expect(book.under([])).toBe(book);
  const changed = book.under([{ number: 'supply.quota', value: 90_000 }]);
  if (!(changed instanceof Rulebook)) throw new Error(changed.problems.map(formatProblem).join('\n'));
  expect(changed.ruleset.supply.quota).toBe(90_000);
  expect(changed.ruleset.hash).not.toBe(rules.hash);
  expect({ ...changed.ruleset.supply, quota: rules.supply.quota }).toEqual(rules.supply);
  // Whoever makes the same change comes to the same rules.
  const again = Rulebook.read(withNumber(rules, files, 'supply.quota', 90_000));
  expect(again).toHaveProperty('ruleset.hash', changed.ruleset.hash);
  const broken = book.under([{ number: 'supply.quota', value: 3 }]);
  if (broken instanceof Rulebook) throw new Error('A quota of three is no quota.');
  expect(broken.problems.map(({ id, file }) => ({ id, file }))).toEqual([
    { id: 'outOfRange', file: 'rules/supply.yaml' },
  ]);
  const [{ line } = { line: 0 }] = broken.problems;
  expect(files['rules/supply.yaml']!.split('\n')[line - 1]).toContain(`value: ${rules.supply.quota}`);
});
