/** The past of a campaign: going back to a quarter, replaying without a decision, and the other branches. */
import type { StateCreator } from 'zustand/vanilla';
import { branchAt, type Campaign as CampaignFile, compareCampaigns } from '../../campaign/index.ts';
import type { World } from '../../engine/index.ts';
import type { Order } from '../../engine/orders.ts';
import { quartersWithout } from '../debrief/study.ts';
import type { Played, Rerun } from '../past/flip.ts';
import { awayWith, strikesOf, type Without } from '../past/without-shock.ts';
import { Campaign } from './campaign.ts';
import type { CampaignServices } from './campaign-slice.ts';
import type { GameStore } from './game-store.ts';
import { keepStanding } from './kept-orders.ts';
import { FaultyFile } from './shelf.ts';
import { troubleOf } from './trouble.ts';

/** What was taken out: one order, or a shock that struck. */
export type Flipped = { readonly turn: number } & (
  | { readonly kind: 'order'; readonly index: number; readonly order: Order }
  | { readonly kind: 'shock'; readonly event: string }
);

/** A decision or a shock that was taken out, and what came of it; null while it is being replayed. */
export interface Flip {
  readonly what: Flipped;
  readonly rerun: Rerun | null;
}

/** Another saved campaign that began where this one began. */
export interface Branch {
  readonly id: string;
  readonly file: CampaignFile;
  readonly shared: number; // quarters that both have in common
}

/** A campaign's last quarter as it would have gone without the firm's orders. */
export interface Unordered {
  readonly of: Campaign;
  readonly world: World;
}

export interface PastSlice {
  readonly flip: Flip | null;
  /** Null until it has been played, and where the firm gave no orders or this device does not know those of others. */
  readonly unordered: Unordered | null;
  readonly branches: readonly Branch[];
  /** The branch that is laid beside the campaign, with its worlds. */
  readonly beside: Campaign | null;
  /** Begins a branch before the orders of a quarter; the present course stays on the shelf. Null where none may be begun. */
  readonly branchBack: ((turn: number) => void) | null;
  readonly flipOrder: (turn: number, index: number) => Promise<void>;
  /** The same for a shock that struck in a quarter. */
  readonly flipShock: (turn: number, event: string) => Promise<void>;
  readonly closeFlip: () => void;
  /** Plays the last quarter again without the firm's orders, under the same luck. */
  readonly playUnordered: () => Promise<void>;
  readonly listBranches: () => Promise<void>;
  readonly layBeside: (id: string) => Promise<void>;
}

export const freshPast = { flip: null, unordered: null, branches: [], beside: null } as const;

export function pastSlice(
  services: CampaignServices & { readonly analyst: CampaignServices['resolver'] },
): StateCreator<GameStore, [['zustand/immer', never]], [], PastSlice> {
  return (set, get) => {
    const { shelf, resolver, analyst } = services;

    const replay = async (what: Flipped, quarters: readonly Played[], without?: Without): Promise<void> => {
      const { rules, campaign } = get();
      const world = campaign?.worlds[what.turn];
      if (rules === null || world === undefined) return;
      set({ flip: { what, rerun: null } });
      try {
        const task = { world, quarters, ...(without && { without }) };
        const rerun = await analyst.do(rules, 'rerun', task);
        if (get().flip?.what === what) set({ flip: { what, rerun } });
      } catch (error) {
        set({ flip: null, trouble: troubleOf('flipFailed', error) });
      }
    };

    return {
      ...freshPast,

      branchBack: (turn) => {
        const { campaign, phase, busy } = get();
        if (campaign === null || phase === 'resolve' || busy) return;
        const { file, worlds, reports } = campaign;
        const branch = new Campaign(services.newId(file), {
          campaign: branchAt(file, turn),
          worlds: worlds.slice(0, turn + 1),
          reports: reports.slice(0, turn),
        });
        // A branch begins with the standing orders of the course that it leaves.
        set({ allStanding: keepStanding(get().allStanding, branch.id, get().standing) });
        get().enter(branch);
      },

      flipOrder: async (turn, index) => {
        const { campaign } = get();
        const order = campaign?.file.quarters[turn]?.orders[campaign.firm]?.[index];
        if (campaign === null || order === undefined) return;
        const quarters = quartersWithout(campaign, turn, (_, at, place) => at === turn && place === index);
        await replay({ kind: 'order', turn, index, order }, quarters);
      },

      flipShock: async (turn, event) => {
        const { rules, campaign } = get();
        const report = campaign?.reports[turn];
        if (rules === null || campaign === null || report === undefined) return;
        const strike = strikesOf(report, campaign.world.player).find((one) => one.event === event);
        if (strike === undefined) return;
        const without = awayWith(rules, campaign.worlds, strike);
        await replay({ kind: 'shock', turn, event }, campaign.file.quarters.slice(turn), without);
      },

      closeFlip: () => set({ flip: null }),

      playUnordered: async () => {
        const { rules, campaign, unordered } = get();
        if (rules === null || campaign === null || unordered?.of === campaign) return;
        const { firm, before, file } = campaign;
        if ((file.quarters[before.turn]?.orders[firm] ?? []).length === 0) return;
        const quarters = quartersWithout(campaign, before.turn, () => true);
        try {
          const { worlds } = await analyst.do(rules, 'rerun', { world: before, quarters });
          const world = worlds.at(-1);
          if (world !== undefined && get().campaign === campaign) set({ unordered: { of: campaign, world } });
        } catch {
          // The report stands without the comparison.
        }
      },

      listBranches: async () => {
        const { campaign } = get();
        if (campaign === null) return;
        try {
          const saves = await shelf.list();
          const { scenario, firm, seed } = campaign.file;
          const related = saves.filter(({ id, campaign: other }) => {
            const same = other?.scenario === scenario && other.firm === firm && other.seed === seed;
            return same && id !== campaign.id;
          });
          const files = await Promise.all(
            related.map(async ({ id }) => {
              const file = await shelf.load(id);
              const { start, shared } = compareCampaigns(campaign.file, file);
              return start.length === 0 ? [{ id, file, shared }] : [];
            }),
          );
          if (get().campaign === campaign) set({ branches: files.flat() });
        } catch (error) {
          set({ trouble: troubleOf('listFailed', error) });
        }
      },

      layBeside: async (id) => {
        const { rules, branches } = get();
        const branch = branches.find((one) => one.id === id);
        if (rules === null || branch === undefined) return;
        try {
          const found = await resolver.do(rules, 'replay', { file: branch.file });
          if ('faults' in found) throw new FaultyFile(found.faults);
          set({ beside: new Campaign(id, found) });
        } catch (error) {
          set({ trouble: troubleOf('compareFailed', error) });
        }
      },
    };
  };
}
