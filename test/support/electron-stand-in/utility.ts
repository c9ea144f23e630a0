/** Stands in for Electron's utility processes: plain Node processes with the same way to speak to the shell. */
import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const SIDE = pathToFileURL(path.join(import.meta.dirname, 'utility-side.ts')).href;

class UtilityProcess extends EventEmitter {
  readonly #child: ChildProcess;

  constructor(script: string, args: readonly string[]) {
    super();
    this.#child = fork(script, args, {
      execArgv: ['--import', SIDE],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.once('exit', (code) => this.emit('exit', code));
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  postMessage(message: object): void {
    if (this.#child.connected) this.#child.send(message);
  }

  kill(): boolean {
    return this.#child.kill();
  }
}

/** Every process that was forked, for tests that want to see one die. */
export const forked: UtilityProcess[] = [];

export const utilityProcess = {
  fork(script: string, args: readonly string[], _options: { serviceName?: string }): UtilityProcess {
    const started = new UtilityProcess(script, args);
    forked.push(started);
    return started;
  },
};
