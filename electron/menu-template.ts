/** The menu bar: what is in it, in every language. */
import type { MenuItemConstructorOptions } from 'electron';
import type { ShellLocales, ShellWords } from './locales.ts';

/** What the menu needs to know and may set in motion. */
export type MenuContext = {
  readonly locales: ShellLocales;
  /** In force; one of the locales. */
  readonly language: string;
  readonly platform: NodeJS.Platform;
  /** Whether reloading and the developer tools are offered. */
  readonly forDevelopers: boolean;
  chooseLanguage(language: string): void;
  openSaves(): void;
  hostClass(): void;
};

/** The whole menu bar. Pure: the same context gives the same menu. */
export function menuTemplate(context: MenuContext): MenuItemConstructorOptions[] {
  const words = context.locales.get(context.language);
  if (words === undefined) throw new Error(`No words for the language ${context.language}.`);
  return [
    ...(context.platform === 'darwin' ? [appMenu(words)] : []),
    fileMenu(words, context),
    editMenu(words),
    viewMenu(words, context),
    helpMenu(words),
  ];
}

/** macOS keeps the first menu for the application itself. */
function appMenu(words: ShellWords): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about', label: words.about },
      { type: 'separator' },
      { role: 'quit', label: words.quit },
    ],
  };
}

function fileMenu(words: ShellWords, context: MenuContext): MenuItemConstructorOptions {
  return {
    label: words.file,
    submenu: [
      { label: words.hostClass, click: () => context.hostClass() },
      { label: words.openSaves, click: () => context.openSaves() },
      { type: 'separator' },
      { role: 'quit', label: words.quit },
    ],
  };
}

function editMenu(words: ShellWords): MenuItemConstructorOptions {
  return {
    label: words.edit,
    submenu: [
      { role: 'undo', label: words.undo },
      { role: 'redo', label: words.redo },
      { type: 'separator' },
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'selectAll', label: words.selectAll },
    ],
  };
}

function viewMenu(words: ShellWords, context: MenuContext): MenuItemConstructorOptions {
  const developers: MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { role: 'reload', label: words.reload },
    { role: 'toggleDevTools', label: words.developerTools },
  ];
  return {
    label: words.view,
    submenu: [
      { role: 'zoomIn', label: words.zoomIn },
      { role: 'zoomOut', label: words.zoomOut },
      { role: 'resetZoom', label: words.actualSize },
      { type: 'separator' },
      { role: 'togglefullscreen', label: words.fullScreen },
      { type: 'separator' },
      { label: words.language, submenu: languageItems(context) },
      ...(context.forDevelopers ? developers : []),
    ],
  };
}

/** Each language under its own name, so that a reader finds it whatever the menu speaks. */
function languageItems(context: MenuContext): MenuItemConstructorOptions[] {
  return [...context.locales].map(([language, { languageName }]) => ({
    label: languageName,
    type: 'radio',
    checked: language === context.language,
    click: () => context.chooseLanguage(language),
  }));
}

function helpMenu(words: ShellWords): MenuItemConstructorOptions {
  return { role: 'help', label: words.help, submenu: [{ role: 'about', label: words.about }] };
}
