/** The door of the laboratory. */

export { ablationJobs, eventJobs } from './campaigns/extra-jobs.ts';
export type { Attention, Job } from './campaigns/job.ts';
export type { CampaignRecord } from './campaigns/record.ts';
export { isBotName } from './campaigns/relay.ts';
export { type Judgement, judge, passes } from './expectations/check.ts';
export { type CheckLimits, jobsFor, within } from './expectations/needs.ts';
export {
  type Expectation,
  type Expectations,
  expectationsName,
  readExpectations,
} from './expectations/read.ts';
export { LaboratoryFault, mergeLaboratories, readLaboratory, writeLaboratory } from './file.ts';
export { type Change, changesOf } from './findings/comparison.ts';
export { findingsOf, type ScenarioFindings } from './findings/findings.ts';
export { type RuleDifference, ruleDifferences } from './findings/rule-differences.ts';
export { type Laboratory, laboratoryOf, plainRecords } from './laboratory.ts';
export { firmsIn, jobsOf, type Plan, planOf, type Shard, seedsOf } from './plan.ts';
export { type PoolOptions, type Progress, playAll } from './pool/pool.ts';
export { changeSentence, changeSummary } from './report/change-sentences.ts';
export { checkText } from './report/check-text.ts';
export { sensitivityText } from './report/extra-text.ts';
export { type PageExtras, pageHtml } from './report/page.ts';
export { resultsKey, scenarioText } from './report/text.ts';
export { type ReportWords, reportWords } from './report/words.ts';
export {
  campaignsFor,
  measureSensitivity,
  type SensitivityQuestion,
  usualDepth,
} from './sensitivity/sensitivity.ts';
