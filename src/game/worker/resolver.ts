/**
 * The engine from the page's side. What the worker cannot do (it did not start, it died) is done in the page instead;
 * only an error of the rules themselves reaches the caller.
 */
import type { Ruleset } from '../../ruleset/types.ts';
import type { FromWorker, ToWorker, Work, WorkName } from './protocol.ts';
import { doWork } from './work.ts';

export interface Resolver {
  readonly do: <K extends WorkName>(
    ruleset: Ruleset,
    kind: K,
    task: Work[K]['task'],
  ) => Promise<Work[K]['result']>;
}

/** Works in the page. For tests, and where there are no workers. */
export const pageResolver: Resolver = {
  do: async (ruleset, kind, task) => doWork(ruleset, kind, task),
};

interface Waiting {
  readonly done: (result: unknown) => void;
  readonly failed: (reason: Error) => void;
}

/** Works in a worker that is started at the first task. */
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
    for (const { failed } of left) failed(new Error('The worker stopped.'));
  };

  const hear = ({ data }: MessageEvent<FromWorker>): void => {
    const task = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === 'done') task?.done(data.result);
    else task?.failed(new Error(data.message));
  };

  const ask = (ruleset: Ruleset, kind: WorkName, task: unknown): Promise<unknown> =>
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
      waiting.set(last, { done, failed });
      say({ kind, id: last, task } as ToWorker);
    });

  return {
    do: async (ruleset, kind, task) => {
      try {
        return (await ask(ruleset, kind, task)) as Work[typeof kind]['result'];
      } catch {
        return doWork(ruleset, kind, task);
      }
    },
  };
}

/** The resolver of the game. */
export function startResolver(): Resolver {
  return workerResolver(
    () => new Worker(new URL('./resolve-worker.ts', import.meta.url), { type: 'module' }),
  );
}
