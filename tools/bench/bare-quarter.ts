/**
 * The quarter written by hand: the same systems in the same order on one world in place, with nothing around them.
 * What it lacks against `resolveQuarter` is what the engine's frame costs: the private copy, the report, the news.
 */

import { measureSurvival } from '../../src/engine/foresight/stress.ts';
import type { Order, World } from '../../src/engine/index.ts';
import { beginOrders, carryOut } from '../../src/engine/orders/carry-out.ts';
import { runCloud } from '../../src/engine/systems/cloud.ts';
import { runDemand } from '../../src/engine/systems/demand.ts';
import { runDevelopers } from '../../src/engine/systems/developers.ts';
import { runEngineers } from '../../src/engine/systems/engineers.ts';
import { runFinance } from '../../src/engine/systems/finance.ts';
import { runFrameworks } from '../../src/engine/systems/frameworks.ts';
import { runMarket } from '../../src/engine/systems/market.ts';
import { runModels } from '../../src/engine/systems/models.ts';
import { runPolicy } from '../../src/engine/systems/policy.ts';
import { runPorts } from '../../src/engine/systems/ports.ts';
import { decide, runAlliances } from '../../src/engine/systems/rivals.ts';
import { runScore } from '../../src/engine/systems/score.ts';
import { runShocks } from '../../src/engine/systems/shocks.ts';
import { runSilicon } from '../../src/engine/systems/silicon.ts';
import { runSupply } from '../../src/engine/systems/supply.ts';
import { beginTurn, plays } from '../../src/engine/turn.ts';
import type { Ruleset } from '../../src/ruleset/index.ts';

/** Called around each part of a quarter, where somebody wants to know how long it takes. */
export type Watch = (part: string) => void;

const nobody: Watch = () => {};

/** One quarter, in place. `orders` are those of `firm`; the others decide by their temperaments. */
export function bareQuarter(
  ruleset: Ruleset,
  world: World,
  firm: string,
  orders: readonly Order[],
  stress: boolean,
  watch: Watch = nobody,
): void {
  const turn = beginTurn(ruleset, world, [], false, false);
  const decided: (readonly Order[])[] = [];
  for (let f = 0; f < world.firms.length; f++) {
    const playing = plays(world.firms[f] as World['firms'][number]);
    decided.push(ruleset.firms[f]?.id === firm ? orders : playing ? decide(turn, f) : []);
  }
  watch('rivals decide');
  beginOrders(turn);
  for (let f = 0; f < world.firms.length; f++) carryOut(turn, f, decided[f] ?? []);
  watch('orders');
  runShocks(turn);
  watch('shocks');
  runPolicy(turn);
  watch('policy');
  runSupply(turn);
  watch('supply');
  runSilicon(turn);
  watch('silicon');
  runEngineers(turn);
  watch('engineers');
  runFrameworks(turn);
  watch('frameworks');
  runPorts(turn);
  watch('ports');
  runCloud(turn);
  watch('cloud');
  runModels(turn);
  watch('models');
  runMarket(turn);
  watch('market');
  runDemand(turn);
  watch('demand');
  runDevelopers(turn);
  watch('developers');
  runAlliances(turn);
  watch('alliances');
  runFinance(turn);
  watch('finance');
  const survivals = stress ? measureSurvival(ruleset, world) : world.firms.map(({ survival }) => survival);
  watch('sovereignty measured');
  runScore(turn, survivals);
  watch('score');
  for (const one of world.firms) {
    one.talks = 0;
    one.prepaidNow = 0;
  }
  world.calendar++;
  world.turn++;
}
