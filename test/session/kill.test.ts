import { expect, it } from 'vitest';
import { killTrials } from './kill-trials.ts';

it('a server killed at any instant goes on with everything that it acknowledged', async () => {
  const { acknowledged, lost, back } = await killTrials(2, 2);
  expect(acknowledged).toBeGreaterThan(2);
  expect(lost).toBe(0);
  expect(back).toBe(true);
});
