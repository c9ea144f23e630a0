/** Single orders that no lever gives, for a bot that weighs each by looking ahead. */
import { type Offer, type Order, type OrderKind, possibleOrders, type World } from '../engine/index.ts';
import type { Ruleset } from '../ruleset/types.ts';
import { fillOffer } from './random.ts';

/** Kinds that temperaments leave alone or decide by a rule of thumb; each is worth a thought of its own. */
const kinds: readonly OrderKind[] = [
  'answer',
  'ally',
  'vendor-team',
  'route',
  'pay',
  'issue',
  'buy-back',
  'subsidy',
  'withdraw',
  'cancel',
  'prepay',
  'lease',
  'open-source',
  'licence',
];

/** Some orders worth weighing this quarter: every answer to an open question, and one each of a few other kinds. */
export function looseOrders(
  ruleset: Ruleset,
  world: World,
  firm: string,
  next: () => number,
  most = 5,
): Order[] {
  const offers = possibleOrders(ruleset, world, firm).filter(({ kind }) => kinds.includes(kind));
  const found: Order[] = offers
    .filter(({ kind }) => kind === 'answer')
    .map((offer) => fillOffer(offer, next));
  const others = kinds.filter((kind) => kind !== 'answer' && offers.some((offer) => offer.kind === kind));
  for (let n = 0; n < most && others.length > 0; n++) {
    const kind = others.splice(Math.floor(next() * others.length), 1)[0]!;
    const some: Offer[] = offers.filter((offer) => offer.kind === kind);
    found.push(fillOffer(some[Math.floor(next() * some.length)]!, next));
  }
  return found;
}
