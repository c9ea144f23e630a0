/** What an order form shows, given the plan around it. Pure. */
import { type Offer, type Order, type OrderKind, settingOf } from '../../engine/index.ts';
import { namesOf, sameSubject } from '../store/subject.ts';
import { type Filled, fill, offersFor, type Settled } from './choices.ts';

export type Wanted = Readonly<Record<string, string | number>>;

export interface FormQuestion {
  readonly kind: OrderKind;
  /** Parameters fixed by the page that the form stands on. */
  readonly settled: Settled;
  /** What the reader has chosen so far. */
  readonly wanted: Wanted;
  readonly orders: readonly Order[];
  /** What is on offer behind a plan. */
  readonly offersBehind: (plan: readonly Order[]) => readonly Offer[];
}

export interface FormState extends Filled {
  /** The order of the plan that this form would replace. */
  readonly replaced: Order | undefined;
  /** The order would leave everything as it is. */
  readonly idle: boolean;
}

/** The order of the plan that the choices point to; while nothing is chosen, any that the page is about. */
function pointedAt({ kind, settled, wanted, orders }: FormQuestion, exactly: boolean): Order | undefined {
  return orders.find((order) => {
    if (order.kind !== kind) return false;
    return namesOf(order).every(
      ([name, value]) => (settled[name] ?? (exactly ? wanted[name] : value)) === value,
    );
  });
}

/**
 * Fills the form. An order that is being changed does not stand in its own way: what is on offer is asked behind the
 * rest of the plan, so that its money, chips and people are free again.
 */
export function formState(question: FormQuestion): FormState {
  const { kind, settled, wanted, orders, offersBehind } = question;
  const offersFrom = (plan: readonly Order[]): readonly Offer[] =>
    offersFor(offersBehind(plan), kind, settled);
  const exact = pointedAt(question, true);
  const fresh = exact === undefined ? fill(offersFrom(orders), settled, wanted) : null;
  const order = fresh?.order ?? null;
  const replaced =
    exact ??
    (order === null ? pointedAt(question, false) : orders.find((other) => sameSubject(order, other)));
  const filled =
    fresh !== null && replaced === undefined
      ? fresh
      : fill(offersFrom(orders.filter((other) => other !== replaced)), settled, {
          ...replaced,
          ...wanted,
        } as Wanted);
  return { ...filled, replaced, idle: replaced === undefined && isIdle(filled) };
}

function isIdle({ order, ranges }: Filled): boolean {
  if (order === null || settingOf(order) === null) return false;
  const values = order as unknown as Wanted;
  return ranges.every(({ name, now }) => values[name] === now);
}
