/** What a laboratory is asked to play: the grid of scenarios, firms, bots and seeds, and its order. */
import type { SearchBudget } from '../bots/index.ts';
import type { Ruleset } from '../ruleset/index.ts';
import type { Job } from './campaigns/job.ts';
import type { CampaignRecord } from './campaigns/record.ts';

/** The grid. Every bot plays every firm of every scenario on every seed, so that all of them can be paired. */
export interface Plan {
  readonly scenarios: readonly string[];
  readonly firms: readonly string[];
  readonly bots: readonly string[];
  readonly campaigns: number; // seeds, 1 or more
  readonly seed: number; // the first of them; the others follow
  readonly level?: string; // how hard the campaigns are; the usual level when absent
  readonly budget?: SearchBudget; // of bots that search
}

/** A part of the seeds: part `index` of `of`, both from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

const whole: Shard = { index: 1, of: 1 };

/** The seeds of a plan, or those of one part: whole seeds, so that a part has its pairs complete. */
export function seedsOf({ campaigns, seed }: Plan, { index, of }: Shard = whole): number[] {
  return Array.from({ length: campaigns }, (_, i) => (seed + i) | 0).filter((_, i) => i % of === index - 1);
}

/** Firms of the plan that a scenario offers. */
export function firmsIn(ruleset: Ruleset, plan: Plan, scenario: string): string[] {
  const found = ruleset.scenarios.find(({ id }) => id === scenario);
  const offered = (found?.playable ?? []).map((firm) => ruleset.firms[firm]?.id);
  return plan.firms.filter((firm) => offered.includes(firm));
}

/** All campaigns, seed by seed: whoever stops early has whole pairs. With two rulesets each is played under both. */
export function jobsOf(rulesets: readonly Ruleset[], plan: Plan, shard: Shard = whole): Job[] {
  const jobs: Job[] = [];
  for (const seed of seedsOf(plan, shard)) {
    for (const scenario of plan.scenarios) {
      for (const firm of firmsIn(rulesets[0]!, plan, scenario)) {
        for (const bot of plan.bots) {
          for (const rules of rulesets.keys()) {
            const { level, budget } = plan;
            jobs.push({
              rules,
              scenario,
              firm,
              bot,
              seed,
              ...(level !== undefined && { level }),
              ...(budget !== undefined && { budget }),
            });
          }
        }
      }
    }
  }
  return jobs;
}

/** The smallest plan that holds some records: for campaigns that were chosen one by one. */
export function planOf(records: readonly CampaignRecord[], seed: number): Plan {
  const each = (pick: (job: Job) => string): string[] => [...new Set(records.map(({ job }) => pick(job)))];
  const last = records.reduce((most, { job }) => Math.max(most, job.seed), seed);
  return {
    scenarios: each(({ scenario }) => scenario),
    firms: each(({ firm }) => firm),
    bots: each(({ bot }) => bot),
    campaigns: last - seed + 1,
    seed,
  };
}
