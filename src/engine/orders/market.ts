/** Market: set a price level, and pay for developer programmes. */
import { snap } from '../math.ts';
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
    desk.firm.business[indexOf(desk.turn.ruleset.segments, order.segment)]!.price = snap(order.level);
  },
};

export const developers: OrderRule<'developers'> = {
  kind: 'developers',
  offers(desk) {
    const most = Math.min(4e9, desk.firm.cash);
    return offer('developers', {}, range('amount', 'yuan', 5e7, most, desk.firm.programme, 0));
  },
  check(desk, order) {
    return needCash(desk, order.amount); // billed by finance each quarter
  },
  apply(desk, order) {
    desk.firm.programme = order.amount;
  },
};
