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

const known = new WeakMap<Order, string>();

/** What an order is about, as a key; kept by order, because plans of forty are compared with each other. */
function subjectOf(order: Order): string {
  const seen = known.get(order);
  if (seen !== undefined) return seen;
  const names = namesOf(order).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const subject = JSON.stringify([order.kind, names]);
  known.set(order, subject);
  return subject;
}

/** Whether two orders are about the same thing: the later one is then a new version of the earlier. */
export function sameSubject(a: Order, b: Order): boolean {
  return a.kind === b.kind && subjectOf(a) === subjectOf(b);
}
