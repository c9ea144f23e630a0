/** The address of the game inside Electron, `app://sovereign-stack/`, and who answers there. */
import { protocol } from 'electron';
import { serveFolder } from '../src/session/server/served-files.ts';

const SCHEME = 'app';
const HOST = 'sovereign-stack';

/** The page of the game. */
export const APP_URL = `${SCHEME}://${HOST}/`;

/** Makes `app://` behave like a secure web address. Has to happen before Electron is ready. */
export function declareAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built game under its address; every other host of the scheme is refused. */
export function setupAppProtocol(gameFolder: string): void {
  const answer = serveFolder(gameFolder);
  protocol.handle(SCHEME, (request) =>
    isAppUrl(request.url) ? answer(request) : new Response(null, { status: 403 }),
  );
}

/** Whether an address belongs to the game itself. */
export function isAppUrl(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && parsed.protocol === `${SCHEME}:` && parsed.host === HOST;
}
