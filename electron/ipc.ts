/** What the main process does for the page. The other end is preload.ts. */
import { BrowserWindow, ipcMain } from 'electron';
import { isAppUrl } from './app-protocol.ts';
import { CHANNELS } from './channels.ts';
import { closeConsoles, showConsole } from './class-windows.ts';
import type { Hosting } from './hosting.ts';
import type { LanguageChoice } from './language.ts';
import { isAtHome } from './lockdown.ts';
import { savePdf } from './paper.ts';
import type { SaveFolder } from './saves.ts';

/** Answers the page's calls about saved campaigns. */
export function setupSavesIpc(saves: SaveFolder): void {
  answer(CHANNELS.savesList, () => saves.list());
  answer(CHANNELS.savesRead, (name) => saves.read(name));
  answer(CHANNELS.savesReadBackup, (name) => saves.readBackup(name));
  answer(CHANNELS.savesWrite, (name, text) => saves.write(name, text));
  answer(CHANNELS.savesRemove, (name) => saves.remove(name));
}

/** Answers the page's calls about the language, and tells it of changes. */
export function setupLanguageIpc(language: LanguageChoice): void {
  answer(CHANNELS.languageGet, () => language.current());
  answer(CHANNELS.languageSet, (chosen) => language.choose(chosen));
  language.onChange((changed) => tellGame(CHANNELS.languageChanged, changed));
}

/** Answers the page's calls about hosting classes, and tells it how they stand. */
export function setupHostingIpc(hosting: Hosting, consolePreload: string): void {
  answer(CHANNELS.hostingState, () => hosting.state);
  answer(CHANNELS.hostingOpen, (reach) => hosting.open(reach));
  answer(CHANNELS.hostingClose, () => {
    closeConsoles();
    return hosting.close();
  });
  answer(CHANNELS.hostingOpenClass, () => hosting.openClass());
  answer(CHANNELS.hostingEndClass, (id) => hosting.endClass(id));
  answer(CHANNELS.hostingShowConsole, (id) => showConsole(String(id), hosting.consoleOf(id), consolePreload));
  hosting.onChange((state) => tellGame(CHANNELS.hostingChanged, state));
}

/** Saves what a page prints, for the game and for consoles; each only while it is where it belongs. */
export function setupPaperIpc(): void {
  ipcMain.handle(CHANNELS.paperSavePdf, ({ sender, senderFrame }, name: unknown) => {
    if (!isAtHome(sender, senderFrame?.url ?? '')) throw new Error('Only the game may ask for this.');
    return savePdf(sender, name);
  });
}

/** Tells the game's own pages; the console of a class is none of them. */
export function tellGame(channel: string, ...args: unknown[]): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (isAppUrl(window.webContents.getURL())) window.webContents.send(channel, ...args);
  }
}

/** One call of the page; only the game's own page is answered. Every handler checks its own arguments. */
function answer(channel: string, handler: (...args: unknown[]) => unknown): void {
  ipcMain.handle(channel, (event, ...args: unknown[]) => {
    if (!isAppUrl(event.senderFrame?.url ?? '')) throw new Error('Only the game may ask for this.');
    return handler(...args);
  });
}
