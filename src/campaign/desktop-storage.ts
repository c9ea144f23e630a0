import type { CampaignStorage } from './storage.ts';

/** The part of the desktop shell's `window.sovereign` that keeps files; see electron/api.ts. */
export interface DesktopShell {
  readonly saves: CampaignStorage;
}

/** The shell that the page runs in, if it is the desktop's. */
export function desktopShell(): DesktopShell | undefined {
  const shell: unknown = Reflect.get(globalThis, 'sovereign');
  const saves: unknown =
    typeof shell === 'object' && shell !== null ? Reflect.get(shell, 'saves') : undefined;
  return typeof saves === 'object' && saves !== null ? (shell as DesktopShell) : undefined;
}

/** Keeps campaigns as files in the player's own folder, through the desktop shell. */
export function desktopStorage({ saves }: DesktopShell): CampaignStorage {
  return {
    list: () => saves.list().catch(plainly),
    read: (name) => saves.read(name).catch(plainly),
    readBackup: (name) => saves.readBackup(name).catch(plainly),
    write: (name, text) => saves.write(name, text).catch(plainly),
    remove: (name) => saves.remove(name).catch(plainly),
  };
}

/** Errors cross from the shell with the channel's name in front; the reader needs only what was said. */
function plainly(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  throw new Error(message.replace(/^Error invoking remote method '[^']*': (?:\w*Error: )?/, ''));
}
