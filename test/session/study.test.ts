/** The study of a class: worth by swapping, parts that add up, process measures and the three questions. */
import { describe, expect, it } from 'vitest';
import {
  newCampaign,
  possibleOrders,
  prospect,
  resolveQuarter,
  temperamentOrders,
} from '../../src/engine/index.ts';
import { processCsv } from '../../src/session/csv.ts';
import { debrief } from '../../src/session/debrief.ts';
import type { HostCommand } from '../../src/session/host-commands.ts';
import { learnt } from '../../src/session/learning-check.ts';
import { LedRuns } from '../../src/session/led-runs.ts';
import { questionsOf } from '../../src/session/questions.ts';
import type { LiveSession } from '../../src/session/server/live-session.ts';
import type { SessionState } from '../../src/session/state.ts';
import { sharesOf, worthsOf } from '../../src/session/study.ts';
import { baseRules } from '../support/base-rules.ts';
import { parallel, raise, shared, startedClass } from './class.ts';

const rules = baseRules();
const breath = () => Promise.resolve();

function resultOf({ teams, tables }: SessionState, team: string): number {
  return tables[teams[team]!.table]!.quarters.at(-1)!.scores[team]!.result;
}

/** Two teams pay more from the first quarter on, two do not; all else is the same. */
async function partedClass() {
  const made = await startedClass({ ...parallel, auto: false }, 4);
  for (const device of made.devices.slice(0, 2))
    await made.live.team(device, { kind: 'handIn', seq: 1, turn: 0, orders: [raise] });
  for (let quarter = 0; quarter < 6; quarter++) await made.live.resolve();
  return made;
}

describe('a decision', () => {
  it('is worth what the same campaign lacks without it, and what it would have brought the others', async () => {
    const { live } = await partedClass();
    const { worths } = await worthsOf(live.state, new LedRuns(rules), { breath });
    const raised = worths.find(({ kind }) => kind === 'pay')!;
    const play = (first: (typeof raise)[]) => {
      let world = newCampaign(rules, { scenario: parallel.scenario, firm: 'alibaba', seed: parallel.seed });
      for (let quarter = 0; quarter < 4; quarter++)
        ({ world } = resolveQuarter(rules, world, { alibaba: quarter === 0 ? first : [] }));
      // After a year nobody knows what would have been ordered: the usual manner says where that leads.
      return prospect(rules, world, 'alibaba', { quarters: 2, futures: 8 }).result;
    };
    const difference = play([raise]) - play([]);
    expect(difference).not.toBe(0);
    expect(raised.kept).toBeCloseTo(difference, 9);
    expect(raised.lent).toBeCloseTo(difference, 9);
    expect(raised).toMatchObject({ played: 4, turn: 0 });
    expect([raised.with.length, raised.without.length]).toEqual([2, 2]);
  });

  it('is not lent to whom the rules refuse it', async () => {
    const { live, devices } = await startedClass({ ...shared, auto: false }, 2);
    const world = live.standing(Object.keys(live.state.tables)[0]!).world;
    expect(possibleOrders(rules, world, 'alibaba').length).toBeGreaterThan(0);
    await live.team(devices[0]!, { kind: 'handIn', seq: 1, turn: 0, orders: [raise] });
    await live.resolve();
    const { worths } = await worthsOf(live.state, new LedRuns(rules), { breath });
    const [first] = worths;
    expect(first).toMatchObject({ kind: 'pay', played: 2 });
    expect((await sharesOf(live.state, new LedRuns(rules), { breath })).shares).toHaveLength(2);
  });
});

describe('skill and luck', () => {
  it('add up to the result, and whoever plays as usual has no skill of their own', async () => {
    const { live, devices } = await startedClass({ ...parallel, auto: false }, 2);
    for (let turn = 0; turn < 6; turn++) {
      const { world } = live.standing(Object.keys(live.state.tables)[0]!);
      const orders = temperamentOrders(rules, world, 'alibaba');
      await live.team(devices[0]!, { kind: 'handIn', seq: turn + 1, turn, orders });
      await live.resolve();
    }
    const { shares, over } = await sharesOf(live.state, new LedRuns(rules), { breath });
    expect(over).toBe(true);
    for (const { team, result, usual, skill, luck, quarters } of shares) {
      expect(usual + skill + luck).toBeCloseTo(result, 9);
      expect(result).toBeCloseTo(resultOf(live.state, team), 9);
      expect(quarters).toHaveLength(6);
    }
    expect(shares[0]!.usual).toBe(shares[1]!.usual);
    // Ordering what the usual manner would have ordered is neither better nor worse than it.
    expect(shares[0]!.quarters.map(({ skill }) => skill)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(shares[1]!.skill).not.toBe(0);
  });
});

describe('what is worked out while a class plays', () => {
  const handIn = (live: LiveSession, device: string) =>
    live.team(device, { kind: 'handIn', seq: 1, turn: 0, orders: [raise] });
  const atOnce = (state: SessionState) => sharesOf(state, new LedRuns(rules), { breath });

  it('comes to the same as when all is played at the end, also after a quarter was taken back', async () => {
    const { live, devices } = await startedClass({ ...parallel, auto: false }, 3);
    const runs = new LedRuns(rules);
    const handIn = (place: number, seq: number, turn: number) =>
      live.team(devices[place]!, { kind: 'handIn', seq, turn, orders: [raise] });
    await handIn(0, 1, 0);
    await live.resolve();
    const first = await sharesOf(live.state, runs, { breath });
    await live.resolve();
    expect(await sharesOf(live.state, runs, { breath })).toEqual(await atOnce(live.state));
    await live.host({ kind: 'goBack', turn: 1 });
    expect(await sharesOf(live.state, runs, { breath })).toEqual(first);
    await handIn(1, 1, 1);
    await live.resolve();
    await live.resolve();
    const found = await sharesOf(live.state, runs, { breath });
    expect(found).toEqual(await atOnce(live.state));
    expect(found.shares[1]!.skill).not.toBe(found.shares[2]!.skill);
  });

  it('is the same after a first look at few futures, which needs a quarter of the work', async () => {
    const { live, devices } = await startedClass({ ...parallel, auto: false }, 3);
    await handIn(live, devices[0]!);
    for (let quarter = 0; quarter < 2; quarter++) await live.resolve();
    const runs = new LedRuns(rules);
    const work = async (look: (breath: () => Promise<void>) => Promise<unknown>) => {
      let breaths = 0;
      await look(async () => {
        breaths++;
      });
      return breaths;
    };
    const looked: number[] = [];
    for (const futures of [2, 8]) {
      for (const study of [worthsOf, sharesOf])
        looked.push(await work((breath) => study(live.state, runs, { futures, breath })));
    }
    const [firstWorths = 0, firstShares = 0, worths = 0, shares = 0] = looked;
    // The closer look plays no quarter again: it adds three looks to every one.
    const quarters = 2 * 3;
    expect(shares).toBe(3 * (firstShares - quarters));
    expect(worths % 3).toBe(0);
    expect(firstWorths).toBeGreaterThan(worths / 3);
    expect(await sharesOf(live.state, runs, { breath })).toEqual(await atOnce(live.state));
    expect(await worthsOf(live.state, runs, { breath })).toEqual(
      await worthsOf(live.state, new LedRuns(rules), { breath }),
    );
  });

  it('tells what is known before all is, and says how much that is', async () => {
    const { live, devices } = await startedClass({ ...parallel, auto: false }, 3);
    await handIn(live, devices[0]!);
    await live.resolve();
    const told: number[][] = [];
    const runs = new LedRuns(rules);
    await worthsOf(live.state, runs, {
      breath,
      told: ({ worths, judged, all }) => told.push([worths.length, judged, all]),
    });
    await sharesOf(live.state, runs, { breath, told: ({ shares, all }) => told.push([shares.length, all]) });
    expect(told).toEqual([
      [1, 1, 1],
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it('is the last quarter only when all before has been done, and may be given up at any moment', async () => {
    const { live } = await startedClass({ ...parallel, auto: false }, 2);
    const runs = new LedRuns(rules);
    let breaths = 0;
    const counted = async () => {
      breaths++;
    };
    for (let quarter = 0; quarter < 3; quarter++) {
      await live.resolve();
      breaths = 0;
      await sharesOf(live.state, runs, { breath: counted });
      // Of each world its quarter, and four looks at the futures with the orders and after them. Before them once only, at
      // the opening that both worlds share.
      expect(breaths).toBe(2 * (1 + 4 + 4) + (quarter === 0 ? 4 : 0));
    }
    await live.resolve();
    const tired = sharesOf(live.state, runs, {
      breath: async () => {
        if (++breaths % 7 === 0) throw new Error('enough');
      },
    });
    await expect(tired).rejects.toThrow('enough');
    expect(await sharesOf(live.state, runs, { breath })).toEqual(await atOnce(live.state));
  });

  it('leads on what decisions were worth in the same way, and lets go of what is no longer asked', async () => {
    const { live, devices } = await startedClass({ ...parallel, auto: false }, 4);
    const runs = new LedRuns(rules);
    let breaths = 0;
    const counted = async () => {
      breaths++;
    };
    for (let turn = 0; turn < 4; turn++) {
      for (const [place, device] of devices.slice(0, 2).entries())
        await live.team(device, {
          kind: 'handIn',
          seq: turn + 1,
          turn,
          orders: turn === place ? [raise] : [],
        });
      await live.resolve();
      breaths = 0;
      const worths = await worthsOf(live.state, runs, { breath: counted });
      expect(worths).toEqual(await worthsOf(live.state, new LedRuns(rules), { breath }));
    }
    // The year is not over for any of the campaigns: one quarter of each, and four looks at where that leads.
    expect(breaths % 5).toBe(0);
    expect(breaths).toBeLessThanOrEqual(5 * 8);
  });

  it('samples a large class evenly, and says so', async () => {
    const { live } = await startedClass({ ...parallel, auto: false }, 90);
    await live.resolve();
    const { shares, teams } = await sharesOf(live.state, new LedRuns(rules), { breath });
    expect({ shown: shares.length, teams }).toEqual({ shown: 60, teams: 90 });
    const places = shares.map(({ team }) => Object.keys(live.state.teams).indexOf(team));
    expect(places.slice(0, 4)).toEqual([0, 1, 3, 4]);
    expect(places.at(-1)).toBe(88);
  });

  it('tells apart worlds that different blows struck', async () => {
    const { live, teamOf, devices } = await startedClass({ ...parallel, auto: false }, 2);
    const shock = {
      id: 'blow',
      event: '',
      title: 'A blow',
      intervention: { effects: [{ effect: 'cash', target: 'firm', add: -2e10 }], firm: -1 },
      teams: [teamOf(devices[0]!).id],
      turn: 1,
      announced: false,
    };
    const runs = new LedRuns(rules);
    await live.resolve();
    await sharesOf(live.state, runs, { breath });
    expect(await live.host({ kind: 'planShock', shock } as HostCommand)).toMatchObject({ done: true });
    for (let quarter = 0; quarter < 3; quarter++) await live.resolve();
    const found = await sharesOf(live.state, runs, { breath });
    expect(found).toEqual(await atOnce(live.state));
    // A blow is nobody's doing: it shows as luck, in the quarter in which it struck.
    expect(found.shares[0]!.usual).toBe(found.shares[1]!.usual);
    expect(found.shares[0]!.quarters[1]!.skill).toBe(found.shares[1]!.quarters[1]!.skill);
    expect(found.shares[0]!.quarters[1]!.luck).toBeLessThan(found.shares[1]!.quarters[1]!.luck);
  });
});

describe('the process', () => {
  it('counts ranges that were stated, came due and held, and forgets those of quarters that are played again', async () => {
    const { live, devices } = await startedClass({ ...parallel, auto: false }, 1);
    const note = (seq: number, turn: number, due: number, high: number) =>
      live.team(devices[0]!, {
        kind: 'note',
        seq,
        turn,
        forecasts: [{ axis: 'compute', due, low: 0, high }],
        tests: 2,
      });
    await note(1, 0, 1, 100);
    await live.resolve();
    await note(2, 1, 2, 0);
    await note(3, 1, 2, 0.001);
    await live.resolve();
    await note(4, 2, 6, 50);
    expect(debrief(live.state).courses[0]!.process).toMatchObject({
      forecasts: 3,
      due: 2,
      held: 1,
      tests: 6,
    });
    expect(processCsv(live.state).split('\r\n')[1]).toMatch(/,3,2,1,6$/);
    await live.host({ kind: 'goBack', turn: 1 });
    expect(debrief(live.state).courses[0]!.process).toMatchObject({
      forecasts: 1,
      due: 1,
      held: 1,
      tests: 2,
    });
  });
});

describe('questions', () => {
  it('are three, from the figures of the class', async () => {
    const { live } = await partedClass();
    const { worths } = await worthsOf(live.state, new LedRuns(rules), { breath });
    const { shares } = await sharesOf(live.state, new LedRuns(rules), { breath });
    const questions = questionsOf(debrief(live.state), worths, shares);
    expect(questions).toHaveLength(3);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(3);
  });

  it('are left out where the class gives no reason to ask', async () => {
    const { live } = await startedClass({ ...parallel, auto: false }, 2);
    await live.resolve();
    const questions = questionsOf(debrief(live.state), [], []);
    expect(questions.map(({ id }) => id)).toEqual(['weakest', 'forecasts']);
  });
});

it('what was learnt is a difference of shares with an honest margin', async () => {
  const totals = (right: number, answered: number) => ({
    answered,
    counts: [[0, right, 0, answered - right]],
  });
  const [first] = learnt(totals(5, 20), totals(15, 20));
  expect(first).toMatchObject({ id: 'axes', before: 0.25, after: 0.75, gain: 0.5 });
  expect(first!.margin).toBeGreaterThan(0.15);
  expect(first!.margin).toBeLessThan(0.3);
  expect(learnt(totals(20, 20), totals(20, 20))[0]!.margin).toBeGreaterThan(0);
  expect(learnt(undefined, totals(1, 2))[0]).toMatchObject({ before: null, gain: null });
});
