/**
 * Names for teams: two words from short lists, as ids that each language spells in its own way. No person's name is ever
 * asked for.
 */
export const firstWords = [
  'amber',
  'azure',
  'brisk',
  'calm',
  'clear',
  'copper',
  'early',
  'gentle',
  'golden',
  'green',
  'ivory',
  'jade',
  'keen',
  'lively',
  'lunar',
  'misty',
  'noble',
  'quiet',
  'rapid',
  'scarlet',
  'silver',
  'sunny',
  'violet',
  'winter',
] as const;

export const secondWords = [
  'bamboo',
  'bridge',
  'canyon',
  'cedar',
  'cloud',
  'comet',
  'crane',
  'delta',
  'dragonfly',
  'falcon',
  'harbour',
  'island',
  'kite',
  'lantern',
  'lotus',
  'meadow',
  'orchid',
  'panda',
  'pine',
  'river',
  'sparrow',
  'summit',
  'tiger',
  'willow',
] as const;

const all = firstWords.flatMap((first) => secondWords.map((second) => `${first}-${second}`));

/** A name that is not taken; `luck` from 0 to below 1 picks it. With every name taken they get numbers. */
export function freeName(taken: readonly string[], luck: number): string {
  const free = all.filter((name) => !taken.includes(name));
  return free[Math.floor(luck * free.length)] ?? `${all[Math.floor(luck * all.length)]}-${taken.length + 1}`;
}
