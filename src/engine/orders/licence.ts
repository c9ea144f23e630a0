/** Apply in Washington for a licence to import a controlled chip; the answer takes one or two quarters. */
import { between, draw, purposes } from '../random.ts';
import { onSaleFrom } from '../systems/supply.ts';
import { type Desk, indexOf, type OrderRule, offer, range, refuse } from './rule.ts';

function pending(desk: Desk, chip: number): boolean {
  return desk.firm.applications.some((one) => one.chip === chip);
}

export const licence: OrderRule<'licence'> = {
  kind: 'licence',
  offers(desk) {
    const { ruleset, world } = desk.turn;
    return ruleset.chips.flatMap((chip, c) => {
      const open =
        chip.channel === 'imported' &&
        world.control[c] === 'licence' &&
        world.calendar >= onSaleFrom(desk.turn, c);
      return open && !pending(desk, c)
        ? offer('licence', { chip: chip.id }, range('units', 'chips', 1000, 200_000, 30_000))
        : [];
    });
  },
  check(desk, order) {
    const { ruleset, world } = desk.turn;
    const c = indexOf(ruleset.chips, order.chip);
    if (ruleset.chips[c]!.channel !== 'imported' || world.control[c] === 'free')
      return refuse('freeImport', { chip: order.chip });
    if (world.control[c] === 'barred') return refuse('barred', { chip: order.chip });
    if (world.calendar < onSaleFrom(desk.turn, c)) return refuse('notOnSale', { chip: order.chip });
    return pending(desk, c) ? refuse('duplicate', { field: 'chip' }) : null;
  },
  apply(desk, order) {
    const { ruleset, world } = desk.turn;
    const c = indexOf(ruleset.chips, order.chip);
    const { answerEarliest, answerLatest } = ruleset.supply;
    const luck = draw(world.seed, purposes.licenceAnswer, world.calendar, desk.f * 64 + c + 5003);
    desk.firm.applications.push({
      chip: c,
      units: order.units,
      answer: world.calendar + between(answerEarliest, answerLatest, luck),
    });
  },
};
