/** Small things that every answer over HTTP needs: who asks, by which name, with which body. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import { CONTENT_SECURITY_POLICY } from './served-files.ts';

/** A body that is larger than it may be. */
export class TooLargeError extends Error {}

/** The whole body as text. @throws TooLargeError beyond `most` bytes */
export async function readBody(request: IncomingMessage, most: number): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += (part as Buffer).byteLength;
    if (bytes > most) throw new TooLargeError('The text is too large.');
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** The secret that a request shows, or ''. */
export function bearerOf({ headers }: IncomingMessage): string {
  return /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
}

/**
 * From which address a request comes. Behind a proxy of one's own that is what the proxy says last; elsewhere anybody could
 * write that line, and only the socket is believed.
 */
export function addressOfRequest({ socket, headers }: IncomingMessage, behindProxy: boolean): string {
  const said = behindProxy
    ? String(headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : '';
  return said || (socket.remoteAddress ?? '');
}

/**
 * Whether a request is addressed to this machine by a number, by its own name or by one that its keeper has given it, and
 * comes from a page of this very server or from no page at all. A foreign name that was made to point here is refused.
 */
export function isOurs(
  origin: string | undefined,
  host: string | undefined,
  names: readonly string[] = [],
): boolean {
  const name = host === undefined ? '' : (URL.parse(`http://${host}`)?.hostname ?? '');
  const own = hostname().toLowerCase();
  const known =
    isIP(name.replace(/^\[|\]$/g, '')) !== 0 || ['localhost', own, `${own}.local`, ...names].includes(name);
  return known && (origin === undefined || URL.parse(origin)?.host === host);
}

export function refuseWith(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-security-policy': CONTENT_SECURITY_POLICY, connection: 'close' });
  response.end();
}

export function sendJson(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(value));
}

/** A file for whoever asked, or a short word to them. */
export function sendText(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  response.end(text);
}
