/** A server on a port: the rooms, the pages and the place that keeps everything, put together and taken down again. */
import { createServer, type Server as HttpServer } from 'node:http';
import { matchMaker, Server } from '@colyseus/core';
import { WebSocketTransport } from '@colyseus/ws-transport';
import type { Rulebook } from '../../ruleset/index.ts';
import type { SetUp } from '../events.ts';
import type { KeptSession } from '../session-file.ts';
import { ClassDesk, roomName } from './class-desk.ts';
import { classRoom } from './class-room.ts';
import { Limit } from './limits.ts';
import type { LiveSession } from './live-session.ts';
import { servePages } from './pages.ts';
import { openPostgres } from './postgres-storage.ts';
import { isOurs } from './requests.ts';
import { newSecret } from './secrets.ts';
import { serveFolder } from './served-files.ts';
import { sharedBook } from './shared-book.ts';
import { openSqlite } from './sqlite-storage.ts';
import type { KeptClass } from './storage.ts';

export interface ClassOptions {
  readonly rules: Rulebook;
  readonly host: string; // address to listen on
  readonly port: number; // 0 = any free one
  readonly data: string; // folder of the file with the sessions; ':memory:' keeps nothing
  readonly pages: string; // folder of the built game
  readonly setUp: SetUp; // of a session that is begun
  readonly names?: readonly string[]; // addresses of this machine to tell devices; default `host`
  readonly grace?: number; // seconds for which a lost connection's seat is kept; default 30
  readonly entriesEachMinute?: number; // into the rooms, by address; default 120
  readonly mostClasses?: number; // open at once; default 20
  readonly session?: KeptSession; // of another machine, to go on with
  readonly several?: Several;
  readonly trouble?: (error: unknown) => void; // told of what should not happen
}

/** What a server needs that is one of several. */
export interface Several {
  readonly redis: string; // address of the Redis in which machines tell each other of their rooms
  readonly postgres: string; // address of the database that they share
  readonly publicAddress: string; // name and path under which devices reach this machine, as `class.example.org/one`
  readonly behindProxy: boolean; // whether to believe what a proxy says of whom it speaks for
}

/** A server that runs. */
export interface ServedClass {
  readonly port: number;
  readonly keeperSecret: string;
  readonly desk: ClassDesk;
  /** Classes that are open, the oldest first. Of a server of its own there is at least one. */
  readonly classes: readonly KeptClass[];
  readonly resumed: boolean; // they were kept from before
  /** Of the first class: its teacher's secret, and the session while its room is on this machine. */
  readonly hostSecret: string;
  readonly live: LiveSession;
  /** Tells the devices, finishes what is under way and closes the file. */
  close(): Promise<void>;
}

/** Most bytes of one message; a full draft has some 20 000. */
const mostMessageBytes = 65_536;

const minute = 60_000;

/** Wrong codes and secrets from one address in a minute. Behind one address there may be a whole school that mistypes. */
const mostWrongTries = 20;

/**
 * Serves classes. One server in a process: the room engine keeps its book of rooms globally.
 * @throws the system's error when the port, the folder or a database cannot be had
 */
export async function serveClass(options: ClassOptions): Promise<ServedClass> {
  const { rules, host, port, data, pages, setUp, several } = options;
  const { grace = 30, entriesEachMinute = 120, mostClasses = 20 } = options;
  const trouble = options.trouble ?? (() => undefined);
  const behindProxy = several?.behindProxy ?? false;
  const names = several === undefined ? [] : [several.publicAddress.replace(/[:/].*$/, '')];
  const storage = several === undefined ? openSqlite(data) : await openPostgres(several.postgres);
  const keeperSecret = await storage.settle('keeperSecret', newSecret());
  const desk = new ClassDesk({ storage, rules, setUp, most: mostClasses });

  const http = createServer();
  const engine = new Server({
    greet: false,
    gracefullyShutdown: false,
    logger: quiet(trouble),
    ...(several === undefined ? {} : await sharedBook(several)),
    transport: new WebSocketTransport({
      server: http,
      maxPayload: mostMessageBytes,
      // The world of a shared market is told in some thirty thousand letters, a team's plan in a thousand or two, always
      // with the same words; everything else is short and goes as it is.
      // Without a context of its own for each line, two hundred lines cost no memory.
      perMessageDeflate: {
        threshold: 512,
        serverNoContextTakeover: true,
        clientNoContextTakeover: true,
      },
      beforeUpgrade: ({ headers }) =>
        isOurs(headers.get('origin') ?? undefined, headers.get('host') ?? undefined, names)
          ? undefined
          : new Response(null, { status: 403 }),
    }),
  });
  const addresses: string[] = [];
  engine.define(roomName, classRoom({ desk, addresses, grace, trouble }));
  await listening(http, () => engine.listen(port, host));
  const own = (options.names ?? [host]).map((name) => addressOf(name, portOf(http)));
  // Behind a proxy, devices know the name of all machines together, not the address of this one.
  addresses.push(...(several === undefined ? own : [`http://${several.publicAddress.split('/')[0]}/`]));
  // The engine's own way of answering requests is taken out: the entrance stands in its place.
  http.removeAllListeners('request');
  http.on(
    'request',
    servePages({
      desk,
      keeperSecret,
      files: serveFolder(pages),
      wrongTries: new Limit(mostWrongTries, minute),
      entries: new Limit(entriesEachMinute, minute),
      names,
      behindProxy,
      trouble,
    }),
  );
  const kept = await openKept(desk, several === undefined, trouble);
  const classes = await openWanted(desk, kept, options);
  return {
    port: portOf(http),
    keeperSecret,
    desk,
    classes,
    resumed: kept.length > 0,
    hostSecret: classes[0]?.secret ?? '',
    get live() {
      return liveOf(classes[0]?.id ?? '');
    },
    close: async () => {
      await engine.gracefullyShutdown(false);
      http.closeAllConnections();
      await storage.close();
    },
  };
}

/**
 * Opens what was kept. Machines that share a database open a class when somebody asks for it. One that was played under
 * other rules stays in the file for the version that it belongs to.
 */
async function openKept(
  desk: ClassDesk,
  alone: boolean,
  trouble: (error: unknown) => void,
): Promise<KeptClass[]> {
  const open = (await desk.storage.classes()).filter(({ ended }) => !ended);
  if (!alone) return open;
  const usable: KeptClass[] = [];
  for (const one of open) {
    try {
      await desk.room(one.id);
      usable.push((await desk.byId(one.id)) ?? one);
    } catch (error) {
      trouble(error);
    }
  }
  return usable;
}

/** A server of its own has at least one class; a session from another machine has one to itself. */
async function openWanted(
  desk: ClassDesk,
  kept: readonly KeptClass[],
  { session, several }: Pick<ClassOptions, 'session' | 'several'>,
): Promise<readonly KeptClass[]> {
  const opened = session?.log[0]?.event;
  if (session !== undefined && opened?.kind === 'opened') {
    if (kept.some((one) => one.session === opened.id)) return kept;
    const { id } = await desk.open();
    await desk.take(id, session);
    const taken = await desk.byId(id);
    return taken === null ? kept : [taken, ...kept];
  }
  return kept.length > 0 || several !== undefined ? kept : [await desk.open()];
}

/** The session of a class whose room is on this machine. @throws RangeError when it is not */
function liveOf(id: string): LiveSession {
  const room = matchMaker.getLocalRoomById(id);
  if (room === undefined || !('live' in room)) throw new RangeError(`The room of ${id} is not here.`);
  return room.live as LiveSession;
}

/** Waits until the server listens, or says why it cannot. */
async function listening(http: HttpServer, listen: () => Promise<unknown>): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.once('listening', resolve);
    listen().catch(reject);
  });
  await matchMaker.onReady;
}

/** The address of a page on a machine that is known by a number or a name. */
export function addressOf(name: string, port: number): string {
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}/`;
}

/** The engine's messages to its developer, of which only errors are of interest to whoever runs a class. */
function quiet(trouble: (error: unknown) => void) {
  const nothing = (): void => undefined;
  return { debug: nothing, info: nothing, trace: nothing, warn: nothing, log: nothing, error: trouble };
}

function portOf(http: HttpServer): number {
  const address = http.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
