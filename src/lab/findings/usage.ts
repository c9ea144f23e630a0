/** How often each bot uses each kind of order, of the quarters in which it could. */
import type { CampaignRecord } from '../campaigns/record.ts';
import { botsOf } from './groups.ts';

export interface Usage {
  readonly bot: string;
  readonly kind: string; // of order
  readonly campaigns: number; // share of campaigns in which it was used at least once
  readonly legal: number; // share of the quarters looked at in which it was possible; NaN if none was looked at
  readonly taken: number; // share of those in which it was used; NaN if it never was possible
}

/** Kinds in alphabetical order, bot by bot. `kinds` are all there are, so that one never used is listed too. */
export function usageOf(records: readonly CampaignRecord[], kinds: readonly string[]): Usage[] {
  return botsOf(records).flatMap((bot) => {
    const own = records.filter(({ job }) => job.bot === bot);
    const quarters = own.reduce((sum, { quarters }) => sum + quarters, 0);
    return [...kinds].sort().map((kind) => {
      let campaigns = 0;
      let looked = 0;
      let taken = 0;
      for (const { use } of own) {
        const one = use[kind];
        if (one === undefined) continue;
        if (one[0] > 0) campaigns++;
        looked += one[1];
        taken += one[2];
      }
      return {
        bot,
        kind,
        campaigns: campaigns / own.length,
        // every fourth quarter is looked at, see campaigns/order-use.ts
        legal: Math.min(1, looked / Math.max(1, quarters / 4)),
        taken: looked > 0 ? taken / looked : NaN,
      };
    });
  });
}
