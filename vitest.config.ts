import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/setup/longest-first.ts';

const STORE = ['test/store/**/*.test.ts', 'test/server/**/*.test.ts', 'test/publish/**/*.test.ts'];
const DESK = ['test/desk/**/*.test.ts'];
/** Tests that start commands, linters and browsers, and wait for them most of the time. */
const OUTSIDE = [
  'test/cli/**/*.test.ts',
  'test/faults/**/*.test.ts',
  'test/package/**/*.test.ts',
  'test/browser.test.ts',
];

/** Tests of the trained reader itself: their texts go through the networks each time. */
const TRAINED = [
  'test/findings/{actions,pledges,statements}.test.ts',
  'test/read/trained.test.ts',
  'test/weights/**/*.test.ts',
];

/** Tests of the engine and of intake that read with the networks, start processes or draw pages: all else is quick. */
const READING = [
  'test/article/html.test.ts',
  'test/golden/shares.test.ts',
  'test/formats/**/*.test.ts',
  'test/intake/{inputs,pdf,url,wacz}.test.ts',
  'test/jobs/**/*.test.ts',
  'test/render/record/hostile.test.ts',
  'test/render/{html,html-in-chromium,terminal}.test.ts',
  'test/record/findings-of.test.ts',
];

/** What the networks answered, from run to run; `npm run test:setup` keeps the folder small. */
const NETWORKS = {
  SAYDO_REMEMBERED_NETWORKS: fileURLToPath(new URL('node_modules/.cache/saydo/networks', import.meta.url)),
  NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import=${new URL('test/setup/remembered-networks.mjs', import.meta.url)}`,
};

/** Projects share nothing but this: the networks, which most tests ask what others have asked before. */
const project = (name: string, include: readonly string[], more: object = {}) => ({
  extends: true as const,
  test: { name, include: [...include], env: NETWORKS, ...more },
});

export default defineConfig({
  test: {
    // Tests start child processes, linters and browsers; a slow machine is no failure.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    teardownTimeout: 60_000,
    // What a page shows comes a moment after what was done in it; how long a moment is says the machine.
    expect: { poll: { timeout: 60_000 } },
    // Vitest leaves one core free. Many tests wait for processes and pages, so that one more than cores is faster.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    // The projects share what was transformed, within a run and from run to run.
    experimental: { fsModuleCache: true },
    // A lost promise is always a mistake.
    dangerouslyIgnoreUnhandledErrors: false,
    // Loading the reader, a PGlite or a browser takes a second or more: files that run in one process share them.
    isolate: false,
    projects: [
      // Starts a PostgreSQL, for these alone and only where some of them run.
      project('store', STORE, { globalSetup: 'test/store/databases/setup.ts' }),
      project('outside', OUTSIDE),
      // Reads the example press once for all.
      project('desk', DESK, { globalSetup: 'test/desk/setup.ts' }),
      project('reading', READING),
      project('trained', TRAINED, { env: {} }),
      project('engine', ['test/**/*.test.ts'], {
        exclude: [...STORE, ...DESK, ...OUTSIDE, ...READING, ...TRAINED],
      }),
    ],
  },
});
