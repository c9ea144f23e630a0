/** What it costs a bot to do without one kind of order, or one system. */
import type { CampaignRecord } from '../campaigns/record.ts';
import { isPlain } from '../laboratory.ts';
import { type Estimate, meanWithInterval } from '../statistics/interval.ts';
import { firmsOf, groupBy, matched, ofFirm } from './groups.ts';

export interface AblationCost {
  readonly firm: string; // id, or everyFirm
  readonly bot: string;
  readonly without: readonly string[]; // kinds of order
  readonly pairs: number;
  readonly cost: Estimate; // share of the bot's mean result that is lost; negative = it does better without
}

/** Costs, greatest first. `records` are those of one scenario, with and without. */
export function ablationOf(records: readonly CampaignRecord[]): AblationCost[] {
  const reduced = records.filter(({ job }) => job.without !== undefined);
  const plain = records.filter(({ job }) => isPlain(job));
  const groups = groupBy(reduced, ({ job }) => `${job.bot} ${job.without?.join(' ')}`);
  const costs = [...groups.values()].flatMap((group) => {
    const { bot, without = [] } = group[0]!.job;
    const own = plain.filter(({ job }) => job.bot === bot);
    return firmsOf(group).map((firm) => {
      const pairs = matched(ofFirm(own, firm), ofFirm(group, firm));
      const base = pairs.reduce((sum, [full]) => sum + full.result, 0) / Math.max(1, pairs.length);
      const lost = pairs.map(([full, less]) => (full.result - less.result) / base);
      return { firm, bot, without, pairs: pairs.length, cost: meanWithInterval(lost) };
    });
  });
  return costs.sort((a, b) => b.cost.value - a.cost.value);
}
