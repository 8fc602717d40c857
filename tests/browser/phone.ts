import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchBrowser } from '../../src/build/chromium.ts';
import { emptyFolder } from './edition.ts';
import { serveDist, type ServedSite } from './serve-dist.ts';

/** A phone with nothing stored, and a host with the build, over which the test may lay files; new for each test. */
export interface Phone {
  browser: Browser;
  site: ServedSite;
  /** Files here are served in place of the build's. */
  dir: string;
  context: BrowserContext;
  page: Page;
}

/** Sets a new phone up before each test of a file and takes it away after. The object is filled in by then. */
export function usePhone(): Phone {
  const phone = {} as Phone;
  let over: ReturnType<typeof emptyFolder>;
  beforeAll(async () => {
    phone.browser = await launchBrowser();
  });
  afterAll(() => phone.browser.close());
  beforeEach(async () => {
    over = emptyFolder();
    phone.dir = over.dir;
    phone.site = await serveDist({ over: over.dir });
    phone.context = await phone.browser.newContext({ viewport: { width: 360, height: 640 } });
    phone.page = await phone.context.newPage();
  });
  afterEach(async () => {
    await phone.context.close();
    await phone.site.close();
    over.remove();
  });
  return phone;
}
