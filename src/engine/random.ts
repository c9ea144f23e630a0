/**
 * Luck as a function: every draw is named by seed, purpose, quarter and key, and depends on nothing else.
 *
 * There is no stream that runs on, so one more draw in one system, one more card in the deck or another decision
 * of the player moves nobody else's luck. The seed is part of the world; forward runs use a seed of their own.
 */

/** What a draw is for. The number is part of the hash; never renumber, only append. */
export const purposes = {
  stance: 1,
  strictness: 2,
  demandLuck: 3,
  tension: 4,
  acceptance: 5,
  licenceAnswer: 6,
  tapeout: 7,
  run: 8,
  runLuck: 9,
  eventStart: 10,
  eventTarget: 11,
  eventStage: 12,
  eventDelay: 13,
  sentiment: 14,
  tipping: 15,
  failure: 16,
  redraw: 17,
  bot: 18,
  forecast: 19,
} as const;

export type Purpose = (typeof purposes)[keyof typeof purposes];

/** Mix two 32-bit integers into one. Constants are the usual ones of the public-domain murmur3 finaliser. */
export function mix(a: number, b: number): number {
  let h = (a ^ Math.imul(b | 0, 0x9e3779b1)) | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

/** An even draw from [0, 1) with 32 bits of resolution. */
export function draw(seed: number, purpose: Purpose, calendar: number, key = 0): number {
  return (mix(mix(mix(seed | 0, purpose), calendar), key) >>> 0) / 4294967296;
}

/** An even draw from [-1, 1). */
export function spread(seed: number, purpose: Purpose, calendar: number, key = 0): number {
  return 2 * draw(seed, purpose, calendar, key) - 1;
}

/** A roughly normal draw, mean 0 and deviation 1: the sum of four even ones, bounded by about 3.5. */
export function bell(seed: number, purpose: Purpose, calendar: number, key = 0): number {
  let sum = 0;
  for (let n = 0; n < 4; n++) sum += draw(seed, purpose, calendar, key * 4 + n + 1000003);
  return (sum - 2) * 1.7320508075688772;
}

/** A whole number from `low` to `high`, both included. */
export function between(low: number, high: number, u: number): number {
  return low + Math.floor(u * (high - low + 1));
}

/** A 32-bit key for a text, so that a draw can hang on an id and not on its place in a list. */
export function textKey(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h | 0;
}
