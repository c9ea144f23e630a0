/**
 * Saved campaigns as files of one folder: `NAME.json`, and `NAME.backup.json` with what it replaced. Knows
 * nothing of Electron and nothing of what a campaign is.
 */
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { SavedFile } from './api.ts';
import { asWriting, isMissing, readIfThere, writeAtomically } from './atomic-file.ts';

/** Larger than any campaign: what is bigger is a mistake, or somebody filling the disk. */
export const LARGEST_SAVE_BYTES = 32 * 1024 * 1024;

const NAME = /^[a-z0-9][a-z0-9_-]{0,63}$/;
/** Names that Windows keeps for devices, with any ending. */
const DEVICES = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;
const SAVED = /^([^.]+)\.json$/;

/**
 * Arguments are `unknown` because they come from the page: everything is checked here, once.
 * Reads and writes of one folder happen one after the other.
 */
export type SaveFolder = {
  list(): Promise<SavedFile[]>;
  read(name: unknown): Promise<string | null>;
  readBackup(name: unknown): Promise<string | null>;
  write(name: unknown, text: unknown): Promise<void>;
  remove(name: unknown): Promise<void>;
};

/** Saves in this folder, which is made at the first write. */
export function openSaveFolder(folder: string): SaveFolder {
  const inTurn = queue();
  const current = (name: unknown): string => path.join(folder, `${checkedName(name)}.json`);
  const backup = (name: unknown): string => path.join(folder, `${checkedName(name)}.backup.json`);

  return {
    list: () => inTurn(() => listSaves(folder)),
    read: (name) => inTurn(() => readIfThere(current(name))),
    readBackup: (name) => inTurn(() => readIfThere(backup(name))),
    write: (name, text) =>
      inTurn(async () => {
        const [file, kept, checked] = [current(name), backup(name), checkedText(text)];
        const before = await readIfThere(file);
        if (before === checked) return;
        // The current file stays in place until the new one takes its name: there is always something to read.
        if (before !== null) await writeAtomically(kept, before);
        await writeAtomically(file, checked);
      }),
    remove: (name) =>
      inTurn(async () => {
        const files = [current(name), backup(name)];
        for (const file of files) await rm(file, { force: true });
      }),
  };
}

async function listSaves(folder: string): Promise<SavedFile[]> {
  const saves: SavedFile[] = [];
  for (const file of await filesOf(folder)) {
    const name = SAVED.exec(file)?.[1];
    if (name === undefined || !isSaveName(name)) continue;
    const { mtime, size } = await stat(path.join(folder, file));
    saves.push({ name, savedAt: mtime.toISOString(), bytes: size });
  }
  return saves.sort((a, b) => (a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0));
}

async function filesOf(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isSaveName(name: string): boolean {
  return NAME.test(name) && !DEVICES.test(name);
}

function checkedName(name: unknown): string {
  if (typeof name === 'string' && isSaveName(name)) return name;
  throw new Error('The name of a save is 1 to 64 of a-z, 0-9, _ and -, and begins with a letter or a digit.');
}

function checkedText(text: unknown): string {
  if (typeof text !== 'string') throw new Error('A save is text.');
  const bytes = Buffer.byteLength(text, 'utf8');
  if (bytes <= LARGEST_SAVE_BYTES) return text;
  throw new Error(`A save may have ${LARGEST_SAVE_BYTES} bytes; this one has ${bytes}.`);
}

/** Runs tasks one after the other; a task that fails does not stop the next. */
function queue(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = asWriting(last.then(task));
    last = result.catch(() => {});
    return result;
  };
}
