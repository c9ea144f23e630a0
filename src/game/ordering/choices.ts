/**
 * From offers to a form: which things an order of one kind can name, and which numbers it leaves open. Pure, so the
 * form has nothing to decide.
 */
import type { Offer, Order, OrderKind, Range } from '../../engine/orders.ts';

/** The parameters that a form has fixed from outside, such as the chip of a chip's own page. */
export type Settled = Readonly<Record<string, string>>;

/** One parameter that names a thing, with what can be chosen given the choices before it. */
export interface Choice {
  readonly name: string;
  readonly options: readonly string[];
  readonly value: string;
}

/** The state of a form: what was chosen and what numbers were set. */
export interface Filled {
  readonly choices: readonly Choice[];
  readonly ranges: readonly Range[];
  readonly order: Order | null; // null while nothing can be ordered
}

/** The offers of one kind that agree with what is settled. */
export function offersFor(
  offers: readonly Offer[],
  kind: OrderKind,
  settled: Settled = {},
): readonly Offer[] {
  return offers.filter(
    (offer) =>
      offer.kind === kind && Object.entries(settled).every(([name, value]) => offer.fixed[name] === value),
  );
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

/**
 * Fills the form: every choice keeps what is wanted where that is on offer and takes the first option otherwise, and
 * every number keeps what is wanted or starts at what holds now.
 */
export function fill(
  offers: readonly Offer[],
  settled: Settled,
  wanted: Readonly<Record<string, string | number>>,
): Filled {
  let left = offers;
  const choices: Choice[] = [];
  const names = Object.keys(offers[0]?.fixed ?? {});
  for (const name of names) {
    const options = unique(left.map(({ fixed }) => fixed[name] ?? ''));
    const value = options.find((option) => option === wanted[name]) ?? options[0] ?? '';
    left = left.filter(({ fixed }) => fixed[name] === value);
    if (!(name in settled)) choices.push({ name, options, value });
  }
  const offer = left[0];
  if (offer === undefined) return { choices, ranges: [], order: null };
  const numbers = offer.ranges.map(({ name, now, min }) => [
    name,
    wanted[name] ?? (Number.isFinite(now) ? now : min),
  ]);
  const order = { kind: offer.kind, ...offer.fixed, ...Object.fromEntries(numbers) } as Order;
  return { choices, ranges: offer.ranges, order };
}
