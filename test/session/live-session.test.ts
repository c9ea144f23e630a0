import { describe, expect, it } from 'vitest';
import { newCampaign, resolveQuarter, why, worldHash } from '../../src/engine/index.ts';
import { replayLog } from '../../src/session/apply.ts';
import type { Shock } from '../../src/session/events.ts';
import { LiveSession } from '../../src/session/server/live-session.ts';
import { openSqlite } from '../../src/session/server/sqlite-storage.ts';
import { keptSession } from '../../src/session/server/storage.ts';
import { readSessionFile, writeSessionFile } from '../../src/session/session-file.ts';
import { hostView, teamView } from '../../src/session/views.ts';
import { baseBook, baseRules } from '../support/base-rules.ts';
import { hire, parallel, shared, startedClass, tooDear } from './class.ts';

const rules = baseRules();
const shock = (change: Partial<Shock> = {}): Shock => ({
  id: 'shock-1',
  event: '',
  title: 'Port closed',
  intervention: { effects: [{ effect: 'cash', target: 'firm', add: -1_000_000_000 }], firm: -1 },
  teams: 'all',
  turn: 0,
  announced: true,
  ...change,
});

describe('parallel worlds', () => {
  it('resolve when everybody who is there has handed in, each by its own orders under the same luck', async () => {
    const { live, devices, teamOf } = await startedClass(parallel, 2);
    await live.team(devices[0]!, { kind: 'handIn', seq: 1, turn: 0, orders: [hire(10)] });
    expect(live.state.turn).toBe(0);
    await live.team(devices[1]!, { kind: 'handIn', seq: 1, turn: 0, orders: [] });
    await live.settle();
    expect(live.state.turn).toBe(1);
    const opening = newCampaign(rules, { scenario: parallel.scenario, firm: 'alibaba', seed: parallel.seed });
    for (const [device, orders] of [[devices[0]!, [hire(10)]] as const, [devices[1]!, []] as const]) {
      const { world } = resolveQuarter(rules, opening, { alibaba: orders });
      expect(live.standing(teamOf(device).table).world).toEqual(world);
      expect(live.state.tables[teamOf(device).table]!.quarters[0]!.hash).toBe(worldHash(world));
    }
  });

  it('are waited for only as long as somebody is there; a bot holds an empty seat, a begun draft is sent', async () => {
    const { live, devices, teamOf } = await startedClass(parallel, 3);
    await live.team(devices[1]!, { kind: 'draft', seq: 1, turn: 0, base: 0, orders: [hire(5)] });
    live.disconnect(devices[1]!);
    live.disconnect(devices[2]!);
    await live.team(devices[0]!, { kind: 'handIn', seq: 1, turn: 0, orders: [] });
    await live.settle();
    const quarter = (device: string) => live.state.tables[teamOf(device).table]!.quarters[0]!;
    expect(quarter(devices[1]!).orders['alibaba']).toEqual([hire(5)]);
    expect(quarter(devices[1]!).byBot).toEqual([]);
    expect(quarter(devices[2]!).byBot).toEqual([teamOf(devices[2]!).id]);
    expect(quarter(devices[2]!).orders['alibaba']!.length).toBeGreaterThan(0);
  });

  it('go back a quarter: later ones are forgotten and played again as orders say', async () => {
    const { live, devices, teamOf } = await startedClass(parallel, 1);
    await live.resolve();
    const first = live.standing(teamOf(devices[0]!).table).world;
    await live.resolve();
    expect(await live.host({ kind: 'goBack', turn: 1 })).toMatchObject({ done: true });
    expect(live.state.turn).toBe(1);
    expect(live.standing(teamOf(devices[0]!).table).world).toEqual(first);
    await live.resolve();
    expect(live.state.tables[teamOf(devices[0]!).table]!.quarters).toHaveLength(2);
    expect(await live.host({ kind: 'goBack', turn: 2 })).toMatchObject({ refused: 'unknown' });
  });

  it('end after the last quarter of the scenario', async () => {
    const { live, devices } = await startedClass(parallel, 1);
    for (let quarter = 0; quarter < 6; quarter++) await live.resolve();
    expect(live.state.phase).toBe('over');
    expect(await live.team(devices[0]!, { kind: 'handIn', seq: 1, turn: 6, orders: [] })).toMatchObject({
      refused: 'over',
    });
    expect(await live.resolve()).toMatchObject({ refused: 'notRunning' });
  });
});

describe('shared worlds', () => {
  it('seat teams firm by firm and open a further table when one is full', async () => {
    const { live } = await startedClass(shared, 4);
    const tables = Object.values(live.state.tables);
    expect(tables.map(({ seats }) => Object.keys(seats).length)).toEqual([3, 1]);
    await live.resolve();
    const [first] = tables;
    const { orders, scores } = live.state.tables[first!.id]!.quarters[0]!;
    expect(Object.keys(orders)).toEqual(Object.keys(first!.seats));
    expect(Object.keys(scores).sort()).toEqual(Object.values(first!.seats).sort());
  });
});

describe('commands', () => {
  it('are carried out once, whatever arrives twice, late or out of order', async () => {
    const { live, devices, teamOf } = await startedClass({ ...parallel, auto: false }, 1);
    const [device] = devices as [string];
    const draft = { kind: 'draft', seq: 5, turn: 0, base: 0, orders: [hire(1)] } as const;
    expect(await live.team(device, draft)).toEqual({ done: true, again: false });
    expect(await live.team(device, draft)).toEqual({ done: true, again: true });
    expect(await live.team(device, { ...draft, seq: 4, base: 1, orders: [] })).toEqual({
      done: true,
      again: true,
    });
    expect(teamOf(device).draft).toEqual([hire(1)]);
    expect(await live.team(device, { ...draft, seq: 6 })).toMatchObject({ refused: 'behind' });
    expect(await live.team(device, { ...draft, seq: 7, base: 1, turn: 1 })).toMatchObject({
      refused: 'late',
    });
    expect(await live.team(device, { kind: 'handIn', seq: 8, turn: 0, orders: [hire(2)] })).toMatchObject({
      done: true,
    });
    expect(await live.team(device, { ...draft, seq: 9, base: 2 })).toMatchObject({ refused: 'handedIn' });
    expect(await live.team(device, { kind: 'takeBack', seq: 9, turn: 0 })).toMatchObject({ done: true });
    expect(await live.team(device, { ...draft, seq: 10, base: 2 })).toMatchObject({ done: true });
  });

  it('hand in nothing that the rules refuse, and say which order it is', async () => {
    const { live, devices } = await startedClass(parallel, 1);
    const orders = [hire(1), tooDear];
    expect(await live.team(devices[0]!, { kind: 'handIn', seq: 1, turn: 0, orders })).toMatchObject({
      refused: 'order',
      values: { place: 1 },
    });
    expect(live.state.devices[devices[0]!]!.seq).toBe(0);
  });

  it('wait while the class or the team is paused', async () => {
    const { live, devices, teamOf } = await startedClass(parallel, 2);
    const handIn = { kind: 'handIn', seq: 1, turn: 0, orders: [] } as const;
    await live.host({ kind: 'pause', team: teamOf(devices[0]!).id, paused: true });
    expect(await live.team(devices[0]!, handIn)).toMatchObject({ refused: 'paused' });
    await live.host({ kind: 'pause', team: null, paused: true });
    expect(await live.team(devices[1]!, handIn)).toMatchObject({ refused: 'paused' });
    await live.host({ kind: 'pause', team: null, paused: false });
    expect(await live.team(devices[1]!, handIn)).toMatchObject({ done: true });
  });
});

describe('timers', () => {
  it('end the quarter when they are hard, later for a team that was given more time', async () => {
    const { live, devices, teamOf, pass } = await startedClass(parallel, 1);
    await live.host({ kind: 'timer', seconds: 60, hard: true });
    await live.host({ kind: 'extend', team: teamOf(devices[0]!).id, seconds: 30 });
    pass(61_000);
    expect(live.present.resolving).toBe(false);
    pass(30_000);
    await live.settle();
    expect(live.state.turn).toBe(1);
    expect(live.state.timer).toBeNull();
    await live.host({ kind: 'timer', seconds: 60, hard: false });
    pass(600_000);
    expect(live.present.resolving).toBe(false);
  });
});

describe('a pause', () => {
  const left = (live: LiveSession) => (live.state.timer?.ends ?? 0) - live.present.now;

  it('holds the timer of the class, also one that is set meanwhile', async () => {
    const { live, pass } = await startedClass(parallel, 1);
    const pause = (paused: boolean) => live.host({ kind: 'pause', team: null, paused });
    await live.host({ kind: 'timer', seconds: 60, hard: true });
    pass(20_000);
    await pause(true);
    expect(hostView(live.state, live.present, []).timer?.held).toBe(live.present.now);
    pass(300_000);
    await pause(false);
    expect(left(live)).toBe(40_000);
    await pause(true);
    pass(5_000);
    await live.host({ kind: 'timer', seconds: 60, hard: true });
    pass(5_000);
    await pause(false);
    expect(left(live)).toBe(60_000);
    expect(live.state.turn).toBe(0);
    pass(61_000);
    await live.settle();
    expect(live.state.turn).toBe(1);
  });

  it('of one team holds the quarter, and is given back to it as time', async () => {
    const { live, devices, teamOf, pass } = await startedClass(parallel, 2);
    const { id } = teamOf(devices[0]!);
    await live.host({ kind: 'timer', seconds: 60, hard: true });
    await live.host({ kind: 'pause', team: id, paused: true });
    pass(90_000);
    await live.settle();
    expect(live.state.turn).toBe(0);
    expect(teamView(live.state, devices[0]!, live.present)?.timer?.held).toBeGreaterThan(0);
    await live.host({ kind: 'pause', team: id, paused: false });
    expect(live.state.teams[id]!.extra).toBe(90);
    pass(50_000);
    expect(live.state.turn).toBe(0);
    pass(11_000);
    await live.settle();
    expect(live.state.turn).toBe(1);
  });
});

describe('shocks by the instructor', () => {
  it('strike the teams that are meant, in the ledger under the instructor', async () => {
    const { live, devices, teamOf } = await startedClass(parallel, 2);
    const meant = teamOf(devices[0]!);
    await live.host({ kind: 'planShock', shock: shock({ teams: [meant.id] }) });
    await live.resolve();
    const byInstructor = (device: string) =>
      why(rules, live.standing(teamOf(device).table).report!, 'firm/alibaba/cash').causes.filter(
        ({ source }) => source.kind === 'instructor',
      );
    expect(byInstructor(devices[0]!).map(({ amount }) => amount)).toEqual([-1_000_000_000]);
    expect(byInstructor(devices[1]!)).toEqual([]);
    expect(live.state.shocks[0]!.state).toBe('struck');
    expect(await live.host({ kind: 'retractShock', shock: 'shock-1' })).toMatchObject({
      refused: 'alreadyStruck',
    });
  });

  it('are told to the teams that they concern when announced, and can be retracted until they strike', async () => {
    const { live, devices, teamOf } = await startedClass(parallel, 2);
    const [one, other] = devices.map((device) => teamOf(device).id);
    await live.host({ kind: 'planShock', shock: shock({ teams: [one!], turn: 1 }) });
    await live.host({ kind: 'planShock', shock: shock({ id: 'shock-2', announced: false }) });
    const told = (device: string) =>
      teamView(live.state, device, live.present)!.announced.map(({ id }) => id);
    expect(told(devices[0]!)).toEqual(['shock-1']);
    expect(told(devices[1]!)).toEqual([]);
    await live.host({ kind: 'retractShock', shock: 'shock-2' });
    await live.host({ kind: 'retractShock', shock: 'shock-1' });
    await live.resolve();
    await live.resolve();
    const quarters = live.state.tables[live.state.teams[other!]!.table]!.quarters;
    expect(quarters.flatMap(({ interventions }) => interventions)).toEqual([]);
  });

  it('are planned again when the class goes back', async () => {
    const { live } = await startedClass(parallel, 1);
    await live.host({ kind: 'planShock', shock: shock() });
    await live.resolve();
    await live.host({ kind: 'goBack', turn: 0 });
    expect(live.state.shocks[0]!.state).toBe('planned');
  });

  it('speak only of what the rules have', async () => {
    const { live } = await startedClass(parallel, 1);
    const unknown = { effects: [{ effect: 'control', chip: 999, to: 'barred' } as const], firm: -1 };
    for (const change of [
      { intervention: unknown },
      { event: 'no-such-card' },
      { teams: ['team-9'] },
      { turn: 99 },
    ])
      expect(await live.host({ kind: 'planShock', shock: shock(change) })).toHaveProperty('refused');
  });
});

describe('a session kept', () => {
  const another = (storage = openSqlite(':memory:')) =>
    new LiveSession({ rules: baseBook(), storage, classId: 'class-1' });

  it('goes on in another process with everything that was acknowledged', async () => {
    const { live, storage, devices } = await startedClass(parallel, 2);
    await live.resolve();
    await live.team(devices[0]!, { kind: 'draft', seq: 1, turn: 1, base: 1, orders: [hire(3)] });
    const again = another(storage);
    await again.resume(live.state.id);
    expect(again.state).toEqual(live.state);
    const [table] = Object.keys(live.state.tables);
    expect(again.standing(table!).world).toEqual(live.standing(table!).world);
  });

  it('is let go of by whoever was not the last to write in it', async () => {
    const { live, storage, devices } = await startedClass(parallel, 1);
    const again = another(storage);
    await again.resume(live.state.id);
    await again.host({ kind: 'message', team: null, text: 'from here' });
    const late = live.team(devices[0]!, { kind: 'handIn', seq: 1, turn: 0, orders: [] });
    await expect(late).rejects.toThrow('by somebody else');
    expect(live.state.teams[Object.keys(live.state.teams)[0]!]!.handedIn).toBe(false);
    expect(replayLog(await storage.load(live.state.id))).toEqual(again.state);
  });

  it('goes to another machine as one file', async () => {
    const { live, storage } = await startedClass(shared, 3);
    await live.resolve();
    const file = writeSessionFile(await keptSession(storage, live.state.id));
    const elsewhere = openSqlite(':memory:');
    await elsewhere.append('class-1', live.state.id, 0, readSessionFile(file).log);
    const other = another(elsewhere);
    await other.resume(live.state.id);
    expect(other.state).toEqual(live.state);
    await other.resolve();
    expect(other.state.turn).toBe(2);
  });

  it('is refused with the line that is wrong', async () => {
    const { live, storage } = await startedClass(parallel, 1);
    const lines = writeSessionFile(await keptSession(storage, live.state.id)).split('\n');
    expect(() => readSessionFile('hello')).toThrow('Line 1 is not JSON');
    expect(() => readSessionFile([lines[0], '{"at":1}'].join('\n'))).toThrow('Line 2');
    expect(() => readSessionFile(lines.with(2, '{"at":1,"event":{"kind":"boom"}}').join('\n'))).toThrow(
      'Line 3',
    );
    expect(() => readSessionFile(lines[0]!.replace('1', '2'))).toThrow('Line 1');
  });

  it('can be wiped: nothing of it is left', async () => {
    const { live, storage } = await startedClass(parallel, 2);
    const { id } = live.state;
    await live.wipe();
    expect(live.state.id).not.toBe(id);
    expect(replayLog(await storage.load(id)).id).toBe('');
    expect(Object.keys(live.state.teams)).toEqual([]);
  });

  it('keeps what was acknowledged when the storage fails, and acknowledges nothing then', async () => {
    const storage = openSqlite(':memory:');
    const { live, devices, teamOf } = await startedClass(parallel, 1, storage);
    const { append } = storage;
    storage.append = () => Promise.reject(new Error('the disk is full'));
    const draft = { kind: 'draft', seq: 1, turn: 0, base: 0, orders: [hire(3)] } as const;
    await expect(live.team(devices[0]!, draft)).rejects.toThrow('full');
    expect(teamOf(devices[0]!).draft).toEqual([]);
    storage.append = append;
    expect(await live.team(devices[0]!, draft)).toEqual({ done: true, again: false });
    expect(teamOf(devices[0]!).draft).toEqual([hire(3)]);
  });
});
