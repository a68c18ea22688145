import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // What takes long is run by vitest.soak.config.ts.
    exclude: ['tests/soak/**'],
    testTimeout: 60_000,
    // Tests that run side by side mostly wait.
    maxConcurrency: 20,
  },
});
