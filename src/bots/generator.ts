/** A bot's own luck: even draws from [0, 1), seeded by three whole numbers; 32-bit arithmetic only. */
export function generator(seed: number, turn: number, firm: number): () => number {
  let state = (seed ^ Math.imul(turn + 1, 0x9e3779b1) ^ Math.imul(firm + 1, 0x85ebca6b)) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
