/** One laboratory: what was asked, under which rules, and every campaign played. The unit of files and of merging. */
import type { Ruleset } from '../ruleset/index.ts';
import type { CampaignRecord } from './campaigns/record.ts';
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
  readonly records: readonly CampaignRecord[]; // in the order of the plan
  readonly complete: boolean; // every campaign of the plan was played
}

export const rulesName = ({ name, version, hash }: Ruleset): RulesName => ({ name, version, hash });

/** Records of one of the rulesets, played as loaded. */
export const plainRecords = ({ records }: Laboratory, rules = 0): CampaignRecord[] =>
  records.filter(({ job }) => job.rules === rules && job.change === undefined && job.without === undefined);
