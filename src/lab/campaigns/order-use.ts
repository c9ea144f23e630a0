/** Which kinds of order a bot used, and in which of the quarters looked at it could have. */
import { type Carried, type Order, possibleOrders, type World } from '../../engine/index.ts';
import type { Ruleset } from '../../ruleset/index.ts';
import type { Use } from './record.ts';

/** An offer list costs about as much as a tenth of a quarter; every fourth one is enough. */
const everyNth = 4;

/** Counts quarters by kind of order. */
export class OrderBook {
  readonly #use = new Map<string, [used: number, looked: number, taken: number]>();

  /** Enter a quarter: what was carried out, and what could have been if this quarter is one to look at. */
  add(carried: readonly Carried[], possible: ReadonlySet<string> | null): void {
    const used = new Set<string>();
    for (const { order, refusal } of carried) if (refusal === null) used.add(order.kind);
    for (const kind of used) this.#of(kind)[0]++;
    if (possible === null) return;
    for (const kind of new Set([...possible, ...used])) {
      const count = this.#of(kind);
      count[1]++;
      if (used.has(kind)) count[2]++;
    }
  }

  /** The counts, sorted by kind so that equal campaigns have equal records. */
  counts(): Record<string, Use> {
    return Object.fromEntries([...this.#use].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  #of(kind: string): [used: number, looked: number, taken: number] {
    let count = this.#use.get(kind);
    if (count === undefined) {
      count = [0, 0, 0];
      this.#use.set(kind, count);
    }
    return count;
  }
}

/** Whether a quarter is one of those looked at; which ones depends on the seed, so that no season is favoured. */
export const looksAt = (world: World): boolean => (world.turn + (world.seed >>> 0)) % everyNth === 0;

/** Kinds of order that the firm may give before it has given any. */
export function possibleKinds(ruleset: Ruleset, world: World, firm: string): ReadonlySet<Order['kind']> {
  return new Set(possibleOrders(ruleset, world, firm).map(({ kind }) => kind));
}
