/** What a blow would do: the open quarter resolved with and without it, for the teams that it would strike. */
import { resolveQuarter, score } from '../engine/index.ts';
import type { Ruleset } from '../ruleset/types.ts';
import type { Shock } from './events.ts';
import { type SessionState, strikesTeam } from './state.ts';
import { interventionsOf, ordersInManner, type Standing } from './tables.ts';

/** The difference that a blow makes to a team after the quarter in which it strikes and three more. */
export interface Foreseen {
  readonly team: string;
  readonly axes: readonly number[]; // points, in the order of axisIds
  readonly result: number; // points
  readonly cash: number; // yuan
}

const quartersAhead = 4;

/** Most teams that are tried; a preview answers while somebody waits. */
const most = 8;

/** What `shock` would do if it struck in the quarter that is open. */
export function previewShock(
  ruleset: Ruleset,
  state: SessionState,
  shock: Shock,
  standing: (table: string) => Standing,
): Foreseen[] {
  const teams = Object.values(state.teams)
    .filter(({ id }) => strikesTeam(shock, id))
    .slice(0, most);
  const planned = { ...shock, turn: state.turn, state: 'planned' as const };
  const struck: SessionState = { ...state, shocks: [...state.shocks, planned] };
  return teams.map(({ id, firm, table }) => {
    const run = (under: SessionState) => {
      let { world } = standing(table);
      for (let quarter = 0; quarter < quartersAhead && world.turn < world.length; quarter++) {
        const interventions = quarter === 0 ? interventionsOf(ruleset, under, table) : [];
        const orders = { [firm]: ordersInManner(ruleset, world, firm) };
        ({ world } = resolveQuarter(ruleset, world, orders, { interventions, ledger: false }));
      }
      const f = ruleset.firms.findIndex((one) => one.id === firm);
      return { ...score(ruleset, world, firm), cash: world.firms[f]?.cash ?? 0 };
    };
    const [without, withIt] = [run(state), run(struck)];
    return {
      team: id,
      axes: withIt.axes.map(({ points }, axis) => points - (without.axes[axis]?.points ?? 0)),
      result: withIt.result - without.result,
      cash: withIt.cash - without.cash,
    };
  });
}
