/** Two campaigns side by side: where they part, and what was ordered differently. */
import type { Order } from '../engine/index.ts';
import type { Campaign } from './campaign.ts';

/** Orders of one firm in one quarter that only one of the two campaigns has, in the order in which they were given. */
export interface OrderDifference {
  readonly quarter: number; // from 0
  readonly firm: string;
  readonly onlyFirst: readonly Order[];
  readonly onlySecond: readonly Order[];
}

/** What two campaigns share and where they differ. */
export interface Comparison {
  readonly start: readonly ('ruleset' | 'scenario' | 'firm' | 'seed')[]; // what already differs before the first order
  readonly shared: number; // quarters from the start that ended in the same world
  readonly orders: readonly OrderDifference[]; // over the quarters that both have
}

export function compareCampaigns(first: Campaign, second: Campaign): Comparison {
  const start: Comparison['start'][number][] = [];
  if (first.ruleset.hash !== second.ruleset.hash) start.push('ruleset');
  for (const key of ['scenario', 'firm', 'seed'] as const) if (first[key] !== second[key]) start.push(key);
  const both = Math.min(first.quarters.length, second.quarters.length);
  let shared = 0;
  while (
    start.length === 0 &&
    shared < both &&
    first.quarters[shared]?.hash === second.quarters[shared]?.hash
  )
    shared++;
  const orders: OrderDifference[] = [];
  for (let quarter = 0; quarter < both; quarter++) orders.push(...orderDifferences(first, second, quarter));
  return { start, shared, orders };
}

function orderDifferences(first: Campaign, second: Campaign, quarter: number): OrderDifference[] {
  const [a, b] = [first.quarters[quarter]?.orders ?? {}, second.quarters[quarter]?.orders ?? {}];
  const firms = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return firms.flatMap((firm) => {
    const onlyFirst = without(a[firm] ?? [], b[firm] ?? []);
    const onlySecond = without(b[firm] ?? [], a[firm] ?? []);
    return onlyFirst.length + onlySecond.length > 0 ? [{ quarter, firm, onlyFirst, onlySecond }] : [];
  });
}

/** The orders of one list that have no equal in the other; equals are paired one to one. */
function without(orders: readonly Order[], others: readonly Order[]): Order[] {
  const left = others.map(orderKey);
  return orders.filter((order) => {
    const at = left.indexOf(orderKey(order));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** The same text for the same order, whatever the order of its fields. */
const orderKey = (order: Order): string =>
  JSON.stringify(Object.entries(order).sort(([a], [b]) => (a < b ? -1 : 1)));
