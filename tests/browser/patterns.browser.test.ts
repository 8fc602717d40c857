import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../src/build/chromium.ts';
import { patternFiles } from '../../src/build/content-tools/patterns.ts';
import { readContent } from '../../src/build/content.ts';
import { axeFaults } from './axe-here.ts';
import { closely } from './languages.ts';
import { lostWords, readerSettings, survey } from './measure.ts';
import { extraCss, pageCss, styledClasses } from '../view/style-sheets.ts';

/*
 * The page of patterns has everything that pages are made of in every state, those too that no page of this edition is
 * in: what holds here holds on the day when a programme pauses or a page is taken back.
 */
const MINUTES = 60_000;

/** Looks that cannot stand on it. */
const ELSEWHERE: Record<string, string> = {
  close: 'made by the script, with the notice it closes: lifecycle.browser.test.ts',
  result: 'changes nothing but print: sheets.browser.test.ts',
  newer: 'Spanish is never older than itself',
};

const css = pageCss + extraCss;

const files = new Map(
  patternFiles(readContent(process.cwd()), css).map(({ file, text }) => [
    file.replace(/.*\/|\.html$/g, ''),
    text,
  ]),
);
const htmlOf = (lang: string): string => files.get(lang) ?? '';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each([...closely()])('the page of patterns in %s', (lang) => {
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: htmlOf(lang) }));
    await page.goto('http://patterns.test/', { waitUntil: 'domcontentloaded' });
  });
  afterEach(() => page.close());

  it('shows every look that the stylesheet knows', async () => {
    const used = await page.evaluate(() =>
      [...document.querySelectorAll('[class]')].flatMap(({ classList }) => [...classList]),
    );
    const missing = styledClasses(css).filter((name) => !used.includes(name) && !(name in ELSEWHERE));
    expect(missing).toEqual([]);
    expect(used.length).toBeGreaterThan(300);
  });

  it('leaves no state blank', async () => {
    const blank = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-state]')]
        .filter((state) => [...state.children].slice(1).every((look) => !look.getClientRects().length))
        .map(({ dataset }) => dataset['state']),
    );
    expect(blank).toEqual([]);
  });

  it('gives axe nothing to find, in light and dark', { timeout: 2 * MINUTES }, async () => {
    await page.evaluate(() =>
      document.querySelectorAll('details:not(.lang)').forEach((one) => one.setAttribute('open', '')),
    );
    expect(await axeFaults(page)).toEqual([]);
  });

  it.each([100, 200])('fits 320 px with letters at %i %', { timeout: 2 * MINUTES }, async (size) => {
    const settings = { size, spacing: false, pictures: size === 100 };
    await page.evaluate(readerSettings, settings);
    const { sidewaysBy } = await page.evaluate(survey);
    expect(sidewaysBy).toBe(0);
    expect(await page.evaluate(lostWords, settings)).toEqual([]);
  });
});
