/** A table's quarters played again with other orders and the same luck. */
import { newCampaign, type Order, type OrdersByFirm, resolveQuarter, type World } from '../engine/index.ts';
import type { Ruleset } from '../ruleset/types.ts';
import type { Breath } from './luck-runs.ts';
import type { SessionState, Table } from './state.ts';

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
  const player = Object.keys(table.seats)[0] ?? setUp.firm;
  let world = newCampaign(ruleset, { scenario: setUp.scenario, seed: setUp.seed, firm: player });
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
