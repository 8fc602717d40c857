import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CORE_PAGES } from '../../src/model/core-pages.ts';
import { ONE_FILE_BYTES, oneFilePath } from '../../src/model/one-file.ts';
import type { Pack } from '../../src/model/pack.ts';
import { pathOf, type Route } from '../../src/model/route.ts';
import { formatDay } from '../../src/text/format.ts';
import { translatorOf } from '../../src/text/translate.ts';
import { DIST, readPackFile } from './edition.ts';
import { useHost } from './host.ts';
import { LANGUAGES } from './languages.ts';

/*
 * The guide in one file, as somebody opens it who got it by Bluetooth: from the disk, with no network, no host and no
 * script.
 */
const PHONE = { width: 360, height: 640 };
const host = useHost();

const onDisk = (path: string): string => pathToFileURL(join(DIST, path)).href;
const fileOf = (lang: string): string => onDisk(oneFilePath(lang));
const wordsOf = (lang: string): Record<string, string> =>
  JSON.parse(readFileSync(`locales/${lang}/ui.json`, 'utf8')) as Record<string, string>;

const bare = async (): Promise<BrowserContext> => {
  const context = await host.browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
  await context.setOffline(true);
  return context;
};

/** Runs in the browser: everything that would be wrong in any document that stands alone. */
function faultsHere(): string[] {
  const faults: string[] = [];
  const all = [...document.querySelectorAll('*')];
  const ids = all.flatMap(({ id }) => id || []);
  faults.push(...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `twice: ${id}`));
  const known = new Set(ids);
  for (const link of document.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (href.startsWith('#') ? !known.has(href.slice(1)) : !/^(tel:|sms:|https?:\/\/)/.test(href))
      faults.push(`leads nowhere: ${href} ${link.textContent}`);
  }
  for (const name of ['aria-labelledby', 'aria-describedby', 'for'])
    for (const element of document.querySelectorAll(`[${name}]`))
      for (const id of (element.getAttribute(name) ?? '').split(' '))
        if (!known.has(id)) faults.push(`${name}: ${id}`);
  if (document.querySelectorAll('h1').length !== 1) faults.push('not one first heading');
  for (const one of document.querySelectorAll('script, form, iframe, img, link, [src], [hidden], [style]'))
    faults.push(one.outerHTML.slice(0, 100));
  for (const one of document.querySelectorAll('.late, .now'))
    faults.push(`two wordings: ${one.outerHTML.slice(0, 100)}`);
  return faults;
}

/** Whether some words can be read before the first scroll. */
async function isOnFirstScreen(page: Page, text: string): Promise<boolean> {
  const box = await page.getByText(text).first().boundingBox();
  return !!box && box.y >= 0 && box.y + box.height <= PHONE.height;
}

const emergencyNumbers = ({ contacts }: Pack): string[] =>
  Object.values(contacts)
    .filter(({ topics }) => topics[0] === 'emergency')
    .flatMap(({ phones = [] }) => phones.map(({ number }) => number));

describe.each(LANGUAGES)('the guide in one file in %s', (lang) => {
  const pack = readPackFile(DIST, lang);
  const t = translatorOf(pack);
  const words = wordsOf(lang);

  it('is small, whole and alone', async () => {
    expect(statSync(join(DIST, oneFilePath(lang))).size).toBeLessThanOrEqual(ONE_FILE_BYTES);
    const context = await bare();
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(fileOf(lang));
    expect(await page.evaluate(faultsHere)).toEqual([]);
    expect(asked).toEqual([fileOf(lang)]);
    const { locale } = pack;
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    expect(await page.locator('html').getAttribute('dir')).toBe(locale.dir);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    await context.close();
  });

  it('says first what it is, its date, who can vouch for it, and whom to call', async () => {
    const context = await bare();
    const page = await context.newPage();
    await page.goto(fileOf(lang));
    const date = t('footer.version', { date: formatDay(pack.issued, pack.locale, t) });
    const said = [
      words['onefile.title'],
      date,
      words['onefile.dates'],
      words['onefile.trust'],
      t('help.lead'),
    ];
    for (const text of said) expect(await isOnFirstScreen(page, text ?? ''), text).toBe(true);
    const first = await page.locator('.numbers dd a, .numbers dd bdi').first().boundingBox();
    expect((first?.y ?? 1000) + (first?.height ?? 0)).toBeLessThanOrEqual(PHONE.height);
    const numbers = (await page.locator('.numbers').first().textContent()) ?? '';
    expect(emergencyNumbers(pack).length).toBeGreaterThan(40);
    for (const number of emergencyNumbers(pack)) expect(numbers).toContain(number);
    await context.close();
  });

  it('holds what is needed most, marks what is in another language, and names what is missing', async () => {
    const context = await bare();
    const page = await context.newPage();
    await page.goto(fileOf(lang));
    const titles = await page.evaluate(() =>
      [...document.querySelectorAll('.part h2')].map((heading) => ({
        title: heading.textContent ?? '',
        lang: heading.closest('[lang]')?.getAttribute('lang'),
      })),
    );
    const pages = Object.values(pack.pages);
    const held = pages.filter(({ title }) => titles.some((one) => one.title === title));
    for (const one of held)
      expect(titles.find(({ title }) => title === one.title)?.lang, one.id).toBe(one.lang ?? lang);
    const needed = [
      ...pages.filter(({ kind }) => kind === 'help').map(({ id }) => id),
      ...CORE_PAGES.slice(0, 12),
    ];
    expect(needed.filter((id) => !held.some((one) => one.id === id))).toEqual([]);
    for (const kind of ['phrases', 'checklists'])
      expect(titles.map(({ title }) => title)).toContain(t(`${kind}.title`));
    const left = (await page.locator('#top-left').locator('..').textContent()) ?? '';
    for (const one of pages.filter(({ id, headings }) => !headings && !held.some((two) => two.id === id)))
      expect(left).toContain(one.title);
    await context.close();
  });
});

it('the pages called the core are in the guide, each once', () => {
  const { pages } = readPackFile(DIST, 'es');
  expect(CORE_PAGES.filter((id) => !pages[id])).toEqual([]);
  expect(new Set(CORE_PAGES).size).toBe(CORE_PAGES.length);
});

/**
 * Runs in the browser: the words of a page, of its own file or as a part of the guide in one file, without what the
 * file says once: ways to other parts, emergency numbers, cards of contacts, related pages.
 */
function ownWords(part: string | null): string {
  const root = document.querySelector<HTMLElement>(part ?? 'main');
  if (!root) return '';
  root.querySelectorAll('details').forEach((details) => (details.open = true));
  const gone = ['.jumps', '.save', 'article.card', '.alone', '.part > p:last-child'];
  root.querySelectorAll(gone.join()).forEach((element) => element.remove());
  for (const inside of root.querySelectorAll('dl.numbers, #related')) inside.closest('section')?.remove();
  return root.innerText.replace(/\s+/g, ' ').trim();
}

describe.each(['es', 'ar'])('in %s', (lang) => {
  const pack = readPackFile(DIST, lang);

  it('every page in the file says what the page itself says', async () => {
    const context = await bare();
    const page = await context.newPage();
    await page.goto(fileOf(lang));
    const found = await page.evaluate(() =>
      [...document.querySelectorAll('.part')].map(({ id }) => ({
        id,
        title: document.querySelector(`#${id} h2`)?.textContent ?? '',
      })),
    );
    const routeOf = (title: string): Route | undefined => {
      const one = Object.values(pack.pages).find((candidate) => candidate.title === title);
      return one ? { kind: 'page', id: one.id } : undefined;
    };
    const same = found.flatMap(({ id, title }) => {
      const route = routeOf(title);
      return route ? [{ id, path: pathOf(pack, route) }] : [];
    });
    expect(same.length).toBeGreaterThan(25);
    const own = await context.newPage();
    for (const { id, path } of same) {
      await own.goto(onDisk(`${path}index.html`));
      expect(await page.evaluate(ownWords, `#${id}`), path).toBe(await own.evaluate(ownWords, null));
    }
    await context.close();
  });

  it('axe finds nothing', async () => {
    const context = await host.browser.newContext({
      viewport: PHONE,
      colorScheme: lang === 'es' ? 'light' : 'dark',
    });
    const page = await context.newPage();
    await page.goto(fileOf(lang));
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() =>
      window.axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations'],
      }),
    );
    const shown = violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ html }) => html.slice(0, 120))
          .join(' | ')}`,
    );
    expect(shown).toEqual([]);
    await context.close();
  });
});

it('a host sends it to be kept, with a policy that lets it do nothing', async () => {
  const response = await fetch(host.site.origin + oneFilePath('es'));
  const text = await response.text();
  expect(response.headers.get('content-disposition')).toBe('attachment');
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(text)?.[1];
  expect(response.headers.get('content-security-policy')).toBe(`${policy}; frame-ancestors 'none'`);
  expect(policy).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'$/,
  );
});
