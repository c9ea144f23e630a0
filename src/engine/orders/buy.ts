/** Buy chips: imported ones are paid in full and sail; domestic and own ones are queued for a deposit. */
import { cause, fromOrder } from '../causes.ts';
import { clamp, saturate, whole } from '../math.ts';
import { systemPrice, transitTime } from '../systems/imports.ts';
import { onSaleFrom } from '../systems/supply.ts';
import { earn } from '../turn.ts';
import { type Desk, indexOf, needCash, type OrderRule, offer, range, refuse } from './rule.ts';

/** Chips of a model that open licences still cover. */
function licensed(desk: Desk, chip: number): number {
  let units = 0;
  for (const one of desk.firm.licences) if (one.chip === chip) units += one.units;
  return units;
}

/** Yuan due at once for `units` of a chip. */
function priceNow(desk: Desk, chip: number, units: number): number {
  const { ruleset } = desk.turn;
  const price = systemPrice(desk.turn, chip);
  const part = ruleset.chips[chip]!.channel === 'imported' ? 1 : ruleset.supply.deposit;
  return whole(price * part * units);
}

function onSale(desk: Desk, c: number): boolean {
  const { world, ruleset } = desk.turn;
  const chip = ruleset.chips[c]!;
  if (chip.channel === 'own') return desk.firm.ownChip.generation >= chip.generation;
  return world.calendar >= onSaleFrom(desk.turn, c) && (chip.until === 0 || world.calendar <= chip.until);
}

export const buy: OrderRule<'buy'> = {
  kind: 'buy',
  offers(desk) {
    const { ruleset, world } = desk.turn;
    return ruleset.chips.flatMap((chip, c) => {
      if (!onSale(desk, c)) return [];
      let most = Math.min(400_000, Math.floor(desk.firm.cash / Math.max(1, priceNow(desk, c, 1))));
      if (chip.channel === 'imported') {
        if (world.cut || world.control[c] === 'barred') return [];
        if (world.control[c] === 'licence') most = Math.min(most, licensed(desk, c));
      }
      return offer('buy', { chip: chip.id }, range('units', 'chips', 500, most, Math.min(most, 20_000)));
    });
  },
  check(desk, order) {
    const { ruleset, world } = desk.turn;
    const c = indexOf(ruleset.chips, order.chip);
    const imported = ruleset.chips[c]!.channel === 'imported';
    if (!onSale(desk, c)) return refuse('notOnSale', { chip: order.chip });
    if (imported && (world.cut || world.control[c] === 'barred'))
      return refuse('barred', { chip: order.chip });
    if (imported && world.control[c] === 'licence' && licensed(desk, c) < order.units) {
      return refuse('noLicence', { chip: order.chip, left: licensed(desk, c) });
    }
    return needCash(desk, priceNow(desk, c, order.units));
  },
  apply(desk, order) {
    const { turn, f, firm, source } = desk;
    const { world, ruleset } = turn;
    const c = indexOf(ruleset.chips, order.chip);
    const chip = ruleset.chips[c]!;
    const value = systemPrice(turn, c) * order.units;
    const due = priceNow(desk, c, order.units);
    if (chip.channel !== 'imported') {
      earn(turn, f, -due, cause.chipDeposit, fromOrder, source);
      const backlog = firm.backlog[c]!;
      backlog.units += order.units;
      backlog.deposit += due;
      firm.ordersDomestic = whole(firm.ordersDomestic + value);
    } else {
      earn(turn, f, -due, cause.chipImport, fromOrder, source);
      firm.flows.capex += due;
      firm.shipments.push({
        chip: c,
        units: order.units,
        price: systemPrice(turn, c),
        ordered: world.calendar,
        arrives: world.calendar + transitTime(turn),
        held: 0,
      });
      if (world.control[c] === 'licence') drawLicences(desk, c, order.units);
      firm.ordersImported = whole(firm.ordersImported + value);
      const loudness = saturate((order.units * ruleset.firms[f]!.traits.loudness) / ruleset.supply.loudScale);
      firm.loud = clamp(firm.loud + loudness * (1 - firm.loud), 0, 1);
    }
    for (const promise of firm.promises) {
      promise.all += value;
      if (chip.channel !== 'imported') promise.domestic += value;
    }
  },
};

function drawLicences(desk: Desk, chip: number, units: number): void {
  let left = units;
  for (const one of desk.firm.licences) {
    if (one.chip !== chip || left <= 0) continue;
    const used = Math.min(one.units, left);
    one.units -= used;
    left -= used;
  }
  desk.firm.licences = desk.firm.licences.filter((one) => one.units > 0);
}
