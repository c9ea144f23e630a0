/**
 * How much the board lives: riders move while somebody is there, come to rest when nobody is, and the first seconds
 * of movement decide whether this machine draws the full picture or a lighter one.
 */

/** Full picture, or the lighter one for machines without a graphics card. */
export type Detail = 'full' | 'low';

/** State of the board's pace; times in milliseconds. */
export interface Pace {
  /** Speed of the riders, 0 (at rest) .. 1. */
  energy: number;
  /** Time since the player last did anything here. */
  untouched: number;
  /** Riders come to rest after this long without the player. */
  restAfter: number;
  reducedMotion: boolean;
  detail: Detail;
  /** What the frames took that were looked at, in milliseconds, until the detail is decided. */
  readonly measured: number[];
  decided: boolean;
}

/**
 * Frames that are looked at before the detail is decided, and how many before them are not: frames queue up unseen at
 * first, so that those of a slow machine look fast until the queue is full.
 */
export const MEASURED_FRAMES = 11;
export const WARMING_FRAMES = 20;
/** A median frame longer than this, in milliseconds, asks for the lighter picture. */
export const SLOW_FRAME = 30;
/** A machine that has not shown all of these frames after this many milliseconds need not be watched further. */
export const LONGEST_TRIAL = 1800;
/** How long riders take to start or to come to rest. */
const EASE = 900;

/** The pace at the start. */
export function startPace(restAfter: number): Pace {
  return {
    energy: 0,
    untouched: 0,
    restAfter,
    reducedMotion: false,
    detail: 'full',
    measured: [],
    decided: false,
  };
}

/** The player did something: riders move again. */
export function touchPace(pace: Pace): void {
  pace.untouched = 0;
}

/** Moves on by one frame; says whether riders still move. */
export function advancePace(pace: Pace, milliseconds: number): boolean {
  pace.untouched += milliseconds;
  const wanted = pace.reducedMotion || pace.untouched >= pace.restAfter ? 0 : 1;
  const step = milliseconds / EASE;
  pace.energy = pace.reducedMotion
    ? 0
    : wanted > pace.energy
      ? Math.min(1, pace.energy + step)
      : Math.max(0, pace.energy - step);
  return pace.energy > 0 || wanted > 0;
}

/** Takes one undisturbed frame into account; returns true at the one frame at which the detail is decided as low. */
export function measureFrame(pace: Pace, milliseconds: number): boolean {
  if (pace.decided) return false;
  pace.measured.push(milliseconds);
  const spent = pace.measured.reduce((sum, time) => sum + time, 0);
  const enough = pace.measured.length >= WARMING_FRAMES + MEASURED_FRAMES;
  if (!enough && spent < LONGEST_TRIAL) return false;
  pace.decided = true;
  const times = pace.measured.slice(WARMING_FRAMES).sort((a, b) => a - b);
  pace.detail = !enough || (times[MEASURED_FRAMES >> 1] ?? 0) > SLOW_FRAME ? 'low' : 'full';
  return pace.detail === 'low';
}
