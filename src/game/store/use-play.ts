/** What a panel needs of the campaign in play. */
import { firmsIn } from '../../engine/index.ts';
import type { Firm, World } from '../../engine/world.ts';
import type { FirmOpening, Ruleset } from '../../ruleset/types.ts';
import type { Campaign } from './campaign.ts';
import type { GameStore } from './game-store.ts';
import { useGame } from './use-game.ts';

export interface Play {
  readonly rules: Ruleset;
  readonly campaign: Campaign;
  readonly world: World;
  /** The firm that is played. */
  readonly me: Firm;
  readonly firm: string;
  /** The firms of this market: those in reserve are only where more teams share a world. */
  readonly firms: readonly FirmOpening[];
}

/** The campaign as the reader may see it: what a quarter brought is shown when it has been played. */
export function visibleCampaign({ phase, campaign }: GameStore): Campaign | null {
  return phase === 'resolve' ? (campaign?.previous ?? campaign) : campaign;
}

/** The campaign in play; panels are shown only while there is one. */
export function usePlay(): Play {
  const rules = useGame((state) => state.rules);
  const campaign = useGame(visibleCampaign);
  if (rules === null || campaign === null)
    throw new Error('A panel is shown although no campaign is in play.');
  return playOf(rules, campaign);
}

/** The same outside of React. */
export function playOf(rules: Ruleset, campaign: Campaign): Play {
  const { world, firm } = campaign;
  const me = world.firms[world.player];
  if (me === undefined) throw new Error(`The world has no firm ${world.player}.`);
  return { rules, campaign, world, me, firm, firms: firmsIn(rules, world) };
}
