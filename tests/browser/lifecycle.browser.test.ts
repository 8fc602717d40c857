import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from './chromium.ts';
import { copyOfDist } from './edition.ts';
import { waitForGuide } from './reader.ts';
import { serveDist, type ServedSite } from './serve-dist.ts';

/* The app itself: a new version waits for the reader; exit and erase do what they say; a dead end still helps. */
let browser: Browser;
let site: ServedSite;
let copy: ReturnType<typeof copyOfDist>;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  copy = copyOfDist();
  site = await serveDist({ dir: copy.dir });
  context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  page = await context.newPage();
});

afterEach(async () => {
  await context.close();
  await site.close();
  copy.remove();
});

const visit = async (path: string): Promise<void> => {
  await page.goto(site.origin + path);
};

async function firstVisit(): Promise<void> {
  await visit('/es/');
  await waitForGuide(page);
}

/** A new version of the worker, byte-different as a release would be. */
async function releaseApp(): Promise<void> {
  const worker = join(copy.dir, 'sw.js');
  appendFileSync(worker, '\n/* next version */');
  for (const kind of ['.br', '.gz']) rmSync(worker + kind);
  await site.close();
  await site.start();
}

describe('a new version of the app', () => {
  it('is offered once and reloads the page exactly once, only after a tap', async () => {
    await firstVisit();
    await releaseApp();
    await visit('/es/riesgos/');
    const offer = page.locator('[data-testid="update-ready"]');
    await offer.waitFor();
    expect(await offer.count()).toBe(1);
    let loads = 0;
    page.on('load', () => (loads += 1));
    await page.waitForTimeout(500);
    expect(loads).toBe(0);
    await page.locator('[data-testid="update-accept"]').click();
    await expect.poll(() => loads).toBe(1);
    await page.waitForTimeout(500);
    expect(loads).toBe(1);
    expect(await page.locator('h1').textContent()).toBe('Riesgos en la ruta y el mar');
  });

  it('that cannot be installed leaves the old one whole', async () => {
    await firstVisit();
    await releaseApp();
    appendFileSync(join(copy.dir, 'sw.js'), '\n// again');
    site.intercept((request, response) => {
      if (!request.url?.includes('/assets/') && !request.url?.includes('no-content')) return false;
      response.writeHead(404).end();
      return true;
    });
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update().catch(() => undefined);
    });
    await site.close();
    await visit('/es/contactos/');
    expect(await page.locator('h1').textContent()).toBe('Contactos');
  });
});

describe('Salir', () => {
  it('empties the screen, and Back does not bring the page back', async () => {
    await firstVisit();
    await visit('/es/riesgos/violencia-sexual/');
    await site.close();
    await page.locator('[data-testid="exit"]').click();
    await page.waitForURL('**/es/salir/');
    expect((await page.locator('body').innerText()).trim()).toBe('Página nueva');
    await page.goBack();
    expect(page.url()).not.toContain('violencia');
  });
});

describe('erase everything', () => {
  it('leaves no cache, database or worker, and says so only then', async () => {
    await firstVisit();
    await visit('/es/privacidad/');
    await page.locator('[data-testid="wipe"]').click();
    await page.locator('[data-testid="wipe-done"]', { hasText: 'Borrado' }).waitFor();
    const left = await page.evaluate(async () => ({
      caches: (await caches.keys()).length,
      databases: (await indexedDB.databases()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    expect(left).toEqual({ caches: 0, databases: 0, workers: 0 });
  });
});

describe('without a guide', () => {
  it('shows whom to call when everything stored is gone and there is no network', async () => {
    await firstVisit();
    await page.evaluate(async () => {
      await new Promise((resolve) => (indexedDB.deleteDatabase('vereda').onsuccess = resolve));
    });
    await visit('/es/guardado/');
    await site.close();
    await context.newPage().then((fresh) => (page = fresh));
    const worker = await context.newCDPSession(page);
    await worker.send('ServiceWorker.enable');
    await worker.send('ServiceWorker.stopAllWorkers');
    await visit('/en/risks/');
    expect(await page.locator('[data-testid="emergency"] a').count()).toBeGreaterThan(30);
  });

  it('reads online where the browser has no worker, and says so once', async () => {
    const blocked = await browser.newContext({ serviceWorkers: 'block' });
    const reader = await blocked.newPage();
    await reader.goto(`${site.origin}/es/riesgos/`);
    await reader.locator('[data-kind="browser"]').waitFor();
    expect(await reader.locator('#notices p').count()).toBe(1);
    await blocked.close();
  });
});

describe('unknown addresses', () => {
  it('answer 404 in the language of the address, online and offline', async () => {
    await firstVisit();
    for (const online of [true, false]) {
      if (!online) await site.close();
      const response = await page.goto(`${site.origin}/es/no-existe/`);
      expect(response?.status()).toBe(404);
      expect(await page.locator('[data-testid="not-found"]').textContent()).toBe('Esta página no está');
    }
  });

  it('tolerate what shared links pick up', async () => {
    await firstVisit();
    await site.close();
    for (const tail of ['.', ')', '?utm=1', '#pasos', '/'])
      expect((await page.goto(`${site.origin}/es/riesgos${tail}`))?.status() ?? 200, tail).toBe(200);
  });
});

it('the worker and the host send the same page, byte for byte, with the same policy', async () => {
  await visit('/es/opciones/mx/');
  const file = readFileSync(join(copy.dir, 'es/opciones/mx/index.html'), 'utf8');
  await waitForGuide(page);
  await site.close();
  const response = await page.goto(`${site.origin}/es/opciones/mx/`);
  const late = / data-late=""/g;
  expect((await response?.text())?.replace(late, '')).toBe(file.replace(late, ''));
  expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
});
