/** The work itself, the same in the worker and, where there is none, in the page. */
import { makeSearch } from '../../bots/index.ts';
import { replay } from '../../campaign/index.ts';
import { forecast, prospect, resolveQuarter } from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import { tryEstimate } from '../assumptions/trial.ts';
import { endOf } from '../debrief/course.ts';
import { rerun } from '../past/flip.ts';
import type { Work, WorkName } from './protocol.ts';

type Workers = { readonly [K in WorkName]: (ruleset: Ruleset, task: Work[K]['task']) => Work[K]['result'] };

const workers: Workers = {
  quarter: (ruleset, { world, orders }) => resolveQuarter(ruleset, world, orders),
  replay: (ruleset, { file }) => replay(ruleset, file),
  course: endOf,
  prospect: (ruleset, { world, firm, ...options }) => prospect(ruleset, world, firm, options),
  rerun: (ruleset, { world, quarters, without }) => rerun(ruleset, world, quarters, without),
  assume: tryEstimate,
  advise: (ruleset, { world, firm, budget }) => makeSearch(budget)(ruleset, world, firm),
  outlook: (ruleset, { world, firm, ...options }) => forecast(ruleset, world, firm, options),
};

/** Does one piece of work. Throws what the engine throws. */
export function doWork<K extends WorkName>(
  ruleset: Ruleset,
  kind: K,
  task: Work[K]['task'],
): Work[K]['result'] {
  return workers[kind](ruleset, task);
}
