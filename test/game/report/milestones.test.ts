import { expect, test } from 'vitest';
import { cloneWorld, newCampaign, type World } from '../../../src/engine/index.ts';
import { milestones } from '../../../src/game/report/milestones.ts';
import { baseRules } from '../../support/base-rules.ts';

const rules = baseRules();
const opening = newCampaign(rules, { scenario: 'pragmatic-path', firm: 'tencent', seed: 3 });

/** Everybody stands alike at 40, but for the player's result. */
function at(result: number): World {
  const copy = cloneWorld(opening);
  for (const firm of copy.firms)
    Object.assign(firm, { result: 40, axes: { compute: 40, sovereignty: 40, ecosystem: 40, value: 40 } });
  const me = copy.firms[copy.player];
  if (me === undefined) throw new Error('The player has a firm.');
  me.result = result;
  me.survival.services = 0.2;
  return copy;
}

test('a mark is told when it is first reached, and never again', () => {
  const course = [at(30), at(39), at(61), at(48), at(62)];
  const told = course.map((_, turn) => milestones(rules, course.slice(0, turn + 1)));
  expect(told[0]).toEqual([]);
  expect(told[1]).toEqual([]);
  expect(told[2]).toEqual([{ key: 'first' }, { key: 'result', mark: 60 }]);
  expect(told[3]).toEqual([]);
  expect(told[4]).toEqual([]);
});

test('what outlives a cut is a mark, the highest that is passed', () => {
  const strong = at(30);
  const me = strong.firms[strong.player];
  if (me !== undefined) me.survival.services = 0.8;
  expect(milestones(rules, [at(30), strong])).toEqual([{ key: 'survives', mark: 0.75 }]);
});
