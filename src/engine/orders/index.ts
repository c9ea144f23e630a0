/** All kinds of orders: one table for checking, offering and carrying out. */
import type { Offer, Order, OrderKind, OrderOf, Refusal } from '../orders.ts';
import { ally } from './ally.ts';
import { buy } from './buy.ts';
import { cancel } from './cancel.ts';
import { build, lease, place, route } from './cloud.ts';
import { licence } from './licence.ts';
import { developers, price } from './market.ts';
import { borrow, buyBack, issue, repay } from './money.ts';
import { design, tapeOut } from './own-chip.ts';
import { answer, lobby, subsidy, withdraw } from './politics.ts';
import { prepay } from './prepay.ts';
import { type Desk, type OrderRule, refuse } from './rule.ts';
import { checkShape, orderKinds } from './shape.ts';
import { openSource, vendorTeam } from './software.ts';
import { assign, hire, pay, port } from './staff.ts';
import { train } from './train.ts';

const rules: { readonly [K in OrderKind]: OrderRule<K> } = {
  buy,
  cancel,
  licence,
  prepay,
  design,
  'tape-out': tapeOut,
  hire,
  pay,
  assign,
  port,
  'vendor-team': vendorTeam,
  'open-source': openSource,
  train,
  build,
  lease,
  place,
  route,
  price,
  developers,
  lobby,
  subsidy,
  withdraw,
  ally,
  borrow,
  repay,
  issue,
  'buy-back': buyBack,
  answer,
};

function ruleOf<K extends OrderKind>(order: OrderOf<K>): OrderRule<K> {
  return rules[order.kind as K] as OrderRule<K>;
}

/** Null if the firm at this desk may give the order now. */
export function checkAt(desk: Desk, order: Order): Refusal | null {
  const shape = checkShape(desk.turn.ruleset, order);
  if (shape) return shape;
  return desk.firm.ended === '' ? ruleOf(order).check(desk, order) : refuse('ended');
}

/** Carry out an order that was checked at this desk. */
export function applyAt(desk: Desk, order: Order): void {
  ruleOf(order).apply(desk, order);
}

/** Everything that the firm at this desk may order now. */
export function offersAt(desk: Desk): Offer[] {
  if (desk.firm.ended !== '') return [];
  return orderKinds.flatMap((kind) => rules[kind].offers(desk));
}
