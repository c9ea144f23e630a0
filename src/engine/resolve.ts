/**
 * The quarter: the list of systems in the order in which they run. Nothing else happens here.
 *
 * Each system's file says what it reads and writes. `resolveQuarter` is pure outside: it works on a private copy.
 */
import type { Ruleset } from '../ruleset/types.ts';
import { closeLedger } from './causes.ts';
import { cloneWorld } from './clone.ts';
import { measureSurvival } from './foresight/stress.ts';
import { beginOrders, carryOut } from './orders/carry-out.ts';
import type { Order } from './orders.ts';
import type { Carried, Report } from './report.ts';
import { runCloud } from './systems/cloud.ts';
import { runDemand } from './systems/demand.ts';
import { runDevelopers } from './systems/developers.ts';
import { runEngineers } from './systems/engineers.ts';
import { runFinance } from './systems/finance.ts';
import { runFrameworks } from './systems/frameworks.ts';
import { runMarket } from './systems/market.ts';
import { runModels } from './systems/models.ts';
import { runPolicy } from './systems/policy.ts';
import { runPorts } from './systems/ports.ts';
import { decide, runAlliances } from './systems/rivals.ts';
import { runScore } from './systems/score.ts';
import { runShocks } from './systems/shocks.ts';
import { runSilicon } from './systems/silicon.ts';
import { type Intervention, intervene } from './systems/strike.ts';
import { runSupply } from './systems/supply.ts';
import { beginTurn, plays, type Turn } from './turn.ts';
import type { World } from './world.ts';

/** Orders of each firm by its id. A firm that is not named is played by its temperament. */
export type OrdersByFirm = Readonly<Record<string, readonly Order[]>>;

/** What a caller may leave out. */
export interface ResolveOptions {
  readonly ledger?: boolean; // keep the ledger of causes (default true)
  readonly stress?: boolean; // measure sovereignty by a forward run (default true; false keeps the last figure)
  readonly interventions?: readonly Intervention[]; // strike after the orders, before the systems
}

/** Everything that happens without anybody deciding, in order. */
const systems: readonly ((turn: Turn) => void)[] = [
  runShocks, //      cards advance and strike                    -> factors, moods, queues
  runPolicy, //      two governments move and answer             -> licences, favour, mandate
  runSupply, //      ships land, the industry makes and divides  -> racks, yields, shortage
  runSilicon, //     racks age and fail                          -> fleets
  runEngineers, //   people learn and leave                      -> heads
  runFrameworks, //  software grows, spreads and wears           -> maturity
  runPorts, //       models are fitted to families               -> ports
  runCloud, //       centres, power and leases                   -> effective compute by pool
  runModels, //      training runs                               -> quality, compute taken
  runMarket, //      customers come and go                       -> shares, prices
  runDemand, //      customers are served                        -> service, revenue
  runDevelopers, //  the ecosystem tips, or does not             -> developers, loyalty
  runAlliances, //   agreements run out                          -> alliances
  runFinance, //     bills, worth, board, endings                -> cash, worth
];

/** Run the systems on a turn's private world, without orders and without score. */
function runSystems(turn: Turn): void {
  for (let i = 0; i < systems.length; i++) systems[i]!(turn);
}

/** Names of the systems in order, for the almanac and the test that keeps the notes true. */
export const systemNames: readonly string[] = systems.map((system) =>
  system.name.replace(/^run/, '').toLowerCase(),
);

/** Resolve one quarter for all firms at once. Throws nothing for orders that became illegal: the report names them. */
export function resolveQuarter(
  ruleset: Ruleset,
  world: World,
  ordersByFirm: OrdersByFirm,
  options: ResolveOptions = {},
): { world: World; report: Report } {
  const next = cloneWorld(world);
  const turn = beginTurn(ruleset, next, world.firms, false, options.ledger ?? true);
  const ordersOf = (f: number) => ordersByFirm[ruleset.firms[f]!.id];
  const carried = runQuarter(turn, ordersOf, options.stress ?? true, options.interventions);
  return {
    world: next,
    report: {
      turn: world.turn,
      calendar: world.calendar,
      ledger: closeLedger(turn.ledger),
      news: turn.news,
      orders: carried,
    },
  };
}

/**
 * Run a quarter on a world of one's own, in place, without ledger or report: how forward runs look ahead.
 * `ordersOf` gives a firm's orders; a firm without is played by its temperament.
 */
export function advanceQuarter(
  ruleset: Ruleset,
  world: World,
  ordersOf: (turn: Turn, f: number) => readonly Order[] | undefined,
  stress: boolean,
): void {
  const turn = beginTurn(ruleset, world, [], false, false);
  runQuarter(turn, (f) => ordersOf(turn, f), stress);
}

/** Everybody decides, orders are carried out, the systems run, and all are scored. */
function runQuarter(
  turn: Turn,
  ordersOf: (f: number) => readonly Order[] | undefined,
  stress: boolean,
  interventions: readonly Intervention[] = [],
): Carried[][] {
  const { ruleset, world } = turn;
  const decided = world.firms.map((firm, f) => (plays(firm) ? (ordersOf(f) ?? decide(turn, f)) : []));
  beginOrders(turn);
  const carried = world.firms.map((_, f) => carryOut(turn, f, decided[f]!));
  interventions.forEach((one, place) => {
    intervene(turn, place, one);
  });
  runSystems(turn);
  runScore(turn, stress ? measureSurvival(ruleset, world) : world.firms.map((firm) => firm.survival));
  for (const firm of world.firms) endQuarter(firm);
  world.calendar++;
  world.turn++;
  return carried;
}

/** Things that count per quarter start anew. */
function endQuarter(firm: World['firms'][number]): void {
  firm.talks = 0;
  firm.prepaidNow = 0;
}
