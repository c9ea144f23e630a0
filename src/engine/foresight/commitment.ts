/** The money that a plan commits, so that two plans can be compared with nothing else bought for the difference. */
import type { Ruleset } from '../../ruleset/types.ts';
import { withDraft } from '../orders/carry-out.ts';
import type { Order } from '../orders.ts';
import { owed } from '../temperament/money.ts';
import type { Firm, World } from '../world.ts';

/** Yuan that firm number `f` pays for a plan, at once and when what it ordered arrives; below zero where money comes in. */
export function committed(ruleset: Ruleset, world: World, f: number, orders: readonly Order[]): number {
  const left = (firm: Firm): number => firm.cash - owed(ruleset, firm);
  return left(world.firms[f]!) - left(withDraft(ruleset, world, f, orders).world.firms[f]!);
}
