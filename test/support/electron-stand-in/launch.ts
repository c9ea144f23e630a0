/** Runs the built shell with the stand-in in place of Electron. */
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from '@playwright/test';

const ROOT = path.join(import.meta.dirname, '../../..');
const STAND_IN = pathToFileURL(path.join(import.meta.dirname, 'electron.ts')).href;

type StandInModule = typeof import('./electron.ts');
export type StandInRun = {
  readonly electron: StandInModule;
  /** Resolves with the exit code. */
  readonly exited: Promise<number>;
};

/** Who holds the lock of which folder, as the system would know. */
const running = new Map<string, StandInModule>();
let runs = 0;

// `electron`, asked for by run 3 of the shell, is run 3 of the stand-in.
registerHooks({
  resolve(specifier, context, next) {
    const run = /\/out\/electron\/main\.js(\?run=.*)$/.exec(context.parentURL ?? '')?.[1];
    if (specifier !== 'electron' || run === undefined) return next(specifier, context);
    return { url: STAND_IN + run, shortCircuit: true };
  },
});

/**
 * Starts the shell. It has read its files and opened its window only when a window appears or it exits.
 * @param root holds `out/electron/main.js`: this repository, or what was packaged from it
 */
export async function launchStandIn(
  browser: Browser,
  userData: string,
  languages: readonly string[],
  root: string = ROOT,
): Promise<StandInRun> {
  runs += 1;
  const run = `?run=${process.pid}-${runs}`;
  const electron: StandInModule = await import(STAND_IN + run);
  electron.standIn.begin({
    newContext: (viewport) => browser.newContext({ viewport }),
    userData,
    languages,
    takeLock() {
      const holder = running.get(userData);
      if (holder === undefined) running.set(userData, electron);
      else holder.app.emit('second-instance');
      return holder === undefined;
    },
  });
  await import(pathToFileURL(path.join(root, 'out/electron/main.js')).href + run);
  const exited = electron.standIn.exited.finally(() => {
    if (running.get(userData) === electron) running.delete(userData);
  });
  return { electron, exited };
}
