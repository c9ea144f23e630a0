import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LARGEST_SAVE_BYTES, openSaveFolder } from '../../electron/saves.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('what is written is read again, by the same program and by the next', async () => {
  const folder = path.join(temporaryFolder(), 'not', 'there', 'yet');
  await openSaveFolder(folder).write('alibaba-1', '{"季度":7}');
  expect(await openSaveFolder(folder).read('alibaba-1')).toBe('{"季度":7}');
});

test('what was never saved is null, and an empty or missing folder has no saves', async () => {
  const saves = openSaveFolder(path.join(temporaryFolder(), 'missing'));
  expect(await saves.read('nothing')).toBeNull();
  expect(await saves.readBackup('nothing')).toBeNull();
  expect(await saves.list()).toEqual([]);
});

test('each write keeps what it replaced as the one backup', async () => {
  const saves = openSaveFolder(temporaryFolder());
  for (const text of ['first', 'second', 'third']) await saves.write('run', text);
  expect(await saves.read('run')).toBe('third');
  expect(await saves.readBackup('run')).toBe('second');
});

test('writing the same text again does not use the backup up', async () => {
  const saves = openSaveFolder(temporaryFolder());
  for (const text of ['first', 'second', 'second']) await saves.write('run', text);
  expect(await saves.readBackup('run')).toBe('first');
});

test('saves are listed newest first, without backups, drafts and foreign files', async () => {
  const folder = temporaryFolder();
  const saves = openSaveFolder(folder);
  await saves.write('older', 'a');
  await saves.write('newer', 'bb');
  await saves.write('newer', 'ccc');
  utimesSync(path.join(folder, 'older.json'), 1_000, 1_000);
  writeFileSync(path.join(folder, 'Notes.txt'), 'mine');
  writeFileSync(path.join(folder, 'Not A Save.json'), 'mine');
  mkdirSync(path.join(folder, 'folder.json'));
  const listed = await saves.list();
  expect(listed.map(({ name, bytes }) => [name, bytes])).toEqual([
    ['newer', 3],
    ['older', 1],
  ]);
  expect(listed[1]?.savedAt).toBe('1970-01-01T00:16:40.000Z');
});

test('a removed save is gone with its backup, and removing it twice is no mistake', async () => {
  const folder = temporaryFolder();
  const saves = openSaveFolder(folder);
  await saves.write('run', 'first');
  await saves.write('run', 'second');
  await saves.remove('run');
  await saves.remove('run');
  expect(readdirSync(folder)).toEqual([]);
});

test('many writes at once leave the last text, whole, and no draft behind', async () => {
  const folder = temporaryFolder();
  const saves = openSaveFolder(folder);
  const texts = Array.from({ length: 40 }, (_, n) => String(n).repeat(10_000));
  await Promise.all(texts.map((text) => saves.write('run', text)));
  expect(readFileSync(path.join(folder, 'run.json'), 'utf8')).toBe(texts.at(-1));
  expect(readdirSync(folder).sort()).toEqual(['run.backup.json', 'run.json']);
});

test('a write that fails leaves the save as it was', async () => {
  const folder = temporaryFolder();
  const saves = openSaveFolder(folder);
  await saves.write('run', 'good');
  // A folder in the way of the backup makes the disk refuse half way.
  mkdirSync(path.join(folder, 'run.backup.json', 'in-the-way'), { recursive: true });
  await expect(saves.write('run', 'new')).rejects.toThrow();
  expect(await saves.read('run')).toBe('good');
  expect(readdirSync(folder).sort()).toEqual(['run.backup.json', 'run.json']);
});

test.each([
  ...[
    '',
    '.',
    '..',
    '../run',
    'a/b',
    'a\\b',
    '/etc/passwd',
    'C:run',
    'a.json',
    'Run',
    'run ',
    ' run',
    '-run',
    'é',
    '存档',
  ],
  ...[
    'a\0b',
    'a\nb',
    'con',
    'nul',
    'com1',
    'x'.repeat(65),
    null,
    undefined,
    7,
    {},
    ['run'],
    { toString: () => 'run' },
  ],
])('the name %j is refused everywhere', async (name) => {
  const folder = temporaryFolder();
  const saves = openSaveFolder(path.join(folder, 'saves'));
  for (const call of [
    saves.read(name),
    saves.readBackup(name),
    saves.write(name, 'text'),
    saves.remove(name),
  ]) {
    await expect(call).rejects.toThrow('The name of a save');
  }
  expect(readdirSync(folder)).toEqual([]);
});

test('no text whatever as a name touches anything outside the folder', async () => {
  const folder = temporaryFolder();
  const saves = openSaveFolder(path.join(folder, 'saves'));
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (name) => {
      await saves.write(name, 'text').catch(() => {});
      expect(readdirSync(folder).filter((entry) => entry !== 'saves')).toEqual([]);
    }),
  );
});

test('a text that is none, or too large, is refused and changes nothing', async () => {
  const saves = openSaveFolder(temporaryFolder());
  await saves.write('run', 'good');
  await expect(saves.write('run', 7)).rejects.toThrow('A save is text');
  await expect(saves.write('run', 'x'.repeat(LARGEST_SAVE_BYTES + 1))).rejects.toThrow('bytes');
  expect(await saves.read('run')).toBe('good');
});

test('a program that is killed in the middle of writing leaves one whole text', async () => {
  const folder = temporaryFolder();
  const writer = `
    const { openSaveFolder } = await import(${JSON.stringify(path.join(import.meta.dirname, '../../electron/saves.ts'))});
    const saves = openSaveFolder(${JSON.stringify(folder)});
    for (let n = 0; ; n += 1) {
      await saves.write('run', 'ab'[n % 2].repeat(2_000_000));
      if (n === 1) console.log('writing');
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', writer]);
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'close');
  for (const text of [
    await openSaveFolder(folder).read('run'),
    await openSaveFolder(folder).readBackup('run'),
  ]) {
    expect(text).toMatch(/^(a+|b+)$/);
    expect(text).toHaveLength(2_000_000);
  }
});
