/** Money: borrow, repay, issue shares, buy them back. */
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

/** Yuan of shares that may still change hands this quarter, at most `limit` of the firm's value. */
const roomFor = ({ firm }: Desk, limit: number, done: number): number =>
  Math.max(0, whole(firm.worth * limit) - done);

/** Most that the market takes in one quarter, yuan. */
const issueRoom = (desk: Desk): number =>
  roomFor(desk, desk.turn.ruleset.finance.issueLimit, desk.firm.issuedNow);

/** Most that the market sells back in one quarter, yuan. */
const buyBackRoom = (desk: Desk): number =>
  roomFor(desk, desk.turn.ruleset.finance.buyBackLimit, desk.firm.boughtBackNow);

/**
 * More or fewer shares by a part of the firm's value (negative: fewer): worth per share is what its owners compare with, and
 * the board's mood moves by `mood` per part.
 */
function changeShares({ turn, f, firm, source }: Desk, part: number, mood: number, why: number): void {
  const at = figure(turn, f, turn.map.board);
  firm.board = limit(turn, at, move(turn, at, firm.board, -part * mood, why, fromOrder, source), 0, 1);
  firm.worthOpening = whole(firm.worthOpening * (1 + part));
}

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
    changeShares(desk, order.amount / Math.max(1, firm.worth), r.issueMood, cause.shares);
  },
};

export const buyBack: OrderRule<'buy-back'> = {
  kind: 'buy-back',
  offers(desk) {
    const most = Math.min(buyBackRoom(desk), desk.firm.cash);
    return offer('buy-back', {}, range('amount', 'yuan', 5e8, most, 2e9));
  },
  check(desk, order) {
    const free = buyBackRoom(desk);
    return order.amount > free ? refuse('buyBackLimit', { free }) : needCash(desk, order.amount);
  },
  apply(desk, order) {
    const { turn, f, firm, source } = desk;
    const r = turn.ruleset.finance;
    earn(turn, f, -order.amount, cause.boughtBack, fromOrder, source);
    firm.boughtBackNow += order.amount;
    const bought = order.amount / (1 + r.buyBackPremium);
    changeShares(desk, -bought / Math.max(1, firm.worth), r.buyBackMood, cause.boughtBack);
  },
};
