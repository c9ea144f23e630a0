/** A table's quarters played again with other orders and the same luck. */
import { type Order, type OrdersByFirm, resolveQuarter, type World } from '../engine/index.ts';
import type { Ruleset } from '../ruleset/types.ts';
import type { Breath } from './luck-runs.ts';
import type { SessionState, Table } from './state.ts';
import { openingOf } from './tables.ts';

export interface Change {
  /** The orders of a quarter, from those that were given. */
  readonly orders: (given: OrdersByFirm, quarter: number) => OrdersByFirm;
  /** An order to look out for: how often it was carried out. */
  readonly watch?: { readonly firm: string; readonly order: (order: Order) => boolean };
}

export interface PlayedAgain {
  readonly world: World;
  readonly carriedOut: number; // times that the watched order was
}

export async function playAgain(
  ruleset: Ruleset,
  { setUp }: SessionState,
  table: Table,
  { orders, watch }: Change,
  breath: Breath,
): Promise<PlayedAgain> {
  if (setUp === null) throw new Error('A class that is not set up has no worlds.');
  let world = openingOf(ruleset, setUp, Object.keys(table.seats));
  const f = ruleset.firms.findIndex(({ id }) => id === watch?.firm);
  let carriedOut = 0;
  for (const [quarter, { orders: given, interventions }] of table.quarters.entries()) {
    const next = resolveQuarter(ruleset, world, orders(given, quarter), { interventions, ledger: false });
    ({ world } = next);
    const done = watch === undefined ? [] : (next.report.orders[f] ?? []);
    carriedOut += done.filter(
      ({ order, refusal }) => refusal === null && watch?.order(order) === true,
    ).length;
    await breath();
  }
  return { world, carriedOut };
}
