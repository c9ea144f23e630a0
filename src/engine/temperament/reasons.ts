/** Why a temperament gives an order: the numbers of the very rule that gave it. Kept only when somebody asks. */
import type { Order } from '../orders.ts';
import type { Mind } from '../systems/rivals.ts';

/** Each reason with the numbers it carries, in order. Shares and odds 0..1, money in yuan. */
export const reasonValues = {
  import: ['worth', 'share'], // H100e for a million yuan; share of chip money that goes abroad
  domestic: ['worth', 'share'], // the same; share that stays at home
  licence: ['held', 'money'], // chips of the licences held; yuan it would spend on imports
  prepay: ['shortage'], // share of domestic orders unfilled
  design: ['share'], // of what may be spent, for a chip of its own
  tapeout: ['paid'], // yuan paid for the design
  borrow: ['debt', 'wish'], // quarters of operating cash flow: owed, and what it is ready to owe
  repay: ['cash'], // quarters of the group's income that lie idle
  hire: ['learning'], // share of its people who are new
  people: ['software'], // share of its people for frameworks and ports
  open: ['maturity', 'from'], // of the layer; from which it publishes
  build: ['have', 'want'], // MW
  lease: ['short'], // H100e that customers abroad go without
  place: ['training'], // share of the pool
  price: ['served', 'usual'], // share of demand served; its usual level
  train: ['quality', 'hoped'], // of the model now; after the run, luck left out
  talks: ['share'], // of revenue
  standard: ['maturity'], // of the partner's software
  programme: ['share'], // domestic share of its orders
  answer: ['odds'], // stated odds of the event
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ReasonKey = keyof typeof reasonValues;

/** A reason with its numbers by name. */
export interface Reason {
  readonly key: ReasonKey;
  readonly values: Readonly<Record<string, number>>;
}

/** An order with the reason for it. */
export interface Reasoned {
  readonly order: Order;
  readonly reason: Reason | null;
}

/** Notes why the last order was given. */
export function because(mind: Mind, key: ReasonKey, first: number, second = 0): void {
  if (mind.reasons === null) return;
  const [a, b] = reasonValues[key] as readonly string[];
  const values: Record<string, number> = {};
  if (a !== undefined) values[a] = first;
  if (b !== undefined) values[b] = second;
  mind.reasons[mind.orders.length - 1] = { key, values };
}
