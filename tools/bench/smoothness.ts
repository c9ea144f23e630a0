/**
 * How smoothly the built game runs in a browser, over a whole campaign: long tasks, frames drawn while idle, memory,
 * scripts per frame against a bare Phaser scene, and the time from a click to changed pixels.
 */
import path from 'node:path';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { createServer } from 'vite';
import { launchBrowser } from '../../test/support/browser.ts';
import { buildIfStale } from '../build.ts';
import { serveGame } from '../serve.ts';
import { median } from './interleave.ts';
import { type MainThread, readTrace, type Task } from './trace.ts';

/** What was found; times in milliseconds. */
export interface Smoothness {
  /** Fewer than were asked for where time ran out or the campaign ended. */
  readonly quarters: number;
  readonly tasks: readonly Task[];
  readonly idleFrames: number;
  readonly heapEarly: number;
  readonly heapLate: number;
  readonly frame: number;
  readonly bareFrame: number;
  readonly images: number;
  /** From input to the next picture, for every click. */
  readonly clicks: readonly number[];
}

const QUARTERS = Number(process.env['QUARTERS'] ?? 24);
const IDLE = 10_000;
/** Longest time for the quarters, in milliseconds: a busy machine measures a shorter campaign, and says so. */
const LIMIT = Number(process.env['MINUTES'] ?? 12) * 60_000;
/** Every so many quarters the adviser's plan is laid in, and last quarter's orders otherwise: a firm without orders is not kept for 24. */
const ADVISED = 4;
/** Long enough for the riders to come to rest. */
const SETTLE = 9_000;
const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** What `instrument.js` counts in the page. */
type Seen = { frames: number; draws: number; clicks: number[] };
const look = (page: Page): Promise<Seen> => page.evaluate<Seen>('structuredClone(window.seen)');

async function traced(browser: Browser, page: Page, act: () => Promise<void>): Promise<MainThread> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  return readTrace((await browser.stopTracing()).toString('utf8'));
}

async function heap(line: CDPSession): Promise<number> {
  await line.send('HeapProfiler.collectGarbage');
  return (await line.send('Runtime.getHeapUsage')).usedSize;
}

async function begin(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('.board canvas').waitFor();
  await page.locator('.title-menu .button.primary').click();
  await page.locator('.seed-field input').fill('11');
  await page.locator('.setup-card .button').nth(1).click();
  await page.locator('[data-phase="briefing"]').waitFor();
  // Loading ends when the board has come to rest for the first time.
  await page.waitForTimeout(SETTLE);
}

/** Lays a plan in that keeps the firm going. */
async function layPlan(page: Page, advised: boolean): Promise<void> {
  const buttons = page.locator('.undo-redo .button:not(:disabled)');
  if (!advised) {
    // The adviser, the templates, then last quarter's orders.
    await buttons.nth(2).click();
    return;
  }
  await buttons.first().click();
  await page.locator('dialog[open] .button.primary').click({ timeout: 60_000 });
  await page.keyboard.press('Escape');
}

/** One quarter as somebody plays it: looks around, orders something, watches or skips what happens. */
async function quarter(page: Page, number: number): Promise<void> {
  const watch = number % 8 === 1;
  const next = page.locator('.next-step');
  await next.click();
  await layPlan(page, number % ADVISED === 0);
  for (const index of [1, 3, 5]) await page.locator('.plate-button').nth(index).click();
  for (const index of [1, 3]) await page.locator('.desk-button').nth(index).click();
  await page.locator('.axis-box .figure').first().click();
  await page.locator('.plate-button').nth(4).click();
  await page
    .locator('.order-form .primary:not([aria-disabled="true"])')
    .first()
    .click({ timeout: 300 })
    .catch(() => undefined);
  await next.click();
  await page.locator('[data-phase="resolve"]').waitFor();
  if (!watch) await page.keyboard.press('Escape');
  await page.locator('[data-phase="report"]').waitFor();
  await next.click();
}

const over = async (page: Page): Promise<boolean> =>
  (await page.locator('[data-phase="ending"]').count()) > 0;

/** What a bare Phaser scene takes in scripts per frame, on the same machine in the same minute. */
async function bareScene(browser: Browser, images: number): Promise<number> {
  const server = await createServer({
    root: path.join(import.meta.dirname, 'bare-scene'),
    configFile: false,
    logLevel: 'silent',
    cacheDir: path.join(import.meta.dirname, '../../node_modules/.cache/bare-scene'),
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
  });
  await server.listen();
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  page.setDefaultTimeout(120_000);
  await page.goto(`${server.resolvedUrls?.local[0]}?images=${images}`);
  await page.locator('canvas').waitFor();
  await page.waitForTimeout(2000);
  const { frames } = await traced(browser, page, () => page.waitForTimeout(5000));
  await page.close();
  await server.close();
  return median(frames.map(({ own }) => own));
}

/** Plays a campaign in the built game and measures it. */
export async function measureSmoothness(say: (line: string) => void): Promise<Smoothness> {
  await buildIfStale();
  const game = await serveGame(0);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'en-GB' });
    await page.addInitScript({ path: path.join(import.meta.dirname, 'instrument.js') });
    // Shared machines stall; only the whole has a limit.
    page.setDefaultTimeout(120_000);
    const line = await page.context().newCDPSession(page);
    await begin(page, game.url);
    const tasks: Task[] = [];
    let heapEarly = 0;
    let played = 0;
    const from = Date.now();
    for (; played < QUARTERS && Date.now() - from < LIMIT && !(await over(page)); played++) {
      const { tasks: more } = await traced(browser, page, () => quarter(page, played));
      tasks.push(...more);
      if (played === 1) heapEarly = await heap(line);
      const since = Math.round((Date.now() - from) / 1000);
      const [longest] = more.toSorted((a, b) => b.own - a.own);
      const what = longest === undefined ? '' : `${longest.own.toFixed(1)} ms: ${longest.through}`;
      say(`quarter ${played + 1} of ${QUARTERS}, ${since} s: longest task ${what}`);
    }
    const heapLate = await heap(line);
    if (!(await over(page))) await page.locator('.plate-button').first().click();
    await page.mouse.move(400, 300);
    const before = await look(page);
    const { frames } = await traced(browser, page, () => page.waitForTimeout(3000));
    const after = await look(page);
    await page.waitForTimeout(SETTLE);
    const idleFrom = (await look(page)).frames;
    await page.waitForTimeout(IDLE);
    const { frames: idleTo, clicks } = await look(page);
    const images = Math.max(
      1,
      Math.round((after.draws - before.draws) / Math.max(1, after.frames - before.frames)),
    );
    await page.close();
    return {
      quarters: played,
      tasks,
      idleFrames: idleTo - idleFrom,
      heapEarly,
      heapLate,
      frame: median(frames.map(({ own }) => own)),
      bareFrame: await bareScene(browser, images),
      images,
      clicks,
    };
  } finally {
    await browser.close();
    await game.close();
  }
}

/** The bounds that the game keeps. */
export const BOUNDS = { task: 50, idleFrames: 12, heap: 1.3 } as const;
