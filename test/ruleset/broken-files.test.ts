import { describe, expect, test } from 'vitest';
import { loadRuleset, type Problem } from '../../src/ruleset/index.ts';
import { baseFiles } from '../support/base-rules.ts';
import { type Break, breaks } from './breaks.ts';

/** The base rules with one change, and the offset of that change in its file. */
function broken({ file, from, to }: Break): { files: Record<string, string>; text: string; start: number } {
  const files = baseFiles();
  const before = files[file];
  if (before === undefined) throw new Error(`No file ${file}`);
  const start = typeof from === 'string' ? before.indexOf(from) : before.search(from);
  if (start < 0) throw new Error(`Nothing to replace in ${file}: ${from}`);
  const text = before.replace(from, () => to);
  files[file] = text;
  return { files, text, start };
}

/** Line and column of an offset, from 1. */
function place(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function problemsOf(files: Record<string, string>): readonly Problem[] {
  const result = loadRuleset(files);
  return 'problems' in result ? result.problems : [];
}

describe('a broken balance file is reported with its place and a remedy', () => {
  test.each(breaks)('$what', (row) => {
    const { files, text, start } = broken(row);
    const problems = problemsOf(files);
    const found = problems.filter((each) => each.id === row.id && each.file === row.file);
    expect(found.length, JSON.stringify(problems, null, 1)).toBeGreaterThan(0);
    const offset = row.at === undefined ? start + (row.offset ?? 0) : text.indexOf(row.at);
    expect(found.map(({ line, column }) => ({ line, column }))).toContainEqual(place(text, offset));
    expect(found.map(({ message, remedy }) => `${message} ${remedy}`).join('\n')).toMatch(row.says);
    for (const { message, remedy } of problems) {
      expect(`${message} ${remedy}`).not.toMatch(/undefined|\[object/);
      expect(remedy).toMatch(/\.$|\?$/);
    }
  });
});

test('a missing file and a misnamed one are reported together, with the likely name', () => {
  const files = baseFiles();
  files['rules/clouds.yaml'] = files['rules/cloud.yaml']!;
  delete files['rules/cloud.yaml'];
  const problems = problemsOf(files);
  expect(problems.map(({ id, file }) => ({ id, file }))).toEqual([
    { id: 'missingFile', file: 'rules/cloud.yaml' },
    { id: 'unknownFile', file: 'rules/clouds.yaml' },
  ]);
  expect(problems[1]?.remedy).toBe('Did you mean rules/cloud.yaml?');
});

test('a folder without firms says so', () => {
  const files = Object.fromEntries(
    Object.entries(baseFiles()).filter(([name]) => !name.startsWith('firms/')),
  );
  expect(problemsOf(files).map(({ id }) => id)).toContain('noFiles');
});

test('an event that stands in two files is reported once, at the second', () => {
  const files = baseFiles();
  files['events/zz-copy.yaml'] = files['events/beijing.yaml']!;
  const problems = problemsOf(files);
  expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['events/zz-copy.yaml']));
  expect(problems[0]).toMatchObject({ id: 'defined', values: { path: 'events/beijing.yaml' } });
});

test('problems in several files come at once, sorted by place', () => {
  const files = baseFiles();
  for (const row of breaks.slice(0, 3)) files[row.file] = broken(row).files[row.file]!;
  const problems = problemsOf(files);
  expect(problems.map(({ file }) => file)).toEqual([
    'rules/frameworks.yaml',
    'rules/silicon.yaml',
    'rules/training.yaml',
    'rules/training.yaml',
  ]);
});

test('a path that the caller prefixed is the path in the problem', () => {
  const { files } = broken(breaks[0]!);
  const prefixed = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [`C:\\rules\\${name.replaceAll('/', '\\')}`, text]),
  );
  expect(problemsOf(prefixed)[0]?.file).toBe('C:\\rules\\rules\\frameworks.yaml');
});
