/** Balance files on disk. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Cards,
  formatProblem,
  type Loaded,
  loadRuleset,
  Rulebook,
  type Ruleset,
  readCards,
} from '../ruleset/index.ts';
import { badInput, fileFailure } from './failures.ts';
import { texts } from './texts.ts';

/** The rules that come with the game. */
export const baseFolder = path.join(import.meta.dirname, '../../assets/balance');

/** Loads a folder. Paths in problems are as seen from where the command was started. */
export function loadFolder(folder: string = baseFolder): Loaded {
  return loadRuleset(filesOf(folder));
}

/** The balance files of a folder, by paths as seen from where the command was started. */
function filesOf(folder: string): Record<string, string> {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name));
    return Object.fromEntries(files.map((file) => [shown(file), readFileSync(file, 'utf8')]));
  } catch (error) {
    throw fileFailure(error, shown(folder));
  }
}

/** Where the assumption cards of a balance folder lie, seen from it. */
const cardsFile = '../assumptions/cards.yaml';

/** The cards that lie beside a balance folder, checked against its rules; null where there are none. */
export function cardsBeside(rules: Ruleset, folder: string = baseFolder): Cards | null {
  const file = path.join(folder, cardsFile);
  if (!existsSync(file)) return null;
  try {
    return readCards(rules, shown(file), readFileSync(file, 'utf8'));
  } catch (error) {
    throw fileFailure(error, shown(file));
  }
}

/** The ruleset of a folder. @throws CommandFailure with every problem */
export function rulesOf(folder?: string): Ruleset {
  return rulebookOf(folder).ruleset;
}

/** The same, with the files that it was read from. @throws CommandFailure with every problem */
export function rulebookOf(folder: string = baseFolder): Rulebook {
  const read = Rulebook.read(filesOf(folder));
  if (read instanceof Rulebook) return read;
  const count = texts.validate.problems(read.problems.length);
  throw badInput([...read.problems.map(formatProblem), count].join('\n'));
}

/** A path as seen from where the command was started; the whole of it when it lies elsewhere. */
export function shown(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative === '' ? '.' : relative.startsWith('..') ? path.resolve(file) : relative;
}
