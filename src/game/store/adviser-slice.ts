/** The adviser: a search over plans that says what it expects. It weighs as much as the campaign's level allows. */
import type { StateCreator } from 'zustand/vanilla';
import type { Thought } from '../../bots/index.ts';
import type { Order } from '../../engine/index.ts';
import type { Resolver } from '../worker/resolver.ts';
import type { GameStore } from './game-store.ts';
import type { LaidIn } from './lay-in.ts';

export interface AdviserSlice {
  /** Whether there is one: in a class the plan is the team's own. */
  readonly advised: boolean;
  /** What it would order this quarter, and what it expects of it; null when nobody is asked any more or it failed. */
  readonly askAdviser: () => Promise<Thought | null>;
  /** Lays its orders into the plan; one step for undo. */
  readonly followAdviser: (orders: readonly Order[]) => LaidIn | null;
}

export interface AdviserServices {
  readonly advised?: boolean;
}

export function adviserSlice({
  analyst,
  advised = false,
}: AdviserServices & { readonly analyst: Resolver }): StateCreator<
  GameStore,
  [['zustand/immer', never]],
  [],
  AdviserSlice
> {
  return (_set, get) => ({
    advised,
    askAdviser: async () => {
      const { rules, campaign } = get();
      if (!advised || rules === null || campaign === null) return null;
      const { world, firm } = campaign;
      const level = rules.levels[world.level];
      if (level === undefined) return null;
      const budget = { plans: level.plans, futures: level.futures, quarters: level.ahead };
      try {
        const thought = await analyst.do(rules, 'advise', { world, firm, budget });
        return get().campaign?.world === world ? thought : null;
      } catch {
        return null;
      }
    },
    followAdviser: (orders) => get().layOrders(orders),
  });
}
