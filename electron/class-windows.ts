/**
 * Windows on the teacher's console. They show what any browser on this machine could show; all
 * that they get from the shell is a PDF of themselves.
 */
import { BrowserWindow } from 'electron';
import { allowHome } from './lockdown.ts';

const open = new Map<string, BrowserWindow>();

/**
 * Opens the console of a class, or brings the window that shows it to the front.
 * @param preload the script that gives it its paper
 */
export async function showConsole(id: string, address: string, preload: string): Promise<void> {
  const before = open.get(id);
  if (before !== undefined) {
    before.focus();
    return;
  }
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    minWidth: 720,
    minHeight: 480,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
    },
  });
  allowHome(window.webContents, new URL(address).origin);
  open.set(id, window);
  window.once('closed', () => open.delete(id));
  await window.loadURL(address);
}

/** Closes every console: nobody answers there any more. */
export function closeConsoles(): void {
  for (const window of [...open.values()]) window.close();
}
