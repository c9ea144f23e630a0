/**
 * Resolving quarters from the page's side. A quarter that the worker cannot resolve (it did not start, it died) is
 * resolved in the page instead; only an error of the rules themselves reaches the caller.
 */
import type { Ruleset } from '../../ruleset/types.ts';
import type { FromWorker, Outcome, Task, ToWorker } from './protocol.ts';
import { resolveTask } from './resolve-task.ts';

export interface Resolver {
  readonly resolve: (ruleset: Ruleset, task: Task) => Promise<readonly Outcome[]>;
}

/** Resolves in the page. For tests, and where there are no workers. */
export const pageResolver: Resolver = {
  resolve: async (ruleset, task) => resolveTask(ruleset, task),
};

interface Waiting {
  readonly done: (outcomes: readonly Outcome[]) => void;
  readonly failed: (message: string) => void;
}

/** Resolves in a worker that is started at the first task. */
export function workerResolver(start: () => Worker): Resolver {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let knows: Ruleset | undefined;
  let last = 0;

  const giveUp = (): void => {
    worker?.terminate();
    worker = undefined;
    knows = undefined;
    const left = [...waiting.values()];
    waiting.clear();
    for (const { failed } of left) failed('The worker stopped.');
  };

  const hear = ({ data }: MessageEvent<FromWorker>): void => {
    const task = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === 'done') task?.done(data.outcomes);
    else task?.failed(data.message);
  };

  const ask = (ruleset: Ruleset, task: Task): Promise<readonly Outcome[]> =>
    new Promise((done, failed) => {
      if (worker === undefined) {
        worker = start();
        worker.addEventListener('message', hear);
        worker.addEventListener('error', giveUp);
      }
      const say = (message: ToWorker): void => worker?.postMessage(message);
      if (knows !== ruleset) say({ kind: 'rules', ruleset });
      knows = ruleset;
      last += 1;
      waiting.set(last, { done, failed: (message) => failed(new Error(message)) });
      say({ kind: 'task', id: last, task });
    });

  return {
    resolve: (ruleset, task) => ask(ruleset, task).catch(() => resolveTask(ruleset, task)),
  };
}

/** The resolver of the game. */
export function startResolver(): Resolver {
  return workerResolver(() => new Worker(new URL('./resolve-worker.ts', import.meta.url), { type: 'module' }));
}
