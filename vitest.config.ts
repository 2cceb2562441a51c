import { defineConfig } from 'vitest/config';

const STORE = 'test/store/**/*.test.ts';

export default defineConfig({
  test: {
    // Tests start child processes, linters and browsers; a slow machine is no failure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Two of three runners are enough on small machines, and a lost promise is always a mistake.
    dangerouslyIgnoreUnhandledErrors: false,
    projects: [
      { extends: true, test: { name: 'engine', include: ['test/**/*.test.ts'], exclude: [STORE] } },
      {
        extends: true,
        test: {
          name: 'store',
          include: [STORE],
          // Starts a PostgreSQL, for these alone and only where some of them run.
          globalSetup: 'test/store/databases/setup.ts',
          // Loading a PGlite and the reader takes seconds; files that run in one process share them.
          isolate: false,
        },
      },
    ],
  },
});
