import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, sovereign } from './command-line.ts';

const small = [
  'lab',
  '--scenario',
  'first-steps',
  '--firm',
  'alibaba',
  '--bots',
  'pragmatic,random',
  '--campaigns',
  '2',
];

test('a small laboratory is told as text, and kept as JSON and as a page', async () => {
  const folder = emptyFolder();
  const [json, html] = [path.join(folder, 'lab.json'), path.join(folder, 'lab.html')];
  const { code, out } = await sovereign(...small, '--workers', '1', '--json', json, '--html', html);
  expect(code).toBe(0);
  expect(out).toMatch(/^Rules base [\d.]+ [0-9a-f]{16}, seeds 1 to 2\./);
  expect(out).toContain('== first-steps: 4 campaigns');
  expect(out).toMatch(/\npragmatic +[\d.]+ /);
  expect(JSON.parse(readFileSync(json, 'utf8')).records).toHaveLength(4);
  expect(readFileSync(html, 'utf8')).toMatch(/^<!doctype html>/);
  // the same report from the file, and from parts
  const again = await sovereign('lab', '--merge', json);
  expect(out.startsWith(again.out)).toBe(true);
});

test('parts are put together', async () => {
  const folder = emptyFolder();
  const parts = ['1/2', '2/2'].map((shard, n) => [shard, path.join(folder, `${n}.json`)] as const);
  for (const [shard, file] of parts) await sovereign(...small, '--shard', shard, '--json', file);
  const whole = await sovereign(...small);
  expect((await sovereign('lab', '--merge', ...parts.map(([, file]) => file))).out).toBe(whole.out);
});

test('two folders of rules are compared in sentences', async () => {
  const base = path.join(import.meta.dirname, '../../assets/balance');
  const { out } = await sovereign(...small, '--compare', base);
  expect(out).toContain('The second rules differ from the first in 0 places.');
  expect(out).toContain('Pragmatic, Alibaba: every one of 2 campaigns is the same to the last digit.');
});

test('--check judges the expectations of a folder: code 1 with name, figure and interval, and problems with their place', async () => {
  const folder = path.join(emptyFolder(), 'rules');
  cpSync(path.join(import.meta.dirname, '../../assets/balance'), folder, { recursive: true });
  const file = path.join(folder, 'expectations.yaml');
  const entry = (id: string, rest: string): string =>
    `  ${id}: { reason: Because., scenario: first-steps, firms: [alibaba], bots: [pragmatic], tolerance: 0, ${rest} }\n`;
  const head = 'campaigns: { usual: 2, search: 1 }\nexpectations:\n';
  const fine = entry('one', 'measure: meanResult, atLeast: 1');
  writeFileSync(file, head + fine);
  const held = await sovereign('lab', '--check', '--rules', folder);
  expect(held).toMatchObject({ code: 0, err: '' });
  expect(held.out).toContain('1 of 1 figures hold.');

  const failing = entry('two', 'measure: ending, ending: complete, atMost: 0.5');
  const excused = entry('three', 'measure: orderTaken, atLeast: 2, except: { hire: People come first. }');
  const wrong = entry('four', 'measure: meanResult, atLest: 1');
  writeFileSync(file, head + fine + failing + excused + wrong);
  const failed = await sovereign('lab', '--check', '--rules', folder);
  expect(failed.code).toBe(1);
  expect(failed.out).toMatch(
    /FAILS {2}two \(first-steps, alibaba, pragmatic\): 100\.0%, interval 34\.2% to 100\.0%; wanted at most 50\.0%/,
  );
  expect(failed.out).toMatch(
    /MISSES WITH A REASON {2}three \(first-steps, alibaba, pragmatic: hire\).* People come first\./,
  );
  const only = await sovereign('lab', '--check', '--rules', folder, '--only', 'o*');
  expect(only.out).toContain('1 of 1 figures hold.');
  const unknown = await sovereign('lab', '--check', '--rules', folder, '--only', 'one,tow');
  expect(unknown).toMatchObject({ code: 2 });
  expect(unknown.err).toContain("There is no expectation 'tow'. Possible: one, two, three.");
  expect(failed.err).toMatch(
    /expectations\.yaml:6:\d+ {2}The entry 'atLest' is not known here\. Did you mean 'atLeast'/,
  );
});

describe('a wrong command line is answered with the remedy and code 2', () => {
  test.each([
    [['--bots', 'pragmatik'], "There is no bot 'pragmatik'. Did you mean 'pragmatic'?"],
    [['--scenario', 'first-step'], "There is no scenario 'first-step'."],
    [['--campaigns', '0'], '--campaigns takes a whole number from 1'],
    [['--shard', '3/2'], '--shard takes a part'],
    [['--budget', 'much'], '--budget takes three whole numbers'],
    [['--merge'], 'Name the files'],
    [['extra.json'], "'extra.json' is one word too many"],
    [['--sensitivity', '--shard', '1/2'], 'cannot be played in parts'],
  ])('lab %j', async (words, complaint) => {
    const { code, err } = await sovereign('lab', ...words);
    expect(code).toBe(2);
    expect(err).toContain(complaint);
  });
});

test('a file that is no laboratory is named, with code 1', async () => {
  const file = path.join(emptyFolder(), 'no.json');
  writeFileSync(file, 'no');
  expect(await sovereign('lab', '--merge', file)).toMatchObject({
    code: 1,
    err: expect.stringContaining('it is not readable as JSON'),
  });
  expect((await sovereign('lab', '--merge', `${file}.not`)).err).toContain('there is no such file');
});
