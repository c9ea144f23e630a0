import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { openLanguageChoice } from '../../electron/language.ts';
import { loadShellLocales, nearestLanguage, SHELL_WORDS } from '../../electron/locales.ts';
import { type MenuContext, menuTemplate } from '../../electron/menu-template.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const LOCALES = path.join(import.meta.dirname, '../../assets/locales');

function context(changes: Partial<MenuContext> = {}): MenuContext {
  return {
    locales: loadShellLocales(LOCALES),
    language: 'en',
    platform: 'linux',
    forDevelopers: false,
    chooseLanguage: () => {},
    openSaves: () => {},
    hostClass: () => {},
    ...changes,
  };
}

function itemsOf(items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
}

test.each(['en', 'zh-CN'])('every word of the menu is there in %s, and no other', (language) => {
  const file = readFileSync(path.join(LOCALES, language, 'shell.json'), 'utf8');
  expect(Object.keys(JSON.parse(file)).sort()).toEqual([...SHELL_WORDS].sort());
});

test('the menu speaks the language in force, and lists each language under its own name', () => {
  const english = itemsOf(menuTemplate(context())).map((item) => item.label);
  const chinese = itemsOf(menuTemplate(context({ language: 'zh-CN' }))).map((item) => item.label);
  expect(english).toContain('File');
  expect(chinese).toContain('文件');
  for (const labels of [english, chinese])
    expect(labels).toEqual(expect.arrayContaining(['English', '简体中文']));
});

test('every item has a label: a role alone would speak English', () => {
  for (const platform of ['linux', 'darwin', 'win32'] as const) {
    for (const item of itemsOf(menuTemplate(context({ platform, forDevelopers: true })))) {
      if (item.type !== 'separator' && item.role !== 'appMenu') expect(item.label).toBeTruthy();
    }
  }
});

test('choosing a language in the menu asks for that language', () => {
  const chooseLanguage = vi.fn();
  const items = itemsOf(menuTemplate(context({ chooseLanguage })));
  const chinese = items.find((item) => item.label === '简体中文');
  expect(items.filter((item) => item.checked).map((item) => item.label)).toEqual(['English']);
  Reflect.apply(chinese?.click ?? (() => {}), undefined, []);
  expect(chooseLanguage).toHaveBeenCalledWith('zh-CN');
});

test('developer tools are for developers', () => {
  const roles = (forDevelopers: boolean) =>
    itemsOf(menuTemplate(context({ forDevelopers }))).map((item) => item.role);
  expect(roles(true)).toContain('toggleDevTools');
  expect(roles(false)).not.toContain('toggleDevTools');
});

test('the nearest language to what the system prefers is taken', () => {
  const available = ['en', 'zh-CN'];
  expect(nearestLanguage(['zh-Hans-CN', 'en-US'], available)).toBe('zh-CN');
  expect(nearestLanguage(['de-AT', 'en-GB'], available)).toBe('en');
  expect(nearestLanguage(['fr'], available)).toBe('en');
  expect(nearestLanguage([], available)).toBe('en');
});

test('a language with missing words borrows them from English; English without a word is refused', () => {
  const folder = temporaryFolder();
  const write = (language: string, words: object): void => {
    mkdirSync(path.join(folder, language), { recursive: true });
    writeFileSync(path.join(folder, language, 'shell.json'), JSON.stringify(words));
  };
  const english = Object.fromEntries(SHELL_WORDS.map((word) => [word, word]));
  write('en', english);
  write('de', { languageName: 'Deutsch' });
  expect(loadShellLocales(folder).get('de')).toEqual({ ...english, languageName: 'Deutsch' });
  write('en', { ...english, quit: 7 });
  expect(() => loadShellLocales(folder)).toThrow(/shell\.json has no text for "quit"/);
});

test('a chosen language is remembered and told; one that is not there is refused', async () => {
  const folder = temporaryFolder();
  const locales = loadShellLocales(LOCALES);
  const choice = await openLanguageChoice(folder, locales, ['en-GB']);
  const told = vi.fn();
  choice.onChange(told);
  await choice.choose('zh-CN');
  await choice.choose('zh-CN');
  await expect(choice.choose('../..')).rejects.toThrow('There is no such language');
  await expect(choice.choose(7)).rejects.toThrow('en, zh-CN');
  expect(told.mock.calls).toEqual([['zh-CN']]);
  expect((await openLanguageChoice(folder, locales, ['en-GB'])).current()).toBe('zh-CN');
});
