/** What runs in a worker: a batch of jobs under the laboratory's rulesets. */
import { workerData } from 'piscina';
import type { Ruleset } from '../../ruleset/index.ts';
import type { Attention, Job } from '../campaigns/job.ts';
import { playJob } from '../campaigns/play.ts';
import type { CampaignRecord } from '../campaigns/record.ts';
import { changed } from '../campaigns/variant.ts';

/** What every worker gets when it starts. */
export interface WorkerStart {
  readonly rulesets: readonly Ruleset[];
  readonly attention: Attention;
}

/** The last ruleset that a change was made to: campaigns with the same change follow each other. */
let last: { readonly key: string; readonly ruleset: Ruleset } | null = null;

function rulesOf(rulesets: readonly Ruleset[], { rules, change }: Job): Ruleset {
  const base = rulesets[rules];
  if (base === undefined) throw new RangeError(`unknown ruleset: ${rules}`);
  if (change === undefined) return base;
  const key = JSON.stringify([rules, change.noEvent, change.numbers]);
  if (last?.key !== key) last = { key, ruleset: changed(base, change) };
  return last.ruleset;
}

/** Plays the jobs one after the other. */
export default function playBatch(jobs: readonly Job[]): CampaignRecord[] {
  const { rulesets, attention } = workerData as WorkerStart;
  return jobs.map((job) => playJob(rulesOf(rulesets, job), job, attention));
}
