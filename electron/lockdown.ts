/** Takes from every page what this game never needs. */
import { app, session } from 'electron';
import { isAppUrl } from './app-protocol.ts';

/** No page leaves the game, opens a window or embeds another. Applies to pages made after the call. */
export function setupNavigationLock(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => {
      if (!isAppUrl(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      if (!isAppUrl(event.url)) event.preventDefault();
    });
  });
}

/** Camera, microphone, place, notifications and the rest are refused without asking. Electron must be ready. */
export function setupPermissionLock(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.setDevicePermissionHandler(() => false);
}
