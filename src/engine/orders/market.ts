/** Market: set a price level, and pay for developer programmes. */
import { snap } from '../math.ts';
import { figure } from '../turn.ts';
import { indexOf, needCash, type OrderRule, offer, range, refuse } from './rule.ts';

export const price: OrderRule<'price'> = {
  kind: 'price',
  offers(desk) {
    const { priceLow, priceHigh } = desk.turn.ruleset.demand;
    return desk.turn.ruleset.segments.flatMap((segment, s) =>
      offer(
        'price',
        { segment: segment.id },
        range('level', 'level', 0.05, priceHigh, desk.firm.business[s]!.price, priceLow),
      ),
    );
  },
  check(desk, order) {
    const { priceLow, priceHigh } = desk.turn.ruleset.demand;
    const inside = order.level >= priceLow && order.level <= priceHigh;
    return inside
      ? null
      : refuse('outOfRange', { field: 'level', min: priceLow, max: priceHigh, value: order.level });
  },
  apply(desk, order) {
    const { turn, f, firm, source } = desk;
    const s = indexOf(turn.ruleset.segments, order.segment);
    firm.business[s]!.price = snap(order.level);
    for (const offset of [turn.map.income, turn.map.share])
      turn.decisions.set(figure(turn, f, offset + s), source);
  },
};

export const developers: OrderRule<'developers'> = {
  kind: 'developers',
  offers(desk) {
    const most = Math.min(4e9, desk.firm.programme + Math.max(0, desk.firm.cash));
    return offer('developers', {}, range('amount', 'yuan', 5e7, most, desk.firm.programme, 0));
  },
  check(desk, order) {
    return needCash(desk, order.amount - desk.firm.programme); // billed by finance each quarter; less is always allowed
  },
  apply(desk, order) {
    desk.firm.programme = order.amount;
  },
};
