import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DIST, publishEdition, readPackFile, writeOver } from './edition.ts';
import { answerWith } from './interceptors.ts';
import { kindsOfPages } from './page-kinds.ts';
import { usePhone } from './phone.ts';
import { waitForGuide } from './reader.ts';
import { releaseApp } from './release.ts';
import { keptIn, moveWorkerClock, scopesIn, stopWorkers, workerStopper } from './worker.ts';

/* Group A of the fault matrix (docs/FAULTS.md): the worker gone, stopped, of another site, or taken back. */
const HOUR = 3_600_000;
const A_YEAR = { 'Cache-Control': 'public, max-age=31536000' };
const EMERGENCY = '[data-testid="emergency"] a';

const phone = usePhone();

const visit = (path: string, page = phone.page): ReturnType<Page['goto']> =>
  page.goto(phone.site.origin + path);

async function firstVisit(): Promise<void> {
  await visit('/es/');
  await waitForGuide(phone.page);
}

/** What a page of the guide answers; "not found" has an address of its own. */
const statusAt = (path: string): number => (path.endsWith('/404.html') ? 404 : 200);

/** Milliseconds from the call until the page shows something that the selector names. */
async function timeUntil(path: string, selector: string): Promise<number> {
  const start = performance.now();
  const response = await phone.page.goto(phone.site.origin + path, { waitUntil: 'commit' });
  await phone.page.locator(selector).first().waitFor();
  expect(response?.status(), path).toBe(statusAt(path));
  return performance.now() - start;
}

describe('with the host gone', () => {
  it('A1 every kind of page has its heading within 2 s on a slow phone', async () => {
    await firstVisit();
    await phone.site.close();
    const cdp = await phone.context.newCDPSession(phone.page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    const slow: string[] = [];
    for (const { name, path } of kindsOfPages(readPackFile(DIST, 'es'))) {
      // Once more where other work on this machine may have come between.
      const times = [await timeUntil(path, 'h1')];
      if (times[0] && times[0] > 2000) times.push(await timeUntil(path, 'h1'));
      const state = await phone.page.locator('html').getAttribute('data-content-state');
      expect(state === 'none', path).toBe(name === 'no-content');
      if (Math.min(...times) > 2000) slow.push(`${path} ${times.join(' and ')} ms`);
    }
    expect(slow).toEqual([]);
  });

  it('A11 a navigation preload that was switched on disturbs nothing', async () => {
    const errors: string[] = [];
    phone.page.on('pageerror', (error) => errors.push(error.message));
    phone.page.on('console', (message) => {
      if (/Uncaught/.test(message.text())) errors.push(message.text());
    });
    await firstVisit();
    const state = await phone.page.evaluate(async () => {
      const { navigationPreload } = await navigator.serviceWorker.ready;
      const before = await navigationPreload.getState();
      await navigationPreload.enable();
      return before.enabled;
    });
    expect(state).toBe(false);
    await phone.site.close();
    const response = await visit('/es/riesgos/');
    expect(response?.status()).toBe(200);
    expect(await phone.page.locator('h1').textContent()).toBe('Riesgos en la ruta y el mar');
    expect(errors).toEqual([]);
  });

  it('A12 and all caches too: the guide is read plainly, with emergency numbers on every page', async () => {
    await firstVisit();
    await loseCaches();
    await phone.site.close();
    await stopWorkers(phone.page);
    expect(await timeUntil('/es/riesgos/', EMERGENCY)).toBeLessThan(1000);
    expect(await phone.page.locator('h1').textContent()).toBe('Riesgos en la ruta y el mar');
    expect(await phone.page.locator(EMERGENCY).count()).toBeGreaterThan(30);
  });

  it('A12 and everything stored too: the page inside the worker says whom to call', async () => {
    await firstVisit();
    await loseCaches();
    await phone.page.evaluate(
      () => new Promise((resolve) => (indexedDB.deleteDatabase('vereda').onsuccess = resolve)),
    );
    await phone.site.close();
    await stopWorkers(phone.page);
    expect(await timeUntil('/es/riesgos/', EMERGENCY)).toBeLessThan(1000);
    expect(await phone.page.locator('html').getAttribute('data-content-state')).toBe('none');
    expect(await phone.page.locator(EMERGENCY).count()).toBeGreaterThan(30);
    expect(await phone.page.locator('h1').textContent()).toBe('Falta bajar la guía');
  });
});

const loseCaches = (): Promise<unknown> =>
  phone.page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));

it('A9 a worker and a manifest that may be kept for a year are asked for again at the next visit', async () => {
  phone.site.intercept(({ url }, response) =>
    url === '/sw.js' || url === '/packs/manifest.json' ? answerWith(phone.dir, url, response, A_YEAR) : false,
  );
  await firstVisit();
  releaseApp(phone.dir);
  await publishEdition(phone.dir, (pack) => (pack.issued = '2090-01-01'), { langs: ['es'] });
  await moveWorkerClock(phone.context, 7 * HOUR);
  await visit('/es/riesgos/');
  await phone.page.locator('[data-testid="update-ready"]').waitFor();
  await phone.page.locator('[data-kind="guide"]', { hasText: '2090' }).waitFor();
});

/* Stopped as the page asks: in the middle of an answer Chromium under CDP never ends the visit, whatever the worker is. */
it('A10 stopped 50 times as pages load, with the host gone, the worker answers 50 of 50', async () => {
  await firstVisit();
  await phone.site.close();
  const stop = await workerStopper(phone.page);
  const paths = kindsOfPages(readPackFile(DIST, 'es')).map(({ path }) => path);
  const unanswered: string[] = [];
  for (let round = 0; round < 50; round += 1) {
    const path = paths[round % paths.length] ?? '/es/';
    const stopped = stop();
    const response = await phone.page
      .goto(phone.site.origin + path, { waitUntil: 'commit', timeout: 10_000 })
      .catch(() => null);
    await stopped;
    const text = (await response?.text()) ?? '';
    const isGuide = path === '/no-content.html' || !text.includes('data-content-state="none"');
    if (response?.status() !== statusAt(path) || !isGuide) unanswered.push(path);
  }
  expect(unanswered).toEqual([]);
});

it('A14 without any worker every page reads online, says so once, and never starts again', async () => {
  const context = await phone.browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  let loads = 0;
  page.on('load', () => (loads += 1));
  const paths = ['/es/', '/es/riesgos/', '/es/contactos/mx/'];
  for (const path of paths) {
    await visit(path, page);
    await page.locator('[data-kind="browser"]').waitFor();
    expect(await page.locator('#notices p').count()).toBe(1);
    expect((await page.locator('[data-testid="content"]').innerText()).length).toBeGreaterThan(200);
  }
  expect(loads).toBe(paths.length);
  await context.close();
});

describe('the kill switch', () => {
  it('A15 takes worker and caches away by the next visit, and pages come from the network', async () => {
    await firstVisit();
    writeOver(phone.dir, 'sw.js', readFileSync(join(DIST, 'kill-switch.js')));
    await visit('/es/riesgos/');
    await expect.poll(() => scopesIn(phone.page), { timeout: 15_000 }).toEqual([]);
    for (const path of ['/es/ayuda/', '/es/riesgos/']) {
      const response = await visit(path);
      expect(response?.fromServiceWorker()).toBe(false);
      expect(response?.status()).toBe(200);
      await expect
        .poll(() => keptIn(phone.page), { timeout: 15_000 })
        .toEqual({ registrations: [], caches: 0, entries: 0, opaque: 0 });
    }
  });
});

it('A16 a worker that another site left behind for a part of the addresses is gone after one load', async () => {
  writeOver(phone.dir, 'es/sw.js', 'addEventListener("install", () => skipWaiting());');
  await visit('/robots.txt');
  await phone.page.evaluate(async () => {
    const { installing } = await navigator.serviceWorker.register('/es/sw.js');
    await new Promise<void>((resolve) => {
      if (installing) installing.onstatechange = () => installing.state === 'activated' && resolve();
    });
  });
  expect(await scopesIn(phone.page)).toEqual(['/es/']);
  await firstVisit();
  expect(await scopesIn(phone.page)).toEqual(['/']);
  await phone.site.close();
  expect((await visit('/es/riesgos/'))?.status()).toBe(200);
});
