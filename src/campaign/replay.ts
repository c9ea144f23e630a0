/** Loading is replaying: the worlds of a campaign come from its orders, and its hashes say whether they are the same. */
import { newCampaign, type Report, resolveQuarter, type World, worldHash } from '../engine/index.ts';
import type { Ruleset } from '../ruleset/index.ts';
import { branchAt, type Campaign } from './campaign.ts';
import { type Fault, fault } from './faults.ts';

/** Where a replay left the recorded course. */
export interface Parting {
  readonly quarter: number; // the first quarter that differs, from 0; the quarters before are as recorded
  readonly expected: string; // hash in the file
  readonly found: string; // hash of the replayed world; empty when the campaign was over by then
  readonly cause: 'rules' | 'world' | 'over'; // other rules; the same rules but another world; quarters after the end
}

/** A campaign brought back to life, as far as it is the same. */
export interface Replay {
  readonly campaign: Campaign; // up to the parting
  readonly worlds: readonly World[]; // the opening, then one after each quarter
  readonly world: World; // the last of them
  readonly reports: readonly Report[]; // of each quarter
  readonly parted: Parting | null;
}

/**
 * Replays a campaign and checks every quarter. Where a hash differs, the replay stops and is open up to there.
 * Faults instead, when the rules lack its scenario or a firm.
 */
export function replay(ruleset: Ruleset, campaign: Campaign): Replay | { faults: readonly Fault[] } {
  const faults = missingContent(ruleset, campaign);
  if (faults.length > 0) return { faults };
  let world = newCampaign(ruleset, campaign);
  const worlds: World[] = [world];
  const reports: Report[] = [];
  for (const [quarter, { orders, hash, interventions = [] }] of campaign.quarters.entries()) {
    const partAt = (cause: Parting['cause'], found: string): Replay => {
      const parted = { quarter, expected: hash, found, cause };
      return { campaign: branchAt(campaign, quarter), worlds, world, reports, parted };
    };
    if (world.turn >= world.length) return partAt('over', '');
    const next = resolveQuarter(ruleset, world, orders, { interventions });
    const found = worldHash(next.world);
    if (found !== hash) return partAt(ruleset.hash === campaign.ruleset.hash ? 'world' : 'rules', found);
    world = next.world;
    worlds.push(world);
    reports.push(next.report);
  }
  return { campaign, worlds, world, reports, parted: null };
}

/** What a campaign speaks of and the rules do not have. */
export function missingContent(ruleset: Ruleset, campaign: Campaign): Fault[] {
  const rules = `${campaign.ruleset.name} ${campaign.ruleset.version}`;
  const scenario = ruleset.scenarios.find(({ id }) => id === campaign.scenario);
  if (scenario === undefined) return [fault('noScenario', { value: campaign.scenario, rules })];
  const { level } = campaign;
  if (level !== undefined && !ruleset.levels.some(({ id }) => id === level))
    return [fault('noLevel', { value: level, rules })];
  const firms = new Map(ruleset.firms.map(({ id }, index) => [id, index]));
  const player = firms.get(campaign.firm);
  if (player === undefined) return [fault('noFirm', { value: campaign.firm, path: 'firm', rules })];
  if (!scenario.playable.includes(player)) {
    return [fault('notPlayable', { value: campaign.firm, scenario: scenario.id, rules })];
  }
  return campaign.quarters.flatMap(({ orders }, quarter) =>
    Object.keys(orders)
      .filter((firm) => !firms.has(firm))
      .map((firm) => fault('noFirm', { value: firm, path: `quarters[${quarter}].orders`, rules })),
  );
}
