import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', '**/fixtures/**'],
    environment: 'node',
    // Far beyond what any test takes, also where ten others run: a test that hangs still ends.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 60_000 } },
    // Some tests start worker threads. V8's protection of code pages by memory keys loses count of them when threads
    // come and go, and ends the process ("Check failed: jit_page.has_value()").
    execArgv: ['--no-memory-protection-keys'],
    // Two cores are what many class rooms (and build machines) have.
    maxWorkers: 2,
  },
});
