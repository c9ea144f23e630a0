import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { jobsFor, judge, passes, playAll, readExpectations, within } from '../../../src/lab/index.ts';
import { formatProblem, loadRuleset } from '../../../src/ruleset/index.ts';
import { baseFiles, baseRules } from '../../support/base-rules.ts';

const rules = baseRules();
const name = 'expectations.yaml';
const text = readFileSync(path.join(import.meta.dirname, '../../../assets/balance', name), 'utf8');
const file = readExpectations(rules, name, text);

/** Scenarios that the game is to have; an expectation may be there before its scenario. */
const planned = /There is no scenario '(after-october|embargo|open-door|catch-up)'/;

test('the file of the base rules has no problem', () => {
  expect(file.problems.map(formatProblem).filter((problem) => !planned.test(problem))).toEqual([]);
  expect(file.list.length).toBeGreaterThan(15);
});

test('it is no part of the rules', () => {
  const files = baseFiles();
  const loaded = loadRuleset({ ...files, [name]: 'something: else' });
  expect('ruleset' in loaded && loaded.ruleset.hash).toBe(rules.hash);
});

describe('a wrong file is reported with its place', () => {
  const entry = (lines: string): string =>
    `campaigns: { usual: 10, search: 2 }\nexpectations:\n  one:\n    reason: why\n    scenario: pragmatic-path\n    bots: [random]\n    tolerance: 0\n${lines}`;
  test.each([
    [
      '    measure: reached\n    grade: B\n    atMots: 1\n',
      /^e:10:5 {2}The entry 'atMots' is not known here\. Did you mean 'atMost'/,
    ],
    [
      '    measure: reached\n    grade: E\n    atMost: 1\n',
      /^e:9:12 {2}'E' is not a possible value of 'grade'/,
    ],
    [
      '    measure: reach\n    atMost: 1\n',
      /^e:8:\d+ {2}'reach' is not a possible value of 'measure'.*Did you mean 'reached'/,
    ],
    ['    measure: reached\n    grade: B\n', /^e:3:3 {2}The entry 'atLeast' is missing/],
    [
      '    measure: pairsWon\n    against: nobody\n    atMost: 1\n',
      /^e:9:14 {2}'against' is not valid: no bot of this name/,
    ],
    [
      '    measure: vendorShare\n    year: 2025\n    vendors: [nvida]\n    published: 0.1\n    atMost: 1\n',
      /^e:10:15 {2}There is no vendor 'nvida'\. Did you mean 'nvidia'/,
    ],
    ['  tabs:\n\t- x\n', /^e:\d+:\d+ {2}This is not readable as YAML/],
  ])('%j', (lines, complaint) => {
    const { problems } = readExpectations(rules, 'e', entry(lines));
    expect(problems.map(formatProblem)[0]).toMatch(complaint);
  });

  test('and the expectations without a problem are read all the same', () => {
    const good = '    measure: reached\n    grade: B\n    atMost: 1\n';
    const { list, problems } = readExpectations(rules, 'e', `${entry(good)}  two: { reason: why }\n`);
    expect(list.map(({ id }) => id)).toEqual(['one']);
    expect(problems.length).toBeGreaterThan(0);
  });
});

test('campaigns that several expectations need are played once', () => {
  const limits = { seed: 1, campaigns: 3, firms: ['alibaba'], short: false };
  const some = file.list.filter(({ id }) => /^pragmatic-beats-(random|import-max)$/.test(id));
  const jobs = jobsFor(rules, file, some, limits);
  expect(jobs.map(({ bot, seed }) => `${bot} ${seed}`)).toEqual(
    [1, 2, 3].flatMap((seed) => ['pragmatic', 'random', 'import-max'].map((bot) => `${bot} ${seed}`)),
  );
});

test('a figure that misses fails with its interval; a small miss is tolerated', async () => {
  const limits = { seed: 1, campaigns: 2, firms: ['alibaba'], short: false };
  const [base] = file.list.filter(({ id }) => id === 'random-never-wins');
  const asked = [
    { ...base!, id: 'holds', atMost: 0 },
    { ...base!, id: 'tolerated', atMost: -0.1, tolerance: 0.1 },
    { ...base!, id: 'fails', atMost: -0.1, tolerance: 0.05 },
  ];
  const records = await playAll([rules], jobsFor(rules, file, asked, limits), { workers: 1 });
  const judged = judge(rules, asked, records, limits);
  expect(judged.map(({ id, verdict }) => `${id}: ${verdict}`)).toEqual([
    'holds: holds',
    'tolerated: holds within tolerance',
    'fails: fails',
  ]);
  expect(judged.map(passes)).toEqual([true, true, false]);
  expect(judged[2]!.estimate).toMatchObject({ value: 0, low: 0 });
  expect(judge(rules, asked.slice(0, 1), [], limits)[0]!.verdict).toBe('cannot be measured');
});

test('the short check: what must hold on any handful of seeds', async () => {
  const limits = { seed: 1, short: true };
  const asked = within(file, limits);
  expect(asked.length).toBeGreaterThan(3);
  const records = await playAll([rules], jobsFor(rules, file, asked, limits), { workers: 2 });
  const failed = judge(rules, asked, records, limits).filter((one) => !passes(one));
  expect(failed.map(({ id, firm, estimate }) => `${id} for ${firm}: ${estimate.value}`)).toEqual([]);
});
