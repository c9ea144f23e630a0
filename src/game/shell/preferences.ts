/** What is remembered on this machine between visits. A browser that forbids it is no reason to fail. */
import type { Settings } from '../store/settings-slice.ts';

const KEY = 'sovereign-stack/settings';

export function recallSettings(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function rememberSettings(settings: Settings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // The settings hold until the page is closed.
  }
}
