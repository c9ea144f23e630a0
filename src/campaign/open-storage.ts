import { browserStorage } from './browser-storage.ts';
import { desktopShell, desktopStorage } from './desktop-storage.ts';
import { memoryStorage } from './memory-storage.ts';
import type { CampaignStorage } from './storage.ts';

/** The best place there is: the desktop's folder, else the browser's database, else memory. */
export function openStorage(): CampaignStorage {
  const shell = desktopShell();
  if (shell) return desktopStorage(shell);
  return 'indexedDB' in globalThis ? browserStorage() : memoryStorage();
}
