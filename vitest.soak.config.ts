import { defineConfig } from 'vitest/config';

/** What takes long: `npm run test:soak`. */
export default defineConfig({
  test: {
    include: ['tests/soak/**/*.test.ts'],
    globalSetup: 'tests/support/run-folder.ts',
    testTimeout: 600_000,
    hookTimeout: 120_000,
    // What is measured must not share the machine with another test.
    fileParallelism: false,
    reporters: ['verbose'],
  },
});
