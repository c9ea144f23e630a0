/** Finds, fetches and runs Electron's runtime, which is not part of its package. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);
const electronPackage = path.join(root, 'node_modules/electron');

/** About 110 MB; a line that needs longer than this is no line for a first try. */
const FETCH_LIMIT_MS = 5 * 60_000;
/** A shell that ends with an error within this time never showed its window. */
const START_LIMIT_MS = 10_000;

/** The runtime's executable, or null when it has not been fetched. Never fetches. */
export function electronExecutable(): string | null {
  const named = path.join(electronPackage, 'path.txt');
  if (!existsSync(named)) return null;
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(electronPackage, 'dist');
  const executable = path.join(folder, readFileSync(named, 'utf8'));
  return existsSync(executable) ? executable : null;
}

/** Why no window can be opened on this machine, or null when one can. */
export function missingDisplay(): string | null {
  if (process.platform !== 'linux') return null;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return DISPLAY || WAYLAND_DISPLAY ? null : 'there is no display';
}

/** Fetches the runtime once. Resolves to null, or to the reason why it cannot be had. */
export async function fetchElectron(): Promise<string | null> {
  if (electronExecutable() !== null) return null;
  process.stderr.write('Fetching the Electron runtime (about 110 MB, once).\n');
  const child = spawn(process.execPath, [path.join(electronPackage, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: FETCH_LIMIT_MS,
  });
  const { code, complaint } = await ended(child);
  if (code === 0 && electronExecutable() !== null) return null;
  return `its runtime could not be fetched (${complaint || 'it took too long'})`;
}

/**
 * Runs the shell until the player ends it.
 * @returns its exit code, or the reason why it did not come up
 */
export async function runElectron(executable: string): Promise<{ code: number } | { reason: string }> {
  const began = performance.now();
  const child = spawn(executable, [root], { stdio: ['ignore', 'inherit', 'pipe'] });
  const pass = (signal: NodeJS.Signals) => (): void => void child.kill(signal);
  process.on('SIGINT', pass('SIGINT')).on('SIGTERM', pass('SIGTERM'));
  const { code, complaint } = await ended(child);
  if (code === 0 || performance.now() - began > START_LIMIT_MS) return { code: code ?? 1 };
  return { reason: `its runtime ended at once (${complaint || `code ${code}`})` };
}

/** Waits for a process; its complaint is the first line that it wrote to the error output. */
function ended(child: ChildProcess): Promise<{ code: number | null; complaint: string }> {
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString('utf8')).slice(0, 4_000);
  });
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: null, complaint: error.message }));
    child.on('close', (code) => resolve({ code, complaint: errors.trim().split('\n')[0]?.trim() ?? '' }));
  });
}
