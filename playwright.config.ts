import { defineConfig } from '@playwright/test';
import { browserLaunchOptions } from './test/support/browser.ts';

/** End-to-end tests: the built game and the shell in a real browser. `npm test` builds before it runs them. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  // Software rendering uses both cores of a small machine: one browser at a time keeps the timing honest.
  workers: 1,
  // A shared machine may stall for seconds; what fails twice is broken.
  retries: 1,
  timeout: 60_000,
  globalTimeout: 30 * 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: 'list',
  use: {
    launchOptions: await browserLaunchOptions(),
    viewport: { width: 1280, height: 720 },
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    trace: 'off',
  },
});
