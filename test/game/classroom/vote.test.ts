/** Votes by show of hands. */
import { expect, it } from 'vitest';
import { checkOrder, newCampaign } from '../../../src/engine/index.ts';
import { proposalsFor, winnerOf } from '../../../src/game/classroom/vote.ts';
import { sameSubject } from '../../../src/game/store/subject.ts';
import { baseRules } from '../../support/base-rules.ts';

const rules = baseRules();
const world = newCampaign(rules, { scenario: 'first-steps', firm: 'alibaba', seed: 3 });

it('proposes orders that may be given, none twice, of different kinds first, the most disputed before the others', () => {
  const proposals = proposalsFor(rules, world, 'alibaba', []);
  expect(proposals.length).toBeGreaterThan(3);
  expect(proposals.length).toBeLessThanOrEqual(12);
  for (const [place, { order }] of proposals.entries()) {
    expect(checkOrder(rules, world, 'alibaba', [], order)).toBeNull();
    expect(proposals.slice(0, place).some((other) => sameSubject(other.order, order))).toBe(false);
  }
  const kinds = new Set(proposals.map(({ order }) => order.kind));
  const first = proposals.slice(0, kinds.size);
  expect(new Set(first.map(({ order }) => order.kind)).size).toBe(kinds.size);
  const divided = first.map(({ voices }) => Math.abs(voices - rules.temperaments.length / 2));
  expect(divided).toEqual(divided.toSorted((a, b) => a - b));
});

it('proposes nothing again that stands in the plan', () => {
  const [first] = proposalsFor(rules, world, 'alibaba', []);
  const next = proposalsFor(rules, world, 'alibaba', [first!.order]);
  expect(next.some(({ order }) => sameSubject(order, first!.order))).toBe(false);
});

it('has a winner only where more hands are for one than for any other', () => {
  expect(winnerOf([3, 9, 2])).toBe(1);
  expect(winnerOf([3, 9, 9])).toBeNull();
  expect(winnerOf([0, 0])).toBeNull();
});
