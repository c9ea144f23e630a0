/** The desktop shell: a window on the game, its saves, its menu. No rule of the game is known here. */
import path from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { declareAppProtocol, setupAppProtocol } from './app-protocol.ts';
import { allWritten } from './atomic-file.ts';
import { CHANNELS } from './channels.ts';
import { closeConsoles } from './class-windows.ts';
import { Hosting } from './hosting.ts';
import { setupHostingIpc, setupLanguageIpc, setupPaperIpc, setupSavesIpc, tellGame } from './ipc.ts';
import { openLanguageChoice } from './language.ts';
import { loadShellLocales, type ShellWords } from './locales.ts';
import { setupNavigationLock, setupPermissionLock } from './lockdown.ts';
import { setupMenu } from './menu.ts';
import { openSaveFolder } from './saves.ts';
import { focusGameWindow, guardClosing, openGameWindow } from './windows.ts';

// This file runs as out/electron/main.js, next to the built page and two floors below the assets.
const GAME = path.join(import.meta.dirname, '../game');
const LOCALES = path.join(import.meta.dirname, '../../assets/locales');
const PRELOAD = path.join(import.meta.dirname, 'preload.cjs');
const CONSOLE_PRELOAD = path.join(import.meta.dirname, 'console-preload.cjs');

const hosting = new Hosting({
  script: path.join(import.meta.dirname, 'class-process.js'),
  pages: GAME,
  rules: path.join(import.meta.dirname, '../../assets/balance'),
  data: path.join(app.getPath('userData'), 'classes'),
});

// A second start only brings the first to the front: two would write the same saves.
if (app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
  declareAppProtocol();
  setupNavigationLock();
  setupQuit();
  app.on('second-instance', focusGameWindow);
  app.whenReady().then(open).catch(giveUp);
}

async function open(): Promise<void> {
  const userFolder = app.getPath('userData');
  const savesFolder = path.join(userFolder, 'saves');
  const locales = loadShellLocales(LOCALES);
  const language = await openLanguageChoice(userFolder, locales, app.getPreferredSystemLanguages());
  setupPermissionLock();
  setupAppProtocol(GAME);
  setupSavesIpc(openSaveFolder(savesFolder));
  setupLanguageIpc(language);
  setupHostingIpc(hosting, CONSOLE_PRELOAD);
  setupPaperIpc();
  setupMenu(locales, language, savesFolder, () => {
    focusGameWindow();
    tellGame(CHANNELS.hostingAsked);
  });
  const window = await openGameWindow(userFolder, PRELOAD);
  const words = (): ShellWords | undefined => locales.get(language.current());
  guardClosing(
    window,
    () => hosting.state.kind !== 'closed',
    () => isSure(window, words()),
    () => {
      closeConsoles();
      void hosting.close().then(() => app.quit());
    },
  );
}

/** Whether the game is to be closed although a class depends on it. */
async function isSure(window: BrowserWindow, words: ShellWords | undefined): Promise<boolean> {
  if (words === undefined) return true;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: words.classRuns,
    detail: words.classRunsMore,
    buttons: [words.keepClasses, words.endClasses],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}

/** The game ends with its window, once everything that is being saved is on the disk. */
function setupQuit(): void {
  let written = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (written) return;
    event.preventDefault();
    void Promise.all([allWritten(), hosting.close()]).then(() => {
      written = true;
      app.quit();
    });
  });
}

/** Without its window or its words the shell is of no use: say why where a developer sees it, and end. */
function giveUp(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  app.exit(1);
}
