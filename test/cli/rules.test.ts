import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { editorSchemas } from '../../src/ruleset/index.ts';
import { baseFiles, baseRules } from '../support/base-rules.ts';
import { emptyFolder, sovereign } from './command-line.ts';

/** The base rules in a folder of their own, with one text replaced. */
function rulesWith(file: string, from: string | RegExp, to: string): string {
  const folder = emptyFolder();
  for (const [name, text] of Object.entries(baseFiles())) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(folder, name), name === file ? text.replace(from, to) : text);
  }
  return folder;
}

test('the base rules are fine', async () => {
  const { code, out } = await sovereign('validate');
  expect(code).toBe(0);
  expect(out).toContain(`${baseRules().chips.length} chips`);
  expect(out).toContain(baseRules().hash);
});

test('a broken folder is reported with file, line and column, and cannot be played', async () => {
  const folder = rulesWith('chips.yaml', 'vendor: amd', 'vendor: amt');
  const { code, out } = await sovereign('validate', folder);
  expect(code).toBe(1);
  expect(out).toMatch(/chips\.yaml:\d+:\d+ {2}There is no vendor 'amt'\. Did you mean 'amd'\?/);
  expect(out).toMatch(/1 problem\.$/);
  const json = await sovereign('validate', folder, '--json');
  expect(JSON.parse(json.out)).toMatchObject({
    fine: false,
    problems: [{ id: 'unknownId', values: { nearest: 'amd' } }],
  });
  const played = await sovereign('play', '--scenario', 'first-steps', '--rules', folder);
  expect(played.code).toBe(1);
  expect(played.err).toContain("no vendor 'amt'");
});

test('the assumption cards beside the rules are checked with them', async () => {
  expect((await sovereign('validate')).out).toMatch(/\d+ assumption cards fit them\./);
  const home = emptyFolder();
  const folder = path.join(home, 'balance');
  const cards = readFileSync(path.join(import.meta.dirname, '../../assets/assumptions/cards.yaml'), 'utf8');
  for (const [name, text] of Object.entries(baseFiles())) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  mkdirSync(path.join(home, 'assumptions'));
  writeFileSync(
    path.join(home, 'assumptions/cards.yaml'),
    cards.replace('number: chips.h20.power', 'number: chips.h20.taste'),
  );
  const { code, out } = await sovereign('validate', folder);
  expect(code).toBe(1);
  expect(out).toMatch(/cards\.yaml:\d+:\d+ .*chips\.h20\.taste/);
  expect(out).toMatch(/1 problem\.$/);
});

test('other rules can be played', async () => {
  const folder = rulesWith('rules/silicon.yaml', /(ageing: \{ value: )[\d.]+/, '$10.09');
  const line = ['play', '--scenario', 'first-steps', '--json'];
  const [base, other] = [await sovereign(...line), await sovereign(...line, '--rules', folder)];
  expect(JSON.parse(other.out).hash).not.toBe(JSON.parse(base.out).hash);
});

test('a folder that is not there, or that holds no rules, is named', async () => {
  const folder = emptyFolder();
  expect(await sovereign('validate', path.join(folder, 'none'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('no such file or folder'),
  });
  const empty = await sovereign('validate', folder);
  expect(empty.code).toBe(1);
  expect(empty.out).toContain('The file ruleset.yaml is missing.');
});

test('schemas are written to a folder, and old ones are named', async () => {
  const folder = path.join(emptyFolder(), 'new', 'schema');
  expect(await sovereign('schema', folder)).toMatchObject({ code: 0, err: '' });
  expect(readdirSync(folder)).toEqual(editorSchemas().map(({ name }) => name));
  writeFileSync(path.join(folder, 'old.schema.json'), '{}');
  expect((await sovereign('schema', folder)).out).toContain(
    'No longer written, to be removed: old.schema.json.',
  );
});
