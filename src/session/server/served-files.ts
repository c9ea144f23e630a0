/**
 * Serving the built game from its folder: the same answers, headers and refusals whether the door is Electron's
 * `app://` protocol or a loopback address.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * The page may load what it was built with and nothing else: no inline script, no foreign address, no frame.
 * `blob:` pictures are how the board's textures are read.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const SECURITY_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.yaml': 'text/yaml; charset=utf-8',
};

/** Answers a request for one file of the game. */
export type FileHandler = (request: Request) => Promise<Response>;

/**
 * A handler that answers GET and HEAD with the files of one folder: 404 for what is not there, 403 for an
 * address that tries to leave the folder, 405 for every other method. Never throws.
 */
export function serveFolder(folder: string): FileHandler {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
    const file = fileForPath(folder, new URL(request.url).pathname);
    if (file === null) return refusal(403);
    try {
      const body = await readFile(file);
      const headers = {
        ...SECURITY_HEADERS,
        'cache-control': 'no-cache',
        'content-length': String(body.byteLength),
        'content-type': mediaType(file),
      };
      return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { headers });
    } catch {
      return refusal(404);
    }
  };
}

/**
 * The file that an address names, or null when the address is malformed or points outside the folder.
 * @param pathname percent-encoded, as in a URL; `/` is the page itself
 */
export function fileForPath(folder: string, pathname: string): string | null {
  const name = decodePath(pathname);
  if (name === null || /[\0\\:]/.test(name) || name.split('/').includes('..')) return null;
  const base = path.resolve(folder);
  const file = path.join(base, name.endsWith('/') ? `${name}index.html` : name);
  return file.startsWith(base + path.sep) ? file : null;
}

/** The media type for a file name; unknown kinds are bytes, which no browser runs or shows. */
export function mediaType(file: string): string {
  return MEDIA_TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
}

function decodePath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

function refusal(status: 403 | 404 | 405): Response {
  return new Response(null, { status, headers: SECURITY_HEADERS });
}
