/** What an order is about: its kind and the things it names, without the amounts. */
import type { Order } from '../../engine/orders.ts';

const amounts = new Set([
  'units',
  'amount',
  'heads',
  'level',
  'power',
  'compute',
  'training',
  'priority',
  'chips',
  'first',
  'choice',
]);

/** The parameters of an order that name what it is about. */
export function namesOf({ kind: _, ...parameters }: Order): [string, string][] {
  return Object.entries(parameters)
    .filter(([key]) => !amounts.has(key))
    .map(([key, value]) => [key, String(value)]);
}

/** Whether two orders are about the same thing: the later one is then a new version of the earlier. */
export function sameSubject(a: Order, b: Order): boolean {
  if (a.kind !== b.kind) return false;
  const names = new Map(namesOf(b));
  const own = namesOf(a);
  return own.length === names.size && own.every(([key, value]) => names.get(key) === value);
}
