/** Cancel what is still owed of a domestic order; part of the deposit is lost. */
import { cause, fromOrder } from '../causes.ts';
import { earn } from '../turn.ts';
import { indexOf, type OrderRule, offer, refuse } from './rule.ts';

export const cancel: OrderRule<'cancel'> = {
  kind: 'cancel',
  offers(desk) {
    return desk.turn.ruleset.chips.flatMap((chip, c) =>
      desk.firm.backlog[c]!.units > 0 ? offer('cancel', { chip: chip.id }) : [],
    );
  },
  check(desk, order) {
    const backlog = desk.firm.backlog[indexOf(desk.turn.ruleset.chips, order.chip)]!;
    return backlog.units > 0 ? null : refuse('noBacklog', { chip: order.chip });
  },
  apply(desk, order) {
    const backlog = desk.firm.backlog[indexOf(desk.turn.ruleset.chips, order.chip)]!;
    const back = backlog.deposit * (1 - desk.turn.ruleset.supply.cancelFee);
    earn(desk.turn, desk.f, back, cause.cancelled, fromOrder, desk.source);
    backlog.units = 0;
    backlog.deposit = 0;
  },
};
