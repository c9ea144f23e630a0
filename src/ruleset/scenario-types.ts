/** What a scenario is: where a campaign starts, how long it lasts, what differs and what may happen in it. */
import type { Control, FactorName, StageName } from './card-types.ts';
import type { FirmOpening } from './types.ts';

/** Something that a scenario puts on the calendar. */
export interface Scheduled {
  readonly turn: number; // quarters after the start
  readonly latest?: number; // last turn if the date is drawn, each quarter between equally likely; left out = `turn`
  readonly event: number; // index
  readonly stage: StageName; // at which it enters
  readonly dropped?: boolean; // instead of entering, it ends there without effect
  readonly firm?: number; // firm index that a card for one firm is aimed at; -1 or left out = the player's
}

/** A factor that a scenario puts on something without an event, from one quarter to another, both included. */
export interface Condition {
  readonly factor: FactorName;
  readonly key: number; // index of what the factor is about, -1 = all
  readonly times: number;
  readonly from: number; // calendar index
  readonly until: number; // calendar index
}

/** Moods of governments that a scenario may hold within limits. */
export type BoundName = 'tension' | 'licence' | 'acceptance' | 'mandate' | 'subsidy';

/** Limits of a mood from one quarter to another, both included. */
export interface Bound {
  readonly mood: BoundName;
  readonly low: number; // 0..1
  readonly high: number; // 0..1
  readonly from: number; // calendar index
  readonly until: number; // calendar index
}

/** A market as a scenario finds it. */
export interface MarketOpening {
  readonly demand: number; // H100e
  readonly price: number; // yuan per H100e-quarter
}

/** A line as a scenario finds it. */
export interface LineOpening {
  readonly capacity: number; // see Line
  readonly yield: number; // 0..1
  readonly growing: readonly { readonly amount: number; readonly ready: number }[]; // capacity under way; calendar index
}

/** How the chosen firm differs from its opening in this scenario. */
export interface PlayerOpening {
  readonly platform: number; // yuan per quarter; -1 = as the firm has it
  readonly cash: number; // yuan; -1 = as the firm has it
  readonly debt: number; // yuan; -1 = as the firm has it
  readonly size: number; // times racks, power, engineers and market shares; what it lacks of a market its rivals hold
  readonly domestic: number; // times chips, software and ports of every family that is not foreign
  readonly developers: number; // times its share of loyal developers
}

/** Where a campaign starts, how long it lasts and what may happen in it. */
export interface Scenario {
  readonly id: string;
  readonly start: number; // calendar index
  readonly quarters: number;
  readonly playable: readonly number[]; // firm indices
  readonly deck: readonly number[]; // event indices
  readonly schedule: readonly Scheduled[];
  readonly lessons: readonly string[]; // ids of guided lessons, one a quarter; empty = none
  readonly control: readonly Control[]; // by chip
  readonly tension: number; // 0..1
  readonly heat: number;
  readonly licence: number; // 0..1
  readonly acceptance: number; // 0..1
  readonly mandate: number; // 0..1
  readonly publicMaturity: readonly (readonly number[])[]; // [family][layer]
  readonly developers: number; // share of developers fluent on the domestic stack
  readonly memoryStock: number; // die equivalents of foreign memory in store in the industry
  readonly opening: number; // share of each firm's opening racks and staff that it starts with; 1 = as given
  readonly firms: readonly FirmOpening[]; // by firm: its opening in this scenario
  readonly player: PlayerOpening;
  readonly grading: number; // times the lowest results for grades
  readonly conditions: readonly Condition[];
  readonly weights: readonly number[]; // by event: times its odds of starting by itself
  readonly bounds: readonly Bound[];
  readonly markets: readonly (MarketOpening | null)[]; // by segment; null = grown from the reference quarter
  readonly lines: readonly (LineOpening | null)[]; // by line; null = as the line has it
}
