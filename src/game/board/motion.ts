/** Things that move for a while: each track gets its share 0..1 of its length until it is done. */

/** One movement. */
interface Track {
  readonly length: number;
  readonly apply: (t: number) => void;
  readonly done: () => void;
  elapsed: number;
}

/** All movements under way. */
export interface Motion {
  readonly tracks: Set<Track>;
}

/** Nothing moves. */
export function stillMotion(): Motion {
  return { tracks: new Set() };
}

/** Starts a movement of that many milliseconds; returns what ends it early, without its end being reached. */
export function startTrack(
  motion: Motion,
  length: number,
  apply: (t: number) => void,
  done: () => void = () => {},
): () => void {
  const track: Track = { length: Math.max(1, length), apply, done, elapsed: 0 };
  motion.tracks.add(track);
  return () => motion.tracks.delete(track);
}

/** Moves everything on by some milliseconds. */
export function advanceMotion(motion: Motion, milliseconds: number): void {
  for (const track of [...motion.tracks]) {
    if (!motion.tracks.has(track)) continue;
    track.elapsed += milliseconds;
    const t = Math.min(1, track.elapsed / track.length);
    track.apply(t);
    if (t < 1) continue;
    motion.tracks.delete(track);
    track.done();
  }
}

/** Starts fast and settles: for everything that answers the player. */
export function easeOut(t: number): number {
  return 1 - (1 - t) ** 3;
}

/** Starts and ends gently: for journeys of the camera. */
export function easeInOut(t: number): number {
  return t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2;
}
