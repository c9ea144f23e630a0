/** Three questions to think about after a campaign, chosen by what happened in it. Pure: keys and what fills them. */
import { type AxisId, axisIds, partsOfResult } from '../../engine/index.ts';
import type { Debrief, Decision } from './study.ts';

export type Question =
  | { readonly key: 'best' | 'worst'; readonly decision: Decision }
  | { readonly key: 'weakest'; readonly axis: AxisId; readonly points: number }
  | { readonly key: 'luck'; readonly calendar: number; readonly points: number }
  | { readonly key: 'passive' };

const MOST = 3;

/** Points of the result from which a single decision is worth a question. */
const WORTH_ASKING = 0.2;

/** Points by which luck must have moved the result to be asked about before the weakest axis. */
const MUCH_LUCK = 4;

export function questionsFor({ decisions, outcome, shares, usual }: Debrief): Question[] {
  const best = decisions.find(({ worth }) => worth > WORTH_ASKING);
  const worst = decisions.find(({ worth }) => worth < -WORTH_ASKING);
  const weakest = outcome.axes.indexOf(Math.min(...outcome.axes));
  const axis: Question = {
    key: 'weakest',
    axis: axisIds[weakest] ?? 'compute',
    points: outcome.axes[weakest] ?? 0,
  };
  const struck = shares.toSorted((a, b) => Math.abs(b.luck) - Math.abs(a.luck))[0];
  const luck: Question[] =
    struck === undefined ? [] : [{ key: 'luck', calendar: struck.calendar, points: struck.luck }];
  const much = Math.abs(partsOfResult(usual, shares).luck) > MUCH_LUCK;
  const general = much ? [...luck, axis] : [axis, ...luck];
  return [
    ...(best === undefined ? [] : [{ key: 'best', decision: best } as const]),
    ...(worst === undefined ? [] : [{ key: 'worst', decision: worst } as const]),
    ...general,
    { key: 'passive' } as const,
  ].slice(0, MOST);
}
