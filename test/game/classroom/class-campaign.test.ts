import { expect, it } from 'vitest';
import { newCampaign, resolveQuarter, type World, worldHash } from '../../../src/engine/index.ts';
import { campaignSeen, tipSeen } from '../../../src/game/classroom/class-campaign.ts';
import type { Campaign } from '../../../src/game/store/campaign.ts';
import { reportSeenBy, worldSeenBy } from '../../../src/session/secrecy.ts';
import { hire } from '../../session/class.ts';
import { baseRules } from '../../support/base-rules.ts';

const rules = baseRules();
const start = { scenario: 'first-steps', firm: 'alibaba', seed: 7 };

/** A class that resolves quarters with so many heads hired in each, and what a device is then sent. */
function sent(heads: readonly number[]) {
  let world = newCampaign(rules, start);
  const hashes: string[] = [];
  let report: ReturnType<typeof resolveQuarter>['report'] | null = null;
  for (const count of heads) {
    ({ world, report } = resolveQuarter(rules, world, { alibaba: [hire(count)] }));
    hashes.push(worldHash(world));
  }
  const f = rules.firms.findIndex(({ id }) => id === 'alibaba');
  return {
    kind: 'seen' as const,
    turn: heads.length,
    hashes,
    world: worldSeenBy(world, f),
    report: report === null ? null : reportSeenBy(rules, report, f),
  };
}

const see = (heads: readonly number[], before: Campaign | null) =>
  campaignSeen(rules, sent(heads), start, start.firm, before);
const turns = ({ worlds }: Campaign) => worlds.map(({ turn }: World) => turn);

it('a shared world is followed quarter by quarter', () => {
  const two = see([1, 2], see([1], see([], null)));
  expect(turns(two)).toEqual([0, 1, 2]);
  expect(two.reports.map(({ turn }) => turn)).toEqual([0, 1]);
  expect(tipSeen(two)).toBe(sent([1, 2]).hashes[1]);
});

it('going back and playing on is noticed by the name of the last quarter, though its number is the same', () => {
  const before = see([1, 2], see([1], see([], null)));
  const other = sent([1, 9]);
  expect(other.turn).toBe(before.world.turn);
  expect(tipSeen(before)).not.toBe(other.hashes.at(-1));
  const now = see([1, 9], before);
  expect(turns(now)).toEqual([0, 1, 2]);
  expect(now.reports.map(({ turn }) => turn)).toEqual([0, 1]);
  expect(tipSeen(now)).toBe(other.hashes.at(-1));
});

it('what was seen of a course that the class has left is forgotten', () => {
  const before = see([1, 2], see([1], see([], null)));
  const back = see([1], before);
  expect(turns(back)).toEqual([0, 1]);
  // The device was away while the first quarter was played again: its own second world no longer follows.
  expect(turns(see([5, 2], before))).toEqual([2]);
});
