/** Small laboratories for tests: short campaigns of bots that take no time to think. */
import type { CampaignRecord, Job, Plan, PoolOptions } from '../../src/lab/index.ts';
import { jobsOf, playAll } from '../../src/lab/index.ts';
import { baseRules } from '../support/base-rules.ts';

/** Eight campaigns of six quarters. */
export const smallPlan: Plan = {
  scenarios: ['first-steps'],
  firms: ['alibaba', 'tencent'],
  bots: ['pragmatic', 'random'],
  campaigns: 2,
  seed: 5,
};

export const smallJobs = (plan: Plan = smallPlan): Job[] => jobsOf([baseRules()], plan);

/** Plays jobs under the base rules on one worker unless told otherwise. */
export const played = (jobs: readonly Job[], options: Partial<PoolOptions> = {}): Promise<CampaignRecord[]> =>
  playAll([baseRules()], jobs, { workers: 1, attention: { legal: true }, ...options });
