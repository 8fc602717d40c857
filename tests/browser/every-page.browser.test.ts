import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pathOf, routesOf } from '../../src/model/route.ts';
import { launchBrowser } from './chromium.ts';
import { DIST, readPackFile } from './edition.ts';
import { mainText, waitForGuide } from './reader.ts';
import { serveDist, type ServedSite } from './serve-dist.ts';

/* Every route × language reads the same on a first visit, without script, and from the worker with the server gone. */
const LANGUAGES = readPackFile(DIST, 'es').languages.map(({ code }) => code);

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveDist();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function textsOf(page: Page, paths: string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const path of paths) {
    const response = await page.goto(site.origin + path, { waitUntil: 'domcontentloaded' });
    expect(response?.status(), path).toBe(200);
    texts.set(path, await mainText(page));
  }
  return texts;
}

async function withContext<T>(
  options: Parameters<Browser['newContext']>[0],
  work: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    return await work(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

describe.each(LANGUAGES)('every page in %s', (lang) => {
  const pack = readPackFile(DIST, lang);
  const paths = routesOf(pack)
    .map((route) => pathOf(pack, route))
    .filter((path) => path !== pathOf(pack, { kind: 'exit' }));
  let plain: Map<string, string>;

  it('is complete without script', { timeout: 240_000 }, async () => {
    plain = await withContext({ javaScriptEnabled: false }, (page) => textsOf(page, paths));
    for (const [path, text] of plain) expect(text.length, path).toBeGreaterThan(60);
  });

  it('is the same with script on a first visit', { timeout: 240_000 }, async () => {
    const scripted = await withContext({ serviceWorkers: 'block' }, (page) => textsOf(page, paths));
    for (const [path, text] of scripted) expect(text, path).toBe(plain.get(path));
  });

  it(
    'A1 is the same from the worker with the server stopped after one load',
    { timeout: 240_000 },
    async () => {
      await withContext({}, async (page) => {
        await page.goto(`${site.origin}/${lang}/`);
        await waitForGuide(page);
        await site.close();
        try {
          const offline = await textsOf(page, paths);
          for (const [path, text] of offline) expect(text, path).toBe(plain.get(path));
        } finally {
          await site.start();
        }
      });
    },
  );
});
