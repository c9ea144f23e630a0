/**
 * Imports: what was bought abroad sails, waits at customs and lands, or goes back.
 *
 * Reads acceptance, mandate, favour and each firm's domestic share of orders; writes racks, shipments and cash.
 * A licence is not supply: of more than 400 k H200 cleared in January 2026 none had arrived by May (facts 2g).
 */
import { cause, enter, fromBalance } from '../causes.ts';
import { clamp, whole } from '../math.ts';
import { earn, factor, figure, type Turn, tell } from '../turn.ts';
import type { Firm } from '../world.ts';
import { domesticOrderShare } from './gauges.ts';
import { importQuota } from './policy.ts';

/** Ration this quarter's free imports, then release what has arrived. */
export function runImports(turn: Turn): void {
  rationFreeImports(turn);
  for (let f = 0; f < turn.world.firms.length; f++) receive(turn, f);
}

/** Quarters from an order abroad to the border. */
export function transitTime(turn: Turn): number {
  return Math.max(0, Math.round(turn.ruleset.supply.transit * factor(turn, 'transit')));
}

/** Share of an arriving shipment that customs release this quarter, for one firm. */
export function releaseShare(turn: Turn, firm: Firm): number {
  const { world, ruleset } = turn;
  if (world.cut) return 0;
  const s = ruleset.supply;
  const trust = clamp(s.customsBase + s.customsTrust * firm.favour, s.customsFloor, 1);
  const missing = Math.max(0, world.mandate - domesticOrderShare(firm));
  const condition = clamp(s.customsBonus - s.customsCondition * missing, s.customsFloor, 1);
  return clamp(world.acceptance * trust * condition, 0, 1);
}

/** Parts that need no licence are still limited by what their maker may ship: everybody's orders are scaled alike. */
function rationFreeImports(turn: Turn): void {
  const { world, ruleset } = turn;
  let asked = 0;
  for (const firm of world.firms) {
    for (const one of firm.shipments) {
      if (one.ordered === world.calendar && world.control[one.chip] === 'free') asked += one.units;
    }
  }
  const room = importQuota(turn) * ruleset.supply.freeQuota;
  if (asked <= room) return;
  const share = room / asked;
  for (let f = 0; f < world.firms.length; f++) {
    const firm = world.firms[f]!;
    for (const one of firm.shipments) {
      if (one.ordered !== world.calendar || world.control[one.chip] !== 'free') continue;
      const kept = whole(one.units * share);
      const asked = one.units;
      const back = earn(turn, f, (one.units - kept) * one.price, cause.refund);
      firm.flows.capex -= back;
      firm.ordersImported = Math.max(0, firm.ordersImported - back);
      for (const promise of firm.promises) promise.all = Math.max(promise.domestic, promise.all - back);
      one.units = kept;
      tell(turn, 'rationed', f, { chip: ruleset.chips[one.chip]!.id, asked, units: kept, refund: back });
    }
  }
}

function receive(turn: Turn, f: number): void {
  const { world, ruleset } = turn;
  const firm = world.firms[f]!;
  if (firm.shipments.length === 0) return;
  const share = releaseShare(turn, firm);
  for (const one of firm.shipments) {
    if (one.arrives > world.calendar) continue;
    const chip = ruleset.chips[one.chip]!;
    const landed = Math.min(one.units, whole(one.units * share));
    if (landed > 0) {
      firm.racks[one.chip] = firm.racks[one.chip]! + landed;
      firm.racksAge[one.chip] = firm.racksAge[one.chip]! + landed;
      firm.book += landed * one.price;
      enter(turn.ledger, figure(turn, f, turn.map.racks + one.chip), cause.arrivals, fromBalance, 0, landed);
      one.units -= landed;
      tell(turn, 'landed', f, { chip: chip.id, units: landed });
    }
    if (one.units === 0) continue;
    one.held++;
    one.arrives = world.calendar + 1;
    if (one.held <= ruleset.supply.customsPatience) {
      tell(turn, 'held', f, { chip: chip.id, units: one.units });
      continue;
    }
    const refund = earn(turn, f, one.units * one.price * ruleset.supply.returnRefund, cause.refund);
    tell(turn, 'returned', f, { chip: chip.id, units: one.units, refund });
    one.units = 0;
  }
  firm.shipments = firm.shipments.filter((one) => one.units > 0);
}

/** Price of an imported or domestic chip with the system around it, yuan, before any discount. */
export function systemPrice(turn: Turn, chip: number): number {
  const { ruleset } = turn;
  return whole(ruleset.chips[chip]!.price * ruleset.silicon.systemFactor * factor(turn, 'chipPrice', chip));
}
