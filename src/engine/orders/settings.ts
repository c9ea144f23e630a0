/** Orders that set something which holds until it is set anew. */
import type { Order, OrderKind } from '../orders.ts';

/** What names the thing that is set, by kind. */
const named: Readonly<Partial<Record<OrderKind, readonly string[]>>> = {
  place: ['family'],
  assign: ['task'],
  port: ['model', 'family'],
  price: ['segment'],
  pay: [],
  developers: [],
};

/** What an order sets, as a key that is the same for every order that sets it; null for orders that do a thing once. */
export function settingOf(order: Order): string | null {
  const names = named[order.kind];
  if (names === undefined) return null;
  const values = order as unknown as Readonly<Record<string, unknown>>;
  return [order.kind, ...names.map((name) => values[name])].join('/');
}
