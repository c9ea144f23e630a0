/** The ladder of words for odds. The number always comes first; the word helps to read it. */
export const ladder = [
  'remote',
  'veryUnlikely',
  'unlikely',
  'even',
  'likely',
  'veryLikely',
  'almostCertain',
] as const;
export type LadderWord = (typeof ladder)[number];

const bounds: readonly (readonly [number, LadderWord])[] = [
  [0.95, 'almostCertain'],
  [0.9, 'veryLikely'],
  [0.6, 'likely'],
  [0.4, 'even'],
  [0.1, 'unlikely'],
  [0.05, 'veryUnlikely'],
];

/** The word for a probability 0..1; lower bounds belong to the higher word. */
export function ladderWord(odds: number): LadderWord {
  return bounds.find(([bound]) => odds >= bound)?.[1] ?? 'remote';
}
