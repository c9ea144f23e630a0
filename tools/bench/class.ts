/**
 * `npm run bench -- class [TEAMS...] [--quarters N] [--think SECONDS]`: scripted classes on this machine. From the last
 * hand-in to the report of every team; from there to each part of the debrief; the server's memory; and the bytes that
 * travel per team and quarter, counted on the wire. The clients run in this process, the server in its own.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { granted, HostClient, TeamClient } from '../../src/session/client.ts';
import { readRules } from '../../src/session/index.ts';
import { isFinal, isWhole, type Study } from '../../src/session/study.ts';
import { ScriptedTeam } from './class-player.ts';

export interface ClassBench {
  readonly sizes: readonly number[]; // teams; 30 and 200 when there are none
  readonly quarters: number; // of the campaign
  readonly think: number; // seconds for which all teams think before they hand in; a real class takes minutes
}

export async function benchClasses({ sizes, ...pace }: ClassBench): Promise<void> {
  for (const teams of sizes.length > 0 ? sizes : [30, 200]) await runClass(teams, false, pace);
  await runClass(0, true, pace);
}

const rulesFolder = path.join(import.meta.dirname, '../../assets/balance');

/** @param wanted teams; of a shared world as many as it seats */
async function runClass(
  wanted: number,
  shared: boolean,
  { quarters, think }: Omit<ClassBench, 'sizes'>,
): Promise<void> {
  const { ruleset: rules } = readRules(rulesFolder);
  const folder = mkdtempSync(path.join(tmpdir(), 'sovereign-bench-'));
  writeFileSync(path.join(folder, 'index.html'), '');
  const { child, address: direct, code, secret } = await startServer(folder, shared);
  const relay = await startRelay(Number(new URL(direct).port));
  const { address } = relay;
  try {
    const load = loadavg()[0]?.toFixed(1);
    const host = await HostClient.enter(direct, secret);
    const { setUp } = host.view;
    if (setUp === null) throw new Error('The class is not set up.');
    const seats = shared ? rules.firms.length : setUp.seats;
    granted(await host.do({ kind: 'setUp', setUp: { ...setUp, seats, quarters } }));
    const size = shared ? seats : wanted;
    const teams: ScriptedTeam[] = [];
    while (teams.length < size)
      teams.push(new ScriptedTeam(await TeamClient.join(address, code), rules, teams.length));
    await host.do({ kind: 'start' });
    await all(teams, ({ view }) => view.phase === 'playing');
    for (const team of teams) (await team.readReport())();
    const idle = memoryOf(child);
    const joining = relay.bytes();
    const reports: number[] = [];
    let ended = 0;
    let worked = 0;
    for (let quarter = 0; quarter < quarters; quarter++) {
      const over = performance.now() + think * 1000;
      for (const team of teams) {
        team.think();
        await breath();
      }
      await new Promise((resolve) => setTimeout(resolve, over - performance.now()));
      for (const team of teams.slice(1)) await team.handIn();
      ended = performance.now();
      worked = workOf(child);
      await teams[0]?.handIn();
      const read = await Promise.all(
        teams.map(async (team) => {
          await all([team], ({ view }) => view.turn === quarter + 1);
          return team.readReport();
        }),
      );
      reports.push(performance.now() - ended);
      for (const resolveOwn of quarter < quarters - 1 ? read : []) {
        resolveOwn();
        await breath();
      }
    }
    const debrief = await timeDebrief(host, ended, () => workOf(child) - worked);
    const kind = shared ? `${size} firms in one world` : `${size} teams in worlds of their own`;
    const perTeam = Math.round((relay.bytes() - joining) / size / quarters);
    console.log(
      [
        `${kind}, ${quarters} quarters, ${think} s to think; load of the machine before: ${load}`,
        `  last hand-in to every report: ${reports.map(seconds).join(', ')} s`,
        `  last hand-in to the debrief: ${debrief}`,
        `  server ${idle} MB after joining, ${memoryOf(child)} MB at the end; ${perTeam} bytes a team and quarter`,
      ].join('\n'),
    );
    await Promise.all([...teams.map(({ client }) => client), host].map((client) => client.leave()));
  } finally {
    child.kill('SIGTERM');
    relay.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Asks for the debrief in the order in which the console does.
 * @param since the last hand-in, milliseconds
 * @param worked the server's own processor time since then, seconds: what it would take on a machine with nothing else to do
 */
async function timeDebrief(host: HostClient, since: number, worked: () => number): Promise<string> {
  while (host.view.phase !== 'over') await new Promise((resolve) => setTimeout(resolve, 5));
  const parts: string[] = [];
  const timed = (what: string): void => {
    parts.push(`${what} ${seconds(performance.now() - since)} s (${worked().toFixed(1)} s of work)`);
  };
  granted(await host.debrief());
  timed('open');
  let whole = false;
  let last: Study = { worths: null, skill: null };
  for await (const study of host.studies()) {
    last = study;
    if (whole || !isWhole(study)) continue;
    whole = true;
    const { worths, skill } = study;
    timed(`every part (${worths.worths.length} decisions, ${skill.shares.length} teams)`);
  }
  if (!isFinal(last)) throw new Error('The study of the class was given up.');
  timed('no figure moves any more');
  return parts.join(', ');
}

/** The clients of a real class each have a machine of their own: none of them falls silent while another one thinks. */
function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}

/** Counts what the server sends to the teams: frames, headers and all. */
async function startRelay(port: number) {
  let bytes = 0;
  const relay = createServer((socket) => {
    const server = connect(port, '127.0.0.1');
    server.on('data', (part) => {
      bytes += part.byteLength;
    });
    for (const [end, other] of [
      [socket, server],
      [server, socket],
    ] as const) {
      end.on('error', () => undefined);
      end.on('close', () => other.destroy());
    }
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

/** Processor time that a process has used, seconds. */
function workOf(child: ChildProcess): number {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  const ticksEachSecond = 100;
  return (Number(fields[11]) + Number(fields[12])) / ticksEachSecond;
}

/** Resident memory of a process, whole MB. */
function memoryOf(child: ChildProcess): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

/** Waits until something holds for all. */
async function all(teams: readonly ScriptedTeam[], holds: (client: TeamClient) => boolean): Promise<void> {
  while (!teams.every(({ client }) => holds(client))) await new Promise((resolve) => setTimeout(resolve, 5));
}
