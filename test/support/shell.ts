/** Playwright's `test` for the desktop shell: on Electron itself where it is, and on the stand-in everywhere. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type Browser, test as base, expect, type Page } from '@playwright/test';
import { electronExecutable, missingDisplay } from '../../tools/electron-runtime.ts';
import { launchStandIn, type StandInRun } from './electron-stand-in/launch.ts';

export type Kind = 'stand-in' | 'electron';

/** A running shell. */
export type Shell = {
  readonly page: Page;
  /** Where its page is served, without the slash at the end. */
  readonly origin: string;
  /** Everything that its page complained of since it opened. */
  readonly complaints: readonly string[];
  /** Of the stand-in only. */
  readonly run: StandInRun | null;
  /** Closes the window as a player does, and waits until the shell has ended. */
  quit(): Promise<void>;
};

type Fixtures = {
  kind: Kind;
  /** The player's folder; one for each test, kept from one start to the next. */
  userData: string;
  /** Starts the shell; the test may start it again after it has quit. */
  startShell: (languages?: readonly string[]) => Promise<Shell>;
  /** Starts the shell from another folder than this repository, on the stand-in. */
  startShellFrom: (root: string) => Promise<Shell>;
};

/** Why the shell cannot run on Electron itself here, or null. */
export function missingElectron(): string | null {
  if (electronExecutable() === null) return 'the runtime of Electron is not installed (npx install-electron)';
  return missingDisplay();
}

export const test = base.extend<Fixtures>({
  kind: ['stand-in', { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
  userData: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'sovereign-stack-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },

  startShell: async ({ kind, userData, browser }, use) => {
    const started: Shell[] = [];
    await use(async (languages = ['en-GB']) => {
      const shell =
        kind === 'electron'
          ? await startElectron(userData)
          : await startStandIn(browser, userData, { languages });
      started.push(shell);
      return shell;
    });
    for (const shell of started) await shell.quit();
  },

  startShellFrom: async ({ userData, browser }, use) => {
    const started: Shell[] = [];
    await use(async (root) => {
      const shell = await startStandIn(browser, userData, { root });
      started.push(shell);
      return shell;
    });
    for (const shell of started) await shell.quit();
  },
});

export { expect };

async function startElectron(userData: string): Promise<Shell> {
  const executablePath = electronExecutable();
  if (executablePath === null) throw new Error('Electron is not installed.');
  // Electron refuses its sandbox to the superuser, as whom build machines run.
  const superuser = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const root = path.join(import.meta.dirname, '../..');
  const app = await _electron.launch({
    executablePath,
    args: [...superuser, `--user-data-dir=${userData}`, '--lang=en-GB', root],
  });
  const page = await app.firstWindow();
  let ended = false;
  return {
    page,
    origin: 'app://sovereign-stack',
    complaints: complaintsOf(page),
    run: null,
    async quit() {
      if (!ended) await app.close();
      ended = true;
    },
  };
}

type StandInWishes = { readonly languages?: readonly string[]; readonly root?: string };

async function startStandIn(browser: Browser, userData: string, wishes: StandInWishes): Promise<Shell> {
  const run = await launchStandIn(browser, userData, wishes.languages ?? ['en-GB'], wishes.root);
  await expect
    .poll(() => run.electron.standIn.windows()[0]?.visible, 'a window that shows itself')
    .toBe(true);
  const [window] = run.electron.standIn.windows();
  if (window === undefined) throw new Error('The shell has closed its window at once.');
  const page = await window.page;
  return {
    page,
    origin: 'https://sovereign-stack.invalid',
    complaints: complaintsOf(page),
    run,
    async quit() {
      window.close();
      expect(await run.exited).toBe(0);
      await window.gone;
    },
  };
}

function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error.stack)));
  return complaints;
}
