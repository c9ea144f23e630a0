/**
 * How a firm has been playing, read from its own state as levers: what a forecast goes on with after the orders that it
 * was given, and how a seat is kept while its player is away. What the state does not show stays as the firm is minded.
 */
import type { Ruleset, Temperament } from '../../ruleset/types.ts';
import { clamp } from '../math.ts';
import type { Order } from '../orders.ts';
import { mindedAs } from '../systems/rivals.ts';
import { untouched } from '../temperament/money.ts';
import { opennessFor } from '../temperament/people.ts';
import { shortageMarkup } from '../temperament/places.ts';
import type { Firm, World } from '../world.ts';

const programmeLag = 3e7; // yuan a quarter: programmes are raised in steps, see temperament/politics.ts

/** The levers of firm number `f` as it has lately played; what a draft pays developers is how it goes on paying them. */
export function mannerOf(
  ruleset: Ruleset,
  world: World,
  f: number,
  draft: readonly Order[] = [],
): Temperament {
  const firm = world.firms[f]!;
  const minded = mindedAs(ruleset, world, f);
  const { flows } = firm;
  const revenue = Math.max(1, flows.revenue);
  const ordered = firm.ordersDomestic + firm.ordersImported;
  const played = world.turn > 0;
  const programme = draft.findLast((order) => order.kind === 'developers')?.amount;
  return {
    id: minded.id,
    imports: ordered > 0 ? firm.ordersImported / ordered : minded.imports,
    valueSense: 0.5 * minded.valueSense,
    spend: played ? spentShare(firm) : minded.spend,
    leverage: clamp(firm.debt / Math.max(1, flows.operating), 0, 3.5),
    software: played ? softwareShare(firm) : minded.software,
    openness: openness(firm, minded),
    price: meanPrice(firm),
    training: played ? trainingLever(firm, ruleset.families.length) : minded.training,
    boldness: minded.boldness,
    developers:
      programme === undefined && !played
        ? minded.developers
        : programmeShare(programme ?? firm.programme, revenue),
    lobbying: played ? clamp((0.5 * firm.lobby) / revenue, 0, 0.1) : minded.lobbying,
    prepay: firm.prepaid > 0 ? minded.prepay : 0,
    ownChip: firm.ownChip.budget > 0 ? minded.ownChip : 0,
    hub: hubShare(ruleset, firm),
    lease: firm.lease > 0 ? Math.max(0.2, minded.lease) : 0,
    hedging: minded.hedging,
  };
}

/** Share of the cash it had to spare that a firm put into capacity last quarter: see temperament/money.ts. */
function spentShare(firm: Firm): number {
  const { flows } = firm;
  const before = firm.cash + flows.capex - flows.operating + flows.interest + flows.tax;
  // what was ordered and has not arrived yet is not in capex: about a third more
  return clamp((1.35 * flows.capex) / Math.max(1, before - untouched * firm.platform), 0.1, 0.95);
}

/** Share of a firm's engineers at work who work on frameworks and ports; newcomers wait for the next round. */
function softwareShare(firm: Firm): number {
  const first = 2; // product work and chip design come before the frameworks in the list of tasks
  let software = 0;
  let busy = 0;
  for (let t = 0; t < firm.tasks.length; t++) {
    busy += firm.tasks[t]!;
    if (t >= first) software += firm.tasks[t]!;
  }
  return software / Math.max(1, busy);
}

/** As open as the least mature layer that it gave away says (layers ripen afterwards, so two thirds open at least). */
function openness(firm: Firm, minded: Temperament): number {
  let given = 1;
  for (let cell = 0; cell < firm.maturity.length; cell++)
    if (firm.opened[cell] === 1) given = Math.min(given, firm.maturity[cell]!);
  return given < 1 ? clamp(opennessFor(given), 0.65, 1) : minded.openness;
}

/** Revenue was a tenth less when the programme was set, and it is raised in steps only once it is well behind. */
function programmeShare(programme: number, revenue: number): number {
  return programme > 0 ? clamp((1.1 * programme + programmeLag) / revenue, 0, 0.2) : 0;
}

/** The level that a firm aims at: its prices without what it adds where capacity is short, see temperament/places.ts. */
function meanPrice(firm: Firm): number {
  let weighted = 0;
  let all = 0;
  for (const business of firm.business) {
    weighted += (business.price - shortageMarkup(business)) * business.demand;
    all += business.demand;
  }
  return all > 0 ? weighted / all : 1;
}

/** The inverse of how a temperament places work: see temperament/places.ts. */
function trainingLever(firm: Firm, families: number): number {
  let share = 0;
  let peaks = 0;
  for (let p = 0; p < families; p++) {
    const pool = firm.pools[p]!;
    if (pool.trainPeak <= 0) continue;
    const lean = pool.trainPeak / (pool.trainPeak + pool.servePeak);
    share += (pool.trainShare / (1.75 * lean)) * pool.trainPeak;
    peaks += pool.trainPeak;
  }
  return peaks > 0 ? clamp(share / peaks, 0, 1) : 0;
}

function hubShare(ruleset: Ruleset, firm: Firm): number {
  let far = 0;
  let all = 0;
  for (let r = 0; r < firm.power.length; r++) {
    all += firm.power[r]!;
    if (ruleset.regions[r]!.latency > 0) far += firm.power[r]!;
  }
  return all > 0 ? clamp(far / all + 0.1, 0, 1) : 0.5;
}
