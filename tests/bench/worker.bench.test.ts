import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../src/build/chromium.ts';
import { waitForGuide } from '../browser/reader.ts';
import { serveDist, type ServedSite } from '../browser/serve-dist.ts';
import { median } from './median.ts';
import { holdBack, openPhone } from './phone.ts';
import { report, type Row } from './report.ts';

/* How long a worker that was stopped takes to begin and to answer. Nothing is asserted: the machine decides. */
const TIMES = 9;
const COLUMNS = ['what', '1×', '6×', '14×'] as const;

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveDist();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

interface Start {
  began: number;
  answered: number;
  painted: number;
}

/** Runs in the page. */
const startOfThisPage = (): Start => {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  if (!entry || !paint) throw new Error('nothing was painted');
  return {
    began: entry.fetchStart - entry.workerStart,
    answered: entry.responseStart - entry.workerStart,
    painted: paint.startTime,
  };
};

async function starts(slowdown: number): Promise<Start[]> {
  const { context, page, cdp } = await openPhone(browser);
  await page.goto(`${site.origin}/es/`);
  await waitForGuide(page);
  await site.close();
  await cdp.send('ServiceWorker.enable');
  await holdBack(cdp, slowdown);
  const all: Start[] = [];
  for (let time = 0; time < TIMES; time++) {
    await cdp.send('ServiceWorker.stopAllWorkers');
    await page.goto(`${site.origin}/es/ayuda/`);
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length);
    all.push(await page.evaluate(startOfThisPage));
  }
  await context.close();
  await site.start();
  return all;
}

it('measures the start of a stopped worker', async () => {
  const measured = [await starts(1), await starts(6), await starts(14)];
  const row = (what: string, of: (start: Start) => number): Row<(typeof COLUMNS)[number]> => {
    const [plain = '', middle = '', low = ''] = measured.map(
      (all) => `${Math.round(median(all.map(of)))} ms`,
    );
    return { what, '1×': plain, '6×': middle, '14×': low };
  };
  report(
    'BENCH-worker.md',
    `# The start of the worker

Made by \`npm run bench\`: the page with the emergency numbers, offline, ${TIMES} times with the worker stopped before each;
medians in Chromium on 2 cores. The column says how often the processor is held back, for the page only: Chromium leaves
the worker as it is.`,
    COLUMNS,
    [
      row('the worker has started', ({ began }) => began),
      row('it has answered with the page', ({ answered }) => answered),
      row('first paint, from the tap', ({ painted }) => painted),
    ],
  );
  expect(measured.flat()).toHaveLength(3 * TIMES);
});
