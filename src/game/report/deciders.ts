/** What decided a campaign: every cause of its ledgers added up, axis by axis. */
import { type AxisId, axisIds, parts, type WhyCause, why } from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import type { Campaign } from '../store/campaign.ts';

/** One component of an axis over the whole campaign. */
export interface Decider {
  readonly axis: AxisId;
  readonly part: string;
  readonly total: number; // points, from the opening to the end
  /** The causes that moved it most, up or down, added up over the quarters. */
  readonly causes: readonly WhyCause[];
}

const CAUSES_EACH = 3;

function keyOf({ cause, source }: WhyCause): string {
  const order = source.order === null ? '' : JSON.stringify(source.order);
  return `${cause}/${source.kind}/${source.id}/${order}`;
}

/** All causes of one figure over the campaign, the largest first. */
export function causesOver(rules: Ruleset, campaign: Campaign, figure: string): WhyCause[] {
  const sums = new Map<string, WhyCause>();
  for (const report of campaign.reports) {
    for (const cause of why(rules, report, figure).causes) {
      const before = sums.get(keyOf(cause));
      sums.set(
        keyOf(cause),
        before === undefined ? cause : { ...before, amount: before.amount + cause.amount },
      );
    }
  }
  return [...sums.values()].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
}

/** The components that moved most over the campaign, the largest first. */
export function deciders(rules: Ruleset, campaign: Campaign): Decider[] {
  const found = parts.map((part): Decider => {
    const causes = causesOver(rules, campaign, `firm/${campaign.firm}/part/${part.id}`);
    return {
      axis: axisIds[part.axis],
      part: part.id,
      total: causes.reduce((sum, { amount }) => sum + amount, 0),
      causes: causes.slice(0, CAUSES_EACH),
    };
  });
  return found.sort((a, b) => Math.abs(b.total) - Math.abs(a.total));
}
