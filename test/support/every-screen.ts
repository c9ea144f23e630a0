/**
 * A walk through every screen of the game, the same in every language: for pictures, and for what must hold everywhere.
 * Things are found by what they are, never by their words.
 */
import type { Page } from '@playwright/test';
import { playedFile, type Shelved, shelve } from './shelved.ts';

/** What is done at each screen; `name` is its own. */
export type See = (name: string) => Promise<void>;

const PANELS: Readonly<Record<string, string>> = {
  '1': 'supply',
  '2': 'chips',
  '3': 'frameworks',
  '4': 'models',
  '5': 'cloud',
  '6': 'applications',
  p: 'policy',
  f: 'finance',
  r: 'rivals',
  o: 'outlook',
  h: 'past',
  a: 'almanac',
  x: 'text',
};

/** One page of each kind of thing: the key of its panel, and which button of its list opens it. */
const PAGES: readonly (readonly [name: string, key: string, row: number])[] = [
  ['line-page', '1', 0],
  ['family-page', '3', 1],
  ['model-page', '4', 1],
  ['region-page', '5', -1],
  ['segment-page', '6', 1],
  ['firm-page', 'r', 1],
];

/** Groups of the almanac by their place in its list; the first entry of each is looked at. */
const GROUPS: readonly (readonly [name: string, place: number])[] = [
  ['system', 0],
  ['term', 1],
  ['event', -3],
  ['assumption', -2],
  ['limit', -1],
];

async function inDialog(page: Page, see: See, name: string, open: () => Promise<void>): Promise<void> {
  await open();
  await page.locator('dialog[open]').waitFor();
  await see(name);
  await page.keyboard.press('Escape');
}

async function beforePlay(page: Page, see: See): Promise<void> {
  await page.locator('.title-menu .button.primary').waitFor();
  await see('title');
  await inDialog(page, see, 'help', () => page.keyboard.press('?'));
  const menu = page.locator('.title-menu .button');
  await inDialog(page, see, 'settings', () => menu.nth(2).click());
  await menu.first().click();
  await see('setup');
}

async function begin(page: Page, scenario: number): Promise<void> {
  await page.locator('.seed-field input').fill('11');
  await page.locator('.setup-card .button').nth(scenario).click();
  await page.locator('[data-phase="briefing"]').waitFor();
}

async function thePlan(page: Page, see: See): Promise<void> {
  await page.locator('.next-step').click();
  for (const [key, name] of Object.entries(PANELS)) {
    await page.keyboard.press(key);
    await see(name);
  }
  await page.keyboard.press('2');
  await page.locator('.side .row-button').nth(4).click();
  await page.locator('.order-form .primary').first().click();
  await see('chip-page');
  for (const [name, key, row] of PAGES) {
    await page.keyboard.press(key);
    await page.locator('.side .row-button').nth(row).click();
    await see(name);
  }
  for (const [name, place] of GROUPS) {
    await page.keyboard.press('a');
    const group = page.locator('.almanac-group').nth(place);
    await group.locator('summary').click();
    await group.locator('.row-button').first().click();
    await see(`almanac-${name}`);
  }
}

async function theDialogs(page: Page, see: See): Promise<void> {
  await inDialog(page, see, 'search', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('H20');
  });
  const strip = page.locator('.undo-redo .button');
  await inDialog(page, see, 'adviser', async () => {
    await strip.nth(0).click();
    await page.locator('dialog[open] .button.primary').waitFor();
    // Its plan is laid in, so that the strip has many orders.
    await page.locator('dialog[open] .button.primary').click();
  });
  await inDialog(page, see, 'templates', () => strip.nth(1).click());
  await inDialog(page, see, 'guide', async () => {
    await page.keyboard.press('?');
    await page.locator('dialog[open] .help > .button').click();
  });
  await page.keyboard.press('5');
  await page.keyboard.press('z');
  await see('plate');
  await page.keyboard.press('z');
}

/** From a plan to its report; where there is no picture to play it on, the quarter is not played either. */
async function resolve(page: Page, see: See | null): Promise<void> {
  if (see !== null) await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.locator('.next-step').click();
  await page.locator('[data-phase="resolve"], [data-phase="report"]').first().waitFor();
  if ((await page.locator('[data-phase="resolve"]').count()) > 0) {
    await see?.('resolve');
    await page.keyboard.press('Escape');
  }
  await page.locator('[data-phase="report"]').waitFor();
  await page.emulateMedia({ reducedMotion: 'reduce' });
}

async function theReport(page: Page, see: See): Promise<void> {
  await resolve(page, see);
  await see('report');
  await page.locator('.axis-box .figure').nth(1).click();
  await see('why');
  await page.keyboard.press('t');
  await see('why-table');
  await page.keyboard.press('h');
  await page.locator('.past-head').first().click();
  await see('past-quarter');
  await page.locator('.next-step').click();
  await see('briefing-later');
}

/** From a campaign to the title. The list of saves arrives after the screen, and adds a button to the menu. */
async function goHome(page: Page): Promise<void> {
  await page.locator('.menu-buttons .button').last().click();
  await page.locator('.title-menu .button').nth(4).waitFor();
}

/** Opens a kept campaign from the title. */
async function openKept(page: Page, at: number, phase: string, see: See | null): Promise<void> {
  await goHome(page);
  await page.locator('.title-menu .button:not(.primary)').nth(1).click();
  const dialog = page.locator('dialog[open]');
  await dialog.locator('.save').nth(at).waitFor();
  await see?.('saves');
  await dialog.locator('.save').nth(at).locator('.button').first().click();
  await page.locator(`[data-phase="${phase}"]`).waitFor();
}

/** What is laid by before the walk, by name; the list of saves has them in the order of their names. */
const KEPT: readonly (Shelved & { readonly name: string; readonly phase: string; readonly last: string })[] =
  [
    {
      // Nobody gives orders until the board has lost its patience: the game then says what is about to come.
      name: 'decided',
      start: { scenario: 'pragmatic-path', firm: 'alibaba', seed: 1 },
      bot: null,
      quarters: 20,
      until: ({ firms, player }) => (firms[player]?.board ?? 0) <= 0,
      phase: 'briefing',
      last: '.side .lesson',
    },
    {
      name: 'embargo',
      start: { scenario: 'embargo', firm: 'alibaba', seed: 11 },
      bot: 'pragmatic',
      quarters: 6,
      phase: 'briefing',
      last: '.side .matters',
    },
    {
      name: 'ending',
      start: { scenario: 'first-steps', firm: 'alibaba', seed: 11 },
      bot: 'pragmatic',
      quarters: 6,
      phase: 'ending',
      last: '.side .questions',
    },
  ];

async function keptCampaigns(page: Page, see: See): Promise<void> {
  for (const kept of KEPT) await shelve(page, kept.name, playedFile(kept));
  for (const [at, { name, phase, last }] of KEPT.entries()) {
    // The two that have been begun are newer; one that is played on comes before them and moves nothing below.
    await openKept(page, at + 2, phase, at === 0 ? see : null);
    await page.locator(last).first().waitFor({ timeout: 60_000 });
    await see(name);
    if (name === 'embargo') await theCut(page, see);
  }
}

/** A quarter without foreign supply: its report is the picture of what the game is about. */
async function theCut(page: Page, see: See): Promise<void> {
  await page.locator('.next-step').click();
  await resolve(page, null);
  await see('cut');
}

/**
 * Walks through the game from its title; the page must be at it. Everything stands still but the quarter that is
 * played: a machine that draws by software has enough to do.
 */
export async function everyScreen(page: Page, see: See): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await beforePlay(page, see);
  await begin(page, 0);
  await see('lesson');
  await goHome(page);
  await page.locator('.title-menu .button:not(.primary)').first().click();
  await begin(page, 1);
  await see('briefing');
  await thePlan(page, see);
  await theDialogs(page, see);
  await theReport(page, see);
  await keptCampaigns(page, see);
}
