/** The built game on a loopback address. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { type FileHandler, serveFolder } from '../src/session/server/served-files.ts';

/** The built page; see tools/build.ts. */
export const BUILT_GAME = path.join(import.meta.dirname, '../out/game');

/** A server that answers, and how to end it. */
export type ServedGame = { readonly url: string; close(): Promise<void> };

/**
 * Serves a built game on 127.0.0.1.
 * @param port 0 takes any free port
 * @throws the system's error (`EADDRINUSE`, `EACCES`) when the port cannot be had
 */
export async function serveGame(port: number, folder: string = BUILT_GAME): Promise<ServedGame> {
  const answer = serveFolder(folder);
  const server = createServer((request, response) => void reply(answer, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { url: `http://127.0.0.1:${portOf(server)}/`, close: () => closeServer(server) };
}

async function reply(answer: FileHandler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = safeUrl(request.url);
  if (url === null) {
    response.writeHead(400).end();
    return;
  }
  const { status, headers, body } = await answer(new Request(url, { method: methodOf(request) }));
  response.writeHead(status, Object.fromEntries(headers));
  response.end(body === null ? undefined : new Uint8Array(await new Response(body).arrayBuffer()));
}

/** What `Request` accepts: it refuses a few historical methods, which are refused here all the same. */
function methodOf(request: IncomingMessage): string {
  const method = request.method ?? 'GET';
  return ['CONNECT', 'TRACE', 'TRACK'].includes(method) ? 'POST' : method;
}

function safeUrl(target = '/'): string | null {
  return target.startsWith('/') ? (URL.parse(`http://127.0.0.1${target}`)?.href ?? null) : null;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
