/** `lab --check`: plays what the expectations need and judges them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CampaignRecord } from '../lab/index.ts';
import {
  type CheckLimits,
  type Expectations,
  expectationsName,
  type Judgement,
  jobsFor,
  judge,
  playAll,
  readExpectations,
  within,
} from '../lab/index.ts';
import type { Ruleset } from '../ruleset/index.ts';
import type { Output } from './command.ts';
import { fileFailure } from './failures.ts';
import { showProgress } from './progress.ts';
import { baseFolder, shown } from './rules-folder.ts';
import { texts } from './texts.ts';

/** The expectations beside the rules of a folder; those of the base rules where it has none. */
export function expectationsOf(ruleset: Ruleset, folder: string = baseFolder): Expectations {
  const own = path.join(folder, expectationsName);
  const file = existsSync(own) ? own : path.join(baseFolder, expectationsName);
  try {
    return readExpectations(ruleset, shown(file), readFileSync(file, 'utf8'));
  } catch (error) {
    throw fileFailure(error, shown(file));
  }
}

/** What was played and what came of it. */
export interface Checked {
  readonly records: readonly CampaignRecord[];
  readonly judgements: readonly Judgement[];
  readonly complete: boolean;
}

/** Plays and judges; after Ctrl-C it judges by what there is. */
export async function runCheck(
  ruleset: Ruleset,
  file: Expectations,
  limits: CheckLimits,
  workers: number,
  { err }: Output,
): Promise<Checked> {
  const expectations = within(file, limits);
  const jobs = jobsFor(ruleset, file, expectations, limits);
  const progress = showProgress(jobs.length);
  const records = await playAll([ruleset], jobs, {
    workers,
    attention: { legal: true },
    signal: progress.signal,
    onProgress: progress.show,
  });
  progress.stop();
  const complete = records.length === jobs.length;
  if (!complete) err(texts.lab.stopped(records.length, jobs.length));
  return { records, judgements: judge(ruleset, expectations, records, limits), complete };
}
