/** What of a resolved quarter is heard, and when: from its report alone. Pure. */
import type { NewsKind, Report } from '../../engine/index.ts';
import type { MotifName } from './motifs.ts';

/** A motif and when it begins, in seconds after the quarter starts to be played. */
export interface Cue {
  readonly motif: MotifName;
  readonly at: number;
}

/** Kinds of news with a sound, the weightiest first; `own` ones are heard only where they are the player's own. */
const SOUNDS: readonly { readonly kind: NewsKind; readonly motif: MotifName; readonly own: boolean }[] = [
  { kind: 'effective', motif: 'shock', own: false },
  { kind: 'tipped', motif: 'tipping', own: false },
  { kind: 'dark', motif: 'dark', own: true },
  { kind: 'licenceGranted', motif: 'licence', own: true },
  { kind: 'licenceRefused', motif: 'refusal', own: true },
  { kind: 'landed', motif: 'arrival', own: true },
  { kind: 'delivered', motif: 'arrival', own: true },
  { kind: 'centreReady', motif: 'arrival', own: true },
  { kind: 'lineReady', motif: 'arrival', own: false },
  { kind: 'runFinished', motif: 'success', own: true },
  { kind: 'tapeoutPassed', motif: 'success', own: true },
  { kind: 'runFailed', motif: 'failure', own: true },
  { kind: 'tapeoutFailed', motif: 'failure', own: true },
];

/** When each motif fits the picture: what lands as the light has passed, what strikes as the front climbs. */
const MOMENT: Readonly<Partial<Record<MotifName, number>>> = {
  arrival: 2.1,
  licence: 2.6,
  refusal: 2.6,
  success: 3,
  failure: 3,
  shock: 3.6,
  dark: 4.2,
  tipping: 4,
};

/** More would be noise. */
const MOST = 4;

/** The sounds of a quarter, the quarter's own turning first. */
export function cuesOf({ news }: Pick<Report, 'news'>, player: number): Cue[] {
  const heard = new Set<MotifName>();
  for (const { kind, motif, own } of SOUNDS) {
    const happened = news.some(
      (one) => one.kind === kind && (one.firm === player || (!own && one.firm === -1)),
    );
    if (happened && heard.size < MOST) heard.add(motif);
  }
  const cues = [...heard].map((motif): Cue => ({ motif, at: MOMENT[motif] ?? 3 }));
  return [{ motif: 'turn', at: 0 } as const, ...cues.sort((a, b) => a.at - b.at)];
}

/** The one sound that is owed to somebody who skips the picture: the weightiest; null for a quiet quarter. */
export function cueOfSkipped(cues: readonly Cue[]): MotifName | null {
  const order = SOUNDS.map(({ motif }) => motif);
  const owed = cues.map(({ motif }) => motif).filter((motif) => motif !== 'turn');
  return owed.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))[0] ?? null;
}
