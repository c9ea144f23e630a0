/** Bots against each other on the same seeds. */
import type { CampaignRecord } from '../campaigns/record.ts';
import { type Paired, pairedOf } from '../statistics/paired.ts';
import { botsOf, firmsOf, matched, ofFirm } from './groups.ts';

export interface Duel extends Paired {
  readonly firm: string; // id, or everyFirm
  readonly first: string; // bot
  readonly second: string; // bot
}

/** Every two bots once, in the order in which they were asked for. */
export function duelsOf(records: readonly CampaignRecord[]): Duel[] {
  return firmsOf(records).flatMap((firm) => {
    const own = ofFirm(records, firm);
    const bots = botsOf(own);
    const byBot = new Map(bots.map((bot) => [bot, own.filter(({ job }) => job.bot === bot)]));
    return bots.flatMap((first, i) =>
      bots.slice(i + 1).map((second) => {
        const pairs = matched(byBot.get(first)!, byBot.get(second)!);
        const paired = pairedOf(
          pairs.map(([record]) => record.result),
          pairs.map(([, record]) => record.result),
        );
        return { firm, first, second, ...paired };
      }),
    );
  });
}
