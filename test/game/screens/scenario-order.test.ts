import { expect, test } from 'vitest';
import { scenariosInOrder } from '../../../src/game/screens/scenario-order.ts';
import { baseRules } from '../../support/base-rules.ts';

test('the guided scenario is offered first and the plain campaign second', () => {
  const order = scenariosInOrder(baseRules());
  expect(order.map(({ id }) => id).slice(0, 2)).toEqual(['first-steps', 'pragmatic-path']);
  expect(order).toHaveLength(baseRules().scenarios.length);
});
