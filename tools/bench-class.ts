/**
 * `npm run bench:class [TEAMS...]`: scripted classes on this machine. From the last hand-in to the report of every team, the
 * server's memory, and the bytes that travel per team and quarter. The clients run in this process, the server in its own.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Order } from '../src/engine/index.ts';
import { granted, HostClient, TeamClient } from '../src/session/client.ts';

const quarters = 4;
const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((teams) => teams > 0);

for (const teams of sizes.length > 0 ? sizes : [30, 200]) await runClass(teams, false);
await runClass(6, true);

async function runClass(teams: number, shared: boolean): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sovereign-bench-'));
  writeFileSync(path.join(folder, 'index.html'), '');
  const { child, address, code, secret } = await startServer(folder, shared);
  try {
    const host = await HostClient.enter(address, secret);
    const clients: TeamClient[] = [];
    for (let n = 0; n < teams; n++) clients.push(await TeamClient.join(address, code));
    await host.do({ kind: 'start' });
    await all(clients, ({ view }) => view.phase === 'playing');
    const idle = memoryOf(child);
    let bytes = 0;
    for (const client of clients) {
      client.onView((view) => {
        bytes += JSON.stringify(view).length;
      });
    }
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
          bytes += JSON.stringify(course).length;
          if ('kind' in course && course.kind === 'orders')
            known[n]?.push(...course.quarters.map(({ hash }) => hash));
        }),
      );
      times.push(performance.now() - began);
    }
    const kind = shared ? `${teams} firms in one world` : `${teams} teams in worlds of their own`;
    const seconds = times.map((time) => (time / 1000).toFixed(2)).join(', ');
    const perTeam = Math.round(bytes / teams / quarters);
    const memory = `${idle} MB after joining, ${memoryOf(child)} MB at the end`;
    console.log(
      `${kind}: last hand-in to every report ${seconds} s; server ${memory}; ${perTeam} bytes a team and quarter`,
    );
    await Promise.all([...clients, host].map((client) => client.leave()));
  } finally {
    child.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startServer(folder: string, shared: boolean) {
  const main = path.join(import.meta.dirname, '../src/cli/main.ts');
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
