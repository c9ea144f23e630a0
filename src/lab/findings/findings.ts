/** Everything that a laboratory found, as numbers and ids: the same for text, JSON and page. */
import { orderKinds } from '../../engine/index.ts';
import type { CampaignRecord } from '../campaigns/record.ts';
import { type Cell, cellsOf } from './cells.ts';
import { type Duel, duelsOf } from './duels.ts';
import { groupBy } from './groups.ts';
import { historyOf, type YearShares } from './history.ts';
import { type Luck, luckOf } from './luck.ts';
import { type Strikes, strikesOf } from './strikes.ts';
import { type Usage, usageOf } from './usage.ts';

/** What was found in one scenario under one ruleset. */
export interface ScenarioFindings {
  readonly scenario: string;
  readonly campaigns: number;
  readonly cells: readonly Cell[];
  readonly duels: readonly Duel[];
  readonly luck: readonly Luck[];
  readonly usage: readonly Usage[];
  readonly strikes: readonly Strikes[];
  readonly history: readonly YearShares[];
}

/** Findings by scenario, of records of one ruleset played without changes. */
export function findingsOf(records: readonly CampaignRecord[]): ScenarioFindings[] {
  return [...groupBy(records, ({ job }) => job.scenario)].map(([scenario, own]) => ({
    scenario,
    campaigns: own.length,
    cells: cellsOf(own),
    duels: duelsOf(own),
    luck: luckOf(own),
    usage: usageOf(own, orderKinds),
    strikes: strikesOf(own),
    history: historyOf(own),
  }));
}
