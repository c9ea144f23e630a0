/**
 * Pictures of every screen of the built game, to be looked at: `node tools/screenshots.ts [LANGUAGE] [HEIGHT] [LOOK]`.
 *
 * Unless told: both languages at 1280x720, 1920x1080 and 2560x1440, then at 1280x720 in each palette, in greyscale
 * and with text at 200%. They land in out/screenshots/. The picture of the README is one of them.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { launchBrowser } from '../test/support/browser.ts';
import { buildIfStale } from './build.ts';
import { serveGame } from './serve.ts';

const FOLDER = path.join(import.meta.dirname, '../out/screenshots');
const WIDTHS: Readonly<Record<string, number>> = { '720': 1280, '1080': 1920, '1440': 2560 };
/** Ways to look at the game: what is set beforehand, and whether colour is taken away. */
const LOOKS: Readonly<Record<string, { readonly settings: object; readonly grey?: boolean }>> = {
  plain: { settings: {} },
  'colour-blind': { settings: { palette: 'colour-blind' } },
  tritan: { settings: { palette: 'tritan' } },
  grey: { settings: {}, grey: true },
  large: { settings: { textSize: 200 } },
};
const README_PICTURE = path.join(import.meta.dirname, '../assets/pictures/board.jpg');
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

type Shoot = (name: string) => Promise<void>;

/** Takes numbered pictures into one folder. */
function camera(page: Page, folder: string): Shoot {
  let count = 0;
  return async (name) => {
    await page.waitForTimeout(500);
    count += 1;
    await page.screenshot({ path: path.join(folder, `${String(count).padStart(2, '0')}-${name}.png`) });
  };
}

/** The lower end of the panel, where a picture of its top shows none of it. */
async function shootPanel(page: Page, shoot: Shoot, name: string): Promise<void> {
  await shoot(name);
  const more = await page.locator('.side').evaluate((side) => {
    side.scrollTo(0, side.scrollHeight);
    return side.scrollTop > 40;
  });
  if (more) await shoot(`${name}-below`);
}

async function beginPragmaticPath(page: Page, shoot: Shoot): Promise<void> {
  await page.locator('.board canvas').waitFor();
  await page.waitForTimeout(1500);
  await shoot('title');
  await page.locator('.title-menu .button.primary').click();
  await page.locator('.seed-field input').fill('11');
  await shoot('setup');
  await page.locator('.setup-card .button').nth(1).click();
  await shoot('briefing');
}

async function walkThroughPlan(page: Page, shoot: Shoot): Promise<void> {
  await page.keyboard.press('Control+Enter');
  for (const [key, name] of Object.entries(PANELS)) {
    await page.keyboard.press(key);
    await shootPanel(page, shoot, name);
  }
  await page.keyboard.press('2');
  await page.locator('.side .row-button').nth(4).click();
  await page.locator('.order-form .primary').click();
  await shootPanel(page, shoot, 'chip-page');
  for (const [key, name] of [
    ['3', 'family-page'],
    ['4', 'model-page'],
    ['5', 'region-page'],
    ['6', 'segment-page'],
  ] as const) {
    await page.keyboard.press(key);
    await page.locator('.side .row-button').nth(1).click();
    await page
      .locator('.order-form .primary:not([aria-disabled="true"])')
      .first()
      .click({ timeout: 500 })
      .catch(() => undefined);
    await shoot(name);
  }
}

async function resolveAndReport(page: Page, shoot: Shoot): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await page.waitForTimeout(1500);
  await shoot('resolve');
  await page.keyboard.press('Escape');
  await page.waitForTimeout(2500);
  await page.screenshot({ path: path.join(FOLDER, 'board.jpg'), type: 'jpeg', quality: 86 });
  await shootPanel(page, shoot, 'report');
  await page.locator('.axis-box .figure').nth(1).click();
  await shoot('why');
  await page.locator('.waterfall .figure').first().click();
  await page.keyboard.press('t');
  await shoot('why-table');
  await page.keyboard.press('?');
  await shoot('help');
  await page.keyboard.press('Escape');
}

async function playToTheEnd(page: Page, shoot: Shoot): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await shoot('briefing-later');
  for (let steps = 0; steps < 100 && !(await page.locator('.grade-letter').isVisible()); steps++) {
    await page.keyboard.press(
      (await page.locator('[data-phase="resolve"]').count()) > 0 ? 'Escape' : 'Control+Enter',
    );
    await page.waitForTimeout(120);
  }
  await shootPanel(page, shoot, 'ending');
  await page.keyboard.press('Control+Enter');
  // The list of saves arrives after the screen, and adds a button to the menu.
  await page.locator('.title-menu .button').nth(4).waitFor();
  await page.locator('.title-menu .button').nth(2).click();
  await shoot('saves');
  await page.keyboard.press('Escape');
  await page.locator('.title-menu .button').nth(3).click();
  await shoot('settings');
}

async function shootAll(
  browser: Browser,
  url: string,
  language: string,
  height: string,
  look: string,
): Promise<void> {
  const folder = path.join(
    FOLDER,
    look === 'plain' ? `${language}-${height}` : `${language}-${height}-${look}`,
  );
  mkdirSync(folder, { recursive: true });
  const viewport = { width: WIDTHS[height] ?? 1280, height: Number(height) };
  const context = await browser.newContext({ viewport, locale: language });
  const page = await context.newPage();
  const { settings, grey = false } = LOOKS[look] ?? { settings: {} };
  await page.addInitScript(
    ([kept, language]) => {
      globalThis.localStorage.setItem('sovereign-stack/settings', JSON.stringify({ ...kept, language }));
    },
    [settings, language] as const,
  );
  page.on('pageerror', (error) => console.error(`${language}-${height}: ${error.message}`));
  await page.goto(url);
  if (grey) await page.addStyleTag({ content: ':root { filter: grayscale(1) }' });
  const shoot = camera(page, folder);
  await beginPragmaticPath(page, shoot);
  await walkThroughPlan(page, shoot);
  await resolveAndReport(page, shoot);
  await playToTheEnd(page, shoot);
  await context.close();
  if (language === 'en' && height === '1080' && look === 'plain')
    copyFileSync(path.join(FOLDER, 'board.jpg'), README_PICTURE);
  console.log(folder);
}

const [onlyLanguage, onlyHeight, onlyLook] = process.argv.slice(2);
const languages = onlyLanguage === undefined ? ['en', 'zh-CN'] : [onlyLanguage];
const heights = onlyHeight === undefined ? Object.keys(WIDTHS) : [onlyHeight];
const sittings = languages.flatMap((language) => [
  ...(onlyLook === undefined || onlyLook === 'plain'
    ? heights.map((height) => [language, height, 'plain'] as const)
    : []),
  // Beside the plain look, the small window is where things get tight.
  ...Object.keys(LOOKS)
    .filter(
      (look) =>
        look !== 'plain' && (look === onlyLook || (onlyLook === undefined && onlyHeight === undefined)),
    )
    .map((look) => [language, onlyHeight ?? '720', look] as const),
]);

await buildIfStale();
const game = await serveGame(0);
const browser = await launchBrowser();
for (const [language, height, look] of sittings) await shootAll(browser, game.url, language, height, look);
await browser.close();
await game.close();
