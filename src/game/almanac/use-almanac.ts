/** The almanac in React, made once for each language and ruleset. */
import type { Ruleset } from '../../ruleset/types.ts';
import type { Words } from '../i18n/words.ts';
import { useWords } from '../i18n/words-context.ts';
import { useGame } from '../store/use-game.ts';
import { almanacEntries, type Entry } from './entries.ts';
import { type Mentions, mentionsOf } from './mentions.ts';

export interface Almanac {
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
  readonly mentions: Mentions;
}

const made = new WeakMap<Ruleset, Map<string, Almanac>>();

export function almanacOf(words: Words, rules: Ruleset): Almanac {
  const languages = made.get(rules) ?? new Map<string, Almanac>();
  made.set(rules, languages);
  const known = languages.get(words.language);
  if (known !== undefined) return known;
  const entries = almanacEntries(words, rules);
  const almanac: Almanac = {
    entries,
    byId: new Map(entries.map((entry) => [entry.id, entry])),
    mentions: mentionsOf(entries, words.language),
  };
  languages.set(words.language, almanac);
  return almanac;
}

/** Null while there are no rules. */
export function useAlmanac(): Almanac | null {
  const words = useWords();
  const rules = useGame((state) => state.rules);
  return rules === null ? null : almanacOf(words, rules);
}
