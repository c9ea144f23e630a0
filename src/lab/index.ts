/** The door of the laboratory. */
export type { Attention, Job } from './campaigns/job.ts';
export type { CampaignRecord } from './campaigns/record.ts';
export { findingsOf, type ScenarioFindings } from './findings/findings.ts';
export { type Laboratory, plainRecords, rulesName } from './laboratory.ts';
export { firmsIn, jobsOf, type Plan, type Shard, seedsOf } from './plan.ts';
export { type PoolOptions, type Progress, playAll } from './pool/pool.ts';
export { resultsKey, scenarioText } from './report/text.ts';
