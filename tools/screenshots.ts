/**
 * Pictures of every screen of the built game, to be looked at: `node tools/screenshots.ts [LANGUAGE] [HEIGHT] [LOOK]`.
 *
 * Unless told: both languages at 1280x720, 1920x1080 and 2560x1440, then at 1280x720 with text at 200%, and in each
 * palette and in greyscale those screens on which colour says something; and, where LOOK is `class` or nothing is
 * asked, a class in every size of window that people sit before. They land in out/screenshots/, or in the folder that
 * SCREENSHOTS names. The picture of the README is one of them. What could not be reached is said at the end, and the
 * rest is taken all the same.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { launchBrowser } from '../test/support/browser.ts';
import { everyClassScreen, type Seat } from '../test/support/every-class-screen.ts';
import { everyScreen } from '../test/support/every-screen.ts';
import { buildIfStale } from './build.ts';
import { serveGame } from './serve.ts';

const FOLDER = process.env['SCREENSHOTS'] ?? path.join(import.meta.dirname, '../out/screenshots');
const WIDTHS: Readonly<Record<string, number>> = { '720': 1280, '1080': 1920, '1440': 2560 };
/** A way to look at the game: what is set beforehand, whether colour is taken away, and which screens are worth it. */
interface Look {
  readonly settings: object;
  readonly grey?: boolean;
  readonly screens?: ReadonlySet<string>;
}

/** Screens that say something by colour. */
const COLOURED: ReadonlySet<string> = new Set(
  'title briefing chips family-page outlook almanac-event report why past-quarter cut ending'.split(' '),
);
const LOOKS: Readonly<Record<string, Look>> = {
  plain: { settings: {} },
  'colour-blind': { settings: { palette: 'colour-blind' }, screens: COLOURED },
  tritan: { settings: { palette: 'tritan' }, screens: COLOURED },
  grey: { settings: {}, grey: true, screens: COLOURED },
  large: { settings: { textSize: 200 } },
};
const README_PICTURE = path.join(import.meta.dirname, '../assets/pictures/board.jpg');
/** The screen that stands in the README, and the sitting that it is taken from. */
const README = { screen: 'report', sitting: 'en-1080' };
/** Longest wait for the picture of the board, in milliseconds: at 2560x1440 a machine without a graphics card takes many seconds. */
const PATIENCE = 20_000;

type Size = readonly [width: number, height: number];
const COMPUTERS: readonly Size[] = [
  [1280, 720],
  [1920, 1080],
];
const TABLETS: readonly Size[] = [
  [1024, 768],
  [768, 1024],
];
/** What those in a class sit before. */
const SIZES: Readonly<Record<Seat, readonly Size[]>> = {
  teacher: [...COMPUTERS, ...TABLETS],
  wall: COMPUTERS,
  team: [...COMPUTERS, ...TABLETS, [390, 844]],
};

/** Until the board is painted, if there is one. */
async function painted(page: Page): Promise<void> {
  const picture = page.locator('.board-picture');
  if ((await picture.count()) === 0) return;
  await page
    .locator('.board-picture[data-painted="true"]')
    .waitFor({ state: 'attached', timeout: PATIENCE })
    .catch(() => undefined);
}

/** Takes numbered pictures of whatever screen is named, once the board is painted and nothing moves in the panels. */
function camera(page: Page, sitting: string): (name: string) => Promise<void> {
  const folder = path.join(FOLDER, sitting);
  mkdirSync(folder, { recursive: true });
  let count = 0;
  const shoot = async (name: string): Promise<void> => {
    count += 1;
    await page.screenshot({ path: path.join(folder, `${String(count).padStart(2, '0')}-${name}.png`) });
  };
  return async (name) => {
    await page.waitForTimeout(name === 'resolve' ? 1500 : 350);
    if (name !== 'resolve') await painted(page);
    await shoot(name);
    if (name === README.screen && sitting === README.sitting) {
      await page.screenshot({ path: path.join(FOLDER, 'board.jpg'), type: 'jpeg', quality: 86 });
      copyFileSync(path.join(FOLDER, 'board.jpg'), README_PICTURE);
    }
    // The lower end of what is longer than its frame.
    const frame = page.locator('dialog[open], .side').last();
    const more =
      (await frame.count()) > 0 &&
      (await frame.evaluate((box) => {
        const before = box.scrollTop;
        box.scrollTo(0, box.scrollHeight);
        return box.scrollTop - before > 40;
      }));
    if (more) {
      await page.waitForTimeout(100);
      await shoot(`${name}-below`);
    }
  };
}

/** One walk through the game; returns what went wrong, if anything did. */
async function sit(
  browser: Browser,
  url: string,
  [language, height, look]: readonly [string, string, string],
): Promise<string[]> {
  const sitting = look === 'plain' ? `${language}-${height}` : `${language}-${height}-${look}`;
  const viewport = { width: WIDTHS[height] ?? 1280, height: Number(height) };
  const context = await browser.newContext({ viewport, locale: language });
  const page = await context.newPage();
  page.setDefaultTimeout(90_000);
  const { settings, grey = false, screens }: Look = LOOKS[look] ?? { settings: {} };
  await page.addInitScript(
    ([kept, language]) => {
      globalThis.localStorage.setItem('sovereign-stack/settings', JSON.stringify({ ...kept, language }));
    },
    [settings, language] as const,
  );
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(`${sitting}: ${error.message}`));
  const from = Date.now();
  let seen = 0;
  const shoot = camera(page, sitting);
  try {
    await page.goto(url);
    // By hand: the page's own rules let no other style in.
    if (grey) await page.evaluate('void (document.documentElement.style.filter = "grayscale(1)")');
    await everyScreen(page, async (name) => {
      if (screens?.has(name) === false) return;
      await shoot(name);
      seen += 1;
    });
  } catch (error) {
    wrong.push(`${sitting}, after ${seen} screens: ${error instanceof Error ? error.message : error}`);
  }
  await context.close();
  console.log(`${sitting}: ${seen} screens in ${Math.round((Date.now() - from) / 1000)} s`);
  return wrong;
}

/** One class, each of its screens in all sizes; returns what went wrong, if anything did. */
async function sitInClass(browser: Browser, language: string): Promise<string[]> {
  const wrong: string[] = [];
  const sitting = `${language}-class`;
  const folder = path.join(FOLDER, sitting);
  mkdirSync(folder, { recursive: true });
  const open = async (url: string): Promise<Page> => {
    const context = await browser.newContext({ locale: language, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(90_000);
    page.on('pageerror', (error) => wrong.push(`${sitting}: ${error.message}`));
    await page.goto(url);
    return page;
  };
  const from = Date.now();
  let seen = 0;
  try {
    await everyClassScreen(open, async (page, seat, name) => {
      seen += 1;
      for (const [width, height] of SIZES[seat]) {
        await page.setViewportSize({ width, height });
        await page.waitForTimeout(350);
        await painted(page);
        const file = `${String(seen).padStart(2, '0')}-${name}-${width}.png`;
        await page.screenshot({ path: path.join(folder, file) });
      }
      await page.setViewportSize({ width: 1280, height: 720 });
    });
  } catch (error) {
    wrong.push(`${sitting}, after ${seen} screens: ${error instanceof Error ? error.message : error}`);
  }
  console.log(`${sitting}: ${seen} screens in ${Math.round((Date.now() - from) / 1000)} s`);
  return wrong;
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
const wrong: string[] = [];
for (const sitting of sittings) wrong.push(...(await sit(browser, game.url, sitting)));
if (onlyLook === 'class' || (onlyLook === undefined && onlyHeight === undefined))
  for (const language of languages) wrong.push(...(await sitInClass(browser, language)));
await browser.close();
await game.close();
for (const line of wrong) console.error(line);
process.exitCode = wrong.length === 0 ? 0 : 1;
