import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIST } from './edition.ts';
import { usePhone } from './phone.ts';
import { waitForGuide } from './reader.ts';

/* The app itself: exit and erase do what they say; a phone without a guide still helps. */
const phone = usePhone();

const visit = async (path: string): Promise<void> => {
  await phone.page.goto(phone.site.origin + path);
};

async function firstVisit(): Promise<void> {
  await visit('/es/');
  await waitForGuide(phone.page);
}

describe('Salir', () => {
  it('empties the screen, and Back does not bring the page back', async () => {
    await firstVisit();
    await visit('/es/riesgos/violencia-sexual/');
    await phone.site.close();
    await phone.page.locator('[data-testid="exit"]').click();
    // The empty page takes what was read out of the history, going back and forth: only then is it at rest.
    await phone.page.waitForURL('**/es/salir/#-');
    expect((await phone.page.locator('body').innerText()).trim()).toBe('Página nueva');
    await phone.page.goBack();
    expect(phone.page.url()).not.toContain('violencia');
  });
});

describe('erase everything', () => {
  it('leaves no cache, database or worker, and says so only then', async () => {
    await firstVisit();
    await visit('/es/privacidad/');
    await phone.page.locator('[data-testid="wipe"]').click();
    await phone.page.locator('[data-testid="wipe-done"]', { hasText: 'Borrado' }).waitFor();
    const left = await phone.page.evaluate(async () => ({
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
    await phone.page.evaluate(async () => {
      await new Promise((resolve) => (indexedDB.deleteDatabase('vereda').onsuccess = resolve));
    });
    await visit('/es/guardado/');
    await phone.site.close();
    await phone.context.newPage().then((fresh) => (phone.page = fresh));
    const worker = await phone.context.newCDPSession(phone.page);
    await worker.send('ServiceWorker.enable');
    await worker.send('ServiceWorker.stopAllWorkers');
    await visit('/en/risks/');
    expect(await phone.page.locator('[data-testid="emergency"] a').count()).toBeGreaterThan(30);
  });
});

it('the worker and the host send the same page, byte for byte, with the same policy', async () => {
  await visit('/es/opciones/mx/');
  const file = readFileSync(join(DIST, 'es/opciones/mx/index.html'), 'utf8');
  await waitForGuide(phone.page);
  await phone.site.close();
  const response = await phone.page.goto(`${phone.site.origin}/es/opciones/mx/`);
  const late = / data-late=""/g;
  expect((await response?.text())?.replace(late, '')).toBe(file.replace(late, ''));
  expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
});

it('the app comes to the phone in one go, not file after file', async () => {
  const held: (() => void)[] = [];
  phone.site.intercept(({ url = '', headers }, response) => {
    // The page's own script comes first, and is no part of it.
    if (!url.startsWith('/assets/') || headers['sec-fetch-dest'] === 'script') return false;
    held.push(() => {
      response.setHeader('Content-Type', 'text/javascript');
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      response.end(readFileSync(join(DIST, url)));
    });
    // Nothing is answered before the second is asked for: one after the other would wait for ever.
    if (held.length === 2) phone.site.intercept();
    if (held.length === 2) for (const answer of held) answer();
    return true;
  });
  await firstVisit();
  expect(held).toHaveLength(2);
});

it('a notice moves nothing of the page: its place has no height of its own, and it stands above the bar', async () => {
  await firstVisit();
  const measured = await phone.page.evaluate(() => {
    const boxOf = (selector: string): DOMRect | undefined =>
      document.querySelector(selector)?.getBoundingClientRect();
    const [place, notice, bar] = ['#notices', '#notices [data-kind="guide"]', '.bottom'].map(boxOf);
    return {
      height: place?.height,
      words: notice?.height ?? 0,
      gap: (bar?.top ?? 0) - (notice?.bottom ?? 0),
    };
  });
  expect(measured.height).toBe(0);
  expect(measured.words).toBeGreaterThan(40);
  expect(measured.gap).toBeGreaterThanOrEqual(0);
  expect(measured.gap).toBeLessThan(10);
});
