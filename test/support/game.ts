/**
 * Playwright's `test` for the real, built game: it is served for the whole worker, `page.goto('./')` opens it,
 * and a test fails when the page logs an error, throws, or asks any other address for anything.
 */
import { test as base, expect } from '@playwright/test';
import { serveGame } from '../../tools/serve.ts';

type Watched = { watched: undefined };
type Served = { gameUrl: string };

export const test = base.extend<Watched, Served>({
  gameUrl: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const game = await serveGame(0);
      await use(game.url);
      await game.close();
    },
    { scope: 'worker' },
  ],

  baseURL: ({ gameUrl }, use) => use(gameUrl),

  watched: [
    async ({ context, gameUrl }, use) => {
      const complaints: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
      });
      context.on('weberror', (problem) => complaints.push(`thrown: ${problem.error().stack}`));
      context.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(gameUrl) && !/^(data|blob|about):/.test(url)) complaints.push(`foreign: ${url}`);
      });
      await use(undefined);
      expect(complaints, 'what the page complained of').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
