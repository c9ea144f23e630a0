/** One decision or shock flipped: the quarters since it played again without it, under the same luck. */
import type { Quarter } from '../../campaign/index.ts';
import type { Carried, Order, World } from '../../engine/index.ts';
import { resolveQuarter } from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/types.ts';
import { rulesOf, type Without, worldBefore } from './without-shock.ts';

/** A recorded quarter as far as it is played again. */
export type Played = Pick<Quarter, 'orders' | 'interventions'>;

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
export function rerun(ruleset: Ruleset, world: World, quarters: readonly Played[], without?: Without): Rerun {
  let now = worldBefore(ruleset, world, without);
  const worlds = [now];
  const dropped: Dropped[] = [];
  for (const { orders, interventions = [] } of quarters) {
    if (now.turn >= now.length || now.firms[now.player]?.ended !== '') break;
    const rules = rulesOf(ruleset, now.turn, without);
    const next = resolveQuarter(rules, now, orders, { ledger: false, interventions });
    for (const { order, refusal } of next.report.orders[now.player] ?? []) {
      if (refusal !== null) dropped.push({ calendar: now.calendar, order, refusal });
    }
    now = next.world;
    worlds.push(now);
  }
  return { worlds, dropped };
}
