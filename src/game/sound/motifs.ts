/**
 * What the game can say without words: short phrases of a few notes, each known by its shape. Written here as notes,
 * made audible by `player.ts`; nothing is recorded.
 */

/** How a note is made: a struck bell, a plucked string, a soft pad, air, or a low drum. */
export type Voice = 'bell' | 'pluck' | 'pad' | 'air' | 'drum';

export interface Note {
  readonly voice: Voice;
  /** Seconds after the phrase begins, and how long the note rings. */
  readonly at: number;
  readonly length: number;
  /** Hz at the start and, for notes that glide, at the end. */
  readonly pitch: number;
  readonly glide?: number;
  /** 0..1. */
  readonly gain: number;
}

/** Which of the separate volumes a phrase belongs to. */
export type Bus = 'clicks' | 'motifs';

export interface Motif {
  readonly bus: Bus;
  readonly notes: readonly Note[];
}

const A = 220;
/** The pitch so many semitones over the A below middle C. */
const tone = (semitones: number): number => A * 2 ** (semitones / 12);

function phrase(
  voice: Voice,
  steps: readonly (readonly [at: number, semitones: number, gain?: number])[],
  length: number,
): Note[] {
  return steps.map(([at, semitones, gain = 0.5]) => ({ voice, at, length, pitch: tone(semitones), gain }));
}

export const motifs = {
  /** A control was used. */
  click: { bus: 'clicks', notes: [{ voice: 'pluck', at: 0, length: 0.06, pitch: tone(19), gain: 0.22 }] },
  /** An order joined the plan; one left it. */
  order: {
    bus: 'clicks',
    notes: phrase(
      'pluck',
      [
        [0, 12, 0.34],
        [0.07, 19, 0.3],
      ],
      0.22,
    ),
  },
  undo: {
    bus: 'clicks',
    notes: phrase(
      'pluck',
      [
        [0, 17, 0.3],
        [0.07, 12, 0.28],
      ],
      0.2,
    ),
  },
  /** The quarter turns: the light sweeps over the stack. */
  turn: {
    bus: 'motifs',
    notes: [
      { voice: 'air', at: 0, length: 2.6, pitch: 240, glide: 1400, gain: 0.3 },
      { voice: 'pad', at: 0.1, length: 2.4, pitch: tone(-12), gain: 0.24 },
    ],
  },
  /** Chips land, a centre opens, a line starts: a falling fifth, and ground under it. */
  arrival: {
    bus: 'motifs',
    notes: [
      ...phrase(
        'bell',
        [
          [0, 10, 0.34],
          [0.16, 3, 0.4],
        ],
        1.1,
      ),
      { voice: 'drum', at: 0.16, length: 0.4, pitch: 70, gain: 0.4 },
    ],
  },
  /** A licence is granted: three steps up, open at the end. Refused: the same steps turn back. */
  licence: {
    bus: 'motifs',
    notes: phrase(
      'bell',
      [
        [0, 7, 0.3],
        [0.14, 10, 0.3],
        [0.28, 14, 0.36],
      ],
      1.3,
    ),
  },
  refusal: {
    bus: 'motifs',
    notes: phrase(
      'bell',
      [
        [0, 7, 0.3],
        [0.14, 10, 0.3],
        [0.32, 6, 0.36],
      ],
      1.3,
    ),
  },
  /** Something was made well, or went wrong, in the laboratory. */
  success: {
    bus: 'motifs',
    notes: phrase(
      'bell',
      [
        [0, 12, 0.28],
        [0.11, 16, 0.28],
        [0.22, 19, 0.34],
      ],
      1,
    ),
  },
  failure: {
    bus: 'motifs',
    notes: phrase(
      'pluck',
      [
        [0, 12, 0.34],
        [0.16, 11, 0.34],
        [0.32, 6, 0.34],
      ],
      0.6,
    ),
  },
  /** A shock strikes: a blow from below, and a close discord that takes its time to leave. */
  shock: {
    bus: 'motifs',
    notes: [
      { voice: 'drum', at: 0, length: 1.6, pitch: 58, glide: 30, gain: 0.9 },
      ...phrase(
        'pad',
        [
          [0.05, -12, 0.3],
          [0.05, -11, 0.26],
          [0.05, -5, 0.18],
        ],
        3.2,
      ),
      { voice: 'air', at: 0, length: 2.4, pitch: 900, glide: 160, gain: 0.3 },
    ],
  },
  /** Customers sit in the dark. */
  dark: {
    bus: 'motifs',
    notes: [{ voice: 'pad', at: 0, length: 2.2, pitch: tone(0), glide: tone(-12), gain: 0.36 }],
  },
  /** A tipping point is passed: the flywheel turns by itself. */
  tipping: {
    bus: 'motifs',
    notes: [
      ...phrase(
        'bell',
        [
          [0, 0],
          [0.12, 4],
          [0.24, 7],
          [0.36, 12],
          [0.48, 16],
          [0.6, 19],
        ],
        1.8,
      ),
      { voice: 'pad', at: 0.2, length: 2.6, pitch: tone(-12), gain: 0.26 },
    ],
  },
  /** The campaign is over. */
  ending: {
    bus: 'motifs',
    notes: phrase(
      'pad',
      [
        [0, -12, 0.3],
        [0.2, -5, 0.26],
        [0.4, 0, 0.26],
        [0.6, 4, 0.22],
      ],
      4,
    ),
  },
} as const satisfies Readonly<Record<string, Motif>>;

export type MotifName = keyof typeof motifs;
