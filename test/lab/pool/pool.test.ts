import { expect, test } from 'vitest';
import {
  type Job,
  jobsOf,
  laboratoryOf,
  mergeLaboratories,
  readLaboratory,
  writeLaboratory,
} from '../../../src/lab/index.ts';
import { baseRules } from '../../support/base-rules.ts';
import { played, smallJobs, smallPlan } from '../small-lab.ts';

test('the same records whatever the number of workers, in the order of the jobs', async () => {
  const jobs = smallJobs();
  const [one, three] = [await played(jobs), await played(jobs, { workers: 3 })];
  expect(one.map(({ job }) => job)).toEqual(jobs);
  expect(three).toEqual(one);
  expect(new Set(one.map(({ hash }) => hash)).size).toBe(jobs.length);
});

test('parts put together are the whole, through their files and in any order', async () => {
  const whole = laboratoryOf([baseRules()], smallPlan, await played(smallJobs()));
  const parts = await Promise.all(
    [2, 1].map(async (index) => {
      const records = await played(jobsOf([baseRules()], smallPlan, { index, of: 2 }));
      expect(records).toHaveLength(whole.records.length / 2);
      return readLaboratory(writeLaboratory(laboratoryOf([baseRules()], smallPlan, records)));
    }),
  );
  expect(writeLaboratory(mergeLaboratories(parts))).toBe(writeLaboratory(whole));
});

test('an abort keeps what was done', async () => {
  const jobs = smallJobs({ ...smallPlan, campaigns: 50 });
  const controller = new AbortController();
  const records = await played(jobs, {
    signal: controller.signal,
    onProgress: ({ done }) => {
      if (done >= 5) controller.abort();
    },
  });
  expect(records.length).toBeGreaterThanOrEqual(5);
  expect(records.length).toBeLessThan(jobs.length);
  expect(records.map(({ job }) => job)).toEqual(jobs.slice(0, records.length));
});

test('progress ends at the whole, with nothing left', async () => {
  const steps: { done: number; total: number; left: number }[] = [];
  const jobs = smallJobs();
  await played(jobs, { onProgress: (step) => steps.push(step) });
  expect(steps.at(-1)).toEqual({ done: jobs.length, total: jobs.length, left: 0 });
});

test('what a campaign throws is thrown, and nothing to do is done at once', async () => {
  const job: Job = { ...smallJobs()[0]!, bot: 'nobody' };
  await expect(played([job])).rejects.toThrow('unknown bot: nobody');
  expect(await played([])).toEqual([]);
});
