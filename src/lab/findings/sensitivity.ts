/** Which balance figures matter most: all of them screened, then the leaders' shares of the variance. */
import type { MorrisEffect } from '../statistics/morris.ts';
import type { SobolIndex } from '../statistics/sobol.ts';

/** One number of the rules, moved between `low` and `high`; strengths in points of mean result over that range. */
export interface ScreenedNumber extends MorrisEffect {
  readonly name: string; // 'system.name'
  readonly value: number; // as loaded
  readonly low: number;
  readonly high: number;
}

export interface LeadingNumber extends SobolIndex {
  readonly name: string;
}

/** What one bot's mean result answers to. */
export interface BotSensitivity {
  readonly bot: string;
  readonly screened: readonly ScreenedNumber[]; // strongest first
  readonly leading: readonly LeadingNumber[]; // largest total share first; of the numbers that lead over all bots
}

export interface SensitivityFindings {
  readonly scenario: string;
  readonly firm: string;
  readonly seeds: number; // campaigns behind each evaluation
  readonly walks: number;
  readonly samples: number; // rows of the Sobol' samples; 0 when it was stopped before
  readonly bots: readonly BotSensitivity[];
}
