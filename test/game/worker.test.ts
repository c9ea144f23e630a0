import { expect, test } from 'vitest';
import { newCampaign, resolveQuarter, worldHash } from '../../src/engine/index.ts';
import { workerResolver } from '../../src/game/worker/resolver.ts';
import { baseRules } from '../support/base-rules.ts';

const rules = baseRules();
const world = newCampaign(rules, { scenario: 'first-steps', firm: 'alibaba', seed: 5 });

/** A worker that dies at its first message. */
class DyingWorker extends EventTarget {
  postMessage(): void {
    queueMicrotask(() => this.dispatchEvent(new Event('error')));
  }
  terminate(): void {
    // There is nothing to stop.
  }
}

test('a quarter is resolved in the page when the worker dies', async () => {
  const resolver = workerResolver(() => new DyingWorker() as unknown as Worker);
  const found = await resolver.do(rules, 'quarter', { world, orders: {} });
  expect(worldHash(found.world)).toBe(worldHash(resolveQuarter(rules, world, {}).world));
});

test('and when it cannot even be started', async () => {
  const resolver = workerResolver(() => {
    throw new Error('Workers are forbidden here.');
  });
  await expect(resolver.do(rules, 'quarter', { world, orders: {} })).resolves.toBeDefined();
});
