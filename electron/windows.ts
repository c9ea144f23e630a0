/** The game's one window. */
import { BrowserWindow, screen } from 'electron';
import { APP_URL, isAppUrl } from './app-protocol.ts';
import { recallWindow, rememberWindow, SMALLEST_WINDOW } from './window-state.ts';

/** The colour of the empty board, so that nothing flashes while the page loads. */
const NIGHT_BLUE = '#0b1220';

/**
 * Opens the window where it was last time, with a page that is isolated, sandboxed and without Node.
 * @param stateFolder where the window's place is remembered
 */
export async function openGameWindow(stateFolder: string, preload: string): Promise<BrowserWindow> {
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const { maximized, ...bounds } = await recallWindow(stateFolder, screens);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST_WINDOW.width,
    minHeight: SMALLEST_WINDOW.height,
    backgroundColor: NIGHT_BLUE,
    show: false,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  rememberWindow(window, stateFolder);
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  await window.loadURL(APP_URL);
  return window;
}

/**
 * Asks before the game is closed while others depend on it.
 * @param busy whether they do
 * @param ask whether it is to be closed all the same
 * @param end ends it
 */
export function guardClosing(
  window: BrowserWindow,
  busy: () => boolean,
  ask: () => Promise<boolean>,
  end: () => void,
): void {
  let asking = false;
  window.on('close', (event) => {
    if (!busy()) return;
    event.preventDefault();
    if (asking) return;
    asking = true;
    void ask().then((yes) => {
      asking = false;
      if (yes) end();
    });
  });
}

/** Brings the game to the front, for a player who starts it a second time. */
export function focusGameWindow(): void {
  const window = BrowserWindow.getAllWindows().find((one) => isAppUrl(one.webContents.getURL()));
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
