import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasSheet } from '../../src/model/page.ts';
import { pathOf } from '../../src/model/route.ts';
import { routesOf } from '../../src/model/routes.ts';
import { DIST, readPackFile } from './edition.ts';
import { useHost } from './host.ts';
import { closely, LANGUAGES } from './languages.ts';
import { kindsOfPages } from './page-kinds.ts';
import { readQr } from './read-qr.ts';
import { inTabs } from './tabs.ts';

/* What comes out of a printer: one sheet, nothing cut off, black on white, readable by eye and by camera. */
const MINUTES = 60_000;
const MM = 96 / 25.4;

const host = useHost();
let context: BrowserContext;
beforeAll(async () => {
  context = await host.browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 900, height: 1200 },
  });
  await context.addInitScript(() => {
    // The printer's window would stop the test; what is laid out for it stays.
    window.print = () => document.body.setAttribute('data-printed', '');
  });
});
afterAll(() => context.close());

/** Guides of a language with a sheet, those with most to say first. */
const guidesOf = (lang: string): string[] => {
  const pack = readPackFile(DIST, lang);
  return Object.values(pack.pages)
    .filter(hasSheet)
    .map((page) => ({ page, size: JSON.stringify(page.blocks).length }))
    .sort((a, b) => b.size - a.size)
    .map(({ page }) => pathOf(pack, { kind: 'page', id: page.id }));
};

async function print(page: Page, path: string): Promise<void> {
  await page.goto(host.site.origin + path, { waitUntil: 'domcontentloaded' });
  await page.locator('[data-island="print"] button').click();
  await page.locator('[data-printed]').waitFor();
}

const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

async function sheetsOf(page: Page): Promise<number[]> {
  const pdfs = [await page.pdf({ format: 'A4' }), await page.pdf({ format: 'Letter' })];
  return pdfs.map(pagesIn);
}

/** In the browser: the size of the letters, and what is wrong with the sheet. */
function sheetHere(): { size: number; faults: string[] } {
  const sheet = document.querySelector<HTMLElement>('.on-guide');
  const columns = sheet?.querySelector('.columns');
  if (!sheet || !columns) return { size: 0, faults: ['no sheet'] };
  const frame = sheet.getBoundingClientRect();
  const bottom = (sheet.querySelector('footer') ?? columns).getBoundingClientRect().top;
  const words = document.createTreeWalker(columns, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const faults: string[] = [];
  while (words.nextNode()) {
    range.selectNodeContents(words.currentNode);
    for (const { left, right, bottom: end, width } of range.getClientRects())
      if (width > 1 && (left < frame.left - 1 || right > frame.right + 1 || end > bottom + 3))
        faults.push(`cut off: ${words.currentNode.textContent?.slice(0, 40)}`);
  }
  const size = parseFloat(sheet.style.fontSize);
  if (size < 8.5) faults.push(`letters of ${size} pt`);
  const shut = sheet.querySelectorAll('details:not([open])').length;
  if (shut) faults.push(`${shut} parts are shut`);
  const tools = sheet.querySelectorAll('button, .share, .jumps, .save, .sources, sup').length;
  if (tools) faults.push(`${tools} things that paper has no use for`);
  const colours = [...sheet.querySelectorAll<HTMLElement>('*')].filter(
    (element) => !element.closest('svg') && getComputedStyle(element).color !== 'rgb(0, 0, 0)',
  );
  if (colours.length) faults.push(`in colour: ${colours[0]?.textContent?.slice(0, 40)}`);
  if (!sheet.querySelector('footer .address')) faults.push('no address');
  if (document.querySelector('main .dates') && !sheet.querySelector('footer .dates')) faults.push('no dates');
  return { size, faults: [...new Set(faults)] };
}

describe('guides on one sheet, in letters of 8.5 pt or more', () => {
  const fit = async (paths: string[]): Promise<number[]> => {
    const found = await inTabs(context, paths, async (page, path) => {
      await print(page, path);
      return page.evaluate(sheetHere);
    });
    expect([...found].filter(([, sheet]) => sheet.faults.length)).toEqual([]);
    return [...found.values()].map(({ size }) => size).sort((a, b) => a - b);
  };

  it('all of them in es, most in 11 pt', { timeout: 8 * MINUTES }, async () => {
    const paths = guidesOf('es');
    expect(paths.length).toBeGreaterThan(100);
    const sizes = await fit(paths);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeGreaterThanOrEqual(11);
  });

  // What shrinks letters is how much there is to say.
  it.each([...closely()].filter((lang) => lang !== 'es'))(
    'those with most to say in %s',
    { timeout: 8 * MINUTES },
    async (lang) => {
      await fit(guidesOf(lang).slice(0, 20));
    },
  );
});

describe.each(LANGUAGES)('a sheet in %s', (lang) => {
  const kinds = kindsOfPages(readPackFile(DIST, lang)).filter(({ name }) =>
    ['help situation', 'risk', 'closed programme'].includes(name),
  );

  it('is one page of A4 and of Letter, and its code leads to the page', async () => {
    expect(kinds.length).toBe(3);
    const page = await context.newPage();
    for (const { path } of kinds) {
      await print(page, path);
      expect(await sheetsOf(page), path).toEqual([1, 1]);
      expect(await readQr(await page.locator('.paper .qr').screenshot()), path).toEqual([
        host.site.origin + path,
      ]);
    }
    await page.close();
  });
});

it('gives up contacts that do not fit from the last on, never all of them', async () => {
  const page = await context.newPage();
  const contactsIn = (place: string): Promise<string[]> =>
    page.locator(`${place} .card:has(.phones) h3`).allTextContents();
  for (const path of ['/es/ayuda/no-puedo-mas/', '/es/ayuda/nino-solo/', '/es/riesgos/violencia-sexual/']) {
    await print(page, path);
    const printed = await contactsIn('.on-guide');
    const known = await contactsIn('main');
    expect(printed.length, path).toBeGreaterThan(0);
    expect(printed, path).toEqual(known.slice(0, printed.length));
  }
  await page.close();
});

it('is the same when it is made on a phone, where most of it is out of sight', async () => {
  const page = await context.newPage();
  const sheetAt = async (path: string, width: number, height: number): Promise<string> => {
    await page.setViewportSize({ width, height });
    await print(page, path);
    return page.locator('.on-guide').evaluate((sheet) => sheet.outerHTML);
  };
  let contacts = 0;
  for (const path of guidesOf('es').slice(0, 6)) {
    const sheet = await sheetAt(path, 900, 1200);
    expect(await sheetAt(path, 360, 640), path).toBe(sheet);
    contacts += sheet.split('</article>').length - 1;
  }
  expect(contacts).toBeGreaterThan(9);
  await page.close();
});

it('going back takes the sheet away and leaves the page', async () => {
  const [path = ''] = guidesOf('es');
  const page = await context.newPage();
  await print(page, path);
  await page.goBack();
  await page.locator('.paper').waitFor({ state: 'detached' });
  expect(page.url()).toBe(host.site.origin + path);
  expect(await page.locator('main').isVisible()).toBe(true);
  await page.close();
});

describe.each([...closely()])('the card of numbers in %s', (lang) => {
  const pack = readPackFile(DIST, lang);
  const paths = routesOf(pack).flatMap((route) =>
    route.kind === 'paper-country' ? [pathOf(pack, route)] : [],
  );

  it(
    'has eight sides of A7 with nothing cut off and no letter under 8 pt',
    { timeout: MINUTES * 3 },
    async () => {
      const found = await inTabs(context, paths, async (page, path) => {
        await print(page, path);
        return page.evaluate(() => {
          const sides = [...document.querySelectorAll<HTMLElement>('.on-card > div')];
          const small = [...document.querySelectorAll('.on-card *')].filter(
            (element) => parseFloat(getComputedStyle(element).fontSize) < (8 * 96) / 72,
          );
          const cut = sides.filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1);
          const [first] = sides;
          return [sides.length, small.length, cut.length, first?.offsetWidth, first?.offsetHeight];
        });
      });
      const side = [Math.round(105 * MM), Math.round((297 / 4) * MM)];
      expect(Object.fromEntries(found)).toEqual(
        Object.fromEntries(paths.map((path) => [path, [8, 0, 0, ...side]])),
      );
    },
  );

  it('is one page of A4 and of Letter', async () => {
    const page = await context.newPage();
    await print(page, pathOf(pack, { kind: 'paper-country', country: 'MX' }));
    expect(await sheetsOf(page)).toEqual([1, 1]);
    await page.close();
  });
});

it('the poster speaks every language on one page and shows a code of 60 mm of the first page', async () => {
  const page = await context.newPage();
  await print(page, '/poster/');
  expect(await sheetsOf(page)).toEqual([1, 1]);
  const poster = await page.evaluate(() => {
    const sheet = document.querySelector('.on-poster');
    const lines = [...(sheet?.querySelectorAll<HTMLElement>('li') ?? [])];
    const squares = sheet?.querySelector('.qr path')?.getBoundingClientRect();
    const box = sheet?.getBoundingClientRect();
    return {
      said: lines.filter(({ textContent }) => textContent?.trim()).map(({ lang, dir }) => `${lang} ${dir}`),
      squares: Math.min(squares?.width ?? 0, squares?.height ?? 0),
      cut: lines.filter((line) => line.getBoundingClientRect().bottom > (box?.bottom ?? 0)).length,
      address: sheet?.querySelector('.address')?.textContent,
    };
  });
  expect(poster.said).toEqual(readPackFile(DIST, 'es').languages.map(({ code, dir }) => `${code} ${dir}`));
  expect(poster.squares / MM).toBeGreaterThanOrEqual(60);
  expect(poster.cut).toBe(0);
  expect(poster.address).toBe(host.site.origin.slice(7));
  expect(await readQr(await page.locator('.paper .qr').screenshot())).toEqual([`${host.site.origin}/`]);
  await page.close();
});
