/**
 * The learning check: the same few questions before and after, answered anonymously. The words are the reader's; here stand
 * which answer holds and how sure a change is.
 */
import { z } from 'zod';
import { checkParts, id } from './events.ts';
import type { CheckTotals } from './state.ts';

/** The questions and the place of the answer that holds. The last option is always "I do not know". */
export const checkQuestions = [
  { id: 'axes', right: 1 },
  { id: 'weakest', right: 2 },
  { id: 'chips', right: 0 },
  { id: 'announced', right: 1 },
  { id: 'luck', right: 2 },
] as const;

export const optionsEach = 4;

/** Counts of a part that is open, as they are kept. Who has answered stands in the order of their ids, which says nothing of when. */
export const tallySchema = z.strictObject({
  part: z.enum(checkParts),
  answered: z.array(id).max(1000),
  counts: z.array(z.array(z.int().min(0).max(1000)).length(optionsEach)).length(checkQuestions.length),
});
export type Tally = z.infer<typeof tallySchema>;

/** A question before and after, in shares of those who answered. */
export interface Learnt {
  readonly id: (typeof checkQuestions)[number]['id'];
  readonly before: number | null;
  readonly after: number | null;
  readonly gain: number | null;
  readonly margin: number; // half the width of the 90% band of the gain
}

/** 90% of a normal distribution lies within so many standard errors. */
const standardErrors = 1.645;

export function learnt(before: CheckTotals | undefined, after: CheckTotals | undefined): Learnt[] {
  return checkQuestions.map(({ id, right }, question) => {
    const [first, second] = [shareOf(before, question, right), shareOf(after, question, right)];
    const gain = first === null || second === null ? null : second.share - first.share;
    const margin = standardErrors * Math.sqrt(varianceOf(first) + varianceOf(second));
    return { id, before: first?.share ?? null, after: second?.share ?? null, gain, margin };
  });
}

interface Share {
  readonly share: number;
  readonly answered: number;
}

function shareOf(totals: CheckTotals | undefined, question: number, right: number): Share | null {
  if (totals === undefined || totals.answered === 0) return null;
  return { share: (totals.counts[question]?.[right] ?? 0) / totals.answered, answered: totals.answered };
}

/** Agresti and Coull: two answers of either kind are added, so that a share of 0 or 1 does not look certain. */
function varianceOf(share: Share | null): number {
  if (share === null) return 0;
  const n = share.answered + 4;
  const p = (share.share * share.answered + 2) / n;
  return (p * (1 - p)) / n;
}
