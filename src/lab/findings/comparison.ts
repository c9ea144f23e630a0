/** Two rulesets on the same seeds: what changed, what did not, and how sure that is. */
import { axisIds } from '../../engine/index.ts';
import type { CampaignRecord } from '../campaigns/record.ts';
import { isPlain } from '../laboratory.ts';
import { type Estimate, meanWithInterval } from '../statistics/interval.ts';
import { pairedOf } from '../statistics/paired.ts';
import { gradeNames } from './cells.ts';
import { botsOf, firmsOf, matched, ofFirm } from './groups.ts';

/** How sure a change is: none at all; the interval leaves out zero; it does not. */
export type Certainty = 'same' | 'sure' | 'unclear';

/** Second ruleset less first, for one bot, firm and scenario. */
export interface Change {
  readonly scenario: string;
  readonly firm: string; // id, or everyFirm
  readonly bot: string;
  readonly pairs: number;
  readonly identical: number; // pairs whose last worlds are equal to the last bit
  readonly certainty: Certainty; // of the result
  readonly result: Estimate; // points
  readonly won: Estimate; // share of pairs in which the second ruleset gives the higher result
  readonly axes: readonly Estimate[]; // points, in the order of axisIds
  readonly good: Estimate; // share of campaigns with grade B or better
  readonly lost: Estimate; // share of campaigns that end before the last quarter
}

/** Changes of everything that was played under both rulesets, each scenario's firms together last. */
export function changesOf(records: readonly CampaignRecord[]): Change[] {
  const plain = records.filter(({ job }) => isPlain(job));
  const scenarios = [...new Set(plain.map(({ job }) => job.scenario))];
  return scenarios.flatMap((scenario) => {
    const own = plain.filter(({ job }) => job.scenario === scenario);
    return firmsOf(own).flatMap((firm) =>
      botsOf(own).flatMap((bot) => {
        const each = ofFirm(own, firm).filter(({ job }) => job.bot === bot);
        const pairs = matched(
          each.filter(({ job }) => job.rules === 0),
          each.filter(({ job }) => job.rules === 1),
        );
        return pairs.length === 0 ? [] : [{ scenario, firm, bot, ...changeOf(pairs) }];
      }),
    );
  });
}

function changeOf(pairs: readonly (readonly [CampaignRecord, CampaignRecord])[]) {
  const difference = (value: (record: CampaignRecord) => number): Estimate =>
    meanWithInterval(pairs.map(([first, second]) => value(second) - value(first)));
  const paired = pairedOf(
    pairs.map(([, second]) => second.result),
    pairs.map(([first]) => first.result),
  );
  const identical = pairs.filter(([first, second]) => first.hash === second.hash).length;
  const result = paired.difference;
  return {
    pairs: pairs.length,
    identical,
    certainty: certaintyOf(result, pairs.length, identical === pairs.length || paired.equal === pairs.length),
    result,
    won: paired.won,
    axes: axisIds.map((_, axis) => difference(({ end }) => end.axes[axis]!)),
    good: difference(({ grade }) => (gradeNames.indexOf(grade) <= gradeNames.indexOf('B') ? 1 : 0)),
    lost: difference(({ ending }) => (ending === 'complete' ? 0 : 1)),
  };
}

/** Resampling of fewer pairs gives intervals that are too narrow to be believed. */
const fewestPairs = 8;

/** Of a change whose interval is known. */
export function certaintyOf(
  { low, high }: Estimate,
  pairs: number,
  same = low === 0 && high === 0,
): Certainty {
  if (same) return 'same';
  return pairs >= fewestPairs && (low > 0 || high < 0) ? 'sure' : 'unclear';
}
