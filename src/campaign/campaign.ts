/**
 * What a campaign is, outside the engine: which rules, where it began, and what was ordered in every quarter.
 * Everything else follows from these by replaying.
 */
import {
  type Intervention,
  newCampaign,
  type Order,
  type OrdersByFirm,
  resolveQuarter,
  type World,
  worldHash,
} from '../engine/index.ts';
import type { Ruleset } from '../ruleset/index.ts';

/** The format that this version writes. A change of meaning raises it and adds a step to migrate.ts. */
export const currentFormat = 1;

/** What fixes a campaign before its first order; ids as in the ruleset, the seed a whole number of 32 bits or a text; no level = the usual one. */
export interface Start {
  readonly scenario: string;
  readonly firm: string;
  readonly seed: number | string;
  readonly level?: string | undefined;
}

/** Which rules a campaign was played under. */
export interface RulesIdentity {
  readonly name: string;
  readonly version: string;
  readonly hash: string;
}

/** One resolved quarter. A firm that is not named was played by its temperament. */
export interface Quarter {
  readonly orders: OrdersByFirm;
  readonly hash: string; // of the world after the quarter
  readonly interventions?: readonly Intervention[] | undefined; // what an instructor let strike
}

/** A campaign as its file holds it. Never changed, only replaced. */
export interface Campaign extends Start {
  readonly format: typeof currentFormat;
  readonly ruleset: RulesIdentity;
  readonly quarters: readonly Quarter[];
}

/** A campaign in which nothing has been ordered yet. */
export function beginCampaign(ruleset: Ruleset, { scenario, firm, seed, level }: Start): Campaign {
  const { name, version, hash } = ruleset;
  return {
    format: currentFormat,
    ruleset: { name, version, hash },
    scenario,
    firm,
    seed,
    ...(level !== undefined && { level }),
    quarters: [],
  };
}

/** The campaign one quarter later, after `orders` led to `world`. */
export function addQuarter(
  campaign: Campaign,
  orders: OrdersByFirm,
  world: World,
  interventions: readonly Intervention[] = [],
): Campaign {
  const quarter = { orders, hash: worldHash(world), ...(interventions.length > 0 && { interventions }) };
  return { ...campaign, quarters: [...campaign.quarters, quarter] };
}

/** Another campaign with the same first `quarters` quarters, which goes on from there. */
export function branchAt(campaign: Campaign, quarters: number): Campaign {
  if (!Number.isInteger(quarters) || quarters < 0 || quarters > campaign.quarters.length) {
    throw new RangeError(`A campaign of ${campaign.quarters.length} quarters has no branch at ${quarters}.`);
  }
  return { ...campaign, quarters: campaign.quarters.slice(0, quarters) };
}

/**
 * The same decisions under other rules, from a start that exists there: a new campaign with its own hashes. Orders
 * that have become illegal are left out by the engine; the reports name them.
 */
export function playUnder(ruleset: Ruleset, campaign: Campaign): { campaign: Campaign; world: World } {
  let world = newCampaign(ruleset, campaign);
  let again = beginCampaign(ruleset, campaign);
  for (const { orders, interventions = [] } of campaign.quarters) {
    if (world.turn >= world.length) break;
    ({ world } = resolveQuarter(ruleset, world, orders, { interventions }));
    again = addQuarter(again, orders, world, interventions);
  }
  return { campaign: again, world };
}

export type { Order, OrdersByFirm };
