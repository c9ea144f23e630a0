/** One decision flipped: the quarters since it played again without it, under the same luck. */
import type { Carried, Order, OrdersByFirm, World } from '../../engine/index.ts';
import { resolveQuarter } from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/types.ts';

/** An order of the replay that no longer fitted. */
export interface Dropped {
  readonly calendar: number;
  readonly order: Order;
  readonly refusal: NonNullable<Carried['refusal']>;
}

/** What a replay led to: every world from its first on, and the orders that fell out on the way. */
export interface Rerun {
  readonly worlds: readonly World[];
  readonly dropped: readonly Dropped[];
}

/** Plays recorded quarters on from a world. It stops where the firm that is played ends. Runs in the worker. */
export function rerun(ruleset: Ruleset, world: World, quarters: readonly OrdersByFirm[]): Rerun {
  const worlds = [world];
  const dropped: Dropped[] = [];
  let now = world;
  for (const orders of quarters) {
    if (now.turn >= now.length || now.firms[now.player]?.ended !== '') break;
    const next = resolveQuarter(ruleset, now, orders, { ledger: false });
    for (const { order, refusal } of next.report.orders[now.player] ?? []) {
      if (refusal !== null) dropped.push({ calendar: now.calendar, order, refusal });
    }
    now = next.world;
    worlds.push(now);
  }
  return { worlds, dropped };
}
