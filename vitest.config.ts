import { defineConfig } from 'vitest/config';

/**
 * What has the process to itself: what starts threads and programs, or changes what all of a process share. All
 * other files run one behind the other in a process that has loaded the code once; nothing that lasts in the code
 * depends on what was asked before.
 */
const APART = [
  'tests/start.test.ts',
  'tests/answer/wording/dates.test.ts',
  'tests/cli/**/*.test.ts',
  'tests/engine-thread/**/*.test.ts',
  'tests/faults/**/*.test.ts',
  'tests/pictures/**/*.test.ts',
  'tests/running/**/*.test.ts',
  'tests/discord/bot-pictures.test.ts',
];

/** What takes long is run by vitest.soak.config.ts. */
const SOAK = 'tests/soak/**';

export default defineConfig({
  test: {
    globalSetup: 'tests/support/run-folder.ts',
    // Two of them keep two processors busy: tests that start a bot wait as much as they work.
    maxWorkers: 2,
    // What is made for many is made in a hook.
    hookTimeout: 60_000,
    testTimeout: 60_000,
    // Tests that run side by side mostly wait.
    maxConcurrency: 20,
    projects: [
      { extends: true, test: { name: 'apart', include: APART, exclude: [SOAK] } },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/**/*.test.ts'],
          exclude: [SOAK, ...APART],
          isolate: false,
        },
      },
    ],
  },
});
