import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openSaveFolder } from '../../electron/saves.ts';
import { desktopShell, desktopStorage } from '../../src/campaign/desktop-storage.ts';
import { holdsContract } from './storage-contract.ts';

const home = mkdtempSync(path.join(tmpdir(), 'sovereign-saves-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

let folders = 0;
/** The shell's own folder of saves, without the wire between it and the page. */
holdsContract(async () => desktopStorage({ saves: openSaveFolder(path.join(home, String(folders++))) }));

test('the shell is recognised by what it offers', () => {
  expect(desktopShell()).toBeUndefined();
  Reflect.set(globalThis, 'sovereign', { saves: {} });
  expect(desktopShell()).toBeDefined();
  Reflect.deleteProperty(globalThis, 'sovereign');
});

test('an error of the shell is passed on without the name of its channel', async () => {
  const saves = openSaveFolder(home);
  const refusing = {
    ...saves,
    read: async () =>
      Promise.reject(new Error("Error invoking remote method 'saves:read': Error: The disk is full.")),
  };
  await expect(desktopStorage({ saves: refusing }).read('a')).rejects.toThrow(/^The disk is full\.$/);
});
