/** Messages and visitors that mean no good: none is let in, none is felt by anybody else. */
import { connect } from 'node:net';
import { ColyseusSDK, type Room } from '@colyseus/sdk';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TeamClient } from '../../src/session/client.ts';
import { protocolVersion } from '../../src/session/views.ts';
import { hire, parallel } from './class.ts';
import { type ServedForTest, serveForTest } from './served.ts';

let served: ServedForTest;
let address = '';
let honest: TeamClient;
const troubles: unknown[] = [];

beforeAll(async () => {
  served = await serveForTest(
    { ...parallel, auto: false },
    {
      entriesEachMinute: 1000,
      trouble: (error) => troubles.push(error),
    },
  );
  ({ address } = served);
  honest = await TeamClient.join(address, served.live.state.code);
  await served.live.host({ kind: 'start' });
});

afterAll(async () => {
  // Whatever was tried, the honest team goes on.
  expect(await honest.handIn([hire(3)])).toMatchObject({ done: true });
  await honest.leave();
  await served.close();
});

const newcomer = () => ({ as: 'newcomer', version: protocolVersion, code: served.live.state.code });

async function enter(): Promise<Room> {
  const room: Room = await new ColyseusSDK(address).joinById('class', newcomer());
  room.reconnection.enabled = false;
  room.onMessage('*', () => undefined);
  room.onError(() => undefined);
  return room;
}

async function post(path: string, body: string, headers: Record<string, string> = {}): Promise<number> {
  const type = { 'content-type': 'application/json' };
  return (await fetch(`${address}${path}`, { method: 'POST', body, headers: { ...type, ...headers } }))
    .status;
}

describe('messages', () => {
  const odd = fc.oneof(
    fc
      .anything({ maxDepth: 3 })
      .map((value) => JSON.parse(JSON.stringify(value ?? null) ?? 'null') as unknown),
    fc.record({
      kind: fc.constantFrom(
        'draft',
        'handIn',
        'takeBack',
        'ask',
        'role',
        'sit',
        'note',
        'setUp',
        'start',
        'resolve',
        '__proto__',
      ),
      seq: fc.oneof(fc.integer(), fc.double(), fc.constant('1')),
      turn: fc.oneof(fc.integer({ min: 1 }), fc.constant(null)),
      base: fc.integer(),
      orders: fc.oneof(fc.anything(), fc.array(fc.record({ kind: fc.string(), units: fc.double() }))),
    }),
    fc.record({
      kind: fc.constant('handIn'),
      seq: fc.constant(1),
      turn: fc.constant(0),
      orders: fc.constant([{ kind: 'buy', chip: 'no-such', units: 1 }]),
    }),
  );

  it('a thousand malformed ones are refused one by one and change nothing', async () => {
    const state = JSON.stringify({ ...served.live.state, devices: {}, teams: {} });
    const draft = honest.view.team.revision;
    const messages = fc.sample(odd, { numRuns: 1000, seed: 5 });
    let refused = 0;
    for (let first = 0; first < messages.length; first += 15) {
      // A device may say twenty things a second, so each batch comes from another.
      const room = await enter();
      const kinds = ['do', 'host', 'preview', 'look', 'answer'] as const;
      const answers = await Promise.all(
        messages
          .slice(first, first + 15)
          .map((message, place) => room.request<unknown, object>(kinds[place % kinds.length]!, message)),
      );
      refused += answers.filter((answer) => 'refused' in answer).length;
      await room.leave();
    }
    expect(refused).toBe(1000);
    expect(JSON.stringify({ ...served.live.state, devices: {}, teams: {} }).replace(/"tables":.*/, '')).toBe(
      state.replace(/"tables":.*/, ''),
    );
    expect(honest.view.team.revision).toBe(draft);
    expect(troubles).toEqual([]);
  });

  it('of a kind that does not exist, or bytes that are no message, reach nobody', async () => {
    const room = await enter();
    room.send('no-such-kind', { a: 1 });
    room.connection.send(Uint8Array.from([255, 0, 13, 13, 200]));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await honest.askForHelp(true)).toMatchObject({ done: true });
    void room.leave();
  });

  it('in a flood, or too large, end the connection of whoever sent them', async () => {
    for (const attack of [
      (room: Room) => {
        for (let n = 0; n < 200; n++) room.send('do', { n });
      },
      (room: Room) => room.send('do', { text: 'x'.repeat(200_000) }),
    ]) {
      const room = await enter();
      const closed = new Promise<number>((resolve) => room.onLeave((code) => resolve(code)));
      attack(room);
      expect(await closed).toBeGreaterThan(1000);
    }
    expect(honest.line).toBe('open');
    expect(await honest.askForHelp(false)).toMatchObject({ done: true });
  });

  it("of a team that ask for what is the teacher's are refused", async () => {
    const room = await enter();
    for (const kind of [
      'host',
      'resolve',
      'begin',
      'wipe',
      'look',
      'preview',
      'debrief',
      'study',
      'closeCheck',
    ]) {
      expect(await room.request<unknown, object>(kind, { kind: 'start' })).toMatchObject({
        refused: 'malformed',
      });
    }
    await room.leave();
  });
});

describe('the door', () => {
  it('opens to no other version, form or room', async () => {
    const sdk = new ColyseusSDK(address);
    await expect(sdk.joinById('class', { ...newcomer(), version: 0 })).rejects.toMatchObject({ code: 426 });
    await expect(sdk.joinById('class', { ...newcomer(), more: 1 })).rejects.toMatchObject({ code: 400 });
    await expect(sdk.create('class', newcomer())).rejects.toThrow();
    expect(await post('/matchmake/create/class', '{}')).toBe(404);
    expect(await post('/matchmake/joinById/class', '{}'.padEnd(5000))).toBe(413);
    expect(await post('/matchmake/joinById/class', '{"as":')).toBe(400);
  });

  it('is shut to pages of other origins and to foreign names', async () => {
    const foreign = { origin: 'http://evil.example' };
    expect(await post('/matchmake/joinById/class', JSON.stringify(newcomer()), foreign)).toBe(403);
    const upgrade = (headers: string) =>
      new Promise<string>((resolve) => {
        const socket = connect(served.port, '127.0.0.1', () => {
          const key = 'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==';
          socket.write(
            `GET /x/class HTTP/1.1\r\n${headers}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n${key}\r\n\r\n`,
          );
        });
        socket.once('data', (data) => {
          resolve(data.toString().split('\r\n')[0]!);
          socket.destroy();
        });
      });
    const own = `127.0.0.1:${served.port}`;
    expect(await upgrade(`Host: ${own}\r\nOrigin: http://evil.example`)).toContain('403');
    expect(await upgrade('Host: evil.example\r\nOrigin: http://evil.example')).toContain('403');
    expect(await upgrade(`Host: ${own}\r\nOrigin: http://${own}`)).toContain('101');
  });

  it("keeps the teacher's files for who knows the secret", async () => {
    for (const headers of [{}, { authorization: 'Bearer wrong' }]) {
      const answer = await fetch(`${address}/class/session.jsonl`, { headers });
      expect(answer.status).toBe(401);
    }
  });

  it('gives up on an address that guesses, and lets devices that were here before go on', async () => {
    const sdk = new ColyseusSDK(address);
    const codes = [];
    for (let n = 0; n < 30; n++) {
      const guess = sdk.joinById('class', { ...newcomer(), code: `bcdf${n + 10}` });
      codes.push(
        await guess.then(
          () => 0,
          (error: { code: number }) => error.code,
        ),
      );
    }
    expect(codes.filter((one) => one === 401).length).toBeLessThanOrEqual(20);
    expect(codes.at(-1)).toBe(429);
    expect(await honest.askForHelp(true)).toMatchObject({ done: true });
    const back = await TeamClient.back(address, honest.secret);
    expect(back.view.team.id).toBe(honest.view.team.id);
    await back.leave();
  });
});
