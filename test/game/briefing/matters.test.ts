import { expect, test } from 'vitest';
import { cloneWorld, type Firm, newCampaign, type World } from '../../../src/engine/index.ts';
import { whatMatters } from '../../../src/game/briefing/matters.ts';
import { baseRules } from '../../support/base-rules.ts';

const rules = baseRules();
const opening = newCampaign(rules, { scenario: 'pragmatic-path', firm: 'tencent', seed: 3 });

function world(change: (me: Firm, world: World) => void): World {
  const copy = cloneWorld(opening);
  const me = copy.firms[copy.player];
  if (me === undefined) throw new Error('The player has a firm.');
  change(me, copy);
  return copy;
}

test('never more than three things matter', () => {
  const troubled = world((me) => {
    me.dark = 1;
    me.board = 0.1;
    me.overdrawn = 1;
    for (const pool of me.pools) pool.powered = 0.5;
    for (const model of me.models) model.failed = true;
  });
  expect(whatMatters(rules, troubled)).toHaveLength(3);
  expect(whatMatters(rules, troubled)[0]).toMatchObject({ key: 'dark', panel: 'applications' });
});

test('a draft aimed at everybody comes before idle engineers, one aimed at a rival does not come at all', () => {
  const shock = {
    event: 0,
    stage: 'draft',
    due: opening.calendar + 1,
    odds: 0.6,
    low: 0.5,
    high: 0.7,
    began: 0,
  } as const;
  const everybody = world((_, copy) => copy.shocks.push({ ...shock, target: -1 }));
  const keys = (copy: World): string[] => whatMatters(rules, copy).map(({ key }) => key);
  expect(keys(everybody)[0]).toBe('shock');
  const rival = world((_, copy) =>
    copy.shocks.push({ ...shock, target: (copy.player + 1) % copy.firms.length }),
  );
  expect(keys(rival)).not.toContain('shock');
});

test('cash beyond what the board accepts matters, from the quarter on in which it counts', () => {
  const keys = (quarters: number, turn: number): string[] =>
    whatMatters(
      rules,
      world((me, copy) => {
        copy.turn = turn;
        me.cash = quarters * (me.platform + me.flows.revenue);
      }),
    ).map(({ key }) => key);
  const { idleQuarters, boardGrace } = rules.finance;
  expect(keys(idleQuarters + 0.1, boardGrace)).toContain('hoard');
  expect(keys(idleQuarters - 0.1, boardGrace)).not.toContain('hoard');
  expect(keys(idleQuarters + 0.1, boardGrace - 1)).not.toContain('hoard');
});

test('racks that stand idle while customers wait lead to the software that they lack', () => {
  const keys = (copy: World): string[] => whatMatters(rules, copy).map(({ key }) => key);
  const waiting = world((me) => {
    for (const pool of me.pools) Object.assign(pool, { serve: 0, serveUsed: 0 });
    Object.assign(me.pools[1] ?? {}, { serve: 90_000, serveUsed: 10_000 });
    for (const one of me.business) Object.assign(one, { demand: 50_000, served: 20_000 });
  });
  expect(whatMatters(rules, waiting)).toContainEqual(
    expect.objectContaining({
      key: 'idle',
      thing: { kind: 'family', id: rules.families[1]?.id },
      amount: 80_000,
    }),
  );
  const content = cloneWorld(waiting);
  for (const one of content.firms[content.player]?.business ?? []) one.served = one.demand;
  expect(keys(content)).not.toContain('idle');
});

test('three drafts of rules leave room for customers who go unserved, and for nothing that can wait', () => {
  const drafts = (copy: World): void => {
    const draft = { stage: 'draft', odds: 0.6, low: 0.5, high: 0.7, began: 0, target: -1 } as const;
    for (const [event, { weight }] of rules.events.entries())
      if (weight === 'major') copy.shocks.push({ ...draft, event, due: copy.calendar + 1 });
  };
  const content = world((me, copy) => {
    drafts(copy);
    for (const one of me.business) one.served = one.demand;
    for (const model of me.models) model.run.active = true;
    me.tasks[0] = me.engineers;
  });
  const keys = (copy: World): string[] => whatMatters(rules, copy).map(({ key }) => key);
  expect(keys(content)).toEqual(['shock', 'shock', 'shock']);
  const waiting = cloneWorld(content);
  for (const one of waiting.firms[waiting.player]?.business ?? []) one.served = one.demand * 0.5;
  expect(keys(waiting).toSorted()).toEqual(['shock', 'shock', 'unserved']);
});

test('the last quarters say that they are', () => {
  const late = world((_, copy) => Object.assign(copy, { turn: copy.length - 3 }));
  expect(whatMatters(rules, late)).toContainEqual(expect.objectContaining({ key: 'last', amount: 3 }));
  const earlier = world((_, copy) => Object.assign(copy, { turn: copy.length - 4 }));
  expect(whatMatters(rules, earlier).map(({ key }) => key)).not.toContain('last');
  const lesson = world((_, copy) => Object.assign(copy, { turn: 6 }));
  expect(whatMatters(rules, lesson, 8)).toContainEqual(expect.objectContaining({ key: 'last', amount: 2 }));
});

test('an open licence leads to its chip', () => {
  const licensed = world((me) => me.licences.push({ chip: 3, units: 20_000, answer: opening.calendar + 2 }));
  const matter = whatMatters(rules, licensed).find(({ key }) => key === 'licence');
  expect(matter?.thing).toEqual({ kind: 'chip', id: rules.chips[3]?.id });
});

test('what is decided later stands behind what is decided sooner', () => {
  const later = world((_, copy) => {
    const draft = { stage: 'draft', odds: 0.6, low: 0.5, high: 0.7, began: 0, target: -1 } as const;
    copy.shocks.push({ ...draft, event: 0, due: opening.calendar + 4 });
    copy.shocks.push({ ...draft, event: 1, due: opening.calendar + 2 });
  });
  const dues = whatMatters(rules, later).map((matter) => (matter.key === 'shock' ? matter.shock.due : 0));
  expect(dues).toEqual(dues.toSorted((a, b) => a - b));
  expect(dues.filter((due) => due > 0).length).toBeGreaterThan(0);
});
