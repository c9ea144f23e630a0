/** Devices of a class as the game plays them: the store, the line and the server together. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { worldHash } from '../../../src/engine/index.ts';
import { ClassPlay } from '../../../src/game/classroom/class-play.ts';
import { readSettings } from '../../../src/game/store/settings-slice.ts';
import { TeamClient } from '../../../src/session/client.ts';
import { hire, parallel } from '../../session/class.ts';
import { type ServedForTest, serveForTest, until } from '../../session/served.ts';
import { baseBook } from '../../support/base-rules.ts';

let served: ServedForTest;
const clients: TeamClient[] = [];

beforeAll(async () => {
  served = await serveForTest(parallel);
});

afterAll(async () => {
  for (const client of clients) await client.leave();
  await served.close();
});

async function sit(team: string | null): Promise<TeamClient> {
  const { code } = served.live.state;
  const client = await TeamClient.join(served.address, code, team);
  clients.push(client);
  return client;
}

async function begin(client: TeamClient): Promise<ClassPlay> {
  const play = new ClassPlay(client, baseBook(), readSettings(null, 'en'), () => undefined);
  await play.begin();
  return play;
}

test('two devices of a team share a draft, one hands it in, takes it back and hands it in again; both follow the class', async () => {
  const first = await sit(null);
  const second = await sit(first.view.team.id);
  const other = await sit(null);
  await served.live.host({ kind: 'start' });
  await until('the start', () => clients.every(({ view }) => view.phase === 'playing'));
  const [one, two] = [await begin(first), await begin(second)];
  const game = (play: ClassPlay) => play.store.getState();

  expect(game(one).phase).toBe('briefing');
  // The game speaks of the quarters of the lesson, not of the scenario's.
  expect(game(one).lesson).toBe(served.live.state.length);
  game(one).plan();
  expect(game(one).addOrder(hire(20))).toBeNull();
  await until('the shared draft', () => game(two).orders.length === 1);
  game(two).removeOrder(0);
  await until('its change', () => game(one).orders.length === 0);
  game(two).addOrder(hire(10));
  await until('another one', () => game(one).orders.length === 1);

  const waiting = game(one).commit();
  await until('the hand-in', () => first.view.team.handedIn && second.view.team.handedIn);
  expect(game(one).busy).toBe(true);
  await second.takeBack();
  await waiting;
  await until('quiet', () => game(one).trouble === null);
  expect(game(one)).toMatchObject({ phase: 'plan', busy: false });

  const again = game(one).commit();
  await until('the hand-in', () => second.view.team.handedIn);
  await other.handIn([]);
  await again;
  await until('the others', () => game(two).campaign?.world.turn === 1);
  expect(game(one).phase).toBe('resolve');
  expect(game(two).phase).toBe('briefing');
  const table = served.live.state.teams[first.view.team.id]!.table;
  const hash = worldHash(served.live.standing(table).world);
  expect(worldHash(game(one).campaign!.world)).toBe(hash);
  expect(worldHash(game(two).campaign!.world)).toBe(hash);

  await served.live.host({ kind: 'goBack', turn: 0 });
  await until('the quarter before', () => game(one).campaign?.world.turn === 0);
  expect(game(one)).toMatchObject({ phase: 'briefing', orders: [] });
  one.end();
  two.end();
});
