/** The work itself, the same in the worker and, when there is none, in the page. */
import { resolveQuarter } from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import type { Outcome, Task } from './protocol.ts';

/** Resolves the task's quarters one after another. Throws what the engine throws. */
export function resolveTask(ruleset: Ruleset, { world, firm, quarters }: Task): Outcome[] {
  const outcomes: Outcome[] = [];
  let now = world;
  for (const orders of quarters) {
    const outcome = resolveQuarter(ruleset, now, { [firm]: orders });
    outcomes.push(outcome);
    now = outcome.world;
  }
  return outcomes;
}
