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
  it('the median page is one file of 8 kB', () =>
    hold('HTML, median page', median(pages.map(({ html }) => html)), 8000));
  // The first window of TCP is 14.6 kB: beyond it the next word costs another 120 ms on a slow line.
  it('the largest is one of 13 kB', () =>
    holdLargest('HTML, largest page', pages, ({ html }) => html, 13_000));
});

describe('until the page is enhanced', () => {
  it('the median page costs 14 kB', () =>
    hold('first page, median', median(pages.map(({ total }) => total)), 14_000));
  it('the largest costs 20 kB', () =>
    holdLargest('first page, largest', pages, ({ total }) => total, 20_000));
  it('its script costs 8 kB', () => holdLargest('page JavaScript', pages, ({ script }) => script, 8000));
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
  it('its second script costs 17 kB', async () => {
    const scripts = readdirSync(join(DIST, 'assets/worker')).filter((file) => file.endsWith('.js'));
    expect(scripts).toHaveLength(1);
    hold('second script', await cost(`/assets/worker/${scripts[0]}`), 17_000);
  });
  it.each(LANGUAGES)('the pack of %s costs 180 kB', async (lang) => {
    const name = readdirSync(join(DIST, 'packs')).find(
      (file) => file.startsWith(`${lang}.`) && file.endsWith('.json'),
    );
    hold(`pack of ${lang}`, await cost(`/packs/${name}`), 180_000);
  });
  // The list of what is on the phone, with preact: it waits for the worker, which has brought it by then.
  it('the list of what is saved costs 8 kB', async () => {
    const script = readdirSync(join(DIST, 'assets')).find((file) => /^saved\..*\.js$/.test(file));
    hold('list of what is saved', await cost(`/assets/${script}`), 8000);
  });
  it('a check for news costs 3 kB', async () =>
    hold('manifest check', await cost('/packs/manifest.json'), 3000));
});
