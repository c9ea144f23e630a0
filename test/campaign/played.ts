/** Campaigns for the tests of this folder, played by a temperament and a few orders of the tests' own. */

import { addQuarter, beginCampaign, type Campaign, type Start } from '../../src/campaign/index.ts';
import {
  newCampaign,
  type Order,
  resolveQuarter,
  temperamentOrders,
  type World,
} from '../../src/engine/index.ts';
import { baseRules } from '../support/base-rules.ts';

export const start: Start = { scenario: 'first-steps', firm: 'alibaba', seed: 7 };

/** Plays on from a campaign's last world; `extra` orders come after those of the temperament. */
export function playOn(campaign: Campaign, world: World, quarters: number, extra: readonly Order[] = []) {
  const rules = baseRules();
  for (let quarter = 0; quarter < quarters; quarter++) {
    const orders = { [campaign.firm]: [...temperamentOrders(rules, world, campaign.firm), ...extra] };
    ({ world } = resolveQuarter(rules, world, orders));
    campaign = addQuarter(campaign, orders, world);
  }
  return { campaign, world };
}

/** A campaign of some quarters from the start. */
export function played(quarters: number, extra: readonly Order[] = [], from: Start = start) {
  const rules = baseRules();
  return playOn(beginCampaign(rules, from), newCampaign(rules, from), quarters, extra);
}
