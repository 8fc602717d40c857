import { defineConfig } from 'vitest/config';

/**
 * The site in the web servers that hosts have, by the configurations in `hosts/`; needs what the README does not ask
 * for, so it is no part of `npm test`. `--mode load` measures instead.
 */
export default defineConfig(({ mode }) => ({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include:
      mode === 'load'
        ? ['tests/hosts/**/*.load.test.ts']
        : ['tests/hosts/**/*.hosts.test.ts', 'tests/browser/{offline,lifecycle,privacy}.browser.test.ts'],
    globalSetup: 'tests/hosts/global-nginx.ts',
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
}));
