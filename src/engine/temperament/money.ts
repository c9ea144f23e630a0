/** Money by temperament: how much may be spent on capacity, what is borrowed and repaid. */
import type { Ruleset } from '../../ruleset/types.ts';
import { creditLeft } from '../systems/finance.ts';
import type { Mind } from '../systems/rivals.ts';
import type { Firm } from '../world.ts';
import { because } from './reasons.ts';

const STEP = 1e8;

/** Share of a quarter's platform cash that no temperament spends; a firm's manner is read with it. */
export const untouched = 0.4;

/** Round down to whole steps of 0.1 bn yuan. */
export function steps(yuan: number): number {
  return Math.max(0, Math.floor(yuan / STEP) * STEP);
}

/** Decide on debt and set the quarter's budget. */
export function moneyOrders(mind: Mind): void {
  const { turn, f, levers, orders } = mind;
  const firm = turn.world.firms[f]!;
  const operating = Math.max(0, firm.flows.operating);
  // half a quarter's income stays untouched, and deliveries that are owed are paid first
  const reserve = untouched * firm.platform + 0.5 * owed(turn.ruleset, firm);
  let cash = firm.cash - mind.idle;
  const wish = levers.leverage * operating - firm.debt;
  if (wish > 1e9 && cash < (0.75 + 0.5 * levers.leverage) * firm.platform) {
    const amount = steps(Math.min(wish * 0.3, creditLeft(turn, firm) * 0.6));
    if (amount > 0) {
      orders.push({ kind: 'borrow', amount });
      because(mind, 'borrow', firm.debt / Math.max(1, operating), levers.leverage);
    }
    cash += amount;
  } else if (cash > 3 * firm.platform && firm.debt > 1e9) {
    const amount = steps(Math.min(firm.debt, cash * 0.2));
    if (amount > 0) {
      orders.push({ kind: 'repay', amount });
      because(mind, 'repay', firm.cash / Math.max(1, firm.platform));
    }
    cash -= amount;
  }
  mind.budget = Math.max(0, levers.spend * (cash - reserve));
}

/** Yuan still to be paid for chips on order. */
export function owed(ruleset: Ruleset, firm: Firm): number {
  let sum = 0;
  for (let c = 0; c < firm.backlog.length; c++) {
    const backlog = firm.backlog[c]!;
    sum += backlog.units * ruleset.chips[c]!.price * ruleset.silicon.systemFactor - backlog.deposit;
  }
  return Math.max(0, sum);
}
