/** Runs the screening and then the indices of the leaders, on the pool. */
import type { Ruleset } from '../../ruleset/index.ts';
import type { Job } from '../campaigns/job.ts';
import type { CampaignRecord } from '../campaigns/record.ts';
import type { BotSensitivity, SensitivityFindings } from '../findings/sensitivity.ts';
import { type PoolOptions, playAll } from '../pool/pool.ts';
import { morrisDesign, morrisEffects } from '../statistics/morris.ts';
import { seeded } from '../statistics/seeded.ts';
import { sobolDesign, sobolIndices } from '../statistics/sobol.ts';
import { type MovedNumber, movedNumbers, numbersAt } from './ranges.ts';

/** What is asked. */
export interface SensitivityQuestion {
  readonly scenario: string;
  readonly firm: string;
  readonly bots: readonly string[];
  readonly seeds: readonly number[]; // behind each evaluation
  readonly walks: number; // of the screening
  readonly leaders: number; // numbers whose indices are asked for, at most 10
  readonly samples: number; // rows of each Sobol' sample
}

/** Enough for a ranking that holds; more seeds smooth, more walks find bends. */
export const usualDepth = { walks: 4, leaders: 8, samples: 64 } as const;

/** Evaluations that a question takes, in campaigns. */
export function campaignsFor(ruleset: Ruleset, question: SensitivityQuestion): number {
  const { bots, seeds, walks, leaders, samples } = question;
  const points = walks * (movedNumbers(ruleset).length + 1) + samples * (leaders + 2);
  return points * bots.length * seeds.length;
}

/** The findings, or null when it was stopped before the screening was done. */
export async function measureSensitivity(
  ruleset: Ruleset,
  question: SensitivityQuestion,
  options: PoolOptions,
): Promise<SensitivityFindings | null> {
  const { scenario, firm, bots, seeds, walks, leaders, samples } = question;
  const moved = movedNumbers(ruleset);
  const total = campaignsFor(ruleset, question);
  const evaluate = evaluator(ruleset, question, options, total);
  const design = morrisDesign(moved.length, walks, seeded(1));
  const points = design.walks.flatMap((walk) => walk.points);
  const screenedOutputs = await evaluate(moved, points);
  if (screenedOutputs === null) return null;
  const screened = bots.map((_, b) => {
    const byWalk = design.walks.map((_, w) =>
      screenedOutputs.slice(w * (moved.length + 1), (w + 1) * (moved.length + 1)).map((output) => output[b]!),
    );
    return morrisEffects(design, byWalk).map((effect, i) => ({ ...moved[i]!, ...effect }));
  });
  const strength = (i: number): number => screened.reduce((sum, effects) => sum + effects[i]!.strength, 0);
  const order = moved.map((_, i) => i).sort((a, b) => strength(b) - strength(a));
  const leading = order.slice(0, leaders).map((i) => moved[i]!);
  const plan = sobolDesign(leading.length, samples);
  const outputs = await evaluate(leading, plan.points);
  const byBot = bots.map((bot, b): BotSensitivity => {
    const indices =
      outputs === null
        ? []
        : sobolIndices(
            plan,
            outputs.map((output) => output[b]!),
          );
    return {
      bot,
      screened: screened[b]!.map(({ whole: _, ...rest }) => rest).sort((x, y) => y.strength - x.strength),
      leading: indices
        .map((index, i) => ({ name: leading[i]!.name, ...index }))
        .sort((x, y) => y.total - x.total),
    };
  });
  return { scenario, firm, seeds: seeds.length, walks, samples: outputs === null ? 0 : samples, bots: byBot };
}

/** Mean results by point and bot, or null after an abort. Progress runs over all evaluations of the question. */
function evaluator(ruleset: Ruleset, question: SensitivityQuestion, options: PoolOptions, total: number) {
  const { scenario, firm, bots, seeds } = question;
  let before = 0;
  return async (
    moved: readonly MovedNumber[],
    points: readonly (readonly number[])[],
  ): Promise<number[][] | null> => {
    const jobs: Job[] = points.flatMap((point) => {
      const change = { numbers: numbersAt(moved, point) };
      return bots.flatMap((bot) => seeds.map((seed) => ({ rules: 0, scenario, firm, bot, seed, change })));
    });
    const { onProgress, ...rest } = options;
    const records = await playAll([ruleset], jobs, {
      ...rest,
      onProgress: ({ done, left }) =>
        onProgress?.({ done: before + done, total, left: (left * (total - before)) / jobs.length }),
    });
    before += jobs.length;
    if (records.length < jobs.length) return null;
    return points.map((_, p) =>
      bots.map((_, b) => meanResult(records, (p * bots.length + b) * seeds.length, seeds.length)),
    );
  };
}

function meanResult(records: readonly CampaignRecord[], from: number, count: number): number {
  let sum = 0;
  for (let i = from; i < from + count; i++) sum += records[i]!.result;
  return sum / count;
}
