/**
 * Repeatable variety for drawing: the same brick has the same windows lit each time it is drawn. This has nothing
 * to do with the luck of the game.
 */

/** A source of numbers in 0..1 that always gives the same series for the same text. */
export type Chance = () => number;

/** A 32-bit number from a text (FNV-1a). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** Starts a series from a text. */
export function chanceFrom(text: string): Chance {
  let state = hashText(text) || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}
