/** The rules that come with the game, read from their folder, for tests. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type FirmOpening, formatProblem, Rulebook, type Ruleset } from '../../src/ruleset/index.ts';

const folder = path.join(import.meta.dirname, '../../assets/balance');

/** The texts of the base rules by path inside their folder. A fresh copy, for tests that break them. */
export function baseFiles(): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

let read: Rulebook | undefined;

/** The base rules with their files; loaded once for each test file. */
export function baseBook(): Rulebook {
  if (read === undefined) {
    const book = Rulebook.read(baseFiles());
    if (!(book instanceof Rulebook)) {
      throw new Error(`The base rules do not load:\n${book.problems.map(formatProblem).join('\n')}`);
    }
    read = book;
  }
  return read;
}

/** The base ruleset. */
export function baseRules(): Ruleset {
  return baseBook().ruleset;
}

/** The firms of a market that nobody asked to be larger. */
export function usualFirms(): readonly FirmOpening[] {
  const rules = baseRules();
  return rules.firms.slice(0, rules.usualFirms);
}
