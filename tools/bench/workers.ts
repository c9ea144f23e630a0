/** Two workers against one on the same campaigns, turn about. */
import { rulesOf } from '../../src/cli/rules-folder.ts';
import { jobsOf, playAll } from '../../src/lab/index.ts';

/** Seconds for the same campaigns, by number of workers, in every round. Starting the workers is counted. */
export async function workerRounds(
  rounds: number,
  campaigns: number,
): Promise<Readonly<Record<'1' | '2', readonly number[]>>> {
  const ruleset = rulesOf();
  const plan = { scenarios: ['pragmatic-path'], firms: ['alibaba'], bots: ['pragmatic'], campaigns, seed: 1 };
  const jobs = jobsOf([ruleset], plan);
  const found: Record<'1' | '2', number[]> = { '1': [], '2': [] };
  for (let round = 0; round < rounds; round++) {
    for (const workers of round % 2 === 0 ? ([1, 2] as const) : ([2, 1] as const)) {
      const began = performance.now();
      await playAll([ruleset], jobs, { workers });
      found[`${workers}`].push((performance.now() - began) / 1000);
    }
  }
  return found;
}
