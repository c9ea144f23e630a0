import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', '**/fixtures/**'],
    environment: 'node',
    testTimeout: 60_000,
    // Two cores are what many class rooms (and build machines) have.
    maxWorkers: 2,
  },
});
