import { describe, expect, test } from 'vitest';
import { verbs } from '../../../src/bots/index.ts';
import { axisIds, orderKinds } from '../../../src/engine/index.ts';
import { ablationJobs, eventJobs, orderSystems } from '../../../src/lab/campaigns/extra-jobs.ts';
import { hedgesOf } from '../../../src/lab/findings/event-cost.ts';
import { findingsOf } from '../../../src/lab/index.ts';
import { baseRules } from '../../support/base-rules.ts';
import { played, smallJobs, smallPlan } from '../small-lab.ts';

const jobs = smallJobs({ ...smallPlan, bots: ['pragmatic', 'import-max', 'random'], campaigns: 3 });
const records = await played(jobs, { workers: 2 });
const [found] = findingsOf(records) as [ReturnType<typeof findingsOf>[number]];

test('there is a cell for each bot and firm and for all firms, with shares that add up', () => {
  expect(found.cells.map(({ firm, bot, campaigns }) => `${firm} ${bot} ${campaigns}`)).toEqual(
    ['alibaba', 'tencent', '*'].flatMap((firm) =>
      ['pragmatic', 'import-max', 'random'].map((bot) => `${firm} ${bot} ${firm === '*' ? 6 : 3}`),
    ),
  );
  for (const { grades, endings, axes } of found.cells) {
    const sum = (shares: object): number =>
      Object.values(shares).reduce((all: number, share) => all + Number(share), 0);
    expect(sum(grades)).toBeCloseTo(1, 12);
    expect(sum(endings)).toBeCloseTo(1, 12);
    expect(axes).toHaveLength(axisIds.length);
  }
});

test('every two bots meet once a firm, on the same seeds', () => {
  expect(found.duels).toHaveLength(9);
  const duel = found.duels.find(
    ({ first, second, firm }) => `${first} ${second} ${firm}` === 'pragmatic random *',
  );
  expect(duel?.pairs).toBe(6);
  const mean = (bot: string): number =>
    found.cells.find((cell) => cell.bot === bot && cell.firm === '*')!.result.mean.value;
  expect(duel?.difference.value).toBeCloseTo(mean('pragmatic') - mean('random'), 9);
});

test('luck is said for each firm and in the mean', () => {
  expect(found.luck.map(({ firm }) => firm)).toEqual(['alibaba', 'tencent', '*']);
  for (const { all } of found.luck) expect(all!.policy + all!.seed + all!.interaction).toBeCloseTo(1, 9);
});

test('every kind of order is listed for every bot, and vendors share each year out', () => {
  expect(found.usage).toHaveLength(3 * orderKinds.length);
  for (const { shares } of found.history) expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
});

describe('what is taken away', () => {
  test('covers every verb alone, and every kind of order in one system', () => {
    const taken = ablationJobs(jobs.slice(0, 1), 'pragmatic').map(({ without }) => without!);
    expect(
      taken
        .filter((kinds) => kinds.length === 1)
        .flat()
        .sort(),
    ).toEqual([...verbs].sort());
    expect(Object.values(orderSystems).flat().sort()).toEqual([...orderKinds].sort());
  });

  test('has a cost on the same seeds, as a share of the mean', async () => {
    const own = jobs.filter(({ bot }) => bot === 'pragmatic');
    const without = own.map((job) => ({ ...job, without: ['hire' as const] }));
    const [{ ablation }] = findingsOf([...records, ...(await played(without))]) as [typeof found];
    expect(ablation.map(({ firm, pairs }) => `${firm} ${pairs}`).sort()).toEqual([
      '* 6',
      'alibaba 3',
      'tencent 3',
    ]);
    for (const { cost } of ablation) expect(cost.value).toBeGreaterThan(0);
    expect(found.ablation).toEqual([]);
  });
});

test('an event is played away only where it struck, and with each of its answers', async () => {
  const struck = records.filter(({ job }) => job.bot === 'pragmatic' && job.firm === 'alibaba');
  const extra = eventJobs(baseRules(), struck);
  const card = baseRules().events.find(({ id }) => id === 'us-licence-letter')!;
  expect(extra).toHaveLength(struck.length * (1 + (card.choices.length > 1 ? card.choices.length : 0)));
  const [{ eventCosts }] = findingsOf([...records, ...(await played(extra))]) as [typeof found];
  expect(eventCosts).toHaveLength(1);
  expect(eventCosts[0]).toMatchObject({ event: 'us-licence-letter', bot: 'pragmatic', struck: 3 });
  expect(eventCosts[0]!.answers).toHaveLength(card.choices.length > 1 ? card.choices.length : 0);
  expect(hedgesOf(eventCosts)[0]).toMatchObject({ event: 'us-licence-letter', struck: 3, byPolicy: null });
});
