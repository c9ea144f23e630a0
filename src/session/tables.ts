/**
 * The worlds of a class. They follow from the log by replaying, so they are only kept at hand, one for each table, and made
 * again when somebody needs one that is not there.
 */
import {
  axisIds,
  type Intervention,
  mannerOf,
  newCampaign,
  type Order,
  type Report,
  resolveQuarter,
  score,
  temperamentOrders,
  type World,
  worldHash,
} from '../engine/index.ts';
import type { Ruleset } from '../ruleset/types.ts';
import type { Scores, SetUp, TableQuarter } from './events.ts';
import { playableFirms } from './join.ts';
import { type SessionState, strikesTeam, type Table } from './state.ts';

/** A table's world as it stands, the one before, and the report that lies between; null before the first quarter. */
export interface Standing {
  readonly turn: number;
  readonly world: World;
  readonly report: Report | null;
}

export class Tables {
  readonly #ruleset: Ruleset;
  readonly #standing = new Map<string, Standing>();

  constructor(ruleset: Ruleset) {
    this.#ruleset = ruleset;
  }

  /**
   * How a table stands after the quarters in `state`.
   * @throws Error when the log speaks of content that these rules lack, or a replayed world differs from the record
   */
  standing(state: SessionState, tableId: string): Standing {
    const table = state.tables[tableId];
    if (table === undefined) throw new RangeError(`unknown table: ${tableId}`);
    const kept = this.#standing.get(tableId);
    if (kept !== undefined && kept.turn === table.quarters.length) return kept;
    const made = this.#replay(state, table);
    this.#standing.set(tableId, made);
    return made;
  }

  /** Forgets what is at hand: after going back, or for another session. */
  forget(): void {
    this.#standing.clear();
  }

  /**
   * Resolves the next quarter of a table and keeps the result at hand for when it has been written down.
   * @param present teams with somebody at a device; the others' seats are held by a bot in their manner
   */
  resolve(state: SessionState, tableId: string, present: ReadonlySet<string>): TableQuarter {
    const ruleset = this.#ruleset;
    const { world, turn } = this.standing(state, tableId);
    const seats = Object.entries(state.tables[tableId]?.seats ?? {});
    const byBot: string[] = [];
    const orders: Record<string, readonly Order[]> = {};
    for (const [firm, teamId] of seats) {
      const team = state.teams[teamId];
      // A draft that was begun is sent as it stands; who is there and orders nothing has decided so.
      const own = team !== undefined && (team.handedIn || team.draft.length > 0 || present.has(teamId));
      orders[firm] = own ? team.draft : ordersInManner(ruleset, world, firm);
      if (!own) byBot.push(teamId);
    }
    const interventions = interventionsOf(ruleset, state, tableId);
    const next = resolveQuarter(ruleset, world, orders, { interventions });
    this.#standing.set(tableId, { turn: turn + 1, world: next.world, report: next.report });
    const scores = Object.fromEntries(
      seats.map(([firm, team]) => [team, scoresOf(ruleset, next.world, firm)]),
    );
    return {
      orders: orders as TableQuarter['orders'],
      interventions: interventions as TableQuarter['interventions'],
      hash: worldHash(next.world),
      byBot,
      scores,
    };
  }

  #replay({ setUp }: SessionState, table: Table): Standing {
    if (setUp === null) throw new Error('A class that is not set up has no worlds.');
    const ruleset = this.#ruleset;
    let world = openingOf(ruleset, setUp, Object.keys(table.seats));
    let report: Report | null = null;
    for (const [turn, { orders, interventions, hash }] of table.quarters.entries()) {
      const last = turn === table.quarters.length - 1;
      ({ world, report } = resolveQuarter(ruleset, world, orders, { interventions, ledger: last }));
      if (worldHash(world) !== hash)
        throw new Error(`The world of ${table.id} differs from its record in quarter ${turn}.`);
    }
    return { turn: table.quarters.length, world, report };
  }
}

/**
 * The first world of a table. The scenario's changes to the player's opening go to the first team whose firm may have them;
 * in a shared world with more seats than there are usual firms, those in reserve join.
 * @param seated firms with a team, by id
 * @param seed other luck than the class has
 */
export function openingOf(
  ruleset: Ruleset,
  setUp: SetUp,
  seated: readonly string[],
  seed: number | string = setUp.seed,
): World {
  const { scenario, mode, seats, level } = setUp;
  const offered = playableFirms(ruleset, scenario);
  const firm = seated.find((one) => offered.includes(one)) ?? offered[0] ?? setUp.firm;
  const firms = mode === 'shared' ? within(seats, ruleset.usualFirms, ruleset.firms.length) : undefined;
  return newCampaign(ruleset, { scenario, seed, firm, firms, level });
}

const within = (count: number, low: number, high: number): number => Math.min(Math.max(count, low), high);

/** What a firm would order that goes on as it has lately played. */
export function ordersInManner(ruleset: Ruleset, world: World, firm: string): Order[] {
  const f = ruleset.firms.findIndex(({ id }) => id === firm);
  return temperamentOrders(ruleset, world, firm, mannerOf(ruleset, world, f));
}

/**
 * What strikes a table in the quarter that is open. A blow at all teams strikes each world once; one at single teams
 * strikes the firm of each of them.
 */
export function interventionsOf(ruleset: Ruleset, state: SessionState, tableId: string): Intervention[] {
  const seats = Object.entries(state.tables[tableId]?.seats ?? {});
  return state.shocks
    .filter((shock) => shock.state === 'planned' && shock.turn === state.turn)
    .flatMap((shock): Intervention[] => {
      const { effects } = shock.intervention;
      if (shock.teams === 'all') return [{ effects: effects.map(onAll), firm: -1 }];
      const struck = seats.filter(([, team]) => strikesTeam(shock, team)).map(([firm]) => firm);
      if (struck.length === 0) return [];
      // What moves the world moves it once, however many of its firms are meant.
      const common = effects.filter((effect) => !isAimed(effect));
      const aimed = effects.filter(isAimed);
      return [
        ...(common.length > 0 ? [{ effects: common, firm: -1 }] : []),
        ...(aimed.length > 0
          ? struck.map((firm) => ({
              effects: aimed,
              firm: ruleset.firms.findIndex(({ id }) => id === firm),
            }))
          : []),
      ];
    });
}

/** Whether an effect can be felt by one firm alone. */
function isAimed(effect: Intervention['effects'][number]): boolean {
  return 'target' in effect || effect.effect === 'factor';
}

function onAll(effect: Intervention['effects'][number]): Intervention['effects'][number] {
  return 'target' in effect ? { ...effect, target: 'all' } : effect;
}

/** What a firm's standing comes to, small enough to be kept for every quarter. */
export function scoresOf(ruleset: Ruleset, world: World, firm: string): Scores {
  const { axes, result, grade, ending } = score(ruleset, world, firm);
  const points = (id: (typeof axisIds)[number]) => axes.find((axis) => axis.id === id)?.points ?? 0;
  const [first, second, third, fourth] = axisIds;
  return {
    axes: [points(first), points(second), points(third), points(fourth)],
    result,
    grade,
    ending,
  };
}
