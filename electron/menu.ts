/** Puts the menu bar up, and again whenever its language changes. */
import { mkdir } from 'node:fs/promises';
import { app, Menu, shell } from 'electron';
import type { LanguageChoice } from './language.ts';
import type { ShellLocales } from './locales.ts';
import { menuTemplate } from './menu-template.ts';

/**
 * @param savesFolder what "open the folder of saved campaigns" opens; made when it is missing
 * @param hostClass what "host a class" does
 */
export function setupMenu(
  locales: ShellLocales,
  language: LanguageChoice,
  savesFolder: string,
  hostClass: () => void,
): void {
  const show = (): void => {
    const template = menuTemplate({
      locales,
      language: language.current(),
      platform: process.platform,
      forDevelopers: !app.isPackaged,
      chooseLanguage: (chosen) => void language.choose(chosen).catch(complain),
      hostClass,
      openSaves: () => void openFolder(savesFolder).catch(complain),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  language.onChange(show);
  show();
}

async function openFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const problem = await shell.openPath(folder);
  if (problem !== '') throw new Error(problem);
}

/** A menu item that fails changes nothing else: the terminal is told why. */
function complain(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
}
