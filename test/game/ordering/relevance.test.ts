import { expect, test } from 'vitest';
import { newCampaign, orderKinds, possibleOrders, resolveQuarter } from '../../../src/engine/index.ts';
import { makeWords } from '../../../src/game/i18n/words.ts';
import { isRelevant } from '../../../src/game/ordering/relevance.ts';
import { searchTargets } from '../../../src/game/search/targets.ts';
import { baseRules } from '../../support/base-rules.ts';

const rules = baseRules();
const firm = 'alibaba';

test('the first quarter brings up fewer levers than later ones, and those that are always needed', () => {
  let world = newCampaign(rules, { scenario: 'pragmatic-path', firm, seed: 1 });
  const relevant = () => orderKinds.filter((kind) => isRelevant(kind, rules, world));
  const first = relevant();
  for (const kind of ['buy', 'assign', 'train', 'build', 'price', 'borrow'] as const)
    expect(first).toContain(kind);
  for (const kind of ['design', 'cancel', 'tape-out', 'ally'] as const) expect(first).not.toContain(kind);
  for (let quarter = 0; quarter < 5; quarter++)
    ({ world } = resolveQuarter(rules, world, {}, { ledger: false }));
  const later = relevant();
  expect(later.length).toBeGreaterThan(first.length);
  expect(later).toContain('design');
  expect(later).toContain('ally');
});

test('nothing is locked: what is not brought up is still on offer and found by the search box', () => {
  const world = newCampaign(rules, { scenario: 'pragmatic-path', firm, seed: 1 });
  const offered = new Set(possibleOrders(rules, world, firm).map(({ kind }) => kind));
  expect([...offered].filter((kind) => !isRelevant(kind, rules, world))).not.toEqual([]);
  const found = searchTargets(makeWords('en'), rules, [], world.calendar).flatMap(({ goal }) =>
    goal.kind === 'order' ? [goal.order] : [],
  );
  expect(found.sort()).toEqual([...orderKinds].sort());
});
