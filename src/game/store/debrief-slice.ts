/** The debrief of the campaign that has ended: worked out once, piece by piece, while its ending is read. */
import type { StateCreator } from 'zustand/vanilla';
import { type Debrief, study } from '../debrief/study.ts';
import type { Resolver } from '../worker/resolver.ts';
import type { GameStore } from './game-store.ts';

export interface DebriefSlice {
  readonly debrief: Debrief | null;
  /** How much of the work is done, 0 to 1. */
  readonly studied: number;
  /** Begins the work for the campaign at hand. Returns what calls it off. */
  readonly beginStudy: () => () => void;
}

export function debriefSlice(
  analyst: Resolver,
): StateCreator<GameStore, [['zustand/immer', never]], [], DebriefSlice> {
  return (set, get) => ({
    debrief: null,
    studied: 0,
    beginStudy: () => {
      const { rules, campaign } = get();
      const calling = new AbortController();
      if (rules === null || campaign === null) return () => undefined;
      set({ debrief: null, studied: 0 });
      study(rules, campaign, analyst, {
        signal: calling.signal,
        onProgress: (studied) => set({ studied }),
      })
        .then((debrief) => {
          if (debrief !== null && !calling.signal.aborted) set({ debrief, studied: 1 });
        })
        // Without a debrief the ending still says what it says.
        .catch(() => undefined);
      return () => calling.abort();
    },
  });
}
