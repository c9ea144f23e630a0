/** A table's quarters played again with something changed: other luck, or other orders. */
import { type Order, type OrdersByFirm, resolveQuarter, type World } from '../engine/index.ts';
import type { Ruleset } from '../ruleset/types.ts';
import type { SessionState, Table } from './state.ts';
import { openingOf } from './tables.ts';

const aYear = 4; // quarters

export interface Change {
  readonly seed?: string; // other luck than the class had
  /** The orders of a quarter, from those that were given. */
  readonly orders?: (given: OrdersByFirm, quarter: number) => OrdersByFirm;
  /** Measure sovereignty once a year and at the end, not every quarter: twice as quick, and close enough for a mean. */
  readonly brisk?: boolean;
  /** An order to look out for: how often it was carried out. */
  readonly watch?: { readonly firm: string; readonly order: (order: Order) => boolean };
}

export interface PlayedAgain {
  readonly world: World;
  readonly carriedOut: number; // times that the watched order was
}

export function playAgain(
  ruleset: Ruleset,
  { setUp }: SessionState,
  table: Table,
  { seed, orders, watch, brisk = false }: Change,
): PlayedAgain {
  if (setUp === null) throw new Error('A class that is not set up has no worlds.');
  let world = openingOf(ruleset, setUp, table, seed ?? setUp.seed);
  const f = ruleset.firms.findIndex(({ id }) => id === watch?.firm);
  let carriedOut = 0;
  for (const [quarter, { orders: given, interventions }] of table.quarters.entries()) {
    const changed = orders === undefined ? given : orders(given, quarter);
    const stress = !brisk || quarter % aYear === aYear - 1 || quarter === table.quarters.length - 1;
    const next = resolveQuarter(ruleset, world, changed, { interventions, ledger: false, stress });
    ({ world } = next);
    const done = watch === undefined ? [] : (next.report.orders[f] ?? []);
    carriedOut += done.filter(
      ({ order, refusal }) => refusal === null && watch?.order(order) === true,
    ).length;
  }
  return { world, carriedOut };
}
