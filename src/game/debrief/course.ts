/** Playing recorded quarters on from some world: the one engine function again, without its ledger. Runs in the worker. */

import type { Start } from '../../campaign/index.ts';
import { axisIds, newCampaign, score, type World } from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import { type Played, rerun } from '../past/flip.ts';
import type { Without } from '../past/without-shock.ts';

/** Where a course ended, for the firm that is played. */
export interface Outcome {
  readonly result: number; // as counted: an early end lowers it
  readonly axes: readonly number[]; // in the order of axisIds
  readonly ended: string; // how the firm ended, '' while it goes on
}

/** A course begins in a world, or at the opening of a campaign with luck of its own. */
export interface Course {
  readonly from: World | Start;
  readonly quarters: readonly Played[];
  readonly without?: Without; // a shock that is kept away
}

const isStart = (from: World | Start): from is Start => !('firms' in from);

/** Every world of a course, the first included. It stops where the firm that is played ends. */
export function worldsOf(ruleset: Ruleset, { from, quarters, without }: Course): readonly World[] {
  const world = isStart(from) ? newCampaign(ruleset, from) : from;
  return rerun(ruleset, world, quarters, without).worlds;
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
