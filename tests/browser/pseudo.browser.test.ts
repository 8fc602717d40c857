/*
 * Languages that need 40 % more room, and one that runs from right to left, on the smallest screen and with letters
 * twice as large: nothing may be clipped, nothing may scroll sideways.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { integrity } from '../../src/build/policy.ts';
import { momentOf } from '../../src/build/prerender.ts';
import { routeAt } from '../../src/model/routes.ts';
import { renderPage } from '../../src/view/render.ts';
import { pseudoLanguage } from '../build/pseudo-language.ts';
import { launchBrowser } from '../../src/build/chromium.ts';
import { lostWords, readerSettings, survey } from './measure.ts';
import { kindsOfPages } from './page-kinds.ts';
import { extraCss, pageCss } from '../view/style-sheets.ts';

const MINUTES = 60_000;
const css = pageCss + extraCss;
const site = { version: '1', origin: '', script: '/x.js', css, cssHash: integrity('sha256', css) };
const ORIGIN = 'http://pseudo.test';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(['accented', 'bidi'] as const)('%s words', (kind) => {
  const { pack } = pseudoLanguage(kind);
  const paths = kindsOfPages(pack)
    .map(({ path }) => path)
    .filter((path) => path.startsWith(`/${pack.lang}/`) && path.endsWith('/'));
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    context = await browser.newContext({ javaScriptEnabled: true });
    page = await context.newPage();
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url());
      const at = pathname.endsWith('/') ? routeAt(pack, pathname) : null;
      if (!at) return route.abort();
      return route.fulfill({ contentType: 'text/html', body: renderPage(pack, at, site, momentOf(pack)) });
    });
  });
  afterAll(() => context.close());

  it.each([
    ['320 px wide', 320, { size: 100, spacing: false, pictures: kind === 'accented' }],
    ['320 px wide, letters twice as large', 320, { size: 200, spacing: false, pictures: false }],
  ])('fit %s', { timeout: 4 * MINUTES }, async (_, width, settings) => {
    await page.setViewportSize({ width, height: 640 });
    const faults: Record<string, unknown> = {};
    for (const path of paths) {
      await page.goto(ORIGIN + path, { waitUntil: 'domcontentloaded' });
      await page.evaluate(readerSettings, settings);
      const [{ sidewaysBy, dir }, lost] = [
        await page.evaluate(survey),
        await page.evaluate(lostWords, settings),
      ];
      expect(dir).toBe(kind === 'bidi' ? 'rtl' : 'ltr');
      if (sidewaysBy > 0 || lost.length) faults[path] = { sidewaysBy, lost };
    }
    expect(faults).toEqual({});
    expect(paths.length).toBeGreaterThan(20);
  });
});
