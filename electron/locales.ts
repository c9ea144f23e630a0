/** The shell's own words, from `assets/locales/LANGUAGE/shell.json`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Every word that the shell shows; the keys of shell.json. */
export const SHELL_WORDS = [
  'languageName',
  'file',
  'openSaves',
  'hostClass',
  'quit',
  'edit',
  'undo',
  'redo',
  'cut',
  'copy',
  'paste',
  'selectAll',
  'view',
  'zoomIn',
  'zoomOut',
  'actualSize',
  'fullScreen',
  'language',
  'help',
  'about',
  'reload',
  'developerTools',
  'classRuns',
  'classRunsMore',
  'endClasses',
  'keepClasses',
] as const;

export type ShellWord = (typeof SHELL_WORDS)[number];
export type ShellWords = Readonly<Record<ShellWord, string>>;
/** By language, in the order of their folder names. */
export type ShellLocales = ReadonlyMap<string, ShellWords>;

/** The language that has every word. */
export const FIRST_LANGUAGE = 'en';

/**
 * Reads the words of every language that has a shell.json. What a language lacks is said in English.
 * @throws when English itself is missing or lacks a word, naming the file and the word
 */
export function loadShellLocales(folder: string): ShellLocales {
  const languages = readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'shell.json')))
    .sort();
  const english = readWords(folder, FIRST_LANGUAGE, {});
  return new Map(languages.map((language) => [language, readWords(folder, language, english)]));
}

/** The language to begin with: the nearest to what the system prefers, else English. */
export function nearestLanguage(wanted: readonly string[], available: Iterable<string>): string {
  const languages = [...available];
  for (const tag of wanted) {
    const exact = languages.find((language) => language.toLowerCase() === tag.toLowerCase());
    const near = languages.find((language) => primary(language) === primary(tag));
    if (exact !== undefined || near !== undefined) return exact ?? near ?? FIRST_LANGUAGE;
  }
  return FIRST_LANGUAGE;
}

function primary(tag: string): string | undefined {
  return tag.toLowerCase().split('-')[0];
}

function readWords(folder: string, language: string, fallback: Partial<ShellWords>): ShellWords {
  const file = path.join(folder, language, 'shell.json');
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const found = new Map(Object.entries(typeof parsed === 'object' && parsed !== null ? parsed : {}));
  const words = SHELL_WORDS.map((word) => {
    const text: unknown = found.get(word) ?? fallback[word];
    if (typeof text !== 'string') throw new Error(`${file} has no text for "${word}".`);
    return [word, text] as const;
  });
  return Object.fromEntries(words) as ShellWords;
}
