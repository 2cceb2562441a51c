import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Tests start child processes, linters and browsers; a slow machine is no failure.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two of three runners are enough on small machines, and a lost promise is always a mistake.
    dangerouslyIgnoreUnhandledErrors: false,
  },
});
