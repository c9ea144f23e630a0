/** Words of a text that the almanac explains. Pure: it cuts a text into plain pieces and mentions. */
import type { Language } from '../i18n/language.ts';
import type { Entry } from './entries.ts';

export interface Piece {
  readonly text: string;
  readonly entry: string | null;
}

/** Everyday words that are also terms: explained in the list, not pointed at in every sentence. */
const everyday: ReadonlySet<string> = new Set([
  'term/models/port',
  'term/models/migrate',
  'term/cloud/hub',
  'term/cloud/region',
  'term/chips/die',
  'term/chips/dense',
  'term/demand/debt',
  'term/policy/washington',
  'term/policy/customs',
  'term/frameworks/reliability',
]);

const SHORTEST: Readonly<Record<Language, number>> = { en: 4, 'zh-CN': 2 };

export interface Mentions {
  readonly cut: (text: string) => readonly Piece[];
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Makes a cutter from all entries: terms of the field only, the longest name first. */
export function mentionsOf(entries: readonly Entry[], language: Language): Mentions {
  const byName = new Map<string, string>();
  for (const { id, name } of entries) {
    if (!id.startsWith('term/') || id.startsWith('term/own/') || everyday.has(id)) continue;
    for (const variant of name.split('/')) {
      const bare = variant.replace(/[(（].*$/, '').trim();
      if (bare.length >= SHORTEST[language] && !byName.has(bare.toLowerCase()))
        byName.set(bare.toLowerCase(), id);
    }
  }
  const names = [...byName.keys()].sort((a, b) => b.length - a.length).map(literally);
  const pattern =
    language === 'en'
      ? new RegExp(`\\b(${names.join('|')})(?:s|es)?\\b`, 'giu')
      : new RegExp(`(${names.join('|')})`, 'giu');
  return {
    cut: (text) => {
      const pieces: Piece[] = [];
      const seen = new Set<string>();
      let at = 0;
      for (const match of text.matchAll(pattern)) {
        const entry = byName.get((match[1] ?? '').toLowerCase());
        // A word is pointed at once in a text.
        if (entry === undefined || seen.has(entry)) continue;
        seen.add(entry);
        if (match.index > at) pieces.push({ text: text.slice(at, match.index), entry: null });
        pieces.push({ text: match[0], entry });
        at = match.index + match[0].length;
      }
      if (at < text.length) pieces.push({ text: text.slice(at), entry: null });
      return pieces;
    },
  };
}
