/** Several classes on one server: each with its own code and secret, none felt by another. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HostClient, TeamClient } from '../../src/session/client.ts';
import type { ListedClass } from '../../src/session/index.ts';
import { hire, parallel } from './class.ts';
import { type ServedForTest, serveForTest, until } from './served.ts';

let served: ServedForTest;
let address = '';
const troubles: unknown[] = [];

beforeAll(async () => {
  served = await serveForTest(
    { ...parallel, auto: false },
    {
      mostClasses: 3,
      entriesEachMinute: 1000,
      trouble: (error) => troubles.push(error),
    },
  );
  ({ address } = served);
});

afterAll(async () => {
  await served.close();
  expect(troubles).toEqual([]);
});

/** What the keeper asks of the server. */
async function keeper(method: string, path = '', secret = served.keeperSecret) {
  const answer = await fetch(`${address}/classes${path}`, {
    method,
    headers: { authorization: `Bearer ${secret}` },
  });
  const json = answer.headers.get('content-type')?.startsWith('application/json;') === true;
  return { status: answer.status, body: json ? await answer.json() : await answer.text() };
}

const listed = async (): Promise<ListedClass[]> => (await keeper('GET')).body;
const open = async (): Promise<ListedClass> => (await keeper('POST')).body;

describe('two classes', () => {
  it('have codes, secrets, teams and quarters of their own', async () => {
    const [first] = await listed();
    const second = await open();
    expect(second.code).not.toBe(first!.code);
    const hosts = [
      await HostClient.enter(address, first!.secret),
      await HostClient.enter(address, second.secret),
    ];
    const teams = [await TeamClient.join(address, first!.code), await TeamClient.join(address, second.code)];
    await hosts[0]!.do({ kind: 'start' });
    await until('the start of the first', () => teams[0]!.view.phase === 'playing');
    expect(teams[1]!.view.phase).toBe('lobby');
    await teams[0]!.handIn([hire(2)]);
    await hosts[0]!.resolve();
    await until('the report', () => teams[0]!.view.turn === 1);
    expect(hosts[1]!.view).toMatchObject({ turn: 0, phase: 'lobby' });
    expect(hosts[1]!.view.roster.map(({ id }) => id)).toEqual([teams[1]!.view.team.id]);
    expect(await hosts[1]!.file('orders.csv')).not.toContain('heads=2');
    expect((await listed()).map(({ summary }) => summary)).toMatchObject([
      { phase: 'playing', turn: 1, teams: 1, here: 1 },
      { phase: 'lobby', turn: 0, teams: 1, here: 1 },
    ]);
    for (const one of [...hosts, ...teams]) await one.leave();
  });

  it('let nobody in with what belongs to the other', async () => {
    const [first, second] = await listed();
    const seat = await TeamClient.join(address, first!.code);
    // The first class's seat, dressed up as one of the second.
    const forged = seat.secret.replace(first!.id, second!.id);
    await expect(TeamClient.back(address, forged)).rejects.toMatchObject({ reason: 'wrong' });
    const host = first!.secret.replace(first!.id, second!.id);
    await expect(HostClient.enter(address, host)).rejects.toMatchObject({ reason: 'wrong' });
    const headers = { authorization: `Bearer ${host}` };
    expect((await fetch(`${address}/class/session.jsonl`, { headers })).status).toBe(401);
    await seat.leave();
  });
});

describe('the keeper', () => {
  it('may open only so many, and nobody else may open, list or end any', async () => {
    const third = await open();
    expect(await keeper('POST')).toMatchObject({ status: 409, body: { most: 3 } });
    const [first] = await listed();
    for (const secret of ['', 'wrong', first!.secret]) {
      for (const [method, path] of [
        ['GET', ''],
        ['POST', ''],
        ['POST', `/${third.id}/end`],
        ['GET', `/${third.id}/session.jsonl`],
      ] as const)
        expect((await keeper(method, path, secret)).status).toBe(401);
    }
    expect((await keeper('POST', '/class-nowhere/end')).status).toBe(404);
    expect((await keeper('POST', '/class-nowhere/../end')).status).toBe(404);
  });

  it('ends one: its devices are told, its code and secrets open nothing, the others go on; and opens it again', async () => {
    const [first, , third] = await listed();
    const staying = await TeamClient.join(address, first!.code).catch(() => null);
    const host = await HostClient.enter(address, third!.secret);
    const team = await TeamClient.join(address, third!.code);
    await host.do({ kind: 'start' });
    await until('the start', () => team.view.phase === 'playing');
    await team.draft([hire(4)]);
    expect(await keeper('POST', `/${third!.id}/end`)).toMatchObject({ status: 200 });
    await until('the end', () => team.line === 'closed' && host.line === 'closed');
    expect(team.why).toBe('ended');
    await expect(TeamClient.join(address, third!.code)).rejects.toMatchObject({ reason: 'wrong' });
    await expect(TeamClient.back(address, team.secret)).rejects.toMatchObject({ reason: 'wrong' });
    await expect(HostClient.enter(address, third!.secret)).rejects.toMatchObject({ reason: 'wrong' });
    expect(staying?.line).toBe('open');
    // An ended class makes room for another, and comes back as it was when there is room.
    const fourth = await open();
    expect(await keeper('POST', `/${third!.id}/again`)).toMatchObject({ status: 409 });
    await keeper('POST', `/${fourth.id}/wipe`);
    expect(await keeper('POST', `/${third!.id}/again`)).toMatchObject({ status: 200 });
    const back = await TeamClient.back(address, team.secret);
    expect(back.view.team.draft).toEqual([hire(4)]);
    await back.leave();
    await staying?.leave();
  });

  it('wipes one class and leaves the others', async () => {
    const before = await listed();
    const gone = before.at(-1)!;
    await keeper('POST', `/${gone.id}/wipe`);
    expect((await listed()).map(({ id }) => id)).toEqual(before.slice(0, -1).map(({ id }) => id));
    expect((await keeper('GET', `/${gone.id}/session.jsonl`)).status).toBe(404);
  });

  it("is the only one to fetch any class's session, which another class takes in under a code of its own", async () => {
    const [first, second] = await listed();
    const { status, body } = await keeper('GET', `/${first!.id}/session.jsonl`);
    expect(status).toBe(200);
    const host = await HostClient.enter(address, second!.secret);
    await expect(host.take(`${body}{}`)).rejects.toThrow('Line');
    await expect(host.take(await fileOf(first!.id))).rejects.toThrow('here already');
    const moved = (await fileOf(first!.id)).replaceAll(/session-[0-9a-f]{12}/g, 'session-moved');
    await host.take(moved);
    await until('the session', () => host.view.turn === 1);
    expect(host.view.code).not.toBe(first!.code);
    await host.leave();
  });

  it('takes an open learning check along: who has answered is not counted twice, and nothing says what they answered', async () => {
    const [first, second] = await listed();
    const [from, to] = await Promise.all(
      [first!, second!].map(({ secret }) => HostClient.enter(address, secret)),
    );
    const team = await TeamClient.join(address, first!.code);
    await from!.do({ kind: 'openCheck', part: 'after' });
    await team.answer([1, 2, 0, 1, 2]);
    const file = await fileOf(first!.id);
    expect(JSON.parse(file.split('\n')[0]!)).toEqual({
      sovereignClass: 1,
      check: { part: 'after', answered: [team.view.device.id], counts: expect.any(Array) },
    });
    await to!.take(file.replaceAll(/session-[0-9a-f]{12}/g, 'session-counted'));
    await until('the session', () => to!.view.id === 'session-counted');
    expect(to!.view.check).toMatchObject({ open: 'after', answered: 1 });
    const there = await TeamClient.back(address, `${second!.id}.${team.secret.split('.')[1]}`);
    expect(await there.answer([3, 3, 3, 3, 3])).toMatchObject({ again: true });
    await to!.closeCheck();
    await until('the totals', () => to!.view.check.totals.after !== undefined);
    expect(to!.view.check.totals.after?.counts[0]).toEqual([0, 1, 0, 0]);
    await Promise.all([from, to, team, there].map((client) => client!.leave()));
  });

  async function fileOf(id: string): Promise<string> {
    const headers = { authorization: `Bearer ${served.keeperSecret}` };
    return (await fetch(`${address}/classes/${id}/session.jsonl`, { headers })).text();
  }
});
