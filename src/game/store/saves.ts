/** Saved campaigns as the store sees them, wherever they are kept. */
import type { Order } from '../../engine/orders.ts';
import type { Start } from './campaign.ts';

/** What is needed to play a campaign again to where it stood. */
export interface SavedCampaign extends Start {
  readonly id: string;
  readonly quarters: readonly (readonly Order[])[];
}

/** One line of the list of saved campaigns. */
export interface SaveSummary extends Start {
  readonly id: string;
  readonly turn: number;
  readonly savedAt: number; // milliseconds since 1970
}

/** Where campaigns are kept. Every method rejects with a readable message. */
export interface Shelf {
  /** Newest first. */
  readonly list: () => Promise<readonly SaveSummary[]>;
  readonly load: (id: string) => Promise<SavedCampaign>;
  readonly save: (campaign: SavedCampaign) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}
