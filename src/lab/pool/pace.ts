/** How long campaigns take, learnt while they run: for batches of a good size and an honest time left. */
import type { Job } from '../campaigns/job.ts';

const firstGuess = 50; // milliseconds; about what a campaign of a rule bot takes
const batchTime = 250; // milliseconds; long against handing over, short against somebody who waits for Ctrl-C
const mostInBatch = 64;

/** Campaigns that take about the same time. */
interface Sort {
  left: number; // campaigns not yet handed out
  time: number; // milliseconds of those that were timed
  timed: number; // campaigns
}

/** Mean time of a campaign, by bot and scenario. */
export class Pace {
  readonly #jobs: readonly Job[];
  readonly #sorts = new Map<string, Sort>();
  #next = 0;

  constructor(jobs: readonly Job[]) {
    this.#jobs = jobs;
    for (const job of jobs) {
      const sort = this.#sorts.get(sortOf(job)) ?? { left: 0, time: 0, timed: 0 };
      sort.left++;
      this.#sorts.set(sortOf(job), sort);
    }
  }

  /** The next batch and the place of its first job; empty when all are handed out. Unknown campaigns go alone. */
  take(): { readonly from: number; readonly batch: readonly Job[] } {
    const from = this.#next;
    let time = 0;
    while (this.#next < this.#jobs.length && this.#next - from < mostInBatch) {
      const sort = this.#sort(this.#jobs[this.#next]!);
      const first = this.#next === from;
      if (!first && (sort.timed === 0 || time + meanOf(sort) > batchTime)) break;
      time += meanOf(sort);
      sort.left--;
      this.#next++;
      if (sort.timed === 0) break;
    }
    return { from, batch: this.#jobs.slice(from, this.#next) };
  }

  /** Enter a batch that kept one worker busy for `time` milliseconds. */
  add(batch: readonly Job[], time: number): void {
    const sorts = batch.map((job) => this.#sort(job));
    const expected = sorts.reduce((sum, sort) => sum + meanOf(sort), 0);
    const parts = sorts.map((sort) => (time * meanOf(sort)) / expected);
    for (const [i, sort] of sorts.entries()) {
      sort.time += parts[i]!;
      sort.timed++;
    }
  }

  /** Milliseconds left on one worker for what was not handed out. */
  left(): number {
    let time = 0;
    for (const sort of this.#sorts.values()) time += sort.left * meanOf(sort);
    return time;
  }

  #sort(job: Job): Sort {
    return this.#sorts.get(sortOf(job))!;
  }
}

const meanOf = ({ time, timed }: Sort): number => (timed === 0 ? firstGuess : Math.max(0.01, time / timed));

const sortOf = ({ bot, scenario, budget }: Job): string =>
  `${bot} ${scenario} ${JSON.stringify(budget) ?? ''}`;
