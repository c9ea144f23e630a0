/** Several subjects in turn, again and again: what disturbs the machine for a while disturbs all of them alike. */
import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';

/** Units per second of one subject in every round. */
export type Rounds = Readonly<Record<string, readonly number[]>>;

/** The middle value. @throws RangeError for none */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  const next = sorted[Math.ceil((sorted.length - 1) / 2)];
  if (middle === undefined || next === undefined) throw new RangeError('no values');
  return (middle + next) / 2;
}

/** Runs each subject `rounds` times for `atLeast` milliseconds, in an order that turns from round to round. */
export async function interleave(names: readonly string[], rounds: number, atLeast: number): Promise<Rounds> {
  const children = new Map<string, ChildProcess>();
  const found: Record<string, number[]> = {};
  try {
    for (const name of names) children.set(name, await begin(name));
    for (let round = 0; round < rounds; round++) {
      for (let i = 0; i < names.length; i++) {
        const name = names[(i + round) % names.length] ?? '';
        found[name] ??= [];
        found[name].push(await ask(children.get(name), atLeast));
      }
    }
  } finally {
    for (const child of children.values()) child.kill();
  }
  return found;
}

async function begin(name: string): Promise<ChildProcess> {
  const child = fork(path.join(import.meta.dirname, 'subject-process.ts'), [name], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  await answer(child);
  return child;
}

function ask(child: ChildProcess | undefined, atLeast: number): Promise<number> {
  if (child === undefined) throw new Error('The subject was never started.');
  const answered = answer(child);
  child.send(atLeast);
  return answered.then(Number);
}

/** The next message; a subject that ends instead is an error. */
function answer(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`A subject ended with code ${code}.`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message);
    });
  });
}
