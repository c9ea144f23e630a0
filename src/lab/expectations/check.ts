/** Judges expectations: which hold, which fail, by which figure. */
import type { Ruleset } from '../../ruleset/index.ts';
import type { CampaignRecord } from '../campaigns/record.ts';
import { type Figure, measure } from './measure.ts';
import { type CheckLimits, firmsFor } from './needs.ts';
import type { Expectation } from './read.ts';

/** One figure against its target. */
export interface Judgement extends Figure {
  readonly id: string; // of the expectation
  readonly reason: string;
  readonly note: string; // '' where the file has none
  readonly measure: Expectation['measure'];
  readonly scenario: string;
  readonly firm: string;
  readonly atLeast: number | null;
  readonly atMost: number | null;
  readonly tolerance: number;
  readonly verdict:
    | 'holds'
    | 'holds within tolerance'
    | 'misses with a reason'
    | 'fails'
    | 'cannot be measured';
}

/** Every figure of every expectation, in the order of the file. */
export function judge(
  ruleset: Ruleset,
  expectations: readonly Expectation[],
  records: readonly CampaignRecord[],
  limits: CheckLimits,
): Judgement[] {
  const vendors = ruleset.vendors.map(({ id }) => id);
  return expectations.flatMap((expectation) =>
    firmsFor(ruleset, expectation, limits).flatMap((firm) => {
      const own = records.filter(({ job }) => job.scenario === expectation.scenario && job.firm === firm);
      return measure(expectation, own, vendors).map((figure) => judgeFigure(expectation, firm, figure));
    }),
  );
}

function judgeFigure(expectation: Expectation, firm: string, figure: Figure): Judgement {
  const { id, reason, note = '', scenario, atLeast = null, atMost = null, tolerance } = expectation;
  const { value } = figure.estimate;
  const miss = Math.max(0, (atLeast ?? -Infinity) - value, value - (atMost ?? Infinity));
  const verdict = Number.isNaN(value)
    ? 'cannot be measured'
    : miss === 0
      ? 'holds'
      : miss <= tolerance
        ? 'holds within tolerance'
        : figure.excuse === undefined
          ? 'fails'
          : 'misses with a reason';
  return {
    id,
    reason,
    note,
    measure: expectation.measure,
    scenario,
    firm,
    atLeast,
    atMost,
    tolerance,
    verdict,
    ...figure,
  };
}

/** Whether a judgement lets a check pass. */
export const passes = ({ verdict }: Judgement): boolean =>
  verdict !== 'fails' && verdict !== 'cannot be measured';
