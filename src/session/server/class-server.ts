/** A class on a port: the rooms, the pages and the file that keeps everything, put together and taken down again. */
import { mkdirSync } from 'node:fs';
import { createServer, type Server as HttpServer, type RequestListener } from 'node:http';
import path from 'node:path';
import { matchMaker, Server } from '@colyseus/core';
import { WebSocketTransport } from '@colyseus/ws-transport';
import type { Ruleset } from '../../ruleset/types.ts';
import type { SetUp } from '../events.ts';
import { classRoom, roomName } from './class-room.ts';
import { Limit } from './limits.ts';
import { LiveSession } from './live-session.ts';
import { isOurs, servePages } from './pages.ts';
import { newSecret } from './secrets.ts';
import { serveFolder } from './served-files.ts';
import { SessionStore } from './store.ts';

export interface ClassOptions {
  readonly ruleset: Ruleset;
  readonly host: string; // address to listen on
  readonly port: number; // 0 = any free one
  readonly data: string; // folder of the session file; ':memory:' keeps nothing
  readonly pages: string; // folder of the built game
  readonly setUp: SetUp; // of a session that is begun
  readonly names?: readonly string[]; // addresses of this machine to tell devices; default `host`
  readonly grace?: number; // seconds for which a lost connection's seat is kept; default 30
  readonly entriesEachMinute?: number; // into the room, by address; default 120
  readonly trouble?: (error: unknown) => void; // told of what should not happen
}

/** A class that is being served. */
export interface ServedClass {
  readonly port: number;
  readonly hostSecret: string;
  readonly live: LiveSession;
  readonly resumed: boolean; // the session that was kept last goes on
  /** Tells the devices, finishes what is under way and closes the file. */
  close(): Promise<void>;
}

/** Most bytes of one message; a full draft has some 20 000. */
const mostMessageBytes = 65_536;

const minute = 60_000;

/**
 * Serves a class. One at a time in a process: the room engine keeps its book of rooms globally.
 * @throws the system's error when the port or the folder cannot be had
 */
export async function serveClass(options: ClassOptions): Promise<ServedClass> {
  const { ruleset, host, port, data, pages, setUp, grace = 30, entriesEachMinute = 120 } = options;
  const trouble = options.trouble ?? (() => undefined);
  const store = openStore(data);
  const hostSecret = store.setting('hostSecret') ?? newSecret();
  store.keepSetting('hostSecret', hostSecret);
  const live = new LiveSession({ ruleset, store, trouble });
  const resumed = resumeLatest(live, store, trouble);
  if (!resumed) live.begin(setUp);

  const wrongTries = new Limit(8, minute);
  const http = createServer();
  const engine = new Server({
    greet: false,
    gracefullyShutdown: false,
    logger: quiet(trouble),
    transport: new WebSocketTransport({
      server: http,
      maxPayload: mostMessageBytes,
      beforeUpgrade: ({ headers }) =>
        isOurs(headers.get('origin') ?? undefined, headers.get('host') ?? undefined)
          ? undefined
          : new Response(null, { status: 403 }),
    }),
  });
  matchMaker.controller.getCorsHeaders = () => ({ 'Access-Control-Allow-Origin': 'null' });
  const addresses: string[] = [];
  engine.define(roomName, classRoom({ live, hostSecret, wrongTries, addresses, grace, trouble }));
  await listening(http, () => engine.listen(port, host));
  addresses.push(...(options.names ?? [host]).map((name) => addressOf(name, portOf(http))));
  await matchMaker.createRoom(roomName, {});
  const rooms = takeListeners(http);
  http.on(
    'request',
    servePages({
      live,
      hostSecret,
      files: serveFolder(pages),
      rooms,
      wrongTries,
      entries: new Limit(entriesEachMinute, minute),
      trouble,
    }),
  );
  const clock = setInterval(() => live.tick(), 500);
  return {
    port: portOf(http),
    hostSecret,
    live,
    resumed,
    close: async () => {
      clearInterval(clock);
      await live.settle();
      await engine.gracefullyShutdown(false);
      http.closeAllConnections();
      store.close();
    },
  };
}

/** Goes on with the session that was kept last. One of other rules stays in the file for the version that it belongs to. */
function resumeLatest(live: LiveSession, store: SessionStore, trouble: (error: unknown) => void): boolean {
  const [latest] = store.list();
  if (latest === undefined) return false;
  try {
    live.resume(latest.id);
    return true;
  } catch (error) {
    trouble(error);
    return false;
  }
}

function openStore(data: string): SessionStore {
  if (data === ':memory:') return new SessionStore(data);
  mkdirSync(data, { recursive: true, mode: 0o700 });
  return new SessionStore(path.join(data, 'class.sqlite'));
}

/** Waits until the server listens, or says why it cannot. */
async function listening(http: HttpServer, listen: () => Promise<unknown>): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.once('listening', resolve);
    listen().catch(reject);
  });
}

/** Takes the engine's own way of answering requests out of the server, so that a gate can stand before it. */
function takeListeners(http: HttpServer): RequestListener {
  const listeners = http.listeners('request') as RequestListener[];
  http.removeAllListeners('request');
  return (request, response) => {
    for (const listener of listeners) listener(request, response);
  };
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
