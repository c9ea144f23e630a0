/**
 * What the page gets from the desktop shell, as `window.sovereign`. Types only: the page declares the part that
 * it uses on its own, and works without any of it in a browser.
 */

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

/** To whom classes are open: to this computer alone, or to every machine on its networks. */
export type Reach = 'here' | 'network';

/** A class that is hosted. */
export type HostedClass = {
  readonly id: string;
  readonly code: string;
  readonly teams: number;
  /** Devices with a connection. */
  readonly here: number;
  /** Quarters resolved, out of `length`. */
  readonly turn: number;
  readonly length: number;
};

export type HostingState =
  /** `problem`: empty; `stopped`, when the process has ended by itself; or what the system said. */
  | { readonly kind: 'closed'; readonly problem: string }
  | { readonly kind: 'opening'; readonly reach: Reach }
  | {
      readonly kind: 'open';
      readonly reach: Reach;
      /** Under which devices reach it, the likeliest first. */
      readonly addresses: readonly string[];
      readonly classes: readonly HostedClass[];
    };

/** Classes that this computer hosts. Secrets stay in the shell: a console is opened by it, in a window of its own. */
export type HostingApi = {
  state(): Promise<HostingState>;
  open(reach: Reach): Promise<void>;
  close(): Promise<void>;
  openClass(): Promise<void>;
  endClass(id: string): Promise<void>;
  showConsole(id: string): Promise<void>;
  /** Calls back when the state has changed. Returns a function that ends this. */
  onChange(listener: (state: HostingState) => void): () => void;
  /** Calls back when the menu asks to host a class. Returns a function that ends this. */
  onAsked(listener: () => void): () => void;
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
