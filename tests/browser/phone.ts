import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchBrowser } from './chromium.ts';
import { copyOfDist } from './edition.ts';
import { serveDist, type ServedSite } from './serve-dist.ts';

/** A phone with nothing stored, and a host with a copy of the build that the test may change; new for each test. */
export interface Phone {
  browser: Browser;
  site: ServedSite;
  /** Folder that the host serves. */
  dir: string;
  context: BrowserContext;
  page: Page;
}

/** Sets a new phone up before each test of a file and takes it away after. The object is filled in by then. */
export function usePhone(): Phone {
  const phone = {} as Phone;
  let copy: ReturnType<typeof copyOfDist>;
  beforeAll(async () => {
    phone.browser = await launchBrowser();
  });
  afterAll(() => phone.browser.close());
  beforeEach(async () => {
    copy = copyOfDist();
    phone.dir = copy.dir;
    phone.site = await serveDist({ dir: copy.dir });
    phone.context = await phone.browser.newContext({ viewport: { width: 360, height: 640 } });
    phone.page = await phone.context.newPage();
  });
  afterEach(async () => {
    await phone.context.close();
    await phone.site.close();
    copy.remove();
  });
  return phone;
}
