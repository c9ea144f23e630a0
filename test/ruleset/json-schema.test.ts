import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { editorSchemas } from '../../src/ruleset/index.ts';
import { baseFiles } from '../support/base-rules.ts';

const root = path.join(import.meta.dirname, '../..');
const schemas = editorSchemas();

test('the schemas in the repository are current: npm run sovereign -- schema writes them', () => {
  const folder = path.join(root, 'assets/schema');
  expect(readdirSync(folder).sort()).toEqual(schemas.map(({ name }) => name));
  for (const { name, text } of schemas)
    expect(readFileSync(path.join(folder, name), 'utf8'), name).toBe(text);
});

test('every balance file has exactly one schema', () => {
  // what is expected of the rules is read by the laboratory, which checks it itself
  for (const file of Object.keys(baseFiles()).filter((name) => name !== 'expectations.yaml')) {
    const matching = schemas.filter(({ pattern }) => path.matchesGlob(file, pattern));
    expect(matching, file).toHaveLength(1);
  }
});

test('the editor knows which schema goes with which file', () => {
  const settings: unknown = JSON.parse(readFileSync(path.join(root, '.vscode/settings.json'), 'utf8'));
  const expected = schemas.map(({ name, pattern }) => [`./assets/schema/${name}`, [`**/balance/${pattern}`]]);
  expect(settings).toMatchObject({ 'yaml.schemas': Object.fromEntries(expected) });
});

test('a schema states unit and range of each number, and refuses names that it does not know', () => {
  const chips = schemas.find(({ name }) => name === 'chips.schema.json');
  expect(chips?.text).toContain('"description": "TB/s, 0.1 to 200"');
  expect(chips?.text).toContain('"additionalProperties": false');
});
