/** Prepay a line: it builds capacity, gives rights on it and a balance in the queue. The state matches some lines. */
import { cause, fromOrder } from '../causes.ts';
import { whole } from '../math.ts';
import { roomFor } from '../systems/industry.ts';
import { earn } from '../turn.ts';
import { indexOf, needCash, type OrderRule, offer, range, refuse } from './rule.ts';

export const prepay: OrderRule<'prepay'> = {
  kind: 'prepay',
  offers(desk) {
    const most = Math.min(6e9, desk.firm.cash);
    return desk.turn.ruleset.lines.flatMap((line, l) =>
      roomFor(desk.turn, l) > 0
        ? offer('prepay', { line: line.id }, range('amount', 'yuan', 1e8, most, 5e8))
        : [],
    );
  },
  check(desk, order) {
    const l = indexOf(desk.turn.ruleset.lines, order.line);
    if (roomFor(desk.turn, l) <= 0) return refuse('lineShut', { line: order.line });
    return needCash(desk, order.amount);
  },
  apply(desk, order) {
    const { turn, f, firm, source } = desk;
    const l = indexOf(turn.ruleset.lines, order.line);
    earn(turn, f, -order.amount, cause.prepayment, fromOrder, source);
    turn.world.paidIn[l] = turn.world.paidIn[l]! + order.amount;
    firm.rights[l] = whole(firm.rights[l]! + order.amount);
    firm.prepaid = whole(firm.prepaid + order.amount);
    firm.prepaidNow += order.amount;
    firm.flows.capex += order.amount;
  },
};
