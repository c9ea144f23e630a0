/** The course of a campaign: begin, plan, commit, see it resolved, read the report, go on. */
import type { StateCreator } from 'zustand/vanilla';
import { beginCampaign, type Start } from '../../campaign/index.ts';
import { newCampaign } from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import type { Resolver } from '../worker/resolver.ts';
import { Campaign } from './campaign.ts';
import { openingDraft } from './draft-slice.ts';
import type { GameStore } from './game-store.ts';
import { freshPast } from './past-slice.ts';
import type { Phase } from './places.ts';
import { FaultyFile, type SaveSummary, type Shelf } from './shelf.ts';
import { type Trouble, troubleOf } from './trouble.ts';
import { freshView } from './view-slice.ts';

export interface CampaignSlice {
  readonly rules: Ruleset | null;
  readonly phase: Phase;
  readonly campaign: Campaign | null;
  /** Quarters of the lesson in which a class plays the campaign; null where it is played to its scenario's end. */
  readonly lesson: number | null;
  /** Between commit and answer: orders can no longer change. */
  readonly busy: boolean;
  readonly saves: readonly SaveSummary[];
  /** Campaigns that came to their end, early or not: nothing in them goes on. */
  readonly ended: readonly string[];
  /** Scenarios that were played to their last quarter on this device. */
  readonly played: readonly string[];
  readonly trouble: Trouble | null;
  readonly setUp: () => void;
  readonly begin: (start: Start) => void;
  /** Takes a campaign up where it stands, and keeps it. */
  readonly enter: (campaign: Campaign) => void;
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
  /** Campaigns that ended in earlier visits, and where that is kept; a game without a shelf of its own needs neither. */
  readonly ended?: readonly string[];
  readonly rememberEnded?: (ended: readonly string[]) => void;
  readonly played?: readonly string[];
  readonly rememberPlayed?: (scenarios: readonly string[]) => void;
  /** A name for a new campaign: small letters, digits and hyphens, different each time. */
  readonly newId: (start: Start) => string;
}

export function campaignSlice(
  services: CampaignServices,
): StateCreator<GameStore, [['zustand/immer', never]], [], CampaignSlice> {
  return (set, get) => {
    const { shelf, resolver } = services;
    const trouble = (key: Trouble['key'], error: unknown): void => set({ trouble: troubleOf(key, error) });

    const listSaves = async (): Promise<void> => {
      try {
        set({ saves: await shelf.list() });
      } catch (error) {
        trouble('listFailed', error);
      }
    };

    const keep = async ({ id, file }: Campaign): Promise<void> => {
      try {
        await shelf.save(id, file);
      } catch (error) {
        trouble('saveFailed', error);
      }
    };

    const noteEnd = ({ id, world, file }: Campaign): void => {
      const ended = [...get().ended, id];
      set({ ended });
      services.rememberEnded?.(ended);
      const { played } = get();
      if (world.firms[world.player]?.ended !== 'complete' || played.includes(file.scenario)) return;
      set({ played: [...played, file.scenario] });
      services.rememberPlayed?.(get().played);
    };

    const enter = (campaign: Campaign): void =>
      set({
        campaign,
        phase: campaign.over ? 'ending' : 'briefing',
        panel: campaign.over ? 'ending' : 'briefing',
        busy: false,
        ...openingDraft(get(), campaign),
        ...freshView,
        ...freshPast,
      });

    return {
      rules: services.rules,
      phase: 'title',
      campaign: null,
      lesson: null,
      busy: false,
      saves: [],
      ended: services.ended ?? [],
      played: services.played ?? [],
      trouble: null,
      setUp: () => set({ phase: 'setup', dialog: null }),

      begin: (start) => {
        const { rules } = get();
        if (rules === null) return;
        const campaign = new Campaign(services.newId(start), {
          campaign: beginCampaign(rules, start),
          worlds: [newCampaign(rules, start)],
          reports: [],
        });
        get().enter(campaign);
      },

      enter: (campaign) => {
        enter(campaign);
        void keep(campaign);
      },

      plan: () => {
        const { phase, panel } = get();
        if (phase === 'briefing')
          set({ phase: 'plan', trail: [], panel: panel === 'briefing' ? 'chips' : panel });
      },

      commit: async () => {
        const { rules, campaign, orders, phase, busy } = get();
        if (rules === null || campaign === null || busy || phase !== 'plan') return;
        // Who commits has chosen to play on.
        if (get().decided !== null) get().playOn();
        set({ busy: true });
        const byFirm = { [campaign.firm]: orders };
        try {
          const outcome = await resolver.do(rules, 'quarter', { world: campaign.world, orders: byFirm });
          const next = campaign.with(byFirm, outcome);
          get().recordQuarter(get(), next);
          set({
            campaign: next,
            phase: 'resolve',
            panel: 'report',
            busy: false,
            ...openingDraft(get(), next),
            ...freshView,
            ...freshPast,
          });
          if (next.over) noteEnd(next);
          await keep(next);
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
        if (campaign.over) set({ phase: 'ending', panel: 'ending', ...freshView });
        else set({ phase: 'briefing', panel: 'briefing', ...freshView });
      },

      leave: () => {
        set({ phase: 'title', campaign: null, ...openingDraft(get(), null), ...freshView, ...freshPast });
        void listSaves();
      },

      listSaves,

      open: async (id) => {
        const { rules } = get();
        if (rules === null) return;
        set({ busy: true });
        try {
          const found = await resolver.do(rules, 'replay', { file: await shelf.load(id) });
          if ('faults' in found) throw new FaultyFile(found.faults);
          const campaign = new Campaign(id, found);
          enter(campaign);
          if (found.parted === null) return;
          const { calendar } = campaign.world;
          set({ trouble: { key: 'parted', detail: found.parted.cause, faults: [], calendar } });
        } catch (error) {
          set({ busy: false });
          trouble('loadFailed', error);
        }
      },

      removeSave: async (id) => {
        try {
          await shelf.remove(id);
        } catch (error) {
          trouble('removeFailed', error);
        }
        await listSaves();
      },

      dismissTrouble: () => set({ trouble: null }),
    };
  };
}
