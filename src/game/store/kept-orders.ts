/** What is kept on this device beside the campaigns: standing orders by campaign, and templates for all of them. */

import { orderSchema } from '../../campaign/index.ts';
import type { Order } from '../../engine/orders.ts';

/** The standing orders of each campaign, by its name. */
export type StandingOrders = Readonly<Record<string, readonly Order[]>>;

/** Orders under a name, to be laid in again in any quarter of any campaign. */
export interface Template {
  readonly name: string;
  readonly orders: readonly Order[];
}

/** Campaigns whose standing orders are remembered; the ones changed longest ago go first. */
const MOST_CAMPAIGNS = 40;

export const LONGEST_NAME = 40;

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Orders as far as they are orders of this version. */
function ordersIn(value: unknown): Order[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one) => {
    const read = orderSchema.safeParse(one);
    return read.success ? [read.data] : [];
  });
}

export function readStanding(text: string | null): StandingOrders {
  const found = parsed(text);
  if (!isRecord(found)) return {};
  return Object.fromEntries(Object.entries(found).map(([id, orders]) => [id, ordersIn(orders)]));
}

export function readTemplates(text: string | null): readonly Template[] {
  const found = parsed(text);
  if (!Array.isArray(found)) return [];
  return found.flatMap((one) => {
    if (!isRecord(one) || typeof one['name'] !== 'string') return [];
    const orders = ordersIn(one['orders']);
    return orders.length === 0 ? [] : [{ name: one['name'].slice(0, LONGEST_NAME), orders }];
  });
}

/** The standing orders of one campaign changed: it is the newest now. */
export function keepStanding(all: StandingOrders, id: string, orders: readonly Order[]): StandingOrders {
  const others = Object.entries(all).filter(([other]) => other !== id);
  const kept = orders.length === 0 ? others : [...others, [id, orders] as const];
  return Object.fromEntries(kept.slice(-MOST_CAMPAIGNS));
}
