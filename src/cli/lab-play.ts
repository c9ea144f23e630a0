/** Plays a plan and the extras that were asked for, with one bar after the other. */
import {
  ablationJobs,
  type CampaignRecord,
  campaignsFor,
  eventJobs,
  firmsIn,
  type Job,
  jobsOf,
  type Laboratory,
  laboratoryOf,
  measureSensitivity,
  type Plan,
  playAll,
  type Shard,
  seedsOf,
  usualDepth,
} from '../lab/index.ts';
import type { Ruleset } from '../ruleset/index.ts';
import type { Output } from './command.ts';
import { showProgress } from './progress.ts';
import { texts } from './texts.ts';

const t = texts.lab;

/** How to play, and what besides the plan. */
export interface PlayWishes {
  readonly shard: Shard;
  readonly workers: number;
  readonly events: boolean;
  readonly ablation: boolean;
  readonly sensitivity: boolean;
}

/** Behind each evaluation of the sensitivity study; more would take days. */
const mostSeeds = 4;

/** Everything that was played before it was done or stopped. */
export async function playPlan(
  rulesets: readonly Ruleset[],
  plan: Plan,
  wishes: PlayWishes,
  { err }: Output,
): Promise<Laboratory> {
  const [ruleset] = rulesets as [Ruleset];
  let stopped = false;
  const play = async (jobs: readonly Job[]): Promise<CampaignRecord[]> => {
    if (stopped) return [];
    const progress = showProgress(jobs.length);
    const options = { workers: wishes.workers, attention: { legal: true } };
    const records = await playAll(rulesets, jobs, {
      ...options,
      signal: progress.signal,
      onProgress: progress.show,
    });
    progress.stop();
    stopped = records.length < jobs.length;
    if (stopped) err(t.stopped(records.length, jobs.length));
    return records;
  };
  const jobs = jobsOf(rulesets, plan, wishes.shard);
  const records = await play(jobs);
  if (wishes.ablation) records.push(...(await play(ablationJobs(jobs, ablated(plan)))));
  if (wishes.events) records.push(...(await play(eventJobs(ruleset, records))));
  const sensitivity = wishes.sensitivity && !stopped ? await study(ruleset, plan, wishes, err) : null;
  return laboratoryOf(rulesets, plan, records, sensitivity);
}

/** The bot from which orders are taken: the one that searches, if it plays. */
function ablated({ bots }: Plan): string {
  return bots.find((bot) => bot === 'search') ?? bots[0] ?? '';
}

async function study(ruleset: Ruleset, plan: Plan, { workers }: PlayWishes, err: Output['err']) {
  const scenario = plan.scenarios[0] ?? '';
  const firm = firmsIn(ruleset, plan, scenario)[0] ?? '';
  const seeds = seedsOf(plan).slice(0, mostSeeds);
  const question = { scenario, firm, bots: plan.bots, seeds, ...usualDepth };
  const progress = showProgress(campaignsFor(ruleset, question));
  const found = await measureSensitivity(ruleset, question, {
    workers,
    signal: progress.signal,
    onProgress: progress.show,
  });
  progress.stop();
  if (found === null) err(t.studyStopped);
  return found;
}
