/** Vendors' yearly shares of the chips that the firms took in, beside what was published. */
import type { CampaignRecord } from '../campaigns/record.ts';
import { botsOf } from './groups.ts';

export interface YearShares {
  readonly bot: string;
  readonly year: string;
  readonly spend: number; // yuan at list price, all firms, mean over campaigns
  readonly shares: readonly number[]; // by vendor, mean over campaigns
}

/** One row a bot and year. Campaigns in which nothing was delivered that year are left out of it. */
export function historyOf(records: readonly CampaignRecord[]): YearShares[] {
  return botsOf(records).flatMap((bot) => {
    const own = records.filter(({ job }) => job.bot === bot);
    const years = [...new Set(own.flatMap(({ purchases }) => Object.keys(purchases)))].sort();
    return years.flatMap((year) => {
      const rows = own.map(({ purchases }) => purchases[year] ?? []);
      const sums = rows.map((row) => row.reduce((sum, yuan) => sum + yuan, 0));
      const bought = rows.filter((_, i) => sums[i]! > 0);
      if (bought.length === 0) return [];
      const shares = bought[0]!.map((_, vendor) => {
        const each = bought.map((row) => row[vendor]! / row.reduce((sum, yuan) => sum + yuan, 0));
        return each.reduce((sum, share) => sum + share, 0) / each.length;
      });
      return [{ bot, year, spend: sums.reduce((sum, yuan) => sum + yuan, 0) / sums.length, shares }];
    });
  });
}
