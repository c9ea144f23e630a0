/**
 * What a figure decides: the same course under the rules as they are and with the rival estimate, under the same luck.
 * Two courses: the player's own orders so far, and a whole campaign by the adaptive rules of a bot. Runs in the worker.
 */
import { makeBot } from '../../bots/index.ts';
import { type Campaign as CampaignFile, playUnder, type Start } from '../../campaign/index.ts';
import { newCampaign, resolveQuarter, type World } from '../../engine/index.ts';
import { loadRuleset, type Ruleset } from '../../ruleset/index.ts';
import { type Outcome, outcomeOf } from '../debrief/course.ts';

export interface Trial {
  readonly files: Readonly<Record<string, string>>; // balance files with the rival estimate
  readonly file: CampaignFile;
}

/** One course under both estimates. */
export interface Pair {
  readonly game: Outcome;
  readonly rival: Outcome;
  readonly quarters: number;
}

export interface TrialResult {
  readonly yours: Pair | null; // null while nothing has been played
  readonly bot: Pair;
}

/** A whole campaign by the adaptive rules: what a careful player without surprises would do. */
function botCourse(rules: Ruleset, start: Start): World {
  const bot = makeBot('pragmatic');
  let world = newCampaign(rules, start);
  while (world.turn < world.length && world.firms[world.player]?.ended === '') {
    const orders = { [start.firm]: bot(rules, world, start.firm) };
    ({ world } = resolveQuarter(rules, world, orders, { ledger: false }));
  }
  return world;
}

/** @throws Error when the files with the rival estimate do not load */
export function tryEstimate(rules: Ruleset, { files, file }: Trial): TrialResult {
  const loaded = loadRuleset(files);
  if ('problems' in loaded) throw new Error(loaded.problems[0]?.message ?? 'The rules do not load.');
  const other = loaded.ruleset;
  const pair = (course: (under: Ruleset) => World): Pair => {
    const [game, rival] = [course(rules), course(other)];
    return { game: outcomeOf(rules, game), rival: outcomeOf(other, rival), quarters: game.turn };
  };
  return {
    yours: file.quarters.length === 0 ? null : pair((under) => playUnder(under, file).world),
    bot: pair((under) => botCourse(under, file)),
  };
}
