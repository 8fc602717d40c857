import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pathOf } from '../../src/model/route.ts';
import { routesOf } from '../../src/model/routes.ts';
import { DIST, readPackFile } from './edition.ts';
import { useHost } from './host.ts';
import { LANGUAGES } from './languages.ts';
import { kindsOfPages } from './page-kinds.ts';
import { mainText, mainTextOf, waitForGuide } from './reader.ts';
import { inTabs } from './tabs.ts';

/* Every route × language reads the same on a first visit, without script, and from the worker with the server gone. */
const MINUTES = 60_000;
const host = useHost();

async function textOf(page: Page, path: string): Promise<string> {
  const response = await page.goto(host.site.origin + path, { waitUntil: 'domcontentloaded' });
  expect(response?.status(), path).toBe(200);
  return mainText(page);
}

async function withContext<T>(
  options: Parameters<Browser['newContext']>[0],
  work: (context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await host.browser.newContext(options);
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

/** The text of each file as the server sends it, which is all that a browser without script has. */
const textsOfFiles = (context: BrowserContext, paths: string[]): Promise<Map<string, string>> =>
  inTabs(context, paths, async (blank, path) => {
    const response = await fetch(host.site.origin + path);
    expect(response.status, path).toBe(200);
    return mainTextOf(blank, await response.text());
  });

describe.each(LANGUAGES)('every page in %s', (lang) => {
  const pack = readPackFile(DIST, lang);
  const paths = routesOf(pack)
    .map((route) => pathOf(pack, route))
    .filter((path) => path !== pathOf(pack, { kind: 'exit' }));
  const kinds = kindsOfPages(pack)
    .map(({ path }) => path)
    .filter((path) => paths.includes(path));
  let plain: Map<string, string>;

  it('is complete without script', { timeout: 4 * MINUTES }, async () => {
    plain = await withContext({}, (context) => textsOfFiles(context, paths));
    for (const [path, text] of plain) expect(text.length, path).toBeGreaterThan(20);
    const opened = await withContext({ javaScriptEnabled: false }, (context) =>
      inTabs(context, kinds, textOf),
    );
    for (const [path, text] of opened) expect(text, path).toBe(plain.get(path));
    expect(kinds.length).toBeGreaterThan(20);
  });

  it('is the same with script on a first visit', { timeout: 4 * MINUTES }, async () => {
    // The script is one for all languages, and knows none; from the worker it runs on every page of each.
    const opened = lang === 'es' ? paths : kinds;
    const scripted = await withContext({ serviceWorkers: 'block' }, (context) =>
      inTabs(context, opened, textOf),
    );
    for (const [path, text] of scripted) expect(text, path).toBe(plain.get(path));
  });

  it(
    'A1 is the same from the worker with the server stopped after one load',
    { timeout: 4 * MINUTES },
    async () => {
      await withContext({}, async (context) => {
        const page = await context.newPage();
        await page.goto(`${host.site.origin}/${lang}/`);
        await waitForGuide(page);
        await host.site.close();
        try {
          const offline = await inTabs(context, paths, textOf);
          for (const [path, text] of offline) expect(text, path).toBe(plain.get(path));
        } finally {
          await host.site.start();
        }
      });
    },
  );
});
