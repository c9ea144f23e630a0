/** Records by what they have in common. */
import type { CampaignRecord } from '../campaigns/record.ts';

/** Stands for all firms together. */
export const everyFirm = '*';

/** Records by a key, in the order in which each key first appears. */
export function groupBy(
  records: readonly CampaignRecord[],
  key: (record: CampaignRecord) => string,
): Map<string, CampaignRecord[]> {
  const groups = new Map<string, CampaignRecord[]>();
  for (const record of records) {
    const group = groups.get(key(record));
    if (group === undefined) groups.set(key(record), [record]);
    else group.push(record);
  }
  return groups;
}

/** The firms of some records, and all of them together where there are several. */
export function firmsOf(records: readonly CampaignRecord[]): string[] {
  const firms = [...new Set(records.map(({ job }) => job.firm))];
  return firms.length > 1 ? [...firms, everyFirm] : firms;
}

/** Records of one firm, or of all. */
export function ofFirm(records: readonly CampaignRecord[], firm: string): readonly CampaignRecord[] {
  return firm === everyFirm ? records : records.filter(({ job }) => job.firm === firm);
}

/** Bots in the order in which they were asked for. */
export const botsOf = (records: readonly CampaignRecord[]): string[] => [
  ...new Set(records.map(({ job }) => job.bot)),
];

/** Bots that follow no plan worth learning from: knowing nothing, and doing nothing. */
const idle: readonly string[] = ['random', 'cash-hoarder'];

/** Whether a bot counts among the serious ones, where luck is asked about among those who try. */
export const isSerious = (bot: string): boolean => !idle.includes(bot);

/** Pairs of records with the same firm and seed: what two bots, or two rulesets, made of the same luck. */
export function matched(
  first: readonly CampaignRecord[],
  second: readonly CampaignRecord[],
): (readonly [CampaignRecord, CampaignRecord])[] {
  const place = ({ job }: CampaignRecord): string => `${job.scenario} ${job.firm} ${job.seed}`;
  const others = new Map(second.map((record) => [place(record), record]));
  return first.flatMap((record) => {
    const other = others.get(place(record));
    return other === undefined ? [] : [[record, other] as const];
  });
}
