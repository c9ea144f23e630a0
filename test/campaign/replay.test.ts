import { describe, expect, test } from 'vitest';
import {
  type Campaign,
  playUnder,
  type Replay,
  readCampaign,
  replay,
  writeCampaign,
} from '../../src/campaign/index.ts';
import { worldHash } from '../../src/engine/index.ts';
import { loadRuleset } from '../../src/ruleset/index.ts';
import { baseFiles, baseRules } from '../support/base-rules.ts';
import { played, start } from './played.ts';

const rules = baseRules();
const { campaign, world } = played(4);

const opened = (of: Campaign, under = rules): Replay => {
  const result = replay(under, of);
  if ('faults' in result) throw new Error(result.faults[0]?.message);
  return result;
};

const read = (text: string): Campaign => {
  const result = readCampaign(text);
  if ('faults' in result) throw new Error(result.faults[0]?.message);
  return result.campaign;
};

test('a campaign written, read and replayed is the world that was played, with a report for each quarter', () => {
  const again = opened(read(writeCampaign(campaign)));
  expect(again.parted).toBeNull();
  expect(again.worlds).toHaveLength(5);
  expect(again.reports.map(({ turn }) => turn)).toEqual([0, 1, 2, 3]);
  expect(worldHash(again.worlds[4]!)).toBe(worldHash(world));
  expect(again.worlds[4]).toEqual(world);
});

test('a seed may be a word', () => {
  const named = played(1, [], { ...start, seed: 'class 7b' }).campaign;
  expect(opened(read(writeCampaign(named))).parted).toBeNull();
});

test('a changed order is noticed at its quarter, and the quarters before are open', () => {
  const [first, second, ...rest] = campaign.quarters;
  const forged = { ...campaign, quarters: [first!, { ...second!, orders: { alibaba: [] } }, ...rest] };
  const result = opened(forged);
  expect(result.parted).toMatchObject({ quarter: 1, expected: second!.hash, cause: 'world' });
  expect(result.worlds).toHaveLength(2);
  expect(result.campaign.quarters).toEqual([first]);
});

test('quarters after the end are noticed', () => {
  const whole = played(rules.scenarios.find(({ id }) => id === start.scenario)!.quarters).campaign;
  expect(opened(whole).parted).toBeNull();
  const longer = { ...whole, quarters: [...whole.quarters, whole.quarters[0]!] };
  expect(opened(longer).parted).toMatchObject({ quarter: whole.quarters.length, cause: 'over', found: '' });
});

describe('under other rules', () => {
  const files = baseFiles();
  files['rules/frameworks.yaml'] = files['rules/frameworks.yaml']!.replace(
    /(growth: \{ value: )[\d.]+/,
    '$11.1',
  );
  const loaded = loadRuleset(files);
  if ('problems' in loaded) throw new Error(loaded.problems[0]?.message);
  const other = loaded.ruleset;

  test('the first quarter parts, and the cause is named', () => {
    expect(opened(campaign, other).parted).toMatchObject({ quarter: 0, cause: 'rules' });
  });

  test('the same decisions can be played again as a campaign of those rules', () => {
    const moved = playUnder(other, campaign);
    expect(moved.campaign.ruleset.hash).toBe(other.hash);
    expect(moved.campaign.quarters.map(({ orders }) => orders)).toEqual(
      campaign.quarters.map(({ orders }) => orders),
    );
    const again = opened(moved.campaign, other);
    expect(again.parted).toBeNull();
    expect(again.worlds.at(-1)).toEqual(moved.world);
  });
});

test.each([
  ['scenario', { scenario: 'first-step' }, 'noScenario'],
  ['level', { level: 'easy' }, 'noLevel'],
  ['firm', { firm: 'alibabe' }, 'noFirm'],
  ['playable firm', { firm: 'baidu' }, 'notPlayable'],
  ['firm in the orders', { quarters: [{ orders: { nobody: [] }, hash: '0' }] }, 'noFirm'],
])('rules without its %s are named', (_, change, id) => {
  const result = replay(rules, { ...campaign, ...change });
  expect('faults' in result && result.faults[0]?.id).toBe(id);
});
