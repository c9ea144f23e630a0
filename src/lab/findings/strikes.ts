/** How often each card of the deck takes effect. */
import type { CampaignRecord } from '../campaigns/record.ts';

export interface Strikes {
  readonly event: string;
  readonly campaigns: number; // share of campaigns in which it took effect at least once
  readonly times: number; // mean number of times per campaign
}

/** The cards that came at all, most frequent first. */
export function strikesOf(records: readonly CampaignRecord[]): Strikes[] {
  const events = new Map<string, { campaigns: number; times: number }>();
  for (const record of records) {
    for (const [event, times] of Object.entries(record.events)) {
      const count = events.get(event) ?? { campaigns: 0, times: 0 };
      count.campaigns++;
      count.times += times;
      events.set(event, count);
    }
  }
  const all = Math.max(1, records.length);
  return [...events]
    .map(([event, { campaigns, times }]) => ({ event, campaigns: campaigns / all, times: times / all }))
    .sort((a, b) => b.times - a.times || (a.event < b.event ? -1 : 1));
}
