/** A network that goes without a word: lines that look open and carry nothing. */
import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TeamClient } from '../../src/session/client.ts';
import { hire, parallel } from './class.ts';
import { type ServedForTest, serveForTest, until } from './served.ts';

let served: ServedForTest;
let relay: Server;
let address = '';
const sockets = new Set<[Socket, Socket]>();

beforeAll(async () => {
  served = await serveForTest({ ...parallel, auto: false });
  relay = createServer((socket) => {
    const server = connect(served.port, '127.0.0.1');
    sockets.add([socket, server]);
    for (const end of [socket, server]) end.on('error', () => undefined);
    socket.pipe(server).pipe(socket);
  });
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
  const own = relay.address();
  address = `http://127.0.0.1:${typeof own === 'object' ? own?.port : 0}`;
});

afterAll(async () => {
  for (const pair of sockets) for (const end of pair) end.destroy();
  relay.close();
  await served.close();
});

/** Everything that was under way is swallowed from now on; nobody is told. New lines work. */
function fallSilent(): void {
  for (const [socket, server] of sockets) {
    socket.unpipe(server);
    server.unpipe(socket);
    for (const end of [socket, server]) end.resume();
  }
  sockets.clear();
}

it('a device that only waits finds out by itself, and hears what it missed', async () => {
  const patience = { answer: 1500, quiet: 300 };
  const device = await TeamClient.join(address, served.live.state.code, null, patience);
  await served.live.host({ kind: 'start' });
  await until('the start', () => device.view.phase === 'playing');
  fallSilent();
  await served.live.resolve();
  await until('the quarter', () => device.view.turn === 1);
  expect(device.line).toBe('open');
  // And what is asked into the silence is asked again on the new line.
  fallSilent();
  expect(await device.handIn([hire(2)])).toMatchObject({ done: true });
  expect(served.live.state.teams[device.view.team.id]!.handedIn).toBe(true);
  await device.leave();
}, 60_000);
