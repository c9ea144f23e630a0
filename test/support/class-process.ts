/** `sovereign serve` in a process of its own, as a teacher starts it. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

const main = path.join(import.meta.dirname, '../../src/cli/main.ts');

export interface ClassProcess {
  readonly child: ChildProcess;
  readonly address: string; // without a slash at the end
  readonly port: number;
  readonly code: string; // of the first class
  readonly hostSecret: string;
  readonly keeperSecret: string;
  /** Everything that it has printed. */
  readonly said: () => string;
  /** Waits until it is gone. */
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
}

/** Starts a server and waits until it has said how one gets in; one of several machines has no code to tell. */
export async function startClassProcess(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<ClassProcess> {
  const child = spawn(process.execPath, [main, 'serve', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const listen = (part: Buffer): void => {
      said += part.toString();
      if (said.includes('Ctrl+C')) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)));
  });
  const find = (pattern: RegExp): string => pattern.exec(said)?.[1] ?? '';
  const address = find(/^Address: (http:\S+)\/$/m);
  return {
    child,
    address,
    port: Number(new URL(address).port),
    code: find(/^Code: (\w+)$/m),
    hostSecret: find(/#host=(\S+)/),
    keeperSecret: find(/^Keeper's secret, to be told to nobody: (\S+)$/m),
    said: () => said,
    end: async (signal) => {
      child.kill(signal);
      await gone;
    },
  };
}
