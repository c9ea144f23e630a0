/** What the teacher moves about, and how teams and roles are found. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../src/session/refusal.ts';
import { LiveSession } from '../../src/session/server/live-session.ts';
import { openSqlite } from '../../src/session/server/sqlite-storage.ts';
import { hostView, teamLines, teamView } from '../../src/session/views.ts';
import { baseBook } from '../support/base-rules.ts';
import { hire, parallel, shared, startedClass, waitingClass } from './class.ts';

describe('before the start', () => {
  it('a device sits down with another team, and a team that nobody is left in goes', async () => {
    const { live, devices, teamOf } = await waitingClass(parallel, 3);
    const [first, second] = devices as [string, string];
    const target = teamOf(second).id;
    expect(await live.team(first, { kind: 'sit', seq: 1, team: target })).toMatchObject({ done: true });
    expect(teamOf(first).id).toBe(target);
    expect(teamLines(live.state).map(({ devices: count }) => count)).toEqual([2, 1]);
    expect(await live.team(first, { kind: 'sit', seq: 2, team: 'team-nobody' })).toMatchObject({
      refused: 'unknown',
    });
    await live.host({ kind: 'start' });
    expect(await live.team(first, { kind: 'sit', seq: 2, team: target })).toMatchObject({
      refused: 'running',
    });
  });

  it('teams are put into other seats of the shared worlds, and spread evenly over them', async () => {
    const { live, devices, teamOf } = await waitingClass(shared, 4);
    const [one, , , four] = devices as [string, string, string, string];
    const before = teamOf(one);
    expect(teamOf(four).table).not.toBe(before.table);
    const seat = { kind: 'seat', team: teamOf(four).id, table: before.table, firm: before.firm } as const;
    expect(await live.host(seat)).toMatchObject({ done: true });
    expect(teamOf(four)).toMatchObject({ table: before.table, firm: before.firm });
    expect(teamOf(one).table).not.toBe(before.table);
    expect(await live.host({ ...seat, firm: 'baidu' })).toMatchObject({ refused: 'unknown' });
    expect(await live.host({ kind: 'spread' })).toMatchObject({ done: true });
    const seats = Object.values(live.state.tables).map((table) => Object.values(table.seats));
    expect(seats.map(({ length }) => length)).toEqual([2, 2]);
    expect(new Set(seats.flat()).size).toBe(4);
    await live.host({ kind: 'start' });
    expect(await live.host({ kind: 'spread' })).toMatchObject({ refused: 'running' });
  });

  it('seats eight firms in one market at most, and opens further worlds beside it', async () => {
    const { live } = await waitingClass({ ...shared, seats: 8 }, 18);
    const sizes = Object.values(live.state.tables).map(({ seats }) => Object.keys(seats).length);
    expect(sizes).toEqual([8, 8, 2]);
    await live.host({ kind: 'spread' });
    expect(Object.values(live.state.tables).map(({ seats }) => Object.keys(seats).length)).toEqual([6, 6, 6]);
    await live.host({ kind: 'start' });
    await live.resolve();
    const { world } = live.standing(Object.keys(live.state.tables)[0] ?? '');
    expect(world.firms).toHaveLength(8);
  });

  it('a lesson may be shorter than its scenario, and time every quarter', async () => {
    const setUp = { ...parallel, quarters: 2, timer: { seconds: 60, hard: true } };
    const { live, pass } = await startedClass(setUp, 1);
    expect(live.state.length).toBe(2);
    expect(live.state.timer).toEqual({ ends: 1_060_000, hard: true });
    pass(61_000);
    await live.settle();
    expect(live.state.turn).toBe(1);
    expect(live.state.timer).toEqual({ ends: 1_121_000, hard: true });
    await live.resolve();
    expect(live.state).toMatchObject({ phase: 'over', timer: null });
  });
});

describe('a running class', () => {
  it('lets a device be moved to another team, given a role, and go on there', async () => {
    const { live, devices, teamOf } = await startedClass(parallel, 2);
    const [one, two] = devices as [string, string];
    await live.team(two, { kind: 'draft', seq: 1, turn: 0, base: 0, orders: [hire(7)] });
    expect(await live.host({ kind: 'move', device: one, team: teamOf(two).id })).toMatchObject({
      done: true,
    });
    expect(await live.host({ kind: 'assign', device: one, role: 'finance' })).toMatchObject({ done: true });
    const view = teamView(live.state, one, live.present)!;
    expect(view.team.draft).toEqual([hire(7)]);
    expect(view.team.mates.map(({ role, here }) => [role, here])).toEqual([
      ['finance', true],
      ['', true],
    ]);
    expect(await live.team(one, { kind: 'role', seq: 1, role: 'policy' })).toMatchObject({ done: true });
    const roster = hostView(live.state, live.present, []).roster;
    expect(roster.map(({ devices: all }) => all.length)).toEqual([0, 2]);
    expect(roster[0]!.status).toBe('gone');
  });
});

describe('the learning check', () => {
  it('counts every device once, keeps totals alone, and nothing of anybody in the log', async () => {
    const { live, storage, devices } = await startedClass(parallel, 3);
    const log = () => storage.load(live.state.id);
    expect(await live.answer(devices[0]!, [1])).toMatchObject({ refused: 'notRunning' });
    await live.host({ kind: 'openCheck', part: 'before' });
    expect(teamView(live.state, devices[0]!, live.present)!.check).toBe('before');
    await live.answer(devices[0]!, [1, 2, 0, 1, 2]);
    expect(await live.answer(devices[0]!, [3, 3, 3, 3, 3])).toMatchObject({ again: true });
    await live.answer(devices[1]!, [1, -1, 99]);
    expect(hostView(live.state, live.present, []).check.answered).toBe(2);
    const written = JSON.stringify(await log());
    expect(isRefusal(await live.closeCheck())).toBe(false);
    const [last] = (await log()).slice(-1);
    expect(JSON.stringify(await log()).startsWith(written.slice(0, -1))).toBe(true);
    expect(last!.event).toEqual({
      kind: 'checkClosed',
      part: 'before',
      answered: 2,
      counts: [
        [0, 2, 0, 0],
        [0, 0, 1, 0],
        [1, 0, 0, 0],
        [0, 1, 0, 0],
        [0, 0, 1, 0],
      ],
    });
    expect(live.state.check.totals.before?.answered).toBe(2);
    expect(await live.closeCheck()).toMatchObject({ refused: 'notRunning' });
  });

  it('goes on where it was when the server is killed, and leaves nothing but totals in the file', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'sovereign-check-'));
    const { live, devices } = await startedClass(parallel, 3, openSqlite(folder));
    await live.host({ kind: 'openCheck', part: 'before' });
    await live.answer(devices[0]!, [1, 2, 0, 1, 2]);
    await live.answer(devices[1]!, [3, 3, 3, 3, 3]);
    // Nothing is closed: another server opens the same file.
    const storage = openSqlite(folder);
    const again = new LiveSession({ rules: baseBook(), storage, classId: 'class-1' });
    await again.resume(live.state.id);
    expect(hostView(again.state, again.present, []).check).toMatchObject({ open: 'before', answered: 2 });
    expect(await again.answer(devices[1]!, [0, 0, 0, 0, 0])).toMatchObject({ again: true });
    await again.answer(devices[2]!, [1, 1, 1, 1, 1]);
    await again.closeCheck();
    expect(again.state.check.totals.before).toMatchObject({
      answered: 3,
      counts: expect.arrayContaining([[0, 2, 0, 1]]),
    });
    expect(await storage.tally(live.state.id)).toBeNull();
    // A check that is asked later begins with nothing.
    await again.host({ kind: 'openCheck', part: 'after' });
    await again.answer(devices[0]!, [0, 0, 0, 0, 0]);
    await again.wipe();
    expect(await storage.tally(live.state.id)).toBeNull();
    await storage.close();
    for (const file of readdirSync(folder))
      expect(readFileSync(path.join(folder, file)).includes(devices[1]!), file).toBe(false);
    rmSync(folder, { recursive: true, force: true });
  });
});
