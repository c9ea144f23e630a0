/** Campaigns that a bot has played, laid into the page's own storage: late quarters and endings without playing to them. */
import type { Page } from '@playwright/test';
import { makeBot } from '../../src/bots/index.ts';
import { addQuarter, beginCampaign, type Start, writeCampaign } from '../../src/campaign/index.ts';
import { newCampaign, type Order, resolveQuarter, type World } from '../../src/engine/index.ts';
import { baseRules } from './base-rules.ts';

/** A campaign to be played beforehand; `bot` as on the command line, or null for a firm that gives no orders. */
export interface Shelved {
  readonly start: Start;
  readonly bot: string | null;
  /** Quarters at most; a campaign that ends earlier is shorter. */
  readonly quarters: number;
  /** Ends it earlier. */
  readonly until?: (world: World) => boolean;
}

/** The campaign as a file. */
export function playedFile({ start, bot, quarters, until = () => false }: Shelved): string {
  const rules = baseRules();
  const decide = bot === null ? (): readonly Order[] => [] : makeBot(bot);
  let world = newCampaign(rules, start);
  let campaign = beginCampaign(rules, start);
  for (let played = 0; played < quarters && world.turn < world.length; played++) {
    if (world.firms[world.player]?.ended !== '' || until(world)) break;
    const orders = { [start.firm]: decide(rules, world, start.firm) };
    ({ world } = resolveQuarter(rules, world, orders, { ledger: false }));
    campaign = addQuarter(campaign, orders, world);
  }
  return writeCampaign(campaign);
}

/** Runs in the page: puts `kept` under `name` where the game looks for its campaigns. */
const KEEP = `(name, kept) =>
  new Promise((done, fail) => {
    const opening = indexedDB.open('sovereign-stack', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('campaigns');
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const change = opening.result.transaction('campaigns', 'readwrite');
      change.objectStore('campaigns').put(kept, name);
      change.oncomplete = () => (opening.result.close(), done());
      change.onerror = () => fail(change.error);
    };
  })`;

/** Keeps a campaign under a name, as the game would; the page must have been opened. */
export async function shelve(page: Page, name: string, text: string): Promise<void> {
  const kept = { text, backup: null, savedAt: '2026-01-01T00:00:00.000Z' };
  await page.evaluate(`(${KEEP})(${JSON.stringify(name)}, ${JSON.stringify(kept)})`);
}
