import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The worker's modules ask for what a build gives them; tests give them a list of keys of their own. */
const alias = {
  'virtual:site': fileURLToPath(new URL('tests/sw/built.ts', import.meta.url)),
  'virtual:last-words': fileURLToPath(new URL('tests/sw/built.ts', import.meta.url)),
};

export default defineConfig({
  resolve: { alias },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['**/*.bench.test.ts', '**/*.firefox.test.ts', 'tests/hosts/**', 'node_modules/**'],
    environment: 'node',
    // Style sheets are left out of tests but for the one of a page that tests draw themselves.
    css: { include: [/preview\.css/] },
    // For what hangs. A machine half as fast as usual must not reach it: some tests open every kind of page.
    testTimeout: 180_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
