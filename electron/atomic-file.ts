/** Files that are either the old text or the new one, whatever happens in between. */
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';

let drafts = 0;
const underWay = new Set<Promise<unknown>>();

/**
 * Replaces a file in one step: the content goes to a file next to it, is forced to the disk, and takes its name.
 * Makes the folder when it is missing.
 */
export function writeAtomically(file: string, content: string | Uint8Array): Promise<void> {
  return asWriting(replaceFile(file, content));
}

/** Counts work of several writes as one, so that `allWritten` does not slip in between them. */
export function asWriting<T>(work: Promise<T>): Promise<T> {
  const counted = work.finally(() => underWay.delete(counted));
  underWay.add(counted);
  return counted;
}

/** Resolves when every write that has begun has ended, well or badly; so that quitting cuts none of them off. */
export async function allWritten(): Promise<void> {
  while (underWay.size > 0) await Promise.allSettled(underWay);
}

/** The text of a file, or null when there is no such file. */
export async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Whether a file operation failed because the file or folder does not exist. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true });
  drafts += 1;
  const draft = path.join(folder, `.${path.basename(file)}.${process.pid}-${drafts}.tmp`);
  try {
    const handle = await open(draft, 'wx');
    try {
      await handle.writeFile(content, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** Forces the renaming itself to the disk, where the system can do that for a folder (Windows cannot). */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
