/** The firm's own chip: fund the next design, then send it to the factory, where it may fail. */
import { cause, fromOrder } from '../causes.ts';
import { whole } from '../math.ts';
import { earn } from '../turn.ts';
import { type Desk, needCash, type OrderRule, offer, range, refuse } from './rule.ts';

/** The next own generation as a chip index, or -1 when there is none or it is too early. */
export function nextOwnChip(desk: Desk): number {
  const { ruleset, world } = desk.turn;
  const next = desk.firm.ownChip.generation + 1;
  return ruleset.chips.findIndex(
    (chip) => chip.channel === 'own' && chip.generation === next && world.calendar >= chip.from,
  );
}

/** Yuan that the next design needs before tape-out. */
export function designCost(desk: Desk): number {
  const chip = nextOwnChip(desk);
  return chip < 0
    ? 0
    : whole(desk.turn.ruleset.chips[chip]!.design * desk.turn.ruleset.firms[desk.f]!.traits.design);
}

/** Yuan that the next design can still take in. */
function openDesign(desk: Desk): number {
  const own = desk.firm.ownChip;
  return Math.max(0, designCost(desk) - own.invested - own.budget);
}

export const design: OrderRule<'design'> = {
  kind: 'design',
  offers(desk) {
    if (nextOwnChip(desk) < 0) return [];
    const open = openDesign(desk);
    return offer(
      'design',
      {},
      range('amount', 'yuan', 1e8, Math.min(desk.firm.cash, open), 1e9, Math.max(1, Math.min(1e8, open))),
    );
  },
  check(desk, order) {
    if (nextOwnChip(desk) < 0) return refuse('lastGeneration');
    const open = openDesign(desk);
    if (order.amount > open)
      return refuse('outOfRange', { field: 'amount', min: 0, max: open, value: order.amount });
    return needCash(desk, order.amount);
  },
  apply(desk, order) {
    earn(desk.turn, desk.f, -order.amount, cause.designSpending, fromOrder, desk.source);
    desk.firm.ownChip.budget += order.amount;
    desk.firm.flows.costs += order.amount;
  },
};

export const tapeOut: OrderRule<'tape-out'> = {
  kind: 'tape-out',
  offers(desk) {
    return this.check(desk, { kind: 'tape-out' }) === null ? offer('tape-out', {}) : [];
  },
  check(desk) {
    const own = desk.firm.ownChip;
    if (nextOwnChip(desk) < 0) return refuse('lastGeneration');
    if (own.tapeout > 0) return refuse('atFactory');
    const missing = designCost(desk) - own.invested;
    return missing > 0 ? refuse('noDesign', { missing }) : null;
  },
  apply(desk) {
    desk.firm.ownChip.tapeout = desk.turn.world.calendar + desk.turn.ruleset.supply.tapeoutTime;
    desk.firm.ownChip.attempts++;
  },
};
