/** A served class and scripted devices, over real sockets on the loopback address. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newCampaign, resolveQuarter, worldHash } from '../../src/engine/index.ts';
import { HostClient, TeamClient } from '../../src/session/client.ts';
import { isRefusal } from '../../src/session/refusal.ts';
import { reportReceived } from '../../src/session/secrecy.ts';
import { isFinal, type Study } from '../../src/session/study.ts';
import { baseRules } from '../support/base-rules.ts';
import { hire, parallel, raise, shared, tooDear } from './class.ts';
import { type ServedForTest, serveForTest, until } from './served.ts';

const rules = baseRules();
const troubles: unknown[] = [];
let served: ServedForTest;
let address = '';
let host: HostClient;

const code = () => served.live.state.code;
const join = (team: string | null = null) => TeamClient.join(address, code(), team);

beforeAll(async () => {
  served = await serveForTest(parallel, {
    grace: 1,
    entriesEachMinute: 1000,
    trouble: (error) => troubles.push(error),
  });
  ({ address } = served);
  host = await HostClient.enter(address, served.hostSecret);
});

afterAll(async () => {
  await host.leave();
  await served.close();
  expect(troubles).toEqual([]);
});

/** Begins another class in the same server. */
async function freshClass(setUp = parallel): Promise<void> {
  const before = host.view.id;
  await host.begin(false);
  await host.do({ kind: 'setUp', setUp });
  await until('another class', () => host.view.id !== before && host.view.setUp?.mode === setUp.mode);
}

describe('a parallel class', () => {
  it('joins, drafts on two devices, hands in and reads the same world as the server', async () => {
    await freshClass();
    const first = await join();
    const second = await join(first.view.team.id);
    const other = await join();
    await host.do({ kind: 'start' });
    await until('the start', () => first.view.phase === 'playing');
    expect(await first.draft([hire(20)])).toMatchObject({ done: true });
    await until('the shared draft', () => second.view.team.draft.length === 1);
    expect(await second.draft([hire(20), hire(30)], 0)).toMatchObject({ refused: 'behind' });
    expect(other.view.team.draft).toEqual([]);
    expect(JSON.stringify(other.view)).not.toContain('"heads"');

    expect(await second.handIn([hire(20), tooDear])).toMatchObject({
      refused: 'order',
      values: { place: 1 },
    });
    expect(await second.handIn()).toMatchObject({ done: true });
    await until('the roster', () => host.view.roster.some(({ status }) => status === 'handedIn'));
    expect(await other.handIn([])).toMatchObject({ done: true });
    await until('the report', () => first.view.turn === 1 && other.view.turn === 1);

    const course = await first.course([]);
    if (isRefusal(course) || course.kind !== 'orders') throw new Error('no course');
    const { world } = resolveQuarter(rules, newCampaign(rules, course.start), course.quarters[0]!.orders);
    expect(worldHash(world)).toBe(course.quarters[0]!.hash);
    expect(await first.course([course.quarters[0]!.hash])).toMatchObject({ from: 1, quarters: [] });
    for (const client of [first, second, other]) await client.leave();
  });

  it('mends a cut line, repeats what was under way, and knows a reloaded page by its secret', async () => {
    await freshClass();
    const device = await join();
    await host.do({ kind: 'start' });
    await until('the start', () => device.view.phase === 'playing');
    device.cut();
    expect(await device.draft([hire(7)], 0)).toMatchObject({ done: true });
    expect(device.line).toBe('open');
    const again = await TeamClient.back(address, device.secret);
    expect(again.view.team.id).toBe(device.view.team.id);
    expect(again.view.team.draft).toEqual([hire(7)]);
    expect(await again.askForHelp(true)).toMatchObject({ done: true });
    await until('the call for help', () => host.view.roster[0]?.asks === true);
    await device.leave();
    expect(await again.handIn()).toMatchObject({ done: true });
    await again.leave();
  });

  it('gives a latecomer a second chair and holds an empty seat by a bot after the grace', async () => {
    await freshClass();
    const [one, two] = [await join(), await join()];
    await host.do({ kind: 'start' });
    const late = await join();
    expect([one.view.team.id, two.view.team.id]).toContain(late.view.team.id);
    await late.leave();
    await two.leave();
    await one.handIn([]);
    await until('the report', () => one.view.turn === 1);
    await until('the roster', () => host.view.turn === 1);
    const gone = host.view.roster.find(({ id }) => id === two.view.team.id);
    expect(gone).toMatchObject({ heldByBot: true, status: 'gone' });
    await one.leave();
  });

  it('turns a removed device away for good', async () => {
    await freshClass();
    const device = await join();
    await host.do({ kind: 'removeDevice', device: device.view.device.id });
    await until('the removal', () => device.line === 'closed');
    await expect(TeamClient.back(address, device.secret)).rejects.toMatchObject({ reason: 'wrong' });
  });

  it('debriefs, and hands out its files', async () => {
    await freshClass();
    const teams = [await join(), await join()];
    await host.do({ kind: 'start' });
    await until('the start', () => teams.every(({ view }) => view.phase === 'playing'));
    await teams[0]!.handIn([raise]);
    await teams[1]!.handIn([]);
    await until('the report', () => host.view.turn === 1);
    const found = await host.debrief();
    if (isRefusal(found)) throw new Error(found.refused);
    expect(found.courses).toHaveLength(2);
    let study: Study = { worths: null, skill: null };
    for await (const found of host.studies()) study = found;
    if (!isFinal(study)) throw new Error('The study was given up.');
    expect(study.worths.worths[0]).toMatchObject({ kind: 'pay', played: 2 });
    expect(study.skill.shares).toHaveLength(2);
    expect(found.spreads.map(({ axis }) => axis)).toEqual([
      'compute',
      'sovereignty',
      'ecosystem',
      'value',
      'result',
    ]);
    expect((await host.file('figures.csv')).split('\r\n')).toHaveLength(4);
    expect(await host.file('orders.csv')).toContain('level=1.4');
    expect((await host.file('session.jsonl')).split('\n').length).toBeGreaterThan(5);
    for (const team of teams) await team.leave();
  });
});

describe('a shared world', () => {
  it('shows a team its own firm wholly and of the others only what is public', async () => {
    await freshClass(shared);
    const teams = [await join(), await join()];
    await host.do({ kind: 'start' });
    await until('the start', () => teams.every(({ view }) => view.phase === 'playing'));
    await teams[0]!.handIn([hire(23)]);
    await teams[1]!.handIn([]);
    await until('the report', () => teams.every(({ view }) => view.turn === 1));
    const [own, foreign] = await Promise.all(teams.map((team) => team.course([])));
    if (isRefusal(own!) || own?.kind !== 'seen') throw new Error('no course');
    if (isRefusal(foreign!) || foreign?.kind !== 'seen') throw new Error('no course');
    const f = rules.firms.findIndex(({ id }) => id === teams[0]!.view.team.firm);
    expect(own.world.player).toBe(f);
    expect(own.world.firms[f]!.cash).toBeGreaterThan(0);
    expect(own.report!.orders[f]!.map(({ order }) => order)).toEqual([hire(23)]);
    expect(foreign.world.firms[f]).toMatchObject({
      cash: 0,
      engineers: 0,
      shipments: [],
      tasks: expect.any(Array),
    });
    expect(foreign.report!.orders[f]).toEqual([]);
    expect(JSON.stringify(foreign)).not.toContain('"heads":23}');
    expect(reportReceived(own.report!).ledger.count).toBeGreaterThan(0);
    for (const team of teams) await team.leave();
  });
});

describe('the teacher', () => {
  it('composes a shock, sees what it would do, retracts it, and lets another strike', async () => {
    await freshClass({ ...parallel, auto: false });
    const team = await join();
    await host.do({ kind: 'start' });
    const shock = {
      id: 'shock-a',
      event: '',
      title: '<b>Flood</b>',
      intervention: { effects: [{ effect: 'cash', target: 'firm', add: -5_000_000_000 } as const], firm: -1 },
      teams: [team.view.team.id],
      turn: 0,
      announced: true,
    };
    const foreseen = await host.preview(shock);
    if (isRefusal(foreseen)) throw new Error(foreseen.refused);
    expect(foreseen.foreseen[0]!.cash).toBeLessThan(0);
    await host.do({ kind: 'planShock', shock });
    await until('the announcement', () => team.view.announced.length === 1);
    await host.do({ kind: 'retractShock', shock: 'shock-a' });
    await until('its end', () => team.view.announced.length === 0);
    await host.do({ kind: 'planShock', shock: { ...shock, id: 'shock-b', announced: false } });
    expect(team.view.announced).toEqual([]);
    expect(await host.resolve()).toMatchObject({ done: true });
    await until('the blow', () => team.view.announced[0]?.struck === true);
    const look = await host.look(team.view.team.id);
    expect(look).toMatchObject({ course: { kind: 'orders', from: 0 }, draft: [] });
    expect(await host.do({ kind: 'goBack', turn: 0 })).toMatchObject({ done: true });
    await until('the quarter before', () => team.view.turn === 0);
    await team.leave();
  });

  it('wipes everything', async () => {
    await freshClass();
    const team = await join();
    await host.wipe();
    await until('the end', () => team.line === 'closed');
    await until('an empty class', () => host.view.roster.length === 0);
  });
});
