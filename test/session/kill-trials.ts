/**
 * Kills the server of a class at random instants while teams draft and hand in, starts it again on the same files, and asks
 * whether everything that was acknowledged is there and every team is back. The long form:
 *
 *     node test/session/kill-trials.ts 50
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { HostClient, TeamClient } from '../../src/session/client.ts';
import { isRefusal } from '../../src/session/refusal.ts';
import { hire } from './class.ts';

const main = path.join(import.meta.dirname, '../../src/cli/main.ts');

export interface KillFindings {
  readonly kills: number;
  readonly acknowledged: number; // commands
  readonly lost: number; // acknowledged commands that are not in the file
  readonly back: boolean; // whether every team was back at the end
  readonly quarters: number; // resolved under way
}

interface Running {
  readonly child: ChildProcess;
  readonly port: number;
  readonly code: string;
  readonly hostSecret: string;
}

/** One command that the server said was done. */
interface Acknowledged {
  readonly device: string;
  readonly heads: number;
  readonly turn: number;
}

/** Of each team: so few that fifteen quarters last for all the kills. */
const stepsAQuarter = 20;

/** @param kills how many times; @param teams how many devices keep it busy */
export async function killTrials(kills: number, teams = 4): Promise<KillFindings> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sovereign-kill-'));
  writeFileSync(path.join(folder, 'index.html'), '');
  const data = path.join(folder, 'data');
  let server = await startServer(data, folder, 0);
  const address = `http://127.0.0.1:${server.port}`;
  const host = await HostClient.enter(address, server.hostSecret);
  const clients: TeamClient[] = [];
  for (let n = 0; n < teams; n++) clients.push(await TeamClient.join(address, server.code));
  await host.do({ kind: 'start' });
  const acknowledged: Acknowledged[] = [];
  let over = false;
  const busy = clients.map((client, n) => keepBusy(client, n, acknowledged, () => over));
  try {
    for (let kill = 0; kill < kills; kill++) {
      // Somebody must be back at work for the blow to hit anything.
      await patient(() => clients.some(({ line }) => line === 'open'));
      await pause(50 + Math.random() * 900);
      if (clients.some(({ view }) => view.phase === 'over'))
        throw new Error(`The class was over after ${kill} kills: nobody was at work any more.`);
      await ended(server.child, 'SIGKILL');
      server = await startServer(data, folder, server.port);
    }
    await pause(500);
    over = true;
    await Promise.all([...busy, patient(() => clients.every(({ line }) => line === 'open'))]);
    const back = clients.every(({ line }) => line === 'open');
    await Promise.all([...clients, host].map((client) => client.leave()));
    await ended(server.child, 'SIGTERM');
    return { kills, acknowledged: acknowledged.length, back, ...compare(data, acknowledged) };
  } finally {
    over = true;
    server.child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Drafts and hands in as fast as the limits allow; heads name the command, so that each can be found again. */
async function keepBusy(
  client: TeamClient,
  n: number,
  acknowledged: Acknowledged[],
  over: () => boolean,
): Promise<void> {
  for (let step = 1; !over(); step++) {
    const heads = step * 10 + n + 1;
    const { turn, phase, team } = client.view;
    if (phase === 'over') return;
    if (step % stepsAQuarter === 0) {
      const answer = await client.handIn([hire(1 + (heads % 9))]);
      if (!isRefusal(answer) && !answer.again)
        acknowledged.push({ device: client.view.device.id, heads: 1 + (heads % 9), turn });
    } else {
      const answer = await client.draft([hire(heads)], team.revision);
      if (!isRefusal(answer) && !answer.again)
        acknowledged.push({ device: client.view.device.id, heads, turn });
    }
    await pause(60);
  }
}

/** Looks every acknowledged command up in the file itself. */
function compare(data: string, acknowledged: readonly Acknowledged[]): { lost: number; quarters: number } {
  const base = new DatabaseSync(path.join(data, 'classes.sqlite'), { readOnly: true });
  const check = base.prepare('PRAGMA integrity_check').get();
  if (check?.['integrity_check'] !== 'ok') throw new Error('The file is damaged.');
  const kept = new Set<string>();
  let quarters = 0;
  for (const row of base.prepare('SELECT event FROM events').all()) {
    const event = JSON.parse(String(row['event']));
    if (event.kind === 'resolved') quarters++;
    if (event.kind === 'drafted' || event.kind === 'handedIn')
      kept.add(`${event.device} ${event.turn} ${event.orders[0].heads}`);
  }
  base.close();
  const lost = acknowledged.filter(({ device, turn, heads }) => !kept.has(`${device} ${turn} ${heads}`));
  return { lost: lost.length, quarters };
}

async function startServer(data: string, pages: string, port: number): Promise<Running> {
  const args = [
    'serve',
    '--port',
    String(port),
    '--data',
    data,
    '--pages',
    pages,
    '--scenario',
    'after-october',
  ];
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr?.on('data', (part) => {
    said += part;
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)));
    child.stdout?.on('data', (part) => {
      said += part;
      const address = /^Address: http:\/\/[^:]+:(\d+)/m.exec(said)?.[1];
      const code = /^Code: (\w+)/m.exec(said)?.[1];
      const secret = /#host=(\S+)/.exec(said)?.[1];
      if (address === undefined || code === undefined || secret === undefined) return;
      resolve({ child, port: Number(address), code, hostSecret: secret });
    });
  });
}

async function ended(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill(signal);
  await gone;
}

async function patient(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds() && tries < 600; tries++) await pause(50);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

if (import.meta.main) {
  const findings = await killTrials(Number(process.argv[2] ?? 50));
  console.log(JSON.stringify(findings));
  process.exitCode = findings.lost === 0 && findings.back ? 0 : 1;
}
