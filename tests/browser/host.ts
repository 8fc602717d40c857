import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../../src/build/chromium.ts';
import { serveDist, type ServedSite } from './serve-dist.ts';

/** A browser, and a host that serves the build as it is; the tests of a file share both. */
export interface Host {
  browser: Browser;
  site: ServedSite;
}

/** Sets the host up before the tests of a file and takes it away after. The object is filled in by then. */
export function useHost(): Host {
  const host = {} as Host;
  beforeAll(async () => {
    host.browser = await launchBrowser();
    host.site = await serveDist();
  });
  afterAll(async () => {
    await host.browser.close();
    await host.site.close();
  });
  return host;
}
