/**
 * What the page gets from the desktop shell, as `window.sovereign`. Types only. The page works without any of it in a browser;
 * of saves and language it declares the part that it uses on its own, of hosting both know `src/session/hosting.ts`.
 */
import type { HostingApi } from '../src/session/hosting.ts';

/** One saved campaign, as listed. */
export type SavedFile = {
  readonly name: string;
  /** When it was last written, as an ISO 8601 date and time in UTC. */
  readonly savedAt: string;
  readonly bytes: number;
};

/**
 * Saved campaigns in the player's own folder. A name is 1 to 64 of `a-z 0-9 _ -` and begins with a letter or a
 * digit. Every promise is rejected with a readable message when a name or a text is refused or the disk fails;
 * what was saved before is then untouched.
 */
export type SavesApi = {
  /** Newest first. */
  list(): Promise<SavedFile[]>;
  /** The text, or null when nothing of that name is saved. */
  read(name: string): Promise<string | null>;
  /** What the latest write replaced, or null. */
  readBackup(name: string): Promise<string | null>;
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
};

/** The language that the menu and the page share; a folder name of assets/locales. */
export type LanguageApi = {
  get(): Promise<string>;
  set(language: string): Promise<void>;
  /** Calls back when the language has changed, from the menu or by `set`. Returns a function that ends this. */
  onChange(listener: (language: string) => void): () => void;
};

/** Paper: what the page's print style shows, as a PDF file. Given to the game and to consoles as `window.sovereignPaper`. */
export type PaperApi = {
  /**
   * Asks the player where to, and saves. False when the player thought better of it.
   * @param name proposed for the file, without its ending
   */
  savePdf(name: string): Promise<boolean>;
};

export type SovereignApi = {
  /** As in Node: `win32`, `darwin`, `linux`. */
  readonly platform: string;
  /** Of the game, as in package.json. */
  readonly version: string;
  readonly saves: SavesApi;
  readonly language: LanguageApi;
  readonly hosting: HostingApi;
};
