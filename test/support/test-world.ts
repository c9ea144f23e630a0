/**
 * Worlds for tests of the engine: an opening to change by hand, a turn around it, rules with other numbers, and short ways
 * to say which chip or firm is meant. Tests state behaviour; the numbers themselves are the balance files' business.
 */
import type { Order, OrdersByFirm, Report } from '../../src/engine/index.ts';
import { cloneWorld, figureNumber, newCampaign, resolveQuarter, type World } from '../../src/engine/index.ts';
import { beginOrders, carryOut } from '../../src/engine/orders/carry-out.ts';
import type { Carried } from '../../src/engine/report.ts';
import { beginTurn, type Turn } from '../../src/engine/turn.ts';
import { type Firm, factorNames } from '../../src/engine/world.ts';
import type { ParameterTables } from '../../src/ruleset/parameters.ts';
import type { EventCard, FactorName, Ruleset, Scheduled } from '../../src/ruleset/types.ts';
import { baseRules } from './base-rules.ts';

/** Where a test campaign begins; what is left out is the standard campaign of the first firm. */
export interface Start {
  readonly scenario?: string;
  readonly firm?: string;
  readonly seed?: number;
}

/** Other values for single numbers, by system. */
export type OtherNumbers = { readonly [S in keyof ParameterTables]?: Readonly<Record<string, number>> };

const openings = new WeakMap<Ruleset, Map<string, World>>();

/** The first world of a campaign, a fresh copy each time, for the test to change as it likes. */
export function opening(
  { scenario = 'pragmatic-path', firm = 'alibaba', seed = 1 }: Start = {},
  ruleset = baseRules(),
): World {
  const known = openings.get(ruleset) ?? new Map<string, World>();
  openings.set(ruleset, known);
  const key = `${scenario} ${firm} ${seed}`;
  const world = known.get(key) ?? newCampaign(ruleset, { scenario, firm, seed });
  known.set(key, world);
  return cloneWorld(world);
}

/** The base rules with some numbers changed. */
export function rulesWith(numbers: OtherNumbers): Ruleset {
  const base = baseRules();
  const changed = Object.entries(numbers).map(([system, values]) => {
    const table: Readonly<Record<string, number>> = base[system as keyof ParameterTables];
    for (const name of Object.keys(values)) {
      if (!Object.hasOwn(table, name)) throw new RangeError(`no such number: ${system}.${name}`);
    }
    return [system, { ...table, ...values }];
  });
  return { ...base, ...Object.fromEntries(changed) };
}

/** Rules in which every scenario has exactly this deck, with room for all of it in every quarter and the odds as they stand. */
export function rulesWithDeck(
  events: readonly EventCard[],
  schedule: readonly Scheduled[] = [],
  ruleset = rulesWith({ shocks: { majors: 5, mids: 5, minors: 5, policyOdds: 1 } }),
): Ruleset {
  const deck = events.map((_, index) => index);
  return {
    ...ruleset,
    events,
    scenarios: ruleset.scenarios.map((scenario) => ({ ...scenario, deck, schedule })),
  };
}

/** A turn on `world` itself: systems run on it change the world that was given. */
export function turnOf(world: World, ruleset = baseRules()): Turn {
  return beginTurn(ruleset, world, cloneWorld(world).firms, false);
}

/** Runs systems on a copy of `world` and says what came of it. */
export function run(
  world: World,
  systems: ((turn: Turn) => void) | readonly ((turn: Turn) => void)[],
  ruleset = baseRules(),
): Turn {
  const turn = turnOf(cloneWorld(world), ruleset);
  for (const system of [systems].flat()) system(turn);
  return turn;
}

/** What a firm's orders did: the world after them, and the yuan that they took from its cash. */
export interface Given {
  readonly turn: Turn;
  readonly firm: Firm;
  readonly carried: readonly Carried[];
  readonly paid: number;
}

/** Carries out a firm's orders on a copy of `world`, before any system runs. */
export function give(
  world: World,
  firm: string,
  orders: readonly Order[] | Order,
  ruleset = baseRules(),
): Given {
  const f = at('firms', firm);
  const turn = turnOf(cloneWorld(world), ruleset);
  beginOrders(turn);
  const carried = carryOut(turn, f, [orders].flat());
  return {
    turn,
    firm: turn.world.firms[f]!,
    carried,
    paid: world.firms[f]!.cash - turn.world.firms[f]!.cash,
  };
}

/** Resolves some quarters, each with the same orders or with what a function of the world says. */
export function resolve(
  world: World,
  orders: OrdersByFirm | ((world: World) => OrdersByFirm) = {},
  quarters = 1,
  ruleset = baseRules(),
): { world: World; reports: Report[] } {
  const reports: Report[] = [];
  let now = world;
  for (let quarter = 0; quarter < quarters; quarter++) {
    const next = resolveQuarter(ruleset, now, typeof orders === 'function' ? orders(now) : orders);
    now = next.world;
    reports.push(next.report);
  }
  return { world: now, reports };
}

type Lists =
  | 'firms'
  | 'chips'
  | 'families'
  | 'layers'
  | 'lines'
  | 'regions'
  | 'models'
  | 'segments'
  | 'events';

/** The index of a piece of content. Throws for an id that the rules do not have. */
export function at(list: Lists | 'vendors' | 'programmes', id: string, ruleset = baseRules()): number {
  const index = ruleset[list].findIndex((one) => one.id === id);
  if (index < 0) throw new RangeError(`the rules have no ${list} ${id}`);
  return index;
}

/** A firm's state in a world. */
export function firmOf(world: World, id = 'alibaba'): Firm {
  return world.firms[at('firms', id)]!;
}

/** Place of one layer of one family in a list of maturities. */
export function cell(family: string, layer: string): number {
  return at('families', family) * baseRules().layers.length + at('layers', layer);
}

/** Place of one model's port to one family in a list of ports. */
export function portOf(model: string, family: string): number {
  return at('models', model) * baseRules().families.length + at('families', family);
}

/** Empties a firm's racks and fills in the given chips. */
export function setRacks(firm: Firm, chips: Readonly<Record<string, number>>): void {
  firm.racks.fill(0);
  firm.fleetGeneration.fill(0);
  for (const [id, units] of Object.entries(chips)) firm.racks[at('chips', id)] = units;
}

/** Takes all chip orders and shipments off every firm. */
export function withoutOrders(world: World): World {
  for (const firm of world.firms) {
    firm.backlog = firm.backlog.map(() => ({ units: 0, deposit: 0 }));
    firm.shipments = [];
  }
  return world;
}

/** Puts a factor on something for this quarter; `key` -1 is all of its kind, `firm` -1 is everybody. */
export function putFactor(world: World, name: FactorName, times: number, key = -1, firm = -1): void {
  world.factors.push({ name: factorNames.indexOf(name), key, times, until: world.calendar, event: 0, firm });
}

/** Sum of a turn's ledger entries for one figure, by its id. */
export function entered(turn: Turn, figure: string): number {
  const number = figureNumber(turn.ruleset, figure);
  let sum = 0;
  for (let i = 0; i < turn.ledger.count; i++)
    if (turn.ledger.figure[i] === number) sum += turn.ledger.amount[i]!;
  return sum;
}
