/** One campaign to be played, as plain data that can cross to a worker or to another machine. */
import type { SearchBudget, Verb } from '../../bots/index.ts';
import type { Change } from './variant.ts';

/** Everything that decides how a campaign goes, besides the rules themselves. */
export interface Job {
  readonly rules: number; // which of the laboratory's rulesets: 0 = the one asked about, 1 = the one compared with
  readonly scenario: string;
  readonly firm: string; // played by the bot; the others play by their temperaments
  readonly bot: string;
  readonly seed: number; // 32-bit integer
  readonly level?: string; // the usual one when absent
  readonly without?: readonly Verb[]; // taken from the bot
  readonly budget?: SearchBudget; // of a bot that searches; its own when absent
  readonly bands?: number; // compare the forecast of so many futures with what comes
  readonly change?: Change; // what is different from the ruleset as loaded
}

/** What is measured of each campaign, besides its result. */
export interface Attention {
  readonly legal: boolean; // which kinds of order were possible, in every fourth quarter; costs an offer list each
}
