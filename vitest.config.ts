import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const STORE = ['test/store/**/*.test.ts', 'test/server/**/*.test.ts', 'test/publish/**/*.test.ts'];
const DESK = ['test/desk/**/*.test.ts'];
/** Tests that start commands, linters and browsers, and wait for them most of the time. */
const OUTSIDE = [
  'test/cli/**/*.test.ts',
  'test/faults/**/*.test.ts',
  'test/package/**/*.test.ts',
  'test/browser.test.ts',
];

/** Tests of the engine and of intake that read with the networks, start processes or draw pages: all else is quick. */
const READING = [
  'test/article/html.test.ts',
  'test/findings/{actions,pledges,statements}.test.ts',
  'test/intake/{inputs,pdf,url,wacz}.test.ts',
  'test/jobs/**/*.test.ts',
  'test/render/record/hostile.test.ts',
  'test/render/{html,html-in-chromium,terminal}.test.ts',
  'test/read/trained.test.ts',
  'test/record/findings-of.test.ts',
];

export default defineConfig({
  test: {
    // Tests start child processes, linters and browsers; a slow machine is no failure.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // What a page shows comes a moment after what was done in it; how long a moment is says the machine.
    expect: { poll: { timeout: 60_000 } },
    // Vitest leaves one core free. Many tests wait for processes and pages, so that one more than cores is faster.
    maxWorkers: availableParallelism() + 1,
    // A lost promise is always a mistake.
    dangerouslyIgnoreUnhandledErrors: false,
    // Loading the reader or a PGlite takes a second or more: files that run in one process share them.
    isolate: false,
    projects: [
      {
        extends: true,
        test: { name: 'engine', include: ['test/**/*.test.ts'], exclude: [...STORE, ...DESK, ...OUTSIDE, ...READING] },
      },
      { extends: true, test: { name: 'reading', include: READING } },
      { extends: true, test: { name: 'outside', include: OUTSIDE, isolate: true } },
      // Starts a browser and a server a file, and reads the example press once for all.
      {
        extends: true,
        test: { name: 'desk', include: DESK, isolate: true, globalSetup: 'test/desk/setup.ts' },
      },
      {
        extends: true,
        test: {
          name: 'store',
          include: STORE,
          // Starts a PostgreSQL, for these alone and only where some of them run.
          globalSetup: 'test/store/databases/setup.ts',
        },
      },
    ],
  },
});
