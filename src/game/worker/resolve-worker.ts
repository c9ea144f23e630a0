/** The worker: keeps the rules it was given, resolves quarters and replays campaigns. */
import type { Ruleset } from '../../ruleset/types.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { doWork } from './work.ts';

let rules: Ruleset | undefined;

function answer(message: FromWorker): void {
  self.postMessage(message);
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'rules') {
    rules = data.ruleset;
    return;
  }
  const { id, kind, task } = data;
  try {
    if (rules === undefined) throw new Error('No rules have arrived.');
    answer({ kind: 'done', id, result: doWork(rules, kind, task) });
  } catch (error) {
    answer({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) });
  }
});
