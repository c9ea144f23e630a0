/** An adviser's orders by the panel to which they belong, the dearest first: a list that can be read. Pure. */
import type { Order } from '../../engine/orders.ts';
import { panelOf } from '../store/order-homes.ts';
import type { PanelName } from '../store/places.ts';
import { sameSubject } from '../store/subject.ts';

export interface AdvisedOrder {
  readonly order: Order;
  /** What it takes at once, yuan; negative where it brings money. */
  readonly cost: number;
}

export interface AdviceGroup {
  readonly panel: PanelName;
  readonly cost: number;
  readonly orders: readonly AdvisedOrder[];
}

const bySize = (a: { readonly cost: number }, b: { readonly cost: number }): number =>
  Math.abs(b.cost) - Math.abs(a.cost);

/** @param costs what each order takes at once, in the order of `orders` */
export function adviceGroups(orders: readonly Order[], costs: readonly number[]): AdviceGroup[] {
  const groups = new Map<PanelName, AdvisedOrder[]>();
  for (const [index, order] of orders.entries()) {
    // The plan takes the first of two orders about the same thing.
    if (orders.findIndex((other) => sameSubject(order, other)) !== index) continue;
    const panel = panelOf(order.kind);
    groups.set(panel, [...(groups.get(panel) ?? []), { order, cost: costs[index] ?? 0 }]);
  }
  return [...groups]
    .map(([panel, members]) => ({
      panel,
      cost: members.reduce((sum, { cost }) => sum + cost, 0),
      orders: members.sort(bySize),
    }))
    .sort(bySize);
}
