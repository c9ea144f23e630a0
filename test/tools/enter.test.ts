import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { missingFrom } from '../../tools/enter.mjs';
import { temporaryFolder } from '../support/temporary-folder.ts';

type Packages = Record<string, { version: string; optional?: boolean }>;

function checkout(locked: Packages, installed: Packages | null): string {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'node_modules/node/bin'), { recursive: true });
  writeFileSync(path.join(folder, 'node_modules/node/bin/node'), '');
  writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify({ packages: locked }));
  if (installed !== null) {
    const file = path.join(folder, 'node_modules/.package-lock.json');
    writeFileSync(file, JSON.stringify({ packages: installed }));
  }
  return folder;
}

const a = { 'node_modules/a': { version: '1.0.0' } };

test('a bare clone has nothing installed', () => {
  expect(missingFrom(checkout(a, null))).toBe('nothing is installed yet');
});

test('what the lock file names has to be there in its version', () => {
  expect(missingFrom(checkout(a, a))).toBeNull();
  expect(missingFrom(checkout(a, {}))).toBe('node_modules/a is not installed');
  const older = { 'node_modules/a': { version: '0.9.0' } };
  expect(missingFrom(checkout(a, older))).toBe('node_modules/a is not the locked version');
});

test('packages for other systems may be missing', () => {
  const other = { 'node_modules/b-win32': { version: '1.0.0', optional: true } };
  expect(missingFrom(checkout({ ...a, ...other }, a))).toBeNull();
});
