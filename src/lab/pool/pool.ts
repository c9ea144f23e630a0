/** Campaigns by the thousand, on worker threads. */
import { Piscina } from 'piscina';
import type { Ruleset } from '../../ruleset/index.ts';
import type { Attention, Job } from '../campaigns/job.ts';
import type { CampaignRecord } from '../campaigns/record.ts';
import { Pace } from './pace.ts';
import type { WorkerStart } from './worker.ts';

/** How far the work is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly left: number; // milliseconds, expected
}

/** What a run of the pool may be told. */
export interface PoolOptions {
  readonly workers: number; // threads, 1 or more
  readonly attention?: Attention;
  readonly signal?: AbortSignal; // ends the run early; what is done is kept
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Plays all jobs. The answer is in the order of the jobs whatever the number of workers; after an abort the jobs
 * that were not played are missing from it.
 * @throws what a campaign throws, after the workers have been ended
 */
export async function playAll(
  rulesets: readonly Ruleset[],
  jobs: readonly Job[],
  options: PoolOptions,
): Promise<CampaignRecord[]> {
  if (jobs.length === 0) return [];
  const workers = Math.max(1, Math.min(options.workers, jobs.length));
  const start: WorkerStart = { rulesets, attention: options.attention ?? { legal: false } };
  const pool = new Piscina<readonly Job[], CampaignRecord[]>({
    filename: new URL('./worker.ts', import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
    workerData: start,
  });
  try {
    return await handOut(pool, jobs, workers, options);
  } finally {
    await pool.destroy();
  }
}

async function handOut(
  pool: Piscina<readonly Job[], CampaignRecord[]>,
  jobs: readonly Job[],
  workers: number,
  { signal, onProgress }: PoolOptions,
): Promise<CampaignRecord[]> {
  const records: (CampaignRecord | undefined)[] = new Array(jobs.length);
  const pace = new Pace(jobs);
  let done = 0;
  const serve = async (): Promise<void> => {
    while (!signal?.aborted) {
      const { from, batch } = pace.take();
      if (batch.length === 0) return;
      const began = performance.now();
      const played = await untilAborted(pool.run(batch), signal);
      if (played === null) return;
      pace.add(batch, performance.now() - began);
      for (const [i, record] of played.entries()) records[from + i] = record;
      done += batch.length;
      onProgress?.({ done, total: jobs.length, left: pace.left() / workers });
    }
  };
  await Promise.all(Array.from({ length: workers }, serve));
  return records.filter((record) => record !== undefined);
}

/** The answer, or null as soon as the signal is given. */
function untilAborted<T>(answer: Promise<T>, signal: AbortSignal | undefined): Promise<T | null> {
  if (signal === undefined) return answer;
  return new Promise((resolve, reject) => {
    const stop = (): void => resolve(null);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    answer
      .then(resolve, (error: unknown) => (signal.aborted ? resolve(null) : reject(error)))
      .finally(() => signal.removeEventListener('abort', stop));
  });
}
