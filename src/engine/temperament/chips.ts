/** Chips by temperament: licences, imports, domestic orders, prepayments and the firm's own design. */
import { clamp, whole } from '../math.ts';
import { designCost, nextOwnChip } from '../orders/own-chip.ts';
import { domesticOrderShare } from '../systems/gauges.ts';
import { systemPrice } from '../systems/imports.ts';
import { roomFor } from '../systems/industry.ts';
import type { Mind } from '../systems/rivals.ts';
import { onSaleFrom } from '../systems/supply.ts';
import { steps } from './money.ts';
import { because } from './reasons.ts';

/** Spend what is left of the budget on capacity. */
export function chipOrders(mind: Mind): void {
  prepayLines(mind);
  designOwn(mind);
  const share = importShare(mind);
  const budget = mind.budget;
  const unspent = budget * share - buyImports(mind, budget * share, share);
  // what no import can be had for goes half to domestic chips, half to the next quarter
  buyDomestic(mind, budget * (1 - share) + unspent / 2, 1 - share);
}

function prepayLines(mind: Mind): void {
  const { turn, levers, orders } = mind;
  const { ruleset, world } = turn;
  const amount = steps(mind.budget * levers.prepay);
  // capacity that nobody queues for would be built for the wrong year
  if (amount <= 0 || world.shortage < 0.05) return;
  // the narrowest step first, and there the line that the state matches
  const step = world.memoryShortage > 0.05 ? 'memory' : 'dies';
  let best = -1;
  for (let l = 0; l < ruleset.lines.length; l++) {
    const line = ruleset.lines[l]!;
    if (
      line.step === step &&
      roomFor(turn, l) > 0 &&
      (best < 0 || line.matching > ruleset.lines[best]!.matching)
    )
      best = l;
  }
  if (best < 0) return;
  orders.push({ kind: 'prepay', line: ruleset.lines[best]!.id, amount });
  because(mind, 'prepay', world.shortage);
  mind.budget -= amount;
}

function designOwn(mind: Mind): void {
  const { turn, f, levers, orders } = mind;
  const firm = turn.world.firms[f]!;
  const desk = { turn, f, firm, source: 0 };
  if (levers.ownChip <= 0 || nextOwnChip(desk) < 0 || firm.ownChip.tapeout > 0) return;
  const open = designCost(desk) - firm.ownChip.invested - firm.ownChip.budget;
  const wish = mind.budget * levers.ownChip;
  const amount = wish >= open ? open : steps(wish);
  if (amount > 0 && open > 0) {
    orders.push({ kind: 'design', amount });
    because(mind, 'design', levers.ownChip);
    mind.budget -= amount;
  }
  if (designCost(desk) - firm.ownChip.invested > 0) return;
  orders.push({ kind: 'tape-out' });
  because(mind, 'tapeout', firm.ownChip.invested);
}

/** H100e that a chip gives this firm per million yuan, with its own software and ports. */
function value(mind: Mind, c: number): number {
  const { turn, f } = mind;
  const { ruleset } = turn;
  const chip = ruleset.chips[c]!;
  const firm = turn.world.firms[f]!;
  const pool = firm.pools[chip.family]!;
  let ported = 0;
  for (let m = 0; m < ruleset.models.length; m++)
    ported += firm.ports[m * ruleset.families.length + chip.family]! / ruleset.models.length;
  const serve = chip.serve * Math.max(0.15, pool.serveMaturity) * (0.25 + 0.75 * ported);
  const train = chip.train * Math.max(0.1, pool.trainMaturity);
  return ((0.65 * serve + 0.35 * train) * (1 - chip.shortfall) * 1e6) / systemPrice(turn, c);
}

function importShare(mind: Mind): number {
  const { turn, f, levers } = mind;
  const { ruleset, world } = turn;
  if (levers.imports <= 0 || world.cut) return 0;
  let foreign = 0;
  let domestic = 0;
  for (let c = 0; c < ruleset.chips.length; c++) {
    const chip = ruleset.chips[c]!;
    if (world.calendar < onSaleFrom(turn, c) || (chip.until > 0 && world.calendar > chip.until)) continue;
    if (chip.channel === 'imported' && world.control[c] !== 'barred')
      foreign = Math.max(foreign, value(mind, c) * world.acceptance);
    if (chip.channel === 'domestic')
      domestic = Math.max(domestic, value(mind, c) * (1 - 0.5 * world.shortage));
  }
  const both = foreign * foreign + domestic * domestic;
  const byValue = both > 0 ? (foreign * foreign) / both : levers.imports;
  const wish =
    (1 - levers.valueSense) * levers.imports +
    levers.valueSense * clamp(byValue * (0.4 + levers.imports), 0, 1);
  const missing = world.mandate + 0.05 - domesticOrderShare(world.firms[f]!);
  return clamp(wish - Math.max(0, missing) * levers.hedging, 0, 0.97);
}

/** Apply and order abroad within a budget. Returns the yuan spent. */
function buyImports(mind: Mind, budget: number, share: number): number {
  const { turn, f, orders } = mind;
  const { ruleset, world } = turn;
  const firm = world.firms[f]!;
  let left = budget;
  const list = ruleset.chips
    .map((_, c) => c)
    .filter(
      (c) =>
        ruleset.chips[c]!.channel === 'imported' &&
        world.control[c] !== 'barred' &&
        world.calendar >= onSaleFrom(turn, c),
    )
    .filter((c) => ruleset.chips[c]!.until === 0 || world.calendar <= ruleset.chips[c]!.until)
    .sort((a, b) => value(mind, b) - value(mind, a) || a - b);
  for (const c of list) {
    const price = systemPrice(turn, c);
    const chip = ruleset.chips[c]!.id;
    let units = Math.floor(left / price / 500) * 500;
    if (world.control[c] === 'licence') {
      let held = 0;
      for (const one of firm.licences) if (one.chip === c) held += one.units;
      const ask = Math.min(200_000, Math.floor((budget * 2) / price / 1000) * 1000);
      if (ask >= 1000 && held < ask && !firm.applications.some((one) => one.chip === c)) {
        orders.push({ kind: 'licence', chip, units: ask });
        because(mind, 'licence', held, budget);
      }
      units = Math.min(units, Math.floor(held / 500) * 500);
    }
    units = Math.min(units, 400_000);
    if (units < 500) continue;
    orders.push({ kind: 'buy', chip, units });
    because(mind, 'import', value(mind, c), share);
    left -= units * price;
    mind.budget -= units * price;
  }
  return budget - left;
}

function buyDomestic(mind: Mind, budget: number, share: number): void {
  const { turn, f, orders } = mind;
  const { ruleset, world } = turn;
  const firm = world.firms[f]!;
  const list = ruleset.chips
    .map((_, c) => c)
    .filter((c) => {
      const chip = ruleset.chips[c]!;
      if (chip.channel === 'own') return chip.generation === firm.ownChip.generation;
      return (
        chip.channel === 'domestic' &&
        world.calendar >= onSaleFrom(turn, c) &&
        (chip.until === 0 || world.calendar <= chip.until)
      );
    })
    .sort((a, b) => value(mind, b) - value(mind, a) || a - b)
    .slice(0, 3);
  let weights = 0;
  for (const c of list) weights += value(mind, c);
  for (const c of list) {
    const money = (budget * value(mind, c)) / weights;
    const price = systemPrice(turn, c);
    const waiting = firm.backlog[c]!.units;
    // what is still owed is part of the plan: nobody queues for more than about three quarters
    const units =
      Math.floor(Math.min(200_000, money / price - Math.max(0, waiting - (money / price) * 2)) / 500) * 500;
    if (units < 500) continue;
    orders.push({ kind: 'buy', chip: ruleset.chips[c]!.id, units });
    because(mind, 'domestic', value(mind, c), share);
    mind.budget -= whole(units * price * ruleset.supply.deposit);
  }
}
