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

/** Rulesets with a change, by the change: a batch mostly has the same one again and again. */
const made = new Map<string, Ruleset>();
const mostMade = 8;

function rulesOf(rulesets: readonly Ruleset[], { rules, change }: Job): Ruleset {
  const base = rulesets[rules];
  if (base === undefined) throw new RangeError(`unknown ruleset: ${rules}`);
  if (change === undefined) return base;
  const key = JSON.stringify([rules, change.noEvent, change.numbers]);
  let ruleset = made.get(key);
  if (ruleset === undefined) {
    if (made.size >= mostMade) made.clear();
    ruleset = changed(base, change);
    made.set(key, ruleset);
  }
  return ruleset;
}

/** Plays the jobs one after the other. */
export default function playBatch(jobs: readonly Job[]): CampaignRecord[] {
  const { rulesets, attention } = workerData as WorkerStart;
  return jobs.map((job) => playJob(rulesOf(rulesets, job), job, attention));
}
