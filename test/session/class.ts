/** Classes for tests: a session in memory or on disk, teams that joined, and orders that are legal in an opening. */
import type { Order } from '../../src/engine/index.ts';
import type { SetUp } from '../../src/session/events.ts';
import { isRefusal } from '../../src/session/refusal.ts';
import { LiveSession } from '../../src/session/server/live-session.ts';
import { openSqlite } from '../../src/session/server/sqlite-storage.ts';
import { baseBook } from '../support/base-rules.ts';

/** A short campaign, every team in a world of its own. */
export const parallel: SetUp = {
  scenario: 'first-steps',
  seed: 7,
  mode: 'parallel',
  firm: 'alibaba',
  seats: 6,
  auto: true,
};

/** The same, up to three firms in one world. */
export const shared: SetUp = { ...parallel, mode: 'shared', seats: 3 };

/** An order that the opening of every scenario allows. */
export const hire = (heads: number): Order => ({ kind: 'hire', heads });

/** An order that shows in the result at once, whatever the balance of the day. */
export const raise: Order = { kind: 'pay', level: 1.4 };

/** Far more money than any firm has. */
export const tooDear: Order = { kind: 'repay', amount: 9_000_000_000_000 };

/** A session with so many teams of one device each, started. */
export async function startedClass(setUp: SetUp, teams: number, storage = openSqlite(':memory:')) {
  const made = await waitingClass(setUp, teams, storage);
  await made.live.host({ kind: 'start' });
  return made;
}

/** The same, before the start. */
export async function waitingClass(setUp: SetUp, teams: number, storage = openSqlite(':memory:')) {
  let now = 1_000_000;
  const live = new LiveSession({
    rules: baseBook(),
    storage,
    classId: 'class-1',
    now: () => now,
    luck: () => 0.4,
  });
  await live.begin(setUp);
  const devices: string[] = [];
  while (devices.length < teams) {
    const joined = await live.join(null);
    if (isRefusal(joined)) throw new Error(joined.refused);
    live.connect(joined.device);
    devices.push(joined.device);
  }
  return {
    live,
    storage,
    devices,
    teamOf: (device: string) => live.state.teams[live.state.devices[device]!.team]!,
    pass: (milliseconds: number) => {
      now += milliseconds;
      live.tick();
    },
  };
}
