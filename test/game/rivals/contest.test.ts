import { expect, test } from 'vitest';
import { cloneWorld, type Firm, newCampaign, type World } from '../../../src/engine/index.ts';
import { contests } from '../../../src/game/rivals/contest.ts';
import { baseRules } from '../../support/base-rules.ts';

const rules = baseRules();
const opening = newCampaign(rules, { scenario: 'pragmatic-path', firm: 'alibaba', seed: 3 });
const me = opening.player;
const other = opening.firms.findIndex((_, f) => f !== me);
const rival = rules.firms[other]?.id;

function world(change: (mine: Firm, theirs: Firm) => void): World {
  const copy = cloneWorld(opening);
  for (const firm of copy.firms) Object.assign(firm, { result: 20, axes: { ...firm.axes, compute: 20 } });
  const [mine, theirs] = [copy.firms[me], copy.firms[other]];
  if (mine === undefined || theirs === undefined) throw new Error('There are two firms.');
  Object.assign(mine, { result: 30, axes: { compute: 30, sovereignty: 30, ecosystem: 30, value: 30 } });
  change(mine, theirs);
  return copy;
}

test('a rival who goes ahead is named with both figures, one who stays ahead is not', () => {
  const behind = world(() => {});
  const ahead = world((_, theirs) => {
    theirs.result = 40;
  });
  expect(contests(rules, behind, ahead)).toEqual([
    { key: 'ahead', firm: rival, measure: 'result', theirs: 40, mine: 30 },
  ]);
  expect(contests(rules, ahead, ahead)).toEqual([]);
  expect(contests(rules, ahead, behind)).toMatchObject([{ key: 'behind', firm: rival }]);
});

test('a difference that nobody sees is no overtaking', () => {
  const hardly = world((_, theirs) => {
    theirs.result = 30.2;
  });
  expect(
    contests(
      rules,
      world(() => {}),
      hardly,
    ),
  ).toEqual([]);
});

test('customers who change over are told with the other side, its price and the service of whoever lost them', () => {
  const before = world((mine) => Object.assign(mine.business[0] ?? {}, { demand: 100, served: 60 }));
  const after = cloneWorld(before);
  const [mine, theirs] = [after.firms[me]?.business[0], after.firms[other]?.business[0]];
  if (mine === undefined || theirs === undefined) throw new Error('There is a market.');
  const moved = mine.share * 0.2;
  mine.share -= moved;
  theirs.share += moved;
  theirs.price = 0.9;
  const told = contests(rules, before, after);
  expect(told).toMatchObject([{ key: 'took', firm: rival, segment: rules.segments[0]?.id, theirs: 0.9 }]);
  expect(told[0]).toMatchObject({ served: 0.6 });
});
