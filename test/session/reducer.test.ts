import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, replayLog } from '../../src/session/apply.ts';
import { eventSchema, type Logged, loggedSchema, type SessionEvent } from '../../src/session/events.ts';
import { nothingYet, type SessionState } from '../../src/session/state.ts';
import { parallel } from './class.ts';

const key = 'a'.repeat(64);
const teams = ['t-1', 't-2', 't-3'];
const devices = ['d-1', 'd-2', 'd-3', 'd-4'];
const team = fc.constantFrom(...teams);
const device = fc.constantFrom(...devices);
const orders = fc.array(
  fc.nat(50).map((heads) => ({ kind: 'hire' as const, heads: heads + 1 })),
  {
    maxLength: 3,
  },
);
const seq = fc.integer({ min: 1, max: 9 });

/** Any event at all, also such as nobody would have let happen. */
const anyEvent: fc.Arbitrary<SessionEvent> = fc.oneof(
  team.map((id) => ({ kind: 'teamJoined' as const, team: id, name: id, table: `w-${id}`, firm: 'alibaba' })),
  fc.record({ kind: fc.constant('deviceJoined' as const), device, team, key: fc.constant(key) }),
  fc.record({ kind: fc.constant('deviceMoved' as const), device, team }),
  fc.record({ kind: fc.constant('deviceRemoved' as const), device }),
  fc.record({ kind: fc.constant('teamRemoved' as const), team }),
  fc.record({ kind: fc.constant('satDown' as const), device, seq, team }),
  fc.record({
    kind: fc.constant('teamSeated' as const),
    team,
    table: fc.constantFrom('w-t-1', 'w-t-2', 'w-t-9'),
    firm: fc.constantFrom('alibaba', 'tencent'),
  }),
  fc.record({ kind: fc.constant('drafted' as const), device, seq, turn: fc.constant(0), orders }),
  fc.record({ kind: fc.constant('handedIn' as const), device, seq, turn: fc.constant(0), orders }),
  fc.record({ kind: fc.constant('takenBack' as const), device, seq, turn: fc.constant(0) }),
  fc.record({ kind: fc.constant('asked' as const), device, seq, asks: fc.boolean() }),
  fc.record({ kind: fc.constant('paused' as const), team: fc.option(team), paused: fc.boolean() }),
  fc.record({ kind: fc.constant('wentBack' as const), turn: fc.nat(2) }),
  fc.constant({ kind: 'resolved' as const, turn: 0, tables: {} }),
  fc.constant({ kind: 'started' as const }),
);

const begun: Logged[] = [
  {
    at: 1,
    event: {
      kind: 'opened',
      format: 1,
      id: 'class-1',
      rules: { name: 'r', version: '1', hash: 'h' },
      code: 'bcdfgh',
    },
  },
  { at: 2, event: { kind: 'setUp', setUp: parallel, length: 6 } },
];

const anyLog = fc
  .array(anyEvent, { maxLength: 40 })
  .map((events) => [...begun, ...events.map((event, place): Logged => ({ at: place + 3, event }))]);

/** Everything that must hold of any state. */
function flaws(state: SessionState): string[] {
  const found: string[] = [];
  for (const one of Object.values(state.tables)) {
    for (const [firm, id] of Object.entries(one.seats)) {
      const seated = state.teams[id];
      if (seated === undefined || seated.firm !== firm || seated.table !== one.id)
        found.push(`${one.id} seats ${id}, which is not there`);
    }
    if (Object.keys(one.seats).length === 0) found.push(`${one.id} is empty`);
  }
  for (const one of Object.values(state.teams)) {
    if (state.tables[one.table]?.seats[one.firm] !== one.id) found.push(`${one.id} sits nowhere`);
  }
  return found;
}

describe('the reducer', () => {
  it('stays whole and plain, whatever the log says, and changes nothing that it was given', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        let state = nothingYet;
        for (const logged of log) {
          const before = JSON.stringify(state);
          const next = apply(state, logged);
          expect(JSON.stringify(state)).toBe(before);
          state = next;
        }
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
        expect(flaws(state)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same after any restart: the log written, read and replayed', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(40), (log, cut) => {
        const copy = log.map((logged) => loggedSchema.parse(JSON.parse(JSON.stringify(logged))));
        const half = replayLog(copy.slice(0, cut));
        expect(copy.slice(cut).reduce(apply, half)).toEqual(replayLog(log));
      }),
      { numRuns: 60 },
    );
  });

  it('gives a draft a new revision with every change, and never an old one again', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const seen = new Map<string, Map<number, string>>();
        let state = nothingYet;
        for (const logged of log) {
          // A team that is removed and joins again is another one.
          if (logged.event.kind === 'teamRemoved') seen.delete(logged.event.team);
          if (logged.event.kind === 'teamJoined') seen.delete(logged.event.team);
          state = apply(state, logged);
          for (const { id, revision, draft } of Object.values(state.teams)) {
            const revisions = seen.get(id) ?? new Map<number, string>();
            seen.set(id, revisions);
            const text = JSON.stringify(draft);
            expect(revisions.get(revision) ?? text).toBe(text);
            revisions.set(revision, text);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('knows every event that may be written', () => {
    for (const { event } of begun) expect(eventSchema.safeParse(event).success).toBe(true);
    expect(eventSchema.safeParse({ kind: 'started', extra: 1 }).success).toBe(false);
    expect(eventSchema.safeParse({ kind: 'teamRenamed', team: 't-1', name: 'two\nlines' }).success).toBe(
      false,
    );
  });
});
