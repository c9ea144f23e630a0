/** A round with one rule changed, and another round of the same teams. */
import { expect, it } from 'vitest';
import { tellingFigures } from '../../src/game/classroom/round-text.ts';
import { Rulebook, valueIn } from '../../src/ruleset/index.ts';
import { debrief } from '../../src/session/debrief.ts';
import { LiveSession } from '../../src/session/server/live-session.ts';
import { openSqlite } from '../../src/session/server/sqlite-storage.ts';
import { keptSession } from '../../src/session/server/storage.ts';
import { readSessionFile, writeSessionFile } from '../../src/session/session-file.ts';
import { readTemplate, writeTemplate } from '../../src/session/template-file.ts';
import { hostView, teamView } from '../../src/session/views.ts';
import { baseBook, baseRules } from '../support/base-rules.ts';
import { hire, parallel, shared, startedClass, waitingClass } from './class.ts';

const short = { ...parallel, auto: false, quarters: 2 };
const fewer = { number: 'supply.quota', value: 60_000 };
const changed = { ...short, changes: [fewer] };

it('a figure is changed before the start: by other rules, told to every device, and undone again', async () => {
  const { live, devices } = await waitingClass(short, 2);
  expect(live.state.rules.hash).toBe(baseRules().hash);
  expect(await live.host({ kind: 'setUp', setUp: changed })).toMatchObject({ done: true });
  expect(live.ruleset.supply.quota).toBe(60_000);
  const view = teamView(live.state, devices[0]!, live.present)!;
  expect(view.setUp?.changes).toEqual([fewer]);
  expect(view.rules.hash).toBe(live.ruleset.hash);
  expect(view.rules.hash).not.toBe(baseRules().hash);
  await live.host({ kind: 'setUp', setUp: short });
  expect(live.state.rules.hash).toBe(baseRules().hash);
  expect(live.ruleset).toBe(baseRules());
});

it('what breaks the rules is refused with its place and the remedy, and nothing has changed', async () => {
  const { live } = await waitingClass(short, 1);
  const before = live.state;
  const setUp = { ...short, changes: [{ number: 'supply.quota', value: 3 }] };
  const refused = await live.host({ kind: 'setUp', setUp });
  expect(refused).toMatchObject({ refused: 'rules' });
  expect(refused).toHaveProperty(
    'values.detail',
    expect.stringMatching(/rules\/supply\.yaml:\d+:\d+.*50000/s),
  );
  for (const number of ['supply.luck', 'levels.gentle.purse', '__proto__.toString'])
    expect(await live.host({ kind: 'setUp', setUp: { ...short, changes: [{ number, value: 1 }] } })).toEqual({
      refused: 'unknown',
      values: { what: number },
    });
  expect(await live.host({ kind: 'setUp', setUp: { ...short, level: 'brutal' } })).toMatchObject({
    refused: 'unknown',
  });
  expect(live.state).toBe(before);
});

it('a level changes every purse alike; one market has none but the usual', async () => {
  const { live } = await startedClass({ ...short, level: 'stern' }, 2);
  const usual = await startedClass(short, 1);
  const cashOf = (one: LiveSession) =>
    Object.keys(one.state.tables).map((table) => {
      const { world } = one.standing(table);
      return world.firms[world.player]!.cash;
    });
  const [first, second] = cashOf(live);
  expect(first).toBe(second);
  expect(first! / cashOf(usual.live)[0]!).toBeCloseTo(0.75, 5);
  const market = await waitingClass(shared, 0);
  expect(await market.live.host({ kind: 'setUp', setUp: { ...shared, level: 'stern' } })).toMatchObject({
    refused: 'levelAlone',
  });
});

it('a second round has the same teams on the same devices, keeps totals, and is compared with the first', async () => {
  const { live, storage, devices, teamOf } = await startedClass(short, 3);
  await live.host({ kind: 'assign', device: devices[0]!, role: 'chief' });
  await live.host({ kind: 'openCheck', part: 'before' });
  await live.answer(devices[0]!, [1, 2, 0, 1, 2]);
  await live.team(devices[0]!, { kind: 'handIn', seq: 1, turn: 0, orders: [hire(20)] });
  await live.resolve();
  await live.resolve();
  const first = live.state;
  const teams = devices.map((device) => teamOf(device).id);
  await live.beginAgain();
  expect(live.state).toMatchObject({ phase: 'lobby', turn: 0, code: first.code });
  expect(live.state.id).not.toBe(first.id);
  expect(devices.map((device) => teamOf(device).id)).toEqual(teams);
  expect(live.state.devices[devices[0]!]).toMatchObject({ role: 'chief', seq: 0 });
  expect(live.state.check).toMatchObject({ open: null, totals: { before: { answered: 1 } } });
  expect(debrief(live.state).before).toBeNull();
  expect(await live.host({ kind: 'setUp', setUp: changed })).toMatchObject({ done: true });
  await live.host({ kind: 'start' });
  await live.team(devices[1]!, { kind: 'handIn', seq: 9, turn: 0, orders: [hire(20)] });
  await live.resolve();
  await live.resolve();
  const { before, spreads } = debrief(live.state);
  expect(before).toMatchObject({ turn: 2, setUp: short });
  expect(before!.spreads).toEqual(debrief(first).spreads);
  expect(spreads).not.toEqual(before!.spreads);
  expect(before!.higher + before!.lower).toBeGreaterThan(0);
  // The same file, on a machine that knows only the rules as they come.
  const elsewhere = openSqlite(':memory:');
  const file = readSessionFile(writeSessionFile(await keptSession(storage, live.state.id)));
  await elsewhere.append('class-1', live.state.id, 0, file.log);
  const other = new LiveSession({ rules: baseBook(), storage: elsewhere, classId: 'class-1' });
  await other.resume(live.state.id);
  expect(other.state).toEqual(live.state);
  expect(other.ruleset.supply.quota).toBe(60_000);
  const [table] = Object.keys(live.state.tables);
  expect(other.standing(table!).world).toEqual(live.standing(table!).world);
  // Whoever begins anew without the teams finds the rules of the set-up, and the round before is nobody's any more.
  await other.begin(other.state.setUp);
  expect(other.state).toMatchObject({ before: null, teams: {}, setUp: changed });
  expect(hostView(other.state, other.present, []).rules.hash).toBe(live.state.rules.hash);
});

it('a template file holds the whole set-up, and says what is wrong with another', () => {
  const mine = { ...changed, level: 'gentle', timer: { seconds: 240, hard: true } };
  expect(readTemplate(writeTemplate(mine))).toEqual(mine);
  expect(() => readTemplate('hello')).toThrow('not JSON');
  expect(() => readTemplate('{"sovereignLesson":1,"setUp":{}}')).toThrow('setUp.scenario');
  const twice = { ...changed, changes: [fewer, fewer] };
  expect(() => readTemplate(writeTemplate(twice))).toThrow('changes');
  expect(() => readTemplate(writeTemplate(changed).replace('60000', '"60000"'))).toThrow('changes.0.value');
});

it('the figures that are proposed exist, and the rules bear what is proposed of them', () => {
  const rules = baseRules();
  for (const { number, times } of tellingFigures) {
    const value = Number((Number(valueIn(rules, number)) * times).toPrecision(6));
    expect(baseBook().under([{ number, value }]), number).toBeInstanceOf(Rulebook);
  }
});
