/** Where campaigns are kept: one small interface, whatever is behind it. */

/** One kept file, as listed. */
export interface StoredFile {
  readonly name: string;
  readonly savedAt: string; // ISO 8601, UTC
  readonly bytes: number; // of the text in UTF-8
}

/**
 * Texts by name. A name is 1 to 64 of `a-z 0-9 _ -` and begins with a letter or a digit. Every promise is rejected with
 * a readable message when a name is refused or the place fails; what was kept before is then untouched.
 */
export interface CampaignStorage {
  /** Newest first. */
  list(): Promise<readonly StoredFile[]>;
  /** The text, or null when nothing of that name is kept. */
  read(name: string): Promise<string | null>;
  /** What the latest write replaced, or null. */
  readBackup(name: string): Promise<string | null>;
  write(name: string, text: string): Promise<void>;
  /** Nothing happens when there is nothing of that name. */
  remove(name: string): Promise<void>;
}

/** The name itself. @throws when it is not one */
export function checkName(name: string): string {
  if (/^[a-z0-9][a-z0-9_-]{0,63}$/.test(name)) return name;
  throw new Error('The name of a save is 1 to 64 of a-z, 0-9, _ and -, and begins with a letter or a digit.');
}

/** One kept text with what it replaced. */
export interface Kept {
  readonly text: string;
  readonly backup: string | null;
  readonly savedAt: string;
}

/** The list entry of a kept text. */
export function describeKept(name: string, { text, savedAt }: Kept): StoredFile {
  return { name, savedAt, bytes: new TextEncoder().encode(text).length };
}

/** What is kept after writing `text` over `before`; writing the same again keeps the backup. */
export function overwrite(before: Kept | undefined, text: string, savedAt: string): Kept {
  if (before === undefined) return { text, backup: null, savedAt };
  return before.text === text ? before : { text, backup: before.text, savedAt };
}

/** Sorts a list of files, newest first. */
export function newestFirst(a: StoredFile, b: StoredFile): number {
  if (a.savedAt !== b.savedAt) return a.savedAt < b.savedAt ? 1 : -1;
  return a.name < b.name ? -1 : 1;
}
