/**
 * `npm run bench -- class [TEAMS...]`: scripted classes on this machine. From the last hand-in to the report of every team, the
 * server's memory, and the bytes that travel per team and quarter, counted on the wire. The clients run in this process, the
 * server in its own.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Order } from '../../src/engine/index.ts';
import { granted, HostClient, TeamClient } from '../../src/session/client.ts';

const quarters = 4;

/** Firms of one shared world; as many as the rules have. */
const firms = 6;

/** @param words numbers of teams; 30 and 200 when there are none */
export async function benchClasses(words: readonly string[]): Promise<void> {
  const sizes = words.map(Number).filter((teams) => teams > 0);
  for (const teams of sizes.length > 0 ? sizes : [30, 200]) await runClass(teams, false);
  await runClass(firms, true);
}

async function runClass(teams: number, shared: boolean): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sovereign-bench-'));
  writeFileSync(path.join(folder, 'index.html'), '');
  const { child, address: direct, code, secret } = await startServer(folder, shared);
  const relay = await startRelay(Number(new URL(direct).port));
  const { address } = relay;
  try {
    const host = await HostClient.enter(direct, secret);
    const clients: TeamClient[] = [];
    for (let n = 0; n < teams; n++) clients.push(await TeamClient.join(address, code));
    await host.do({ kind: 'start' });
    await all(clients, ({ view }) => view.phase === 'playing');
    const idle = memoryOf(child);
    const joining = relay.bytes();
    const times: number[] = [];
    const known = clients.map((): string[] => []);
    for (let quarter = 0; quarter < quarters; quarter++) {
      // What one firm of a shared world may order, another may not.
      const orders: Order[] = shared ? [] : [{ kind: 'hire', heads: 1 }];
      for (const client of clients.slice(1)) granted(await client.handIn(orders));
      const began = performance.now();
      for (const client of clients.slice(0, 1)) granted(await client.handIn(orders));
      await Promise.all(
        clients.map(async (client, n) => {
          await all([client], ({ view }) => view.turn === quarter + 1);
          const course = await client.course(known[n] ?? []);
          if ('kind' in course && course.kind === 'orders')
            known[n]?.push(...course.quarters.map(({ hash }) => hash));
        }),
      );
      times.push(performance.now() - began);
    }
    const kind = shared ? `${teams} firms in one world` : `${teams} teams in worlds of their own`;
    const seconds = times.map((time) => (time / 1000).toFixed(2)).join(', ');
    const perTeam = Math.round((relay.bytes() - joining) / teams / quarters);
    const memory = `${idle} MB after joining, ${memoryOf(child)} MB at the end`;
    console.log(
      `${kind}: last hand-in to every report ${seconds} s; server ${memory}; ${perTeam} bytes a team and quarter`,
    );
    await Promise.all([...clients, host].map((client) => client.leave()));
  } finally {
    child.kill('SIGTERM');
    relay.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Counts what the server sends to the teams: frames, headers and all. */
async function startRelay(port: number) {
  let bytes = 0;
  const relay = createServer((socket) => {
    const server = connect(port, '127.0.0.1');
    server.on('data', (part) => {
      bytes += part.byteLength;
    });
    for (const end of [socket, server]) end.on('error', () => undefined);
    socket.pipe(server).pipe(socket);
  });
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
  const own = relay.address();
  const address = `http://127.0.0.1:${typeof own === 'object' ? own?.port : 0}`;
  return { address, bytes: () => bytes, close: () => relay.close() };
}

async function startServer(folder: string, shared: boolean) {
  const main = path.join(import.meta.dirname, '../../src/cli/main.ts');
  const args = ['serve', '--port', '0', '--data', path.join(folder, 'data'), '--pages', folder];
  const mode = shared ? ['--shared'] : [];
  const child = spawn(process.execPath, [main, ...args, ...mode, '--entries', '100000'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  return new Promise<{ child: ChildProcess; address: string; code: string; secret: string }>(
    (resolve, reject) => {
      child.once('exit', (status) => reject(new Error(`The server ended with ${status}.`)));
      child.stdout?.on('data', (part) => {
        said += part;
        const [, address] = /^Address: (http:\S+)\/$/m.exec(said) ?? [];
        const [, code] = /^Code: (\w+)$/m.exec(said) ?? [];
        const [, secret] = /#host=(\S+)/.exec(said) ?? [];
        if (address !== undefined && code !== undefined && secret !== undefined)
          resolve({ child, address, code, secret });
      });
    },
  );
}

/** Resident memory of a process, whole MB. */
function memoryOf(child: ChildProcess): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

/** Waits until something holds for all. */
async function all(clients: readonly TeamClient[], holds: (client: TeamClient) => boolean): Promise<void> {
  while (!clients.every(holds)) await new Promise((resolve) => setTimeout(resolve, 5));
}
