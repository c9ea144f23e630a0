/** An honourable end: when a campaign is decided the game says so once, and the reader ends it or plays on. */
import type { StateCreator } from 'zustand/vanilla';
import type { Decided } from '../ending/decided.ts';
import type { GameStore } from './game-store.ts';
import { freshView } from './view-slice.ts';

export interface DecidedSlice {
  /** What the game has to say about the quarter at hand; null when nothing, or when it has been answered. */
  readonly decided: Decided | null;
  /** Campaigns that have been told: none is told twice. */
  readonly told: readonly string[];
  readonly tellDecided: (decided: Decided | null) => void;
  /** The reader has heard it and plays on; also from the ending of a campaign that was not over. */
  readonly playOn: () => void;
  /** Ends the campaign here, with its story. It stays on the shelf and can be played on. */
  readonly endHere: () => void;
}

export function decidedSlice(
  known: readonly string[],
  remember: (told: readonly string[]) => void,
  forgetEnd: (ended: readonly string[]) => void,
): StateCreator<GameStore, [['zustand/immer', never]], [], DecidedSlice> {
  return (set, get) => {
    const noteTold = (): void => {
      const { campaign, told } = get();
      if (campaign === null || told.includes(campaign.id)) return;
      const now = [...told, campaign.id];
      set({ told: now });
      remember(now);
    };
    const setEnded = (ended: readonly string[]): void => {
      set({ ended });
      forgetEnd(ended);
    };
    return {
      decided: null,
      told: known,
      tellDecided: (decided) => set({ decided }),
      playOn: () => {
        const { campaign, phase, ended } = get();
        if (campaign === null) return;
        noteTold();
        set({ decided: null });
        if (phase !== 'ending' || campaign.over) return;
        setEnded(ended.filter((id) => id !== campaign.id));
        set({ phase: 'briefing', panel: 'briefing', ...freshView });
      },
      endHere: () => {
        const { campaign, phase, busy, ended } = get();
        if (campaign === null || busy || campaign.over || campaign.reports.length === 0) return;
        if (phase === 'resolve' || phase === 'ending') return;
        noteTold();
        setEnded([...ended.filter((id) => id !== campaign.id), campaign.id]);
        set({
          phase: 'ending',
          panel: 'ending',
          ...freshView,
          trial: null,
        });
      },
    };
  };
}
