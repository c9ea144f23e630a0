/** From balance files as texts to a checked, frozen ruleset. */
import { assemble } from './assemble.ts';
import { checkCampaigns } from './checks/campaigns.ts';
import { checkShares } from './checks/shares.ts';
import { checkSupply } from './checks/supply.ts';
import { locate } from './folder.ts';
import { freezeDeeply } from './freeze.ts';
import { parseFolder } from './parsed.ts';
import { byPlace, type Problem } from './problem.ts';
import type { Ruleset } from './types.ts';

/** A ruleset, or every reason why there is none. */
export type Loaded = { readonly ruleset: Ruleset } | { readonly problems: readonly Problem[] };

/**
 * Loads a balance folder. `files` maps paths to texts; the folder is where ruleset.yaml lies, and files outside it or
 * not in YAML are left alone. Never throws on bad input: all problems are reported at once, each with its place.
 */
export function loadRuleset(files: Readonly<Record<string, string>>): Loaded {
  const located = locate(Object.keys(files));
  const parsed = parseFolder(located.files.map(([name, file]) => [name, file, files[file] ?? '']));
  const problems = [
    ...located.problems,
    ...parsed.problems,
    ...checkShares(parsed),
    ...checkSupply(parsed),
    ...checkCampaigns(parsed),
  ];
  if (problems.length > 0) return { problems: problems.sort(byPlace) };
  return { ruleset: freezeDeeply(assemble(parsed)) };
}
