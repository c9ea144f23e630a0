/** What can be taken from a bot: a kind of order, or one side of the market, because buying is two decisions. */
import { type Order, type OrderKind, orderKinds } from '../engine/index.ts';
import type { Ruleset } from '../ruleset/types.ts';

const sides = ['buy-imported', 'buy-domestic'] as const;

export type Verb = OrderKind | (typeof sides)[number];

/** The decisions of the game, each once. Own chips are cast at home, and count as domestic ones. */
export const verbs: readonly Verb[] = orderKinds.flatMap((kind): Verb[] =>
  kind === 'buy' ? [...sides] : [kind],
);

/** Whether an order is one of these verbs. */
export function isOneOf(ruleset: Ruleset, order: Order, taken: readonly Verb[]): boolean {
  if (taken.includes(order.kind)) return true;
  if (order.kind !== 'buy') return false;
  const abroad = ruleset.chips.find(({ id }) => id === order.chip)?.channel === 'imported';
  return taken.includes(abroad ? 'buy-imported' : 'buy-domestic');
}
