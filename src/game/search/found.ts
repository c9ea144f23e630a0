/** Finding by what was typed: every word must occur; names before descriptions, beginnings before the rest. Pure. */

/** How well texts fit: lower is better, null is not at all. */
function rank(texts: readonly string[], words: readonly string[]): number | null {
  const all = texts.join(' ').toLowerCase();
  if (!words.every((word) => all.includes(word))) return null;
  const name = (texts[0] ?? '').toLowerCase();
  const first = words[0] ?? '';
  if (name === words.join(' ')) return 0;
  if (name.startsWith(first)) return 1;
  return words.every((word) => name.includes(word)) ? 2 : 3;
}

/** The things that fit, best first; `textsOf` gives the name first. */
export function found<T>(
  things: readonly T[],
  wanted: string,
  textsOf: (thing: T) => readonly string[],
): T[] {
  const words = wanted.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return things
    .flatMap((thing, at) => {
      const place = rank(textsOf(thing), words);
      return place === null ? [] : [{ thing, place, at }];
    })
    .sort((a, b) => a.place - b.place || a.at - b.at)
    .map(({ thing }) => thing);
}
