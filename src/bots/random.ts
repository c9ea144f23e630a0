/** The bot that knows nothing: it picks among possible orders, with its own seeded luck. */

import type { World } from '../engine/index.ts';
import { type Offer, type Order, possibleOrders } from '../engine/index.ts';
import type { Ruleset } from '../ruleset/types.ts';
import { generator } from './generator.ts';

/** An order from an offer, every open number drawn evenly from its legal steps. */
export function fillOffer(offer: Offer, next: () => number): Order {
  const order: Record<string, string | number> = { kind: offer.kind, ...offer.fixed };
  for (const { name, min, max, step } of offer.ranges) {
    const steps = Math.floor((max - min) / step + 1e-9);
    const value = min + Math.floor(next() * (steps + 1)) * step;
    order[name] = Number.isInteger(step) ? value : Math.min(max, Math.round(value * 1e6) / 1e6);
  }
  return order as unknown as Order; // offers are complete by contract; the engine checks every order again
}

/** Up to `most` orders, kinds drawn first so that no kind is favoured for having many offers. */
export function randomOrders(ruleset: Ruleset, world: World, firm: string, most = 6): Order[] {
  const next = generator(
    world.seed,
    world.turn,
    ruleset.firms.findIndex((one) => one.id === firm),
  );
  const draft: Order[] = [];
  const wanted = Math.floor(next() * (most + 1));
  for (let n = 0; n < wanted; n++) {
    const offers = possibleOrders(ruleset, world, firm, draft);
    const kinds = [...new Set(offers.map(({ kind }) => kind))];
    if (kinds.length === 0) break;
    const kind = kinds[Math.floor(next() * kinds.length)];
    const some = offers.filter((offer) => offer.kind === kind);
    const picked = some[Math.floor(next() * some.length)];
    if (picked) draft.push(fillOffer(picked, next));
  }
  return draft;
}
