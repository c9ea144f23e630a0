import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { botNames } from '../../src/bots/index.ts';
import { baseRules } from '../support/base-rules.ts';
import { sovereign } from './command-line.ts';

test('--help lists the commands and the ids of scenarios, firms and bots', async () => {
  const { code, out } = await sovereign('--help');
  expect(code).toBe(0);
  const { scenarios, firms } = baseRules();
  const playable = firms.filter((firm) => firm.playable);
  const names = [
    'play',
    'validate',
    'verify',
    'serve',
    'schema',
    ...botNames,
    ...[...scenarios, ...playable].map(({ id }) => id),
  ];
  for (const name of names) expect(out).toContain(name);
});

test.each(['play', 'validate', 'verify', 'serve', 'schema'])(
  '%s --help shows its options and does nothing',
  async (command) => {
    const { code, out } = await sovereign(command, '--help');
    expect(code).toBe(0);
    expect(out).toContain(`npm run sovereign -- ${command}`);
    expect(out).toContain('--help');
  },
);

/** Wrong command lines, and what is said to each. */
const wrong: readonly (readonly [line: string, says: RegExp])[] = [
  ['', /Which command\?/],
  ['paly', /no command 'paly'\. Did you mean 'play'\?/],
  ['toString', /no command 'toString'/],
  ['play', /Name one with --scenario: .*pragmatic-path/],
  ['play --scenario pragmatc-path', /no scenario 'pragmatc-path'\. Did you mean 'pragmatic-path'\?/],
  ['play --scenario first-steps --firm alibabba', /no firm 'alibabba'\. Did you mean 'alibaba'\?/],
  ['play --scenario first-steps --firm baidu', /does not offer the firm 'baidu'\. Possible: alibaba/],
  ['play --scenario first-steps --bot randon', /no bot 'randon'\. Did you mean 'random'\?/],
  ['play --scenario first-steps --bot constructor', /no bot 'constructor'/],
  ['play --scenario first-steps --seed 4294967296', /seed '4294967296' is out of range/],
  ['play --scenario first-steps --seed', /--seed needs a value: --seed N/],
  ['play --scenario first-steps --seed=', /--seed needs a value/],
  ['play --scenario first-steps --seed --json', /--seed needs a value/],
  ['play --scenario first-steps --json=yes', /--json takes no value/],
  ['play --sceanrio first-steps', /no option '--sceanrio'\. Did you mean '--scenario'\?/],
  ['play --__proto__ x', /no option '--__proto__'/],
  ['play -x', /no option '-x'/],
  ['play first-steps', /'first-steps' is one word too many/],
  ['validate a b', /'b' is one word too many/],
  ['verify', /Name the file: verify FILE/],
];

describe('a wrong command line is answered with the remedy and code 2', () => {
  test.each(wrong)('%s', async (line, says) => {
    const { code, out, err } = await sovereign(...line.split(' ').filter((word) => word !== ''));
    expect(err).toMatch(says);
    expect(code).toBe(2);
    expect(out).toBe('');
  });
});

test('the real program answers with exit codes and without a stack trace', () => {
  const main = path.join(import.meta.dirname, '../../src/cli/main.ts');
  const run = (...args: string[]) => spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' });
  expect(run('validate')).toMatchObject({ status: 0, stderr: '' });
  const misspelt = run('plya');
  expect(misspelt).toMatchObject({ status: 2, stdout: '' });
  const missing = run('verify', 'no-such-file.json');
  expect(missing).toMatchObject({ status: 1, stdout: '' });
  for (const { stderr } of [misspelt, missing]) expect(stderr).not.toMatch(/^\s+at /m);
});
