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

/** A text that two orders share when the later one is a new version of the earlier. */
export function subjectOf(order: Order): string {
  const names = Object.entries(order)
    .filter(([key]) => !amounts.has(key))
    .map(([key, value]) => `${key}=${value}`);
  return names.sort().join(' ');
}

/** Whether two orders are about the same thing. */
export function sameSubject(a: Order, b: Order): boolean {
  return a.kind === b.kind && subjectOf(a) === subjectOf(b);
}
