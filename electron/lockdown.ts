/** Takes from every page what this game never needs. */
import { app, session, type WebContents } from 'electron';
import { isAppUrl } from './app-protocol.ts';

/** Where else a page is at home than in the game: the console of a class, on this machine's own server. */
const homes = new WeakMap<WebContents, string>();

/** Lets a page move, and open windows, within one origin instead of the game. */
export function allowHome(contents: WebContents, origin: string): void {
  homes.set(contents, origin);
  contents.setWindowOpenHandler(({ url }) => {
    if (!isAtHome(contents, url)) return { action: 'deny' };
    const webPreferences = {
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
    };
    return { action: 'allow', overrideBrowserWindowOptions: { webPreferences } };
  });
  contents.on('did-create-window', (window) => allowHome(window.webContents, origin));
}

/** No page leaves the game, opens a window or embeds another. Applies to pages made after the call. */
export function setupNavigationLock(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => {
      if (!isAtHome(contents, event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      if (!isAtHome(contents, event.url)) event.preventDefault();
    });
  });
}

/** Whether an address is where a page belongs: in the game, or for a console at its own server. */
export function isAtHome(contents: WebContents, url: string): boolean {
  const home = homes.get(contents);
  return home === undefined ? isAppUrl(url) : URL.parse(url)?.origin === home;
}

/** Camera, microphone, place, notifications and the rest are refused without asking. Electron must be ready. */
export function setupPermissionLock(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.setDevicePermissionHandler(() => false);
}
