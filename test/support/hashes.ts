/** Plays a few campaigns and writes down the hash of every quarter: the same list in Node and in any browser. */
import { makeBot } from '../../src/bots/index.ts';
import { newCampaign, resolveQuarter, worldHash } from '../../src/engine/index.ts';
import { loadRuleset } from '../../src/ruleset/index.ts';

/** One campaign that is played. */
interface Campaign {
  readonly scenario: string;
  readonly firm: string;
  readonly bot: string;
  readonly seed: number;
}

const scenarios = ['pragmatic-path', 'first-steps'];
const firms = ['alibaba', 'bytedance'];
const players = ['pragmatic', 'import-max', 'random'];
const seeds = [1, 2];

/** Which campaigns are played: three ways to play, two firms, two kinds of luck, both scenarios. */
export const campaigns: readonly Campaign[] = scenarios.flatMap((scenario) =>
  firms.flatMap((firm) => players.flatMap((bot) => seeds.map((seed) => ({ scenario, firm, bot, seed })))),
);

/** Hashes of every quarter of each campaign, under the rules in `files`. */
export function hashesOf(files: Readonly<Record<string, string>>): string[][] {
  const loaded = loadRuleset(files);
  if ('problems' in loaded) throw new Error(`${loaded.problems.length} problems in the balance files`);
  const { ruleset } = loaded;
  return campaigns.map(({ scenario, firm, bot, seed }) => {
    let world = newCampaign(ruleset, { scenario, firm, seed });
    const hashes = [worldHash(world)];
    while (world.turn < world.length && world.firms[world.player]?.ended === '') {
      world = resolveQuarter(ruleset, world, { [firm]: makeBot(bot)(ruleset, world, firm) }).world;
      hashes.push(worldHash(world));
    }
    return hashes;
  });
}
