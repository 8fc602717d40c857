import { readdirSync, readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pathOf } from '../../src/model/route.ts';
import { median } from '../bench/median.ts';
import { wireSize } from '../bench/wire-size.ts';
import { launchBrowser } from '../../src/build/chromium.ts';
import { DIST, readPackFile } from '../browser/edition.ts';
import { serveDist, type ServedSite } from '../browser/serve-dist.ts';

/*
 * What the reader pays for in bytes: brotli with all response headers, in kB of 1000, against the limits of the design.
 * "Until enhanced" is counted without the worker, what it precaches and the packs: those come when the page is in use.
 */
const LANGUAGES = readPackFile(DIST, 'es').languages.map(({ code }) => code);
const GUIDES = LANGUAGES.flatMap((lang) => {
  const pack = readPackFile(DIST, lang);
  return Object.keys(pack.pages).map((id) => pathOf(pack, { kind: 'page', id }));
});
/**
 * The list of saved pages is nobody's first page: who opens it has the app, and its files with it. It lists what is on
 * the phone, downloads, cancels, tells the news and hands the guide over.
 */
const SAVED = LANGUAGES.map((lang) => pathOf(readPackFile(DIST, lang), { kind: 'saved' }));
/** Shows the ticks that a reader keeps, so that what opens them comes with the page. */
const LISTS = LANGUAGES.map((lang) => pathOf(readPackFile(DIST, lang), { kind: 'checklists' }));

/**
 * 180 kB. Letters of Arabic and Chinese take two or three bytes, and most pages of these languages are borrowed from
 * English: 5 kB more keep the contacts, phrases and safety texts of their readers whole.
 */
const packLimit = (lang: string): number =>
  readPackFile(DIST, lang).locale.dir === 'rtl' || lang === 'zh-Hans' ? 185_000 : 180_000;

interface PageCost {
  path: string;
  html: number;
  script: number;
  total: number;
  /** All addresses asked for, its own first. */
  requests: string[];
}

const agent = new Agent({ keepAlive: true, maxSockets: 4 });
const known = new Map<string, Promise<number>>();
let browser: Browser;
let site: ServedSite;
let pages: PageCost[];

/** Bytes of one answer, asked for once. */
function cost(path: string): Promise<number> {
  const size = known.get(path) ?? wireSize(site.origin + path, agent).then(({ total }) => total);
  known.set(path, size);
  return size;
}

/**
 * Pages that readers get; the translators' page is a tool, the guide in one file says its size before the tap,
 * short addresses only lead on, and the poster is for a wall.
 */
const addresses = (): string[] =>
  readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !/^(translate|archivo|poster|[^\\/]+[\\/]x[\\/])/.test(file))
    .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`);

const fileOf = (path: string): string => join(DIST, path.endsWith('/') ? `${path}index.html` : path);

/** Icon and web manifest belong to a page, but a browser without a window asks for neither. */
const declared = (html: string): string[] =>
  [...html.matchAll(/<link rel="(?:icon|manifest)" href="([^"]+)"/g)].map(([, href = '']) => href);

/** What a page's script depends on: pages with the same island elements load the same files. */
const family = (html: string): string =>
  [...new Set([...html.matchAll(/data-island="([^"]+)"/g)].map(([, name = '']) => name))]
    .sort((a, b) => (a < b ? -1 : 1))
    .join();

/** Everything the browser really asks for while it opens a page and wakes its islands. */
async function requestsOf(path: string): Promise<string[]> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  site.requests.length = 0;
  await page.goto(site.origin + path, { waitUntil: 'networkidle' });
  await page
    .locator('#notices p')
    .first()
    .waitFor({ state: 'attached' })
    .catch(() => undefined);
  await context.close();
  return site.requests.map(({ url }) => url).filter((url) => url !== path && url !== '/sw.js');
}

async function measure(): Promise<PageCost[]> {
  const loaded = new Map<string, string[]>();
  const costs: PageCost[] = [];
  for (const path of addresses()) {
    const html = readFileSync(fileOf(path), 'utf8');
    const kind = family(html);
    const seen = loaded.get(kind) ?? (await requestsOf(path));
    loaded.set(kind, seen);
    const files = [...new Set([...seen, ...declared(html)])];
    const sum = async (some: string[]): Promise<number> =>
      (await Promise.all(some.map(cost))).reduce((total, bytes) => total + bytes, 0);
    const own = await cost(path);
    costs.push({
      path,
      html: own,
      script: await sum(files.filter((file) => file.endsWith('.js'))),
      total: own + (await sum(files)),
      requests: [path, ...files],
    });
  }
  return costs;
}

/** Holds a figure to its limit and says both, also when all is well. */
function hold(what: string, measured: number, limit: number, unit = 'kB'): void {
  const shown = unit === 'kB' ? (measured / 1000).toFixed(2) : String(measured);
  const cap = unit === 'kB' ? limit / 1000 : limit;
  console.log(`${what}: ${shown} / ${cap} ${unit}`);
  expect(measured, `${what}, limit ${cap} ${unit}`).toBeLessThanOrEqual(limit);
}

function holdLargest(what: string, costs: PageCost[], of: (page: PageCost) => number, limit: number): void {
  const largest = costs.reduce((a, b) => (of(b) > of(a) ? b : a));
  hold(`${what} (${largest.path})`, of(largest), limit);
}

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveDist()]);
  pages = await measure();
});
afterAll(async () => {
  agent.destroy();
  await browser.close();
  await site.close();
});

describe('before the page is readable', () => {
  // 8 kB of the design and eight languages, each named on every page in the menu, for search engines and for reading
  // side by side; letters of Arabic and Chinese take two or three bytes. Then what each page can do besides being read:
  // be heard, shown as a QR code, printed on one sheet, passed on with a code that anybody can check.
  it('the median page is one file of 9.1 kB', () =>
    hold('HTML, median page', median(pages.map(({ html }) => html)), 9100));
  // Beyond this the first window of TCP is full, and the next word costs another 120 ms on a slow line.
  it('the largest fits the first TCP window, 14.6 kB', () =>
    holdLargest('HTML, largest page', pages, ({ html }) => html, 14_600));
});

describe('until the page is enhanced', () => {
  // 0.4 kB more than the first TCP window, of which the page itself takes little over half: the message that is passed
  // on answers without being opened, and stands in every page, because WhatsApp must work without script.
  it('the median page costs 15 kB', () =>
    hold('first page, median', median(pages.map(({ total }) => total)), 15_000));
  it('the largest costs 20.5 kB', () =>
    holdLargest(
      'first page, largest',
      pages.filter(({ path }) => !SAVED.includes(path)),
      ({ total }) => total,
      20_500,
    ));
  // 25 kB, and what it takes to offer the app after a save, to say what became of a file from the share sheet, and to
  // keep recordings.
  it('the page of what is saved costs 26.4 kB', () =>
    holdLargest(
      'saved',
      pages.filter(({ path }) => SAVED.includes(path)),
      ({ total }) => total,
      26_400,
    ));
  it('its script costs 8 kB', () => {
    const first = pages.filter(({ path }) => ![...SAVED, ...LISTS].includes(path));
    holdLargest('page JavaScript', first, ({ script }) => script, 8000);
  });
  // The database and the key: 3 kB that the other pages load at a tap on "save".
  it('the script of the checklists costs 10.1 kB', () => {
    const lists = pages.filter(({ path }) => LISTS.includes(path));
    holdLargest('JavaScript of the checklists', lists, ({ script }) => script, 10_100);
  });
  it('a guide needs 4 requests', () => {
    const guides = pages.filter(({ path }) => GUIDES.includes(path));
    expect(guides.length).toBe(GUIDES.length);
    const { requests } = guides.reduce((a, b) => (b.requests.length > a.requests.length ? b : a));
    hold(`requests of a guide (${requests.join(' ')})`, requests.length, 4, 'requests');
  });
});

describe('behind the page', () => {
  // What a page needs: renderer, i18next, Workbox, idb, signatures.
  it('the worker costs 36 kB', async () => hold('sw.js', await cost('/sw.js'), 36_000));
  // All else: updates by pieces, the guide handed from phone to phone, the pages that nobody opens in a hurry, the search
  // with its library (6 kB; an index made at build time would cost each language 40 kB). It comes beside what the worker
  // is installed with anyway, once for each version.
  it('its second script costs 16.5 kB', async () => {
    const scripts = readdirSync(join(DIST, 'assets/worker')).filter((file) => file.endsWith('.js'));
    expect(scripts).toHaveLength(1);
    hold('second script', await cost(`/assets/worker/${scripts[0]}`), 16_500);
  });
  it.each(LANGUAGES)('the pack of %s keeps to its limit', async (lang) => {
    const name = readdirSync(join(DIST, 'packs')).find(
      (file) => file.startsWith(`${lang}.`) && file.endsWith('.json'),
    );
    hold(`pack of ${lang}`, await cost(`/packs/${name}`), packLimit(lang));
  });
  it('a check for news costs 3 kB', async () =>
    hold('manifest check', await cost('/packs/manifest.json'), 3000));
});
