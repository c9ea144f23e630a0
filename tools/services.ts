/**
 * `node tools/services.ts`: a Redis and a PostgreSQL of one's own in a temporary folder, for the tests of servers on several
 * machines; ends with Ctrl+C. Both come from the system's packages: `apt-get install redis-server postgresql`.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Services {
  readonly redis: string; // address
  readonly postgres: string; // address
  readonly stop: () => Promise<void>;
}

/** PostgreSQL refuses to run as the superuser; its package makes a user for it. */
const servant = 'postgres';

/** Why the services cannot be started here, or null. */
export function missingServices(): string | null {
  const lacking = [
    ...(programOf('redis-server') === null ? ['redis-server'] : []),
    ...(postgresFolder() === null ? ['postgresql'] : []),
  ];
  if (lacking.length > 0) return `not installed: ${lacking.join(', ')}`;
  if (isSuperuser() && idsOf(servant) === null) return `there is no user ${servant}`;
  return null;
}

/** @throws Error when one of them does not start */
export async function startServices(): Promise<Services> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sovereign-services-'));
  chmodSync(folder, 0o755);
  const started: ChildProcess[] = [];
  try {
    const [redisPort, postgresPort] = [await freePort(), await freePort()];
    const options = ['--save', '', '--appendonly', 'no', '--dir', folder];
    started.push(
      run(programOf('redis-server') ?? '', ['--port', `${redisPort}`, '--bind', '127.0.0.1', ...options]),
    );
    started.push(startPostgres(folder, postgresPort));
    await Promise.all([answers(redisPort), answers(postgresPort)]);
    const stop = async (): Promise<void> => {
      await Promise.all(started.map(ended));
      rmSync(folder, { recursive: true, force: true });
    };
    return {
      redis: `redis://127.0.0.1:${redisPort}`,
      postgres: `postgres://sovereign@127.0.0.1:${postgresPort}/postgres`,
      stop,
    };
  } catch (error) {
    for (const child of started) child.kill('SIGKILL');
    throw error;
  }
}

function startPostgres(folder: string, port: number): ChildProcess {
  const bin = postgresFolder() ?? '';
  const data = path.join(folder, 'postgres');
  const ids = isSuperuser() ? idsOf(servant) : null;
  if (ids !== null) chownSync(folder, ids.uid, ids.gid);
  const made = spawnSync(
    path.join(bin, 'initdb'),
    ['-D', data, '-U', 'sovereign', '-A', 'trust', '--no-locale', '-E', 'UTF8'],
    { ...as(ids), encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const settings = [`listen_addresses=127.0.0.1`, `unix_socket_directories=${folder}`];
  return run(
    path.join(bin, 'postgres'),
    ['-D', data, '-p', `${port}`, ...settings.flatMap((one) => ['-c', one])],
    ids,
  );
}

type Ids = { readonly uid: number; readonly gid: number };

function run(program: string, args: string[], ids: Ids | null = null): ChildProcess {
  return spawn(program, args, { ...as(ids), stdio: 'ignore' });
}

/** As another user, from a folder that everybody may enter. */
function as(ids: Ids | null) {
  return { cwd: '/', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' }, ...(ids ?? {}) };
}

function isSuperuser(): boolean {
  return process.getuid?.() === 0;
}

function idsOf(user: string): Ids | null {
  const [uid, gid] = ['-u', '-g'].map((which) => spawnSync('id', [which, user], { encoding: 'utf8' }).stdout);
  return uid?.trim() ? { uid: Number(uid), gid: Number(gid) } : null;
}

function programOf(name: string): string | null {
  return (
    ['/usr/bin', '/usr/local/bin', '/usr/sbin'].map((folder) => path.join(folder, name)).find(existsSync) ??
    null
  );
}

/** The newest PostgreSQL that is installed. */
function postgresFolder(): string | null {
  return (
    globSync('/usr/lib/postgresql/*/bin')
      .filter((bin) => existsSync(path.join(bin, 'initdb')))
      .sort()
      .at(-1) ?? null
  );
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Waits until something listens. @throws Error after twenty seconds */
async function answers(port: number): Promise<void> {
  const { connect } = await import('node:net');
  for (let tries = 0; tries < 200; tries++) {
    const there = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (there) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing listens on port ${port}.`);
}

/** PostgreSQL takes SIGINT as "at once, but in order"; Redis ends by it as well. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  await gone;
}

if (import.meta.main) {
  const missing = missingServices();
  if (missing !== null) {
    console.error(`The services cannot be started: ${missing}.`);
    process.exit(1);
  }
  const { redis, postgres, stop } = await startServices();
  console.log(
    `SOVEREIGN_REDIS=${redis}\nSOVEREIGN_POSTGRES=${postgres}\nCtrl+C ends both and forgets everything.`,
  );
  await new Promise<void>((resolve) =>
    process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve()),
  );
  await stop();
}
