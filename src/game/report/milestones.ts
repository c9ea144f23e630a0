/** What a campaign reaches for the first time: marks that somebody will remember. Pure: ids and numbers, no words. */
import { axisIds, type World } from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/types.ts';

export type Milestone =
  | { readonly key: 'first' }
  | { readonly key: 'mostlyOwn' } // domestic and own chips serve more than foreign ones
  | { readonly key: 'survives'; readonly mark: number } // share of services that would outlive a cut
  | { readonly key: 'result'; readonly mark: number }
  | { readonly key: 'axis'; readonly axis: (typeof axisIds)[number]; readonly mark: number };

/** Marks by kind, and how many are told in one quarter. */
const SURVIVES = [0.5, 0.75, 0.9];
const RESULTS = [50, 60, 70, 80];
const AXES = [50, 75, 90];
const MOST = 2;

/** A reader of one measure and the marks that it may reach. */
interface Measured {
  readonly read: (world: World) => number;
  readonly marks: readonly number[];
  readonly reached: (mark: number) => Milestone;
}

const mine = (world: World) => world.firms[world.player];

function isFirst(world: World): number {
  const me = mine(world);
  return me !== undefined && me.result > 0 && world.firms.every(({ result }) => result <= me.result) ? 1 : 0;
}

/** Domestic and own chips' part of all effective serving compute. */
function atHome({ families }: Ruleset): (world: World) => number {
  return (world) => {
    let [home, all] = [0, 0];
    for (const [index, { serve }] of (mine(world)?.pools ?? []).entries()) {
      all += serve;
      // The last pool is leased offshore.
      if ((families[index]?.ownership ?? 'foreign') !== 'foreign') home += serve;
    }
    return all > 0 ? home / all : 0;
  };
}

function measures(rules: Ruleset): Measured[] {
  return [
    { read: isFirst, marks: [1], reached: () => ({ key: 'first' }) },
    { read: atHome(rules), marks: [0.5], reached: () => ({ key: 'mostlyOwn' }) },
    {
      read: (world) => mine(world)?.survival.services ?? 0,
      marks: SURVIVES,
      reached: (mark) => ({ key: 'survives', mark }),
    },
    {
      read: (world) => mine(world)?.result ?? 0,
      marks: RESULTS,
      reached: (mark) => ({ key: 'result', mark }),
    },
    ...axisIds.map(
      (axis): Measured => ({
        read: (world) => mine(world)?.axes[axis] ?? 0,
        marks: AXES,
        reached: (mark) => ({ key: 'axis', axis, mark }),
      }),
    ),
  ];
}

/**
 * What the last of these worlds reaches and none before it did, the weightiest first.
 * @param worlds the campaign so far, the opening first
 */
export function milestones(rules: Ruleset, worlds: readonly World[]): Milestone[] {
  const now = worlds.at(-1);
  if (now === undefined || worlds.length < 2) return [];
  return measures(rules)
    .flatMap(({ read, marks, reached }) => {
      const before = Math.max(...worlds.slice(0, -1).map(read));
      const mark = marks.findLast((one) => read(now) >= one && before < one);
      return mark === undefined ? [] : [reached(mark)];
    })
    .slice(0, MOST);
}
