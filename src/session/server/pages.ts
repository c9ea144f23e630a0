/**
 * The plain HTTP side of a server: the pages of the game, the entrance to the rooms, the teacher's files and the keeper's
 * desk. Nothing is fetched from anywhere else, and no page of another origin is answered.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { replayLog } from '../apply.ts';
import { figuresCsv, ordersCsv, processCsv } from '../csv.ts';
import { readSessionFile, writeSessionFile } from '../session-file.ts';
import { roomName } from './class-desk.ts';
import { type EntranceServices, enter, ShutError } from './entrance.ts';
import { keepClasses } from './keeper.ts';
import type { Limit } from './limits.ts';
import {
  addressOfRequest,
  bearerOf,
  isOurs,
  readBody,
  refuseWith,
  sendJson,
  sendText,
  TooLargeError,
} from './requests.ts';
import { isSame } from './secrets.ts';
import type { FileHandler } from './served-files.ts';
import { keptSession } from './storage.ts';

/** Most bytes of a request to enter a room; a real one has about 200. */
const mostDoorBytes = 4096;

/** Most bytes of a session file that is taken in. */
const mostFileBytes = 200_000_000;

export interface PageServices extends EntranceServices {
  readonly keeperSecret: string;
  readonly files: FileHandler;
  readonly entries: Limit; // into the rooms, by address
  readonly names: readonly string[]; // under which this machine is known besides its own
  readonly behindProxy: boolean;
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

async function answer(
  services: PageServices,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { origin, host } = request.headers;
  const url = request.url?.startsWith('/') ? URL.parse(`http://localhost${request.url}`) : null;
  if (url === null) return refuseWith(response, 400);
  if (!isOurs(origin, host, services.names)) return refuseWith(response, 403);
  const { pathname } = url;
  if (pathname.startsWith('/matchmake/')) return knock(services, pathname, request, response);
  if (pathname.startsWith('/class/')) return hostFiles(services, pathname, request, response);
  if (pathname === '/classes' || pathname.startsWith('/classes/'))
    return keepClasses(services, pathname, request, response);
  const method = request.method ?? 'GET';
  const asked = new Request(url, {
    method: ['CONNECT', 'TRACE', 'TRACK'].includes(method) ? 'POST' : method,
  });
  const { status, headers, body } = await services.files(asked);
  const bytes = body === null ? undefined : Buffer.from(await new Response(body).arrayBuffer());
  if (pathname === '/rules.json' && method === 'GET')
    return sendJson(response, 200, services.desk.rules.files);
  const isPage = bytes !== undefined && headers.get('content-type')?.startsWith('text/html') === true;
  const sent = isPage ? markedAsClass(bytes, services.desk.rules.ruleset.hash) : bytes;
  if (sent !== undefined) headers.set('content-length', String(sent.byteLength));
  response.writeHead(status, Object.fromEntries(headers));
  response.end(sent);
}

/** The page learns from itself that it belongs to a class, and by which rules it is played: it need not ask anybody. */
function markedAsClass(page: Buffer, rules: string): Buffer {
  const mark = `<head><meta name="class" content="served" /><meta name="rules" content="${rules}" />`;
  return Buffer.from(page.toString('utf8').replace('<head>', mark));
}

/** Lets through what a device needs to enter and nothing else; the room engine itself limits neither size nor number. */
async function knock(
  services: PageServices,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const address = addressOfRequest(request, services.behindProxy);
  const status = whyNotIn(request, pathname) ?? (services.entries.take(address, Date.now()) ? null : 429);
  if (status !== null) return refuseWith(response, status);
  try {
    const asked = parsed(await readBody(request, mostDoorBytes));
    sendJson(response, 200, await enter(services, asked, address));
  } catch (error) {
    if (error instanceof TooLargeError) return refuseWith(response, 413);
    if (!(error instanceof ShutError)) throw error;
    sendJson(response, error.code, { code: error.code, error: error.message });
  }
}

/** The status with which a request to enter is refused for its form, or null. */
function whyNotIn({ method, headers }: IncomingMessage, pathname: string): number | null {
  if (method !== 'POST' || pathname !== `/matchmake/joinById/${roomName}`) return 404;
  const length = headers['content-length'];
  if (length === undefined) return 411;
  return Number(length) <= mostDoorBytes ? null : 413;
}

/** @throws ShutError when it is not JSON */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ShutError('malformed');
  }
}

/** Files for the teacher, who shows the host's secret. */
async function hostFiles(
  { desk, wrongTries, behindProxy }: PageServices,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const secret = bearerOf(request);
  const kept = await desk.bySecret(secret);
  if (kept === null || !isSame(secret, kept.secret)) {
    const fine = wrongTries.take(addressOfRequest(request, behindProxy), Date.now());
    return refuseWith(response, fine ? 401 : 429);
  }
  const state = async () => replayLog(await desk.storage.load(kept.session));
  switch (`${request.method} ${pathname}`) {
    case 'GET /class/session.jsonl':
      return sendText(
        response,
        200,
        'application/jsonl',
        writeSessionFile(await keptSession(desk.storage, kept.session)),
      );
    case 'GET /class/figures.csv':
      return sendText(response, 200, 'text/csv', figuresCsv(await state()));
    case 'GET /class/orders.csv':
      return sendText(response, 200, 'text/csv', ordersCsv(await state()));
    case 'GET /class/process.csv':
      return sendText(response, 200, 'text/csv', processCsv(await state()));
    case 'POST /class/session.jsonl':
      try {
        await desk.take(kept.id, readSessionFile(await readBody(request, mostFileBytes)));
        return sendText(response, 200, 'text/plain', '');
      } catch (error) {
        return sendText(response, 422, 'text/plain', error instanceof Error ? error.message : '');
      }
    default:
      return refuseWith(response, 404);
  }
}
