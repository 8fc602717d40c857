import axe, { type AxeResults } from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkCode } from '../../src/model/check-code.ts';
import { addDays } from '../../src/model/day.ts';
import { contrast } from './contrast.ts';
import { DIST, readPackFile } from './edition.ts';
import { useHost } from './host.ts';
import { closely, LANGUAGES } from './languages.ts';
import { kindsOfPages } from './page-kinds.ts';
import { waitForGuide } from './reader.ts';
import { inTabs } from './tabs.ts';

/*
 * All rules of axe, the best practices too, and the stricter contrast of 7:1, on every kind of page in every language.
 * The page's script is on, and the worker where it adds something, so that this is judged as well.
 */
const MINUTES = 60_000;
const THEMES = ['light', 'dark'] as const;
const PHONE = { width: 360, height: 640 };
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Years behind the youngest edition, when every softened wording is on the screen. */
const MUCH_LATER = new Date('2036-01-01');

/** The looks and what the script adds are the same in every language: these stand for all, in both themes. */
const CLOSELY = closely();

const host = useHost();

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/**
 * Runs inside the page, where axe has been loaded: folded parts are opened and judged too, and so is what is laid out
 * when the reader comes to it. The menu of languages lies over the page when it is open, so it is judged by itself.
 */
function runAxe({
  tags,
  rules,
  menu,
}: {
  tags: string[];
  /** Only these; all where there are none. */
  rules: string[] | null;
  menu: boolean;
}): Promise<AxeResults> {
  document
    .querySelectorAll('details')
    .forEach((details) => (details.open = details.classList.contains('lang') === menu));
  document.querySelectorAll('article').forEach(({ style }) => (style.contentVisibility = 'visible'));
  return window.axe.run(menu ? '.top' : document, {
    runOnly: rules ?? tags,
    rules: rules ? {} : { 'color-contrast-enhanced': { enabled: true } },
    resultTypes: ['violations', 'incomplete'],
  });
}

/**
 * Contrast that axe could not measure is a fault as well, except that of a bare sign such as ✕, which is no word, and
 * of words in pictures, which have a test of their own.
 */
const unmeasured = ({ incomplete }: AxeResults): AxeResults['incomplete'] =>
  incomplete
    .filter(({ id }) => id.startsWith('color-contrast'))
    .map((rule) => ({
      ...rule,
      nodes: rule.nodes.filter(
        ({ any, html }) => any.some(({ data }) => data?.messageKey !== 'nonBmp') && !html.startsWith('<text'),
      ),
    }))
    .filter(({ nodes }) => nodes.length);

interface PictureWord {
  word: string;
  fill: string;
  ground: string;
}

/** Words of pictures with what they stand on: their sign, or the halo around them, or else the page. */
function wordsInPictures(): PictureWord[] {
  const page = getComputedStyle(document.body).backgroundColor;
  return [...document.querySelectorAll('svg[role="img"] text')].map((text) => {
    const { fill, stroke } = getComputedStyle(text);
    const sign = text.closest('g')?.querySelector('rect');
    const ground = sign ? getComputedStyle(sign).fill : stroke === 'none' ? page : stroke;
    return { word: text.textContent ?? '', fill, ground };
  });
}

/** The rules whose answer depends on the colours; every other has the same answer in both themes. */
const COLOURS = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

async function faultsHere(page: Page, theme: (typeof THEMES)[number], menu = false): Promise<string[]> {
  await page.emulateMedia({ colorScheme: theme });
  const rules = theme === 'light' ? null : COLOURS;
  const results = await page.evaluate(runAxe, { tags: TAGS, rules, menu });
  expect(results.testEngine.name).toBe('axe-core');
  return [...results.violations, ...unmeasured(results)].flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${theme} ${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}

/** What axe finds on each of `paths`, in each of `themes`. */
async function faultsOn(
  context: BrowserContext,
  paths: string[],
  themes: readonly (typeof THEMES)[number][] = THEMES,
): Promise<Record<string, string[]>> {
  const found = await inTabs(context, paths, async (page, path) => {
    await page.goto(host.site.origin + path);
    await page.evaluate(axe.source);
    const faults: string[] = [];
    for (const theme of themes) faults.push(...(await faultsHere(page, theme)));
    return faults;
  });
  return Object.fromEntries([...found].filter(([, faults]) => faults.length));
}

describe.each(LANGUAGES)('axe finds nothing in %s', (lang) => {
  const kinds = kindsOfPages(readPackFile(DIST, lang));
  const others = kinds.filter(({ name }) => name !== 'saved').map(({ path }) => path);

  it('on any kind of page', { timeout: 8 * MINUTES }, async () => {
    const context = await host.browser.newContext({ viewport: PHONE, serviceWorkers: 'block' });
    const themes = CLOSELY.has(lang) ? THEMES : (['light'] as const);
    expect(await faultsOn(context, others, themes)).toEqual({});
    await context.close();
  });
});

describe.each([...CLOSELY])('axe finds nothing in %s', (lang) => {
  const kinds = kindsOfPages(readPackFile(DIST, lang));
  const saved = `${kinds.find(({ name }) => name === 'saved')?.path}`;
  const guide = `${kinds.find(({ name }) => name === 'risk')?.path}`;

  it('in the open menu of languages', async () => {
    const page = await host.browser.newPage({ viewport: PHONE });
    await page.goto(host.site.origin + guide);
    await page.evaluate(axe.source);
    for (const theme of THEMES) expect(await faultsHere(page, theme, true)).toEqual([]);
    await page.close();
  });

  it('in pictures, whose words stand out 7:1 from their ground', async () => {
    const page = await host.browser.newPage({ viewport: PHONE });
    const pictures = kinds.filter(({ name }) => ['figures', 'route-map'].includes(name));
    expect(pictures).toHaveLength(2);
    for (const { path } of pictures) {
      await page.goto(host.site.origin + path);
      for (const colorScheme of THEMES) {
        await page.emulateMedia({ colorScheme });
        const words = await page.evaluate(wordsInPictures);
        expect(words.length).toBeGreaterThan(5);
        const faint = words.filter(({ fill, ground }) => contrast(fill, ground) < 7);
        expect(faint, `${path} ${colorScheme}`).toEqual([]);
      }
    }
    await page.close();
  });

  it('on the saved page, with the guide stored and a page kept', async () => {
    const context = await host.browser.newContext({ viewport: PHONE });
    const page = await context.newPage();
    await page.goto(host.site.origin + guide);
    await waitForGuide(page);
    await page.locator('[data-testid="save"]').click();
    await page.locator('[data-testid="save"][aria-pressed="true"]').waitFor();
    await page.goto(host.site.origin + saved);
    await page.locator('[data-saved] button').waitFor();
    await page.evaluate(axe.source);
    for (const theme of THEMES) expect(await faultsHere(page, theme)).toEqual([]);
    await context.close();
  });

  it('on what a search found, and where it found nothing', async () => {
    const context = await host.browser.newContext({ viewport: PHONE });
    const page = await context.newPage();
    const search = `${host.site.origin}${kinds.find(({ name }) => name === 'search')?.path}`;
    await page.goto(search);
    await waitForGuide(page);
    for (const query of ['', 'tps', 'xqzwvk']) {
      await page.goto(`${search}?q=${query}`);
      await page.locator('form[data-testid="search"]').waitFor();
      await page.evaluate(axe.source);
      for (const theme of THEMES) expect(await faultsHere(page, theme), query).toEqual([]);
    }
    await context.close();
  });

  it('on what a check says of a code', async () => {
    const context = await host.browser.newContext({ viewport: PHONE });
    const page = await context.newPage();
    const verify = `${host.site.origin}${kinds.find(({ name }) => name === 'verify')?.path}`;
    await page.goto(verify);
    await waitForGuide(page);
    const { issued } = readPackFile(DIST, 'es');
    for (const code of [
      '',
      'AAAA-AAAA',
      checkCode('darien', issued),
      checkCode('darien', addDays(issued, 1)),
    ]) {
      await page.goto(`${verify}?c=${code}`);
      await page.locator('form[data-testid="verify"]').waitFor();
      await page.evaluate(axe.source);
      for (const theme of THEMES) expect(await faultsHere(page, theme), code).toEqual([]);
    }
    await context.close();
  });

  it('when everything has passed its date', { timeout: 8 * MINUTES }, async () => {
    const context = await host.browser.newContext({ viewport: PHONE, serviceWorkers: 'block' });
    await context.clock.setFixedTime(MUCH_LATER);
    const names = ['home', 'return', 'contacts-country', 'risk', 'programme', 'closed programme'];
    const paths = kinds.filter(({ name }) => names.includes(name)).map(({ path }) => path);
    expect(paths).toHaveLength(names.length);
    expect(await faultsOn(context, paths)).toEqual({});
    await context.close();
  });
});
