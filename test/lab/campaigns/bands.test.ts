import { expect, test } from 'vitest';
import { axisIds } from '../../../src/engine/index.ts';
import { aheads } from '../../../src/lab/campaigns/bands.ts';
import { playJob } from '../../../src/lab/campaigns/play.ts';
import { baseRules } from '../../support/base-rules.ts';
import { smallJobs } from '../small-lab.ts';

test('forecasts are compared with what came, and making them changes nothing', () => {
  const job = { ...smallJobs()[0]!, seed: 3 };
  const plain = playJob(baseRules(), job, { legal: false });
  const { bands, hash } = playJob(baseRules(), { ...job, bands: 10 }, { legal: false });
  expect(hash).toBe(plain.hash);
  expect(plain.bands).toBeUndefined();
  expect(Object.keys(bands!)).toEqual(aheads.map(String));
  // six quarters, forecasts made in the first and the fourth: the second has no fourth quarter ahead of it
  const made: Record<string, number> = { 1: 2, 2: 2, 4: 1 };
  for (const [ahead, byAxis] of Object.entries(bands!)) {
    expect(byAxis).toHaveLength(axisIds.length);
    for (const [inside, all] of byAxis) {
      expect(all, ahead).toBe(made[ahead]);
      expect(inside).toBeLessThanOrEqual(all);
    }
  }
});
