import { expect, test } from 'vitest';
import { branchAt, campaignTree, compareCampaigns, replay } from '../../src/campaign/index.ts';
import { baseRules } from '../support/base-rules.ts';
import { played, playOn, start } from './played.ts';

const rules = baseRules();
const { campaign } = played(3);

/** The same campaign, otherwise from its second quarter on. */
const other = (() => {
  const begun = branchAt(campaign, 1);
  const opened = replay(rules, begun);
  if ('faults' in opened) throw new Error(opened.faults[0]?.message);
  return playOn(begun, opened.worlds[1]!, 2, [{ kind: 'price', segment: 'api', level: 1.2 }]).campaign;
})();

test('a branch keeps the quarters before it and goes its own way', () => {
  expect(other.quarters[0]).toEqual(campaign.quarters[0]);
  expect(other.quarters[1]?.hash).not.toBe(campaign.quarters[1]?.hash);
  expect(replay(rules, other)).toMatchObject({ parted: null });
});

test('there is no branch at a quarter that has not been played', () => {
  expect(() => branchAt(campaign, 4)).toThrow(/no branch at 4/);
  expect(() => branchAt(campaign, -1)).toThrow(RangeError);
});

test('a comparison names the shared quarters and the orders that differ', () => {
  const { start: differing, shared, orders } = compareCampaigns(campaign, other);
  expect(differing).toEqual([]);
  expect(shared).toBe(1);
  expect(orders[0]).toMatchObject({ quarter: 1, firm: 'alibaba', onlyFirst: [] });
  expect(orders[0]?.onlySecond).toEqual([{ kind: 'price', segment: 'api', level: 1.2 }]);
  expect(compareCampaigns(campaign, campaign)).toEqual({ start: [], shared: 3, orders: [] });
});

test('campaigns from another start share nothing', () => {
  const elsewhere = played(1, [], { ...start, firm: 'tencent', seed: 8 }).campaign;
  expect(compareCampaigns(campaign, elsewhere)).toMatchObject({ start: ['firm', 'seed'], shared: 0 });
});

test('the tree of campaigns forks where they part', () => {
  const elsewhere = played(1, [], { ...start, seed: 8 }).campaign;
  const tree = campaignTree(campaign, { main: campaign, other, early: branchAt(campaign, 1), elsewhere });
  expect(tree).toMatchObject({ turn: 0, campaigns: ['main', 'other', 'early'], ends: [] });
  expect(tree.next).toHaveLength(1);
  expect(tree.next[0]).toMatchObject({ turn: 1, hash: campaign.quarters[0]!.hash, ends: ['early'] });
  expect(tree.next[0]?.next.map(({ campaigns }) => campaigns)).toEqual([['main'], ['other']]);
});
