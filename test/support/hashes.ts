/** Plays a few campaigns and writes down the hash of every quarter: the same list in Node and in any browser. */
import { bots } from '../../src/bots/index.ts';
import { newCampaign, resolveQuarter, worldHash } from '../../src/engine/index.ts';
import { loadRuleset } from '../../src/ruleset/index.ts';

/** Which campaigns are played; small on purpose, wide in what they touch. */
export const campaigns = [
  { scenario: 'pragmatic-path', firm: 'alibaba', bot: 'pragmatic', seed: 1 },
  { scenario: 'pragmatic-path', firm: 'tencent', bot: 'import-max', seed: 2 },
  { scenario: 'pragmatic-path', firm: 'bytedance', bot: 'random', seed: 3 },
  { scenario: 'first-steps', firm: 'bytedance', bot: 'domestic-max', seed: 4 },
] as const;

/** Hashes of every quarter of each campaign, under the rules in `files`. */
export function hashesOf(files: Readonly<Record<string, string>>): string[][] {
  const loaded = loadRuleset(files);
  if ('problems' in loaded) throw new Error(`${loaded.problems.length} problems in the balance files`);
  const { ruleset } = loaded;
  return campaigns.map(({ scenario, firm, bot, seed }) => {
    let world = newCampaign(ruleset, { scenario, firm, seed });
    const hashes = [worldHash(world)];
    while (world.turn < world.length && world.firms[world.player]?.ended === '') {
      world = resolveQuarter(ruleset, world, { [firm]: bots[bot]?.(ruleset, world, firm) ?? [] }).world;
      hashes.push(worldHash(world));
    }
    return hashes;
  });
}
