/** One laboratory: what was asked, under which rules, and every campaign played. The unit of files and of merging. */
import type { Ruleset } from '../ruleset/index.ts';
import type { Job } from './campaigns/job.ts';
import type { CampaignRecord } from './campaigns/record.ts';
import type { SensitivityFindings } from './findings/sensitivity.ts';
import type { Plan } from './plan.ts';

/** Which rules were played: enough to know whether two laboratories may be put together. */
export interface RulesName {
  readonly name: string;
  readonly version: string;
  readonly hash: string;
}

export interface Laboratory {
  readonly format: 1;
  readonly rules: readonly RulesName[]; // one, or two that were compared
  readonly vendors: readonly string[]; // ids in the order of the lists by vendor
  readonly plan: Plan;
  readonly records: readonly CampaignRecord[]; // in the order of `inOrder`, whoever played them
  readonly sensitivity: SensitivityFindings | null; // when it was asked for
}

/** The laboratory of some records, put in order. */
export function laboratoryOf(
  rulesets: readonly Ruleset[],
  plan: Plan,
  records: readonly CampaignRecord[],
  sensitivity: SensitivityFindings | null = null,
): Laboratory {
  return {
    format: 1,
    rules: rulesets.map(({ name, version, hash }) => ({ name, version, hash })),
    vendors: (rulesets[0]?.vendors ?? []).map(({ id }) => id),
    plan,
    records: inOrder(plan, records),
    sensitivity,
  };
}

/** Records of one of the rulesets, played as loaded and with every order allowed. */
export const plainRecords = ({ records }: Pick<Laboratory, 'records'>, rules = 0): CampaignRecord[] =>
  records.filter(({ job }) => job.rules === rules && isPlain(job));

/** A campaign of the plan itself: nothing taken from the bot or the rules, nothing measured on the side. */
export const isPlain = ({ change, without, bands }: Job): boolean =>
  change === undefined && without === undefined && bands === undefined;

/** A text that names a job: equal for equal jobs, whoever wrote them down. */
export function jobKey({
  rules,
  scenario,
  firm,
  bot,
  seed,
  level,
  without,
  budget,
  bands,
  change,
}: Job): string {
  const extras = [
    level ?? null,
    without ?? null,
    budget ?? null,
    bands ?? null,
    change?.noEvent ?? null,
    change?.shield ?? null,
  ];
  return JSON.stringify([scenario, firm, bot, seed, rules, ...extras, change?.numbers ?? null]);
}

/** Plain campaigns first, then the others; each by seed, scenario, firm and bot as the plan lists them. */
export function inOrder(plan: Plan, records: readonly CampaignRecord[]): CampaignRecord[] {
  const rank = ({ job }: CampaignRecord): number[] => [
    isPlain(job) ? 0 : 1,
    (job.seed - plan.seed) | 0,
    plan.scenarios.indexOf(job.scenario),
    plan.firms.indexOf(job.firm),
    plan.bots.indexOf(job.bot),
    job.rules,
  ];
  const keyed = records.map((record) => ({ record, rank: rank(record), key: jobKey(record.job) }));
  keyed.sort((a, b) => {
    for (let i = 0; i < a.rank.length; i++) if (a.rank[i] !== b.rank[i]) return a.rank[i]! - b.rank[i]!;
    return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
  });
  return keyed.map(({ record }) => record);
}
