/** Everything that a laboratory found, as numbers and ids: the same for text, JSON and page. */
import { orderKinds } from '../../engine/index.ts';
import type { CampaignRecord } from '../campaigns/record.ts';
import { isPlain } from '../laboratory.ts';
import { type AblationCost, ablationOf } from './ablation.ts';
import { type Cell, cellsOf } from './cells.ts';
import { type Duel, duelsOf } from './duels.ts';
import { type EventCost, eventCostsOf } from './event-cost.ts';
import { groupBy } from './groups.ts';
import { historyOf, type YearShares } from './history.ts';
import { type Luck, luckOf } from './luck.ts';
import { type Strikes, strikesOf } from './strikes.ts';
import { type Usage, usageOf } from './usage.ts';

/** What was found in one scenario under one ruleset. */
export interface ScenarioFindings {
  readonly scenario: string;
  readonly campaigns: number; // of the plan; those with something taken away come on top
  readonly cells: readonly Cell[];
  readonly duels: readonly Duel[];
  readonly luck: readonly Luck[];
  readonly usage: readonly Usage[];
  readonly strikes: readonly Strikes[];
  readonly history: readonly YearShares[];
  readonly ablation: readonly AblationCost[]; // empty unless asked for
  readonly eventCosts: readonly EventCost[]; // empty unless asked for
}

/** Findings by scenario under one of a laboratory's rulesets. */
export function findingsOf(records: readonly CampaignRecord[], rules = 0): ScenarioFindings[] {
  const own = records.filter(({ job }) => job.rules === rules);
  return [...groupBy(own, ({ job }) => job.scenario)].map(([scenario, all]) => {
    const plain = all.filter(({ job }) => isPlain(job));
    return {
      scenario,
      campaigns: plain.length,
      cells: cellsOf(plain),
      duels: duelsOf(plain),
      luck: luckOf(plain),
      usage: usageOf(plain, orderKinds),
      strikes: strikesOf(plain),
      history: historyOf(plain),
      ablation: ablationOf(all),
      eventCosts: eventCostsOf(all),
    };
  });
}
