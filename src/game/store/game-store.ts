/** The one store of the game. Panels and the board read it and call its actions; neither knows the other. */
import { immer } from 'zustand/middleware/immer';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Expectation } from '../predictions/ledger.ts';
import type { Resolver } from '../worker/resolver.ts';
import { type AdviserServices, type AdviserSlice, adviserSlice } from './adviser-slice.ts';
import { type AssumptionsSlice, assumptionsSlice } from './assumptions-slice.ts';
import { type CampaignServices, type CampaignSlice, campaignSlice } from './campaign-slice.ts';
import { type DebriefSlice, debriefSlice } from './debrief-slice.ts';
import { type DecidedSlice, decidedSlice } from './decided-slice.ts';
import { type DraftServices, type DraftSlice, draftSlice } from './draft-slice.ts';
import { type OutlookSlice, outlookSlice } from './outlook-slice.ts';
import { type PastSlice, pastSlice } from './past-slice.ts';
import { type PredictionsSlice, predictionsSlice } from './predictions-slice.ts';
import { type Settings, type SettingsSlice, settingsSlice } from './settings-slice.ts';
import { type TemplatesServices, type TemplatesSlice, templatesSlice } from './templates-slice.ts';
import { type ViewSlice, viewSlice } from './view-slice.ts';

export type GameStore = CampaignSlice &
  AssumptionsSlice &
  DraftSlice &
  OutlookSlice &
  DebriefSlice &
  DecidedSlice &
  PastSlice &
  PredictionsSlice &
  TemplatesSlice &
  AdviserSlice &
  ViewSlice &
  SettingsSlice;

export interface Services extends CampaignServices, DraftServices, TemplatesServices, AdviserServices {
  /** The balance files as texts, so that a number in them can be tried otherwise; none where they are not at hand. */
  readonly balanceFiles?: () => Readonly<Record<string, string>>;
  /** Works beside the resolver: what can wait never keeps a quarter waiting. */
  readonly analyst: Resolver;
  /** What was expected in earlier visits, and where it is kept. */
  readonly expectations: readonly Expectation[];
  readonly rememberExpectations: (expectations: readonly Expectation[]) => void;
  /** Campaigns that were told to be decided in earlier visits, and where that is kept. */
  readonly told?: readonly string[];
  readonly rememberTold?: (told: readonly string[]) => void;
  readonly settings: Settings;
  readonly remember: (settings: Settings) => void;
}

/** Makes the store; every effect on the outside goes through the services. */
export function createGameStore(services: Services): StoreApi<GameStore> {
  return createStore<GameStore>()(
    immer((...tools) => ({
      ...campaignSlice(services)(...tools),
      ...assumptionsSlice(services)(...tools),
      ...draftSlice(services)(...tools),
      ...outlookSlice(...tools),
      ...debriefSlice(services.analyst)(...tools),
      ...decidedSlice(
        services.told ?? [],
        (told) => services.rememberTold?.(told),
        (ended) => services.rememberEnded?.(ended),
      )(...tools),
      ...pastSlice(services)(...tools),
      ...predictionsSlice(services.expectations, services.rememberExpectations)(...tools),
      ...templatesSlice(services)(...tools),
      ...adviserSlice(services)(...tools),
      ...viewSlice(...tools),
      ...settingsSlice(services.settings, services.remember)(...tools),
    })),
  );
}
