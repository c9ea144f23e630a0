/** Asks after every quarter, while nobody waits for it, whether the campaign is decided. */
import type { StoreApi } from 'zustand/vanilla';
import type { GameStore } from '../store/game-store.ts';
import type { Resolver } from '../worker/resolver.ts';
import { decidedOf } from './decided.ts';

/** A guided campaign is there to be played through: nothing in it is called decided. */
function isOpen({ rules, campaign, told }: GameStore): boolean {
  if (rules === null || campaign === null || campaign.over || campaign.reports.length === 0) return false;
  const guided = (rules.scenarios[campaign.world.scenario]?.lessons.length ?? 0) > 0;
  return !guided && !told.includes(campaign.id);
}

/** Starts watching. Returns what ends it. */
export function watchDecided(store: StoreApi<GameStore>, analyst: Resolver): () => void {
  let calling: AbortController | null = null;

  const look = async (): Promise<void> => {
    calling?.abort();
    const state = store.getState();
    if (state.decided !== null) state.tellDecided(null);
    const { rules, campaign } = state;
    if (rules === null || campaign === null || !isOpen(state)) return;
    const mine = new AbortController();
    calling = mine;
    const { world, firm } = campaign;
    try {
      const decided = await decidedOf({ rules, world, firm, analyst, signal: mine.signal });
      if (!mine.signal.aborted && decided !== null && isOpen(store.getState()))
        store.getState().tellDecided(decided);
    } catch {
      // A future that cannot be worked out leaves the campaign open.
    }
  };

  const stop = store.subscribe((state, before) => {
    if (state.campaign !== before.campaign) void look();
  });
  return () => {
    calling?.abort();
    stop();
  };
}
