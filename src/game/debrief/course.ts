/** Playing recorded quarters on from some world: the one engine function again, without its ledger. Runs in the worker. */

import {
  axisIds,
  type Prospect,
  type ProspectOptions,
  prospect,
  score,
  type World,
} from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import { type Played, rerun } from '../past/flip.ts';
import type { Without } from '../past/without-shock.ts';

/** Where a course ended, for the firm that is played: what is counted, and how the firm ended ('' while it goes on). */
export interface Outcome extends Prospect {
  readonly ended: string;
}

/** Quarters played on from a world, and how the end is looked for from where they stop. */
export interface Course {
  readonly from: World;
  readonly quarters: readonly Played[];
  readonly without?: Without; // a shock that is kept away
  readonly onward: Pick<ProspectOptions, 'quarters' | 'futures'>;
}

/** What may be expected of a course. */
export function endOf(ruleset: Ruleset, { from, quarters, without, onward }: Course): Prospect {
  const last = rerun(ruleset, from, quarters, without).worlds.at(-1) ?? from;
  return prospect(ruleset, last, ruleset.firms[last.player]?.id ?? '', onward);
}

export function outcomeOf(ruleset: Ruleset, world: World): Outcome {
  const firm = ruleset.firms[world.player]?.id ?? '';
  const { result, axes, ending } = score(ruleset, world, firm);
  return {
    result,
    axes: axisIds.map((id) => axes.find((axis) => axis.id === id)?.points ?? 0),
    ended: ending,
  };
}
