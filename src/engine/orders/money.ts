/** Money: borrow, repay, issue shares. */
import { cause, enter, fromOrder } from '../causes.ts';
import { whole } from '../math.ts';
import { creditLeft } from '../systems/finance.ts';
import { earn, figure, limit, move } from '../turn.ts';
import { type Desk, needCash, type OrderRule, offer, range, refuse } from './rule.ts';

function changeDebt(desk: Desk, amount: number, why: number): void {
  const { turn, f, firm, source } = desk;
  firm.debt += amount;
  enter(turn.ledger, figure(turn, f, turn.map.debt), why, fromOrder, source, amount);
  earn(turn, f, amount, why, fromOrder, source);
}

export const borrow: OrderRule<'borrow'> = {
  kind: 'borrow',
  offers(desk) {
    return offer('borrow', {}, range('amount', 'yuan', 5e8, creditLeft(desk.turn, desk.firm), 5e9));
  },
  check(desk, order) {
    const free = creditLeft(desk.turn, desk.firm);
    return order.amount > free ? refuse('creditLimit', { free }) : null;
  },
  apply(desk, order) {
    changeDebt(desk, order.amount, cause.borrowed);
  },
};

export const repay: OrderRule<'repay'> = {
  kind: 'repay',
  offers(desk) {
    return offer('repay', {}, range('amount', 'yuan', 5e8, Math.min(desk.firm.debt, desk.firm.cash), 1e9));
  },
  check(desk, order) {
    return order.amount > desk.firm.debt
      ? refuse('noDebt', { debt: desk.firm.debt })
      : needCash(desk, order.amount);
  },
  apply(desk, order) {
    changeDebt(desk, -order.amount, cause.repaid);
  },
};

/** Most that the market takes in one quarter, yuan. */
const issueRoom = (desk: Desk): number =>
  Math.max(0, whole(desk.firm.worth * desk.turn.ruleset.finance.issueLimit) - desk.firm.issuedNow);

export const issue: OrderRule<'issue'> = {
  kind: 'issue',
  offers(desk) {
    return offer('issue', {}, range('amount', 'yuan', 5e8, issueRoom(desk), 2e9));
  },
  check(desk, order) {
    return order.amount > issueRoom(desk) ? refuse('issueLimit', { free: issueRoom(desk) }) : null;
  },
  apply(desk, order) {
    const { turn, f, firm, source } = desk;
    const r = turn.ruleset.finance;
    earn(turn, f, order.amount * (1 - r.issueDiscount), cause.shares, fromOrder, source);
    firm.issuedNow += order.amount;
    const at = figure(turn, f, turn.map.board);
    const loss = (order.amount / Math.max(1, firm.worth)) * r.issueMood;
    firm.board = limit(turn, at, move(turn, at, firm.board, -loss, cause.shares, fromOrder, source), 0, 1);
    // new shares dilute the old: worth per old share is what the owners compare with
    firm.worthOpening = whole(firm.worthOpening * (1 + order.amount / Math.max(1, firm.worth)));
  },
};
