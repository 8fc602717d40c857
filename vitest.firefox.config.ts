import { defineConfig } from 'vitest/config';

/** Only in Firefox, which a machine must have: `npm test` needs nothing but what npm brings. */
export default defineConfig({
  test: {
    include: ['tests/**/*.firefox.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
