/** The past as a tree: campaigns from one start share the quarters that ended in the same world. */
import type { Campaign } from './campaign.ts';

/** One quarter of one or several campaigns; the root is the opening. */
export interface Node {
  readonly turn: number; // quarters resolved; 0 = the opening
  readonly hash: string; // of the world; empty for the opening
  readonly campaigns: readonly string[]; // names of the campaigns that passed through
  readonly ends: readonly string[]; // names of those that stand here
  readonly next: readonly Node[];
}

/** The tree of those campaigns that began where `root` began, under the same rules. Names are the caller's. */
export function campaignTree(root: Campaign, others: Readonly<Record<string, Campaign>>): Node {
  const related = Object.entries(others).filter(([, campaign]) => sameStart(root, campaign));
  return grow(0, '', related);
}

function grow(turn: number, hash: string, through: readonly (readonly [string, Campaign])[]): Node {
  const onward = new Map<string, (readonly [string, Campaign])[]>();
  for (const each of through) {
    const after = each[1].quarters[turn]?.hash;
    if (after === undefined) continue;
    const group = onward.get(after);
    if (group) group.push(each);
    else onward.set(after, [each]);
  }
  return {
    turn,
    hash,
    campaigns: through.map(([name]) => name),
    ends: through.filter(([, { quarters }]) => quarters.length === turn).map(([name]) => name),
    next: [...onward].map(([after, group]) => grow(turn + 1, after, group)),
  };
}

function sameStart(a: Campaign, b: Campaign): boolean {
  const same = a.scenario === b.scenario && a.firm === b.firm && a.seed === b.seed;
  return same && a.ruleset.hash === b.ruleset.hash;
}
