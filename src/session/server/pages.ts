/**
 * The plain HTTP side of a class: the pages of the game, the teacher's files, and the gate before the rooms. Nothing is
 * fetched from anywhere else, and no page of another origin is answered.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import { figuresCsv, ordersCsv, processCsv } from '../csv.ts';
import { readSessionFile, writeSessionFile } from '../session-file.ts';
import { roomName } from './class-room.ts';
import type { Limit } from './limits.ts';
import type { LiveSession } from './live-session.ts';
import { isSame } from './secrets.ts';
import { CONTENT_SECURITY_POLICY, type FileHandler } from './served-files.ts';

/** Most bytes of a request to enter a room; a real one has about 200. */
const mostDoorBytes = 4096;

/** Most bytes of a session file that is taken in. */
const mostFileBytes = 200_000_000;

export interface PageServices {
  readonly live: LiveSession;
  readonly hostSecret: string;
  readonly files: FileHandler;
  readonly rooms: RequestListener; // what the room engine answers
  readonly wrongTries: Limit; // of secrets, by address
  readonly entries: Limit; // into the room, by address
  readonly trouble: (error: unknown) => void;
}

/** Answers every request. */
export function servePages(services: PageServices): RequestListener {
  return (request, response) => {
    answer(services, request, response).catch((error: unknown) => {
      services.trouble(error);
      if (!response.headersSent) refuseWith(response, 500);
    });
  };
}

/**
 * Whether a request is addressed to this machine by a number or by its own name, and comes from a page of this very server
 * or from no page at all. A foreign name that was made to point here is refused with the rest.
 */
export function isOurs(origin: string | undefined, host: string | undefined): boolean {
  const name = host === undefined ? '' : (URL.parse(`http://${host}`)?.hostname ?? '');
  const own = hostname().toLowerCase();
  const known = isIP(name.replace(/^\[|\]$/g, '')) !== 0 || ['localhost', own, `${own}.local`].includes(name);
  return known && (origin === undefined || URL.parse(origin)?.host === host);
}

async function answer(
  services: PageServices,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { origin, host } = request.headers;
  const url = request.url?.startsWith('/') ? URL.parse(`http://localhost${request.url}`) : null;
  if (url === null) return refuseWith(response, 400);
  if (!isOurs(origin, host)) return refuseWith(response, 403);
  const { pathname } = url;
  if (pathname.startsWith('/matchmake/')) return enterRoom(services, pathname, request, response);
  if (pathname.startsWith('/class/')) return hostFiles(services, pathname, request, response);
  const method = request.method ?? 'GET';
  const asked = new Request(url, {
    method: ['CONNECT', 'TRACE', 'TRACK'].includes(method) ? 'POST' : method,
  });
  const { status, headers, body } = await services.files(asked);
  const bytes = body === null ? undefined : Buffer.from(await new Response(body).arrayBuffer());
  const isPage = bytes !== undefined && headers.get('content-type')?.startsWith('text/html') === true;
  const sent = isPage ? markedAsClass(bytes) : bytes;
  if (sent !== undefined) headers.set('content-length', String(sent.byteLength));
  response.writeHead(status, Object.fromEntries(headers));
  response.end(sent);
}

/** The page learns from itself that it belongs to a class, and need not ask anybody. */
function markedAsClass(page: Buffer): Buffer {
  return Buffer.from(page.toString('utf8').replace('<head>', '<head><meta name="class" content="served" />'));
}

/** Lets through what a device needs to enter and nothing else; the room engine itself limits neither size nor number. */
function enterRoom(
  { rooms, entries }: PageServices,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const address = request.socket.remoteAddress ?? '';
  const status = whyNotIn(request, pathname) ?? (entries.take(address, Date.now()) ? null : 429);
  if (status !== null) {
    refuseWith(response, status);
    return;
  }
  // The engine believes these headers; here nobody but the socket says where a request comes from.
  delete request.headers['x-forwarded-for'];
  delete request.headers['x-client-ip'];
  request.headers['x-real-ip'] = address;
  rooms(request, response);
}

/** The status with which a request to enter is refused for its form, or null. */
function whyNotIn({ method, headers }: IncomingMessage, pathname: string): number | null {
  if (method !== 'POST' || pathname !== `/matchmake/joinById/${roomName}`) return 404;
  const length = headers['content-length'];
  if (length === undefined) return 411;
  return Number(length) <= mostDoorBytes ? null : 413;
}

/** Files for the teacher, who shows the host's secret. */
async function hostFiles(
  { live, hostSecret, wrongTries }: PageServices,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const address = request.socket.remoteAddress ?? '';
  if (wrongTries.isSpent(address, Date.now())) return refuseWith(response, 429);
  const [, secret = ''] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? [];
  if (!isSame(secret, hostSecret)) {
    wrongTries.take(address, Date.now());
    return refuseWith(response, 401);
  }
  const send = (type: string, text: string): void => {
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });
    response.end(text);
  };
  const { state } = live;
  switch (`${request.method} ${pathname}`) {
    case 'GET /class/session.jsonl':
      return send('application/jsonl', writeSessionFile(live.log()));
    case 'GET /class/figures.csv':
      return send('text/csv', figuresCsv(state));
    case 'GET /class/orders.csv':
      return send('text/csv', ordersCsv(state));
    case 'GET /class/process.csv':
      return send('text/csv', processCsv(state));
    case 'POST /class/session.jsonl':
      try {
        live.take(readSessionFile(await readBody(request, mostFileBytes)));
        return send('text/plain', '');
      } catch (error) {
        response.writeHead(422, { 'content-type': 'text/plain; charset=utf-8' });
        response.end(error instanceof Error ? error.message : '');
        return;
      }
    default:
      return refuseWith(response, 404);
  }
}

async function readBody(request: IncomingMessage, most: number): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += (part as Buffer).byteLength;
    if (bytes > most) throw new Error('The file is too large for a session.');
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString('utf8');
}

function refuseWith(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-security-policy': CONTENT_SECURITY_POLICY, connection: 'close' });
  response.end();
}
