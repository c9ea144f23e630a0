/**
 * The stress test: sovereignty is measured, not declared.
 *
 * In a copy of the world all foreign supply and support end; the same systems run for four quarters with no new decisions
 * and no shocks; what is left of services, training and revenue, against what was planned to grow, is the survival share.
 * All firms are measured in one run. Its luck is always the same, and not the game's: a stack is measured, not a seed.
 */
import type { Ruleset } from '../../ruleset/types.ts';
import { cloneWorld } from '../clone.ts';
import { clamp, snap } from '../math.ts';
import { runCloud } from '../systems/cloud.ts';
import { runDemand } from '../systems/demand.ts';
import { runEngineers } from '../systems/engineers.ts';
import { runFrameworks } from '../systems/frameworks.ts';
import { runMarket } from '../systems/market.ts';
import { runModels } from '../systems/models.ts';
import { plannedDemand } from '../systems/planned.ts';
import { runPorts } from '../systems/ports.ts';
import { survivalShare } from '../systems/score.ts';
import { runSilicon } from '../systems/silicon.ts';
import { runSupply } from '../systems/supply.ts';
import { beginTurn, type Turn } from '../turn.ts';
import type { Firm, Survival, World } from '../world.ts';

const stressSeed = 0x5eed;

/** What goes on when nobody decides anything: supply, work and customers; governments and money stand still. */
const forward: readonly ((turn: Turn) => void)[] = [
  runSupply,
  runSilicon,
  runEngineers,
  runFrameworks,
  runPorts,
  runCloud,
  runModels,
  runMarket,
  runDemand,
];

/** Work that a firm does for customers, foreign chips discounted by `foreign` (1 = counted in full). */
function services(ruleset: Ruleset, firm: Firm, foreign: number): number {
  let sum = 0;
  for (let s = 0; s < firm.business.length; s++) {
    if (ruleset.segments[s]!.work !== 'serve') continue;
    const business = firm.business[s]!;
    sum += business.served - business.servedForeign * (1 - foreign);
  }
  return sum;
}

function demanded(ruleset: Ruleset, firm: Firm): number {
  let sum = 0;
  for (let s = 0; s < firm.business.length; s++)
    if (ruleset.segments[s]!.work === 'serve') sum += firm.business[s]!.demand;
  return sum;
}

function training(ruleset: Ruleset, firm: Firm, foreign: number): number {
  let sum = 0;
  for (let p = 0; p < firm.pools.length; p++) {
    const own = p < ruleset.families.length && ruleset.families[p]!.ownership !== 'foreign';
    sum += firm.pools[p]!.train * (own ? 1 : foreign);
  }
  return sum;
}

function revenue(firm: Firm, foreign: number): number {
  let sum = 0;
  for (const business of firm.business) {
    const kept = business.served > 0 ? 1 - (business.servedForeign / business.served) * (1 - foreign) : 0;
    sum += business.revenue * kept;
  }
  return sum;
}

/** Cut all foreign supply in a copy of `world`, run it forward, and say for each firm what survives. */
export function measureSurvival(ruleset: Ruleset, world: World): Survival[] {
  const s = ruleset.scoring;
  const copy = cloneWorld(world);
  copy.cut = true;
  copy.seed = stressSeed;
  for (let quarter = 0; quarter < s.stressQuarters; quarter++) {
    copy.calendar++;
    const turn = beginTurn(ruleset, copy, [], true, false, true);
    for (let i = 0; i < forward.length; i++) forward[i]!(turn);
  }
  let growth = 1;
  for (let quarter = 0; quarter < s.stressQuarters; quarter++) growth *= 1 + s.stressGrowth;
  return world.firms.map((before, f) => {
    const after = copy.firms[f]!;
    const share = (left: number, planned: number): number =>
      snap(planned > 0 ? clamp(left / planned, 0, 1) : 0);
    // a firm that has lost customers is measured by those it was meant to keep: being small is no independence
    const meant = Math.max(demanded(ruleset, before), plannedDemand(world, before));
    const kept = meant > 0 ? demanded(ruleset, before) / meant : 1;
    const found: Survival = {
      services: share(services(ruleset, after, s.stressDiscount), meant * growth),
      training: share(training(ruleset, after, s.stressDiscount), training(ruleset, before, 1)),
      revenue: snap(kept * share(revenue(after, s.stressDiscount), revenue(before, 1))),
      share: 0,
    };
    found.share = snap(survivalShare(ruleset, found));
    return found;
  });
}
