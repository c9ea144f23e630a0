import { expect, test } from 'vitest';
import type { Offer } from '../../src/engine/orders.ts';
import { fill, offersFor } from '../../src/game/ordering/choices.ts';

const heads = { name: 'heads', min: 0, max: 200, step: 10, unit: 'heads', now: 40 } as const;
const port = (model: string, family: string): Offer => ({
  kind: 'port',
  fixed: { model, family },
  ranges: [heads],
});
const offers = [port('frontier', 'cann'), port('frontier', 'neuware'), port('agent', 'cann')];

test('a form offers the second choice that the first one leaves', () => {
  const { choices, order } = fill(offers, {}, { model: 'agent', family: 'neuware' });
  expect(choices).toEqual([
    { name: 'model', options: ['frontier', 'agent'], value: 'agent' },
    { name: 'family', options: ['cann'], value: 'cann' },
  ]);
  expect(order).toEqual({ kind: 'port', model: 'agent', family: 'cann', heads: 40 });
});

test('what is settled from outside is not asked again', () => {
  const settled = { family: 'cann' };
  const { choices, order } = fill(offersFor(offers, 'port', settled), settled, { heads: 60 });
  expect(choices.map(({ name }) => name)).toEqual(['model']);
  expect(order).toMatchObject({ family: 'cann', heads: 60 });
});

test('nothing on offer is no order', () => {
  expect(fill(offersFor(offers, 'buy'), {}, {}).order).toBeNull();
});
