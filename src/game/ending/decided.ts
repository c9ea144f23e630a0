/**
 * Whether a campaign is decided: by the engine's own foresight, the firm going on as it has played. The same futures of
 * the same world give the same answer on every machine. Runs in pieces; most campaigns are found open after the first.
 */
import { type Forecast, forecastFigures, gradeOf, type Loss, type World } from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import type { Resolver } from '../worker/resolver.ts';

/** Below this share of futures with another outcome, a campaign counts as decided. Stated to the reader. */
export const OTHER_SHARE = 0.05;

/** How many futures are asked. */
export const FUTURES = 96;

const BATCH = 8;

/** An end that is about to come is looked for so far ahead, in quarters. */
const SOON = 2;

/** At a draw the first is named. */
const losses = ['removal', 'insolvency', 'blackout'] as const satisfies readonly Loss[];

/** Before this part of a campaign has been played a grade is never called decided: there is time to play otherwise. */
const EARLIEST = 0.5;

/** What is as good as certain. */
export type Decided = { readonly turn: number; readonly share: number } & (
  | { readonly kind: 'grade'; readonly grade: string; readonly low: number; readonly high: number }
  | { readonly kind: 'loss'; readonly ending: Loss; readonly quarters: number }
);

interface Question {
  readonly rules: Ruleset;
  readonly world: World;
  readonly firm: string;
  readonly analyst: Resolver;
  readonly signal: AbortSignal;
}

/** The results of the last quarter of a forecast, one for each future. */
function lastResults({ samples, quarters, futures }: Forecast): number[] {
  const at = (forecastFigures.indexOf('result') * quarters + quarters - 1) * futures;
  return [...samples.subarray(at, at + futures)];
}

/** Futures in batches. Stops when `goOn` says so, and returns null then or when called off. */
async function ask(
  { rules, world, firm, analyst, signal }: Question,
  quarters: number,
  goOn: (batch: Forecast) => boolean,
): Promise<true | null> {
  for (let first = 0; first < FUTURES; first += BATCH) {
    const task = { world, firm, first, futures: BATCH, quarters, stress: 'last' } as const;
    const batch = await analyst.do(rules, 'outlook', task);
    if (signal.aborted || !goOn(batch)) return null;
  }
  return true;
}

async function lossOf(question: Question): Promise<Decided | null> {
  const { world } = question;
  const me = world.firms[world.player];
  const quarters = Math.min(SOON, world.length - world.turn);
  if (me === undefined || (me.dark === 0 && me.overdrawn === 0 && me.board > 0)) return null;
  const counts: Record<Loss, number> = { removal: 0, insolvency: 0, blackout: 0 };
  let asked = 0;
  let lost = 0;
  const all = await ask(question, quarters, ({ ended }) => {
    asked += BATCH;
    for (const ending of losses) counts[ending] += ended[ending];
    lost = losses.reduce((sum, ending) => sum + counts[ending], 0);
    return asked - lost < OTHER_SHARE * FUTURES;
  });
  if (all === null) return null;
  const ending = losses.reduce((a, b) => (counts[b] > counts[a] ? b : a));
  return { kind: 'loss', turn: world.turn, share: lost / FUTURES, ending, quarters };
}

async function gradeDecided(question: Question): Promise<Decided | null> {
  const { rules, world, firm } = question;
  const quarters = world.length - world.turn;
  if (world.turn < EARLIEST * world.length || quarters < SOON) return null;
  const counts = new Map<string, number>();
  const results: number[] = [];
  const all = await ask(question, quarters, (batch) => {
    for (const result of lastResults(batch)) {
      const grade = gradeOf(rules, world, firm, result);
      counts.set(grade, (counts.get(grade) ?? 0) + 1);
      results.push(result);
    }
    return results.length - Math.max(...counts.values()) < OTHER_SHARE * FUTURES;
  });
  if (all === null) return null;
  const [grade, most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  results.sort((a, b) => a - b);
  const at = (p: number): number => results[Math.round(p * (results.length - 1))] ?? 0;
  return {
    kind: 'grade',
    turn: world.turn,
    share: most / FUTURES,
    grade,
    low: at(OTHER_SHARE),
    high: at(1 - OTHER_SHARE),
  };
}

/** What is decided in this world for the firm that is played; null while it is open, or when the search was called off. */
export async function decidedOf(question: Question): Promise<Decided | null> {
  return (await lossOf(question)) ?? (question.signal.aborted ? null : await gradeDecided(question));
}
