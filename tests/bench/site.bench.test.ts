import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packFiles } from '../../src/build/packs.ts';
import { pathOf } from '../../src/model/route.ts';
import { launchBrowser } from '../../src/build/chromium.ts';
import { SECOND } from '../../src/build/two-scripts.ts';
import { DIST, emptyFolder, publishEdition, readPackFile } from '../browser/edition.ts';
import { waitForGuide } from '../browser/reader.ts';
import { serveDist, type ServedSite } from '../browser/serve-dist.ts';
import { median } from './median.ts';
import { holdBack, meet, openPhone, type Meeting } from './phone.ts';
import { plainPage } from './plain-page.ts';
import { report, type Row } from './report.ts';
import { wireSize } from './wire-size.ts';
import { FAST_3G, SLOW_3G, slowLink, type Link } from './slow-link.ts';

const PAIRS = 15;
/** A browser that has just closed a window is still at work, and its work is not the page's. */
const REST_MS = 500;
const PLAIN = '/plain.html';
const pack = readPackFile(DIST, 'es');
const htmlOf = (path: string): number => readFileSync(join(DIST, path, 'index.html.br')).length;
/** Guides from the lightest to the heaviest. */
const guides = Object.keys(pack.pages)
  .map((id) => pathOf(pack, { kind: 'page', id }))
  .sort((a, b) => htmlOf(a) - htmlOf(b));
const GUIDE = guides[Math.floor(guides.length / 2)] ?? '';
/** The others, those of about the same size last: the plain page that they are held against has the words of `GUIDE`. */
const distance = (path: string): number => Math.abs(htmlOf(path) - htmlOf(GUIDE));
const unread = guides.filter((path) => path !== GUIDE).sort((a, b) => distance(b) - distance(a));

let browser: Browser;
let site: ServedSite;
const COLUMNS = ['what', 'measured', 'floor', 'budget', 'verdict'] as const;
const rows: Row<(typeof COLUMNS)[number]>[] = [];

const ms = (value: number): string => `${Math.round(value)} ms`;
const times = (value: number): string => `${value.toFixed(2)} ×`;
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** What a file of an edition costs as a host sends it: compressed, with the usual headers. */
async function publishedSize(dir: string, url: string): Promise<number> {
  const { head } = await wireSize(`${site.origin}/packs/manifest.json`);
  return brotliCompressSync(readFileSync(join(dir, url))).length + head;
}

/** One line of the table, and the assertion. */
function hold(
  what: string,
  measured: number,
  limit: number,
  show: (value: number) => string,
  floor = '',
): void {
  const kept = measured <= limit;
  rows.push({
    what,
    measured: show(measured),
    floor,
    budget: show(limit),
    verdict: kept ? 'kept' : 'MISSED',
  });
  expect(measured, what).toBeLessThanOrEqual(limit);
}

/** Opens an address as somebody who was never here, with nothing stored. */
async function firstVisit(address: string, slowdown: number): Promise<Meeting> {
  const { context, page } = await openPhone(browser, slowdown);
  const meeting = await meet(page, address);
  await context.close();
  return meeting;
}

async function over<T>(link: Link, work: (origin: string) => Promise<T>): Promise<T> {
  const slow = await slowLink(site.origin, link);
  try {
    return await work(slow.origin);
  } finally {
    await slow.close();
  }
}

/** Site and plain page in turn, each first as often as the other, so that what else the machine does hits both. */
async function pairs(
  ours: () => Promise<number>,
  plain: () => Promise<number>,
): Promise<{ ours: number; plain: number; ratio: number }> {
  const all: [number, number][] = [];
  const rested = async (measure: () => Promise<number>): Promise<number> => {
    await sleep(REST_MS);
    return measure();
  };
  for (let round = 0; round < PAIRS; round++) {
    if (round % 2) all.push([await rested(ours), await rested(plain)]);
    else
      all.push(
        ((second, first) => [first, second] as [number, number])(await rested(plain), await rested(ours)),
      );
  }
  return {
    ours: median(all.map(([a]) => a)),
    plain: median(all.map(([, b]) => b)),
    ratio: median(all.map(([a, b]) => a / b)),
  };
}

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveDist()]);
  const { context, page } = await openPhone(browser);
  await page.goto(site.origin + GUIDE);
  const plain = brotliCompressSync(await plainPage(page));
  await context.close();
  site.intercept((request, response) => {
    if (request.url !== PLAIN) return false;
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Encoding': 'br',
      'Content-Length': plain.length,
    });
    response.end(plain);
    return true;
  });
});

afterAll(async () => {
  report(
    'BENCH.md',
    `# Measurements

Made by \`npm run bench\` in Chromium on 2 cores, with the content of ${pack.issued}. The floor is a plain page with the
same words and nothing else, over the same connection; times are medians of ${PAIRS} interleaved pairs. A first visit
asks for the host's name (one round trip), TCP (one) and TLS 1.3 (one). Sizes are asserted by
\`tests/build/budgets.test.ts\` with every \`npm test\`.`,
    COLUMNS,
    rows,
  );
  await browser.close();
  await site.close();
});

it.each([6, 14])('is readable as soon as a plain page, processor %i×', async (slowdown) => {
  await over(SLOW_3G, async (origin) => {
    const found = await pairs(
      async () => (await firstVisit(origin + GUIDE, slowdown)).readable,
      async () => (await firstVisit(origin + PLAIN, slowdown)).readable,
    );
    const what = `readable text on slow 3G, ${slowdown}×: ${ms(found.ours)}`;
    hold(what, found.ratio, 1.05, times, ms(found.plain));
  });
});

it.each([
  [6, 0],
  [14, 30],
])('does not keep a tap waiting, processor %i×', async (slowdown, limit) => {
  const blocked: number[] = [];
  const floor: number[] = [];
  const shifts: number[] = [];
  for (let round = 0; round < PAIRS; round++) {
    floor.push((await firstVisit(site.origin + PLAIN, slowdown)).blocked);
    const { context, page } = await openPhone(browser, slowdown);
    await meet(page, site.origin + GUIDE);
    await waitForGuide(page);
    const { blocked: waited, shift } = await page.evaluate(() => window.seen);
    blocked.push(waited);
    shifts.push(shift);
    await context.close();
  }
  const shift = Math.max(...shifts);
  rows.push({
    what: `layout shift until the guide is stored, ${slowdown}×`,
    measured: shift.toFixed(4),
    floor: '0',
    budget: '0',
    verdict: shift === 0 ? 'kept' : 'MISSED',
  });
  hold(`total blocking time, ${slowdown}×`, median(blocked), limit, ms, ms(median(floor)));
  expect(shift, 'layout shift').toBe(0);
});

it('has the whole language on the phone soon after the first load on slow 3G', async () => {
  const waits: number[] = [];
  for (let round = 0; round < 3; round++)
    await over(SLOW_3G, async (origin) => {
      const { context, page } = await openPhone(browser, 6);
      await page.goto(origin + GUIDE, { waitUntil: 'load' });
      const loaded = performance.now();
      await waitForGuide(page);
      waits.push(performance.now() - loaded);
      await context.close();
    });
  const scripts = ['sw.js.br', ...readdirSync(join(DIST, SECOND)).map((name) => join(SECOND, name))]
    .filter((file) => file.endsWith('.br'))
    .map((file) => readFileSync(join(DIST, file)).length);
  const worker = scripts.reduce((sum, bytes) => sum + bytes, 0);
  const line = (worker + (await packFiles(pack)).entry.transfer) * 8;
  hold('offline-ready on slow 3G after the load', median(waits), 10_000, ms, ms(line / SLOW_3G.kbit));
});

it.each([
  [6, 200],
  [14, 400],
])('paints a page never opened before offline, worker stopped, processor %i×', async (slowdown, limit) => {
  const { context, page, cdp } = await openPhone(browser);
  const own = await serveDist();
  await page.goto(own.origin + GUIDE);
  await waitForGuide(page);
  await own.close();
  await cdp.send('ServiceWorker.enable');
  await holdBack(cdp, slowdown);
  const fresh = [...unread];
  const offline = async (): Promise<number> => {
    await cdp.send('ServiceWorker.stopAllWorkers');
    return (await meet(page, own.origin + (fresh.pop() ?? ''))).paint;
  };
  await over(FAST_3G, async (origin) => {
    const found = await pairs(offline, async () => (await firstVisit(origin + PLAIN, slowdown)).paint);
    hold(`offline, never opened, worker stopped, ${slowdown}×`, found.ours, limit, ms);
    const what = `the same against the plain page on fast 3G, ${slowdown}×`;
    hold(what, found.ratio, 0.3, times, ms(found.plain));
  });
  await context.close();
});

it('leaves memory to the phone', async () => {
  const heapOf = async (path: string): Promise<number> => {
    const { context, page, cdp } = await openPhone(browser);
    await page.goto(site.origin + path, { waitUntil: 'networkidle' });
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    await context.close();
    return usedSize;
  };
  const ours: number[] = [];
  const plain: number[] = [];
  for (let round = 0; round < 3; round++) {
    ours.push(await heapOf(GUIDE));
    plain.push(await heapOf(PLAIN));
  }
  hold('JS heap after load', median(ours), 900_000, kB, kB(median(plain)));
});

it('costs little to bring a one-word edit to a phone', async () => {
  const over = emptyFolder();
  const own = await serveDist({ over: over.dir });
  const { context, page } = await openPhone(browser);
  await page.goto(`${own.origin}${pathOf(pack, { kind: 'saved' })}`);
  await waitForGuide(page);
  await publishEdition(over.dir, ({ pages }) => {
    const [first] = Object.values(pages);
    if (first) first.title += ' hoy';
  });
  own.requests.length = 0;
  await page.locator('[data-check]').click();
  await page.locator('[data-said]', { hasText: /\d{4}/ }).waitFor();
  const asked = own.requests.map(({ url }) => url).filter((url) => url.startsWith('/packs/'));
  await context.close();
  await own.close();
  const bytes = await Promise.all(asked.map((url) => publishedSize(over.dir, url)));
  hold(
    'one-word edit: manifest, list of items, the items',
    bytes.reduce((a, b) => a + b, 0),
    8000,
    kB,
    `${asked.length} files`,
  );
  over.remove();
});
