/** How a team's devices get at their worlds: alone in a world by orders, in a shared one by what they may see of it. */
import type { Order, World } from '../engine/index.ts';
import type { Ruleset } from '../ruleset/types.ts';
import type { SetUp } from './events.ts';
import { reportSeenBy, type SentReport, worldSeenBy } from './secrecy.ts';
import type { SessionState } from './state.ts';
import type { Standing } from './tables.ts';
import type { TeamQuarter } from './views.ts';

/** The quarters that a device lacks, to be resolved by itself. */
export interface OrderedCourse {
  readonly kind: 'orders';
  readonly start: Pick<SetUp, 'scenario' | 'seed' | 'level'> & { readonly firm: string };
  readonly from: number; // quarters of which the device's own are right
  readonly quarters: readonly TeamQuarter[];
}

/** The world as it stands, without what is other teams' own. */
export interface SeenCourse {
  readonly kind: 'seen';
  readonly hashes: readonly string[]; // of the worlds after each quarter: of what was seen before, only that still holds
  readonly turn: number;
  readonly world: World;
  readonly report: SentReport | null;
}

export type Course = OrderedCourse | SeenCourse;

/** What the teacher looks at: the course of a team's world, and its draft. */
export interface Look {
  readonly course: Course;
  readonly draft: readonly Order[];
  readonly revision: number;
}

/**
 * The course of a team.
 * @param known hashes of the quarters that the device has, in order
 */
export function courseFor(
  state: SessionState,
  ruleset: Ruleset,
  teamId: string,
  known: readonly string[],
  standing: (table: string) => Standing,
): Course | null {
  const team = state.teams[teamId];
  const table = team === undefined ? undefined : state.tables[team.table];
  if (team === undefined || table === undefined || state.setUp === null) return null;
  if (state.setUp.mode === 'shared') {
    const f = ruleset.firms.findIndex(({ id }) => id === team.firm);
    const { turn, world, report } = standing(table.id);
    return {
      kind: 'seen',
      hashes: table.quarters.map(({ hash }) => hash),
      turn,
      world: worldSeenBy(world, f),
      report: report === null ? null : reportSeenBy(ruleset, report, f),
    };
  }
  let from = 0;
  while (from < known.length && known[from] === table.quarters[from]?.hash) from++;
  const { scenario, seed, level } = state.setUp;
  return {
    kind: 'orders',
    start: { scenario, firm: team.firm, seed, ...(level !== undefined && { level }) },
    from,
    quarters: table.quarters
      .slice(from)
      .map(({ orders, interventions, hash }) => ({ orders, interventions, hash })),
  };
}
