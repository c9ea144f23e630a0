/** The board in the test browser, on its harness page: that it draws, answers the hand, plays, and sleeps. */
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Board, BoardView } from '../../../src/game/board/index.ts';
import { launchBrowser } from '../../support/browser.ts';

declare global {
  interface Window {
    board: Board;
    views: Record<'plan' | 'cut' | 'start', BoardView>;
    heard: { hover: ({ brick: string | null } | null)[]; select: (string | null)[] };
    ready: boolean;
  }
}

const HARNESS = path.join(import.meta.dirname, '../../support/board-harness');
const SLOW = 240_000;
let server: ViteDevServer;
let browser: Browser;
let address: string;
const complaints: string[] = [];

beforeAll(async () => {
  server = await createServer({
    root: HARNESS,
    configFile: false,
    logLevel: 'silent',
    cacheDir: path.join(import.meta.dirname, '../../../node_modules/.cache/board-harness'),
    server: {
      port: 0,
      host: '127.0.0.1',
      hmr: false,
      watch: null,
      fs: { allow: [path.join(import.meta.dirname, '../../..')] },
    },
  });
  await server.listen();
  address = server.resolvedUrls?.local[0] ?? '';
  browser = await launchBrowser();
}, SLOW);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(query: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${address}?${query}`);
  await page.waitForFunction(() => window.ready, null, { timeout: SLOW });
  return page;
}

async function untilAsleep(page: Page): Promise<void> {
  await page.waitForFunction(() => window.board.stats().asleep, null, { timeout: SLOW });
}

test(
  'draws nothing while nothing moves, wakes for the hand, and sleeps again',
  async () => {
    const page = await open('view=plan&rest=300');
    await untilAsleep(page);
    const before = await page.evaluate(() => window.board.stats());
    expect(before.frames).toBeGreaterThan(0);
    expect(before.platesPainted).toBe(6);
    await page.waitForTimeout(1500);
    expect(await page.evaluate(() => window.board.stats().frames)).toBe(before.frames);
    await page.mouse.move(30, 30);
    await page.waitForFunction((frames) => window.board.stats().frames > frames, before.frames);
    await untilAsleep(page);
    // Showing the same view again needs at most a frame, and paints nothing.
    await page.evaluate(() => window.board.show(window.views.plan));
    await untilAsleep(page);
    expect(await page.evaluate(() => window.board.stats().platesPainted)).toBe(6);
    await page.context().close();
  },
  SLOW,
);

test(
  'tells what lies under the pointer, selects by a click, and repaints only what changed',
  async () => {
    const page = await open('view=plan&rest=300');
    const at = await page.evaluate(() => window.board.anchorOf('code'));
    await page.mouse.move(at!.x, at!.y + 12);
    await page.waitForFunction(() => window.heard.hover.at(-1)?.brick === 'code');
    await page.mouse.click(at!.x, at!.y + 12);
    expect(await page.evaluate(() => window.heard.select)).toEqual(['code']);
    await page.mouse.move(5, 700);
    await page.waitForFunction(() => window.heard.hover.at(-1) === null);
    await untilAsleep(page);
    const painted = await page.evaluate(() => {
      const { plan } = window.views;
      const bricks = plan.bricks.map((brick) => (brick.id === 'h20' ? { ...brick, fill: 0.2 } : brick));
      const before = window.board.stats().platesPainted;
      window.board.show({ ...plan, bricks });
      return before;
    });
    await page.waitForFunction((count) => window.board.stats().platesPainted > count, painted);
    await untilAsleep(page);
    expect(await page.evaluate(() => window.board.stats().platesPainted)).toBe(painted + 1);
    await page.context().close();
  },
  SLOW,
);

test(
  'plays a quarter in its time, skips when told, and not at all under reduced motion',
  async () => {
    const page = await open('view=plan&rest=300');
    const times = await page.evaluate(async () => {
      const { board, views } = window;
      const timed = async (play: () => Promise<void>) => {
        const start = performance.now();
        await play();
        return performance.now() - start;
      };
      const whole = await timed(() => board.play(views.plan, views.cut, { speed: 2 }));
      const stop = new AbortController();
      setTimeout(() => stop.abort(), 300);
      const skipped = await timed(() => board.play(views.cut, views.plan, { signal: stop.signal }));
      board.setReducedMotion(true);
      const before = board.stats().frames;
      await board.play(views.plan, views.cut);
      return { whole, skipped, still: board.stats().frames - before };
    });
    expect(times.whole).toBeGreaterThan(2000);
    expect(times.skipped).toBeLessThan(times.whole);
    // It is shown at once: no frame of a story is drawn while the play is waited for.
    expect(times.still).toBeLessThanOrEqual(1);
    await untilAsleep(page);
    await page.context().close();
  },
  SLOW,
);

test(
  'zooms under the pointer, frames a plate, comes back, follows its size, and leaves nothing behind',
  async () => {
    const page = await open('view=plan&rest=300&reduced');
    const anchors = () => page.evaluate(() => window.board.plateAnchors());
    const home = await anchors();
    expect(home.map(({ plate }) => plate)).toEqual([0, 1, 2, 3, 4, 5]);
    for (const [i, anchor] of home.slice(1).entries()) expect(anchor.y).toBeLessThan(home[i]!.y);
    await page.mouse.move(500, 300);
    await page.mouse.wheel(0, -400);
    await page.waitForFunction((y) => window.board.plateAnchors()[0]!.y !== y, home[0]!.y);
    await page.evaluate(() => window.board.focusPlate(2));
    expect((await anchors())[2]!.y).not.toBeCloseTo(home[2]!.y, 0);
    await page.evaluate(() => window.board.focusPlate(null));
    expect((await anchors())[0]!.x).toBeCloseTo(home[0]!.x, 3);
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.evaluate(() => window.board.resize());
    expect((await anchors())[0]!.y).toBeGreaterThan(home[0]!.y);
    await untilAsleep(page);
    await page.evaluate(() => window.board.destroy());
    await page.waitForFunction(() => document.querySelector('#board canvas') === null);
    await page.context().close();
  },
  SLOW,
);

test('the browser had nothing to complain about', () => {
  expect(complaints).toEqual([]);
});
