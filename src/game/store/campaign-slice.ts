/** The course of a campaign: begin, plan, commit, see it resolved, read the report, go on. */
import type { StateCreator } from 'zustand/vanilla';
import { newCampaign } from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import type { Resolver } from '../worker/resolver.ts';
import { Campaign, type Start } from './campaign.ts';
import type { GameStore } from './game-store.ts';
import type { Phase } from './places.ts';
import type { SaveSummary, Shelf } from './saves.ts';

/** Something that went wrong and that the reader should know; the game goes on. */
export interface Trouble {
  readonly key: 'saveFailed' | 'loadFailed' | 'listFailed' | 'resolveFailed';
  readonly detail: string;
}

export interface CampaignSlice {
  readonly rules: Ruleset | null;
  readonly phase: Phase;
  readonly campaign: Campaign | null;
  /** Between commit and answer: orders can no longer change. */
  readonly busy: boolean;
  readonly saves: readonly SaveSummary[];
  readonly trouble: Trouble | null;
  readonly setUp: () => void;
  readonly begin: (start: Start) => void;
  readonly plan: () => void;
  readonly commit: () => Promise<void>;
  readonly finishResolve: () => void;
  readonly nextQuarter: () => void;
  readonly leave: () => void;
  readonly listSaves: () => Promise<void>;
  readonly open: (id: string) => Promise<void>;
  readonly removeSave: (id: string) => Promise<void>;
  readonly dismissTrouble: () => void;
}

export interface CampaignServices {
  readonly rules: Ruleset | null;
  readonly resolver: Resolver;
  readonly shelf: Shelf;
  /** A name for a new campaign: letters, digits and hyphens, different each time. */
  readonly newId: (start: Start) => string;
}

const freshDraft = { orders: [], done: [], undone: [] } as const;
const freshView = { thing: null, trail: [], dialog: null } as const;

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export function campaignSlice(
  services: CampaignServices,
): StateCreator<GameStore, [['zustand/immer', never]], [], CampaignSlice> {
  return (set, get) => {
    const { shelf, resolver } = services;
    const trouble = (key: Trouble['key'], error: unknown): void => set({ trouble: { key, detail: detailOf(error) } });

    const listSaves = async (): Promise<void> => {
      try {
        set({ saves: await shelf.list() });
      } catch (error) {
        trouble('listFailed', error);
      }
    };

    const keep = async ({ id, start, resolved }: Campaign): Promise<void> => {
      try {
        await shelf.save({ id, ...start, quarters: resolved.map(({ orders }) => orders) });
      } catch (error) {
        trouble('saveFailed', error);
      }
    };

    const enter = (campaign: Campaign): void =>
      set({
        campaign,
        phase: campaign.over ? 'ending' : 'briefing',
        panel: 'briefing',
        busy: false,
        ...freshDraft,
        ...freshView,
      });

    return {
      rules: services.rules,
      phase: 'title',
      campaign: null,
      busy: false,
      saves: [],
      trouble: null,
      setUp: () => set({ phase: 'setup', dialog: null }),

      begin: (start) => {
        const { rules } = get();
        if (rules === null) return;
        const campaign = new Campaign(services.newId(start), start, newCampaign(rules, start));
        enter(campaign);
        void keep(campaign);
      },

      plan: () => {
        const { phase, panel } = get();
        if (phase !== 'briefing') return;
        set({ phase: 'plan', trail: [], panel: panel === 'briefing' ? 'chips' : panel });
      },

      commit: async () => {
        const { rules, campaign, orders, phase, busy } = get();
        if (rules === null || campaign === null || busy || phase !== 'plan') return;
        set({ busy: true });
        try {
          const { firm } = campaign.start;
          const [outcome] = await resolver.resolve(rules, { world: campaign.world, firm, quarters: [orders] });
          if (outcome === undefined) throw new Error('No quarter came back.');
          const next = campaign.with({ orders, ...outcome });
          set({ campaign: next, phase: 'resolve', panel: 'report', busy: false, ...freshDraft, ...freshView });
          void keep(next);
        } catch (error) {
          set({ busy: false });
          trouble('resolveFailed', error);
        }
      },

      finishResolve: () => {
        if (get().phase === 'resolve') set({ phase: 'report', panel: 'report' });
      },

      nextQuarter: () => {
        const { campaign, phase } = get();
        if (campaign === null || phase !== 'report') return;
        if (campaign.over) set({ phase: 'ending', ...freshView });
        else set({ phase: 'briefing', panel: 'briefing', ...freshView });
      },

      leave: () => {
        set({ phase: 'title', campaign: null, ...freshDraft, ...freshView });
        void listSaves();
      },

      listSaves,

      open: async (id) => {
        const { rules } = get();
        if (rules === null) return;
        set({ busy: true });
        try {
          const { quarters, scenario, firm, seed } = await shelf.load(id);
          const start = { scenario, firm, seed };
          const opening = newCampaign(rules, start);
          const outcomes = await resolver.resolve(rules, { world: opening, firm, quarters });
          const resolved = outcomes.map((outcome, index) => ({ ...outcome, orders: quarters[index] ?? [] }));
          enter(new Campaign(id, start, opening, resolved));
        } catch (error) {
          set({ busy: false });
          trouble('loadFailed', error);
        }
      },

      removeSave: async (id) => {
        try {
          await shelf.remove(id);
        } catch (error) {
          trouble('saveFailed', error);
        }
        await listSaves();
      },

      dismissTrouble: () => set({ trouble: null }),
    };
  };
}
