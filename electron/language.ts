/** Which language the menu and the page share, and its memory. */
import path from 'node:path';
import { readIfThere, writeAtomically } from './atomic-file.ts';
import { nearestLanguage, type ShellLocales } from './locales.ts';

export type LanguageChoice = {
  current(): string;
  /**
   * Takes another language and remembers it.
   * @throws when it is not one of those that are there
   */
  choose(language: unknown): Promise<void>;
  /** Calls back after each change, with the language in force. */
  onChange(listener: (language: string) => void): void;
};

/**
 * @param folder where the choice is remembered
 * @param wanted what the system prefers, best first; for a player who has not chosen yet
 */
export async function openLanguageChoice(
  folder: string,
  locales: ShellLocales,
  wanted: readonly string[],
): Promise<LanguageChoice> {
  const file = path.join(folder, 'language.txt');
  const remembered = (await readIfThere(file))?.trim();
  let language =
    remembered !== undefined && locales.has(remembered)
      ? remembered
      : nearestLanguage(wanted, locales.keys());
  const listeners: ((language: string) => void)[] = [];
  return {
    current: () => language,
    async choose(chosen) {
      if (typeof chosen !== 'string' || !locales.has(chosen)) {
        throw new Error(`There is no such language; there are: ${[...locales.keys()].join(', ')}.`);
      }
      if (chosen === language) return;
      language = chosen;
      for (const listener of listeners) listener(language);
      await writeAtomically(file, `${language}\n`);
    },
    onChange: (listener) => void listeners.push(listener),
  };
}
