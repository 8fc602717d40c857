import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pathOf, routesOf } from '../../src/model/route.ts';
import { DIST, readPackFile } from './edition.ts';
import { useHost } from './host.ts';
import { mainText, waitForGuide } from './reader.ts';

/* Every route × language reads the same on a first visit, without script, and from the worker with the server gone. */
const LANGUAGES = readPackFile(DIST, 'es').languages.map(({ code }) => code);

const host = useHost();

async function textsOf(page: Page, paths: string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const path of paths) {
    const response = await page.goto(host.site.origin + path, { waitUntil: 'domcontentloaded' });
    expect(response?.status(), path).toBe(200);
    texts.set(path, await mainText(page));
  }
  return texts;
}

async function withContext<T>(
  options: Parameters<Browser['newContext']>[0],
  work: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await host.browser.newContext(options);
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

  it('is the same from the worker with the server stopped after one load', { timeout: 240_000 }, async () => {
    await withContext({}, async (page) => {
      await page.goto(`${host.site.origin}/${lang}/`);
      await waitForGuide(page);
      await host.site.close();
      try {
        const offline = await textsOf(page, paths);
        for (const [path, text] of offline) expect(text, path).toBe(plain.get(path));
      } finally {
        await host.site.start();
      }
    });
  });
});
