import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIST, writeOver } from './edition.ts';
import { usePhone } from './phone.ts';
import { waitForGuide } from './reader.ts';

/* The app itself: a new version waits for the reader; exit and erase do what they say; a dead end still helps. */
const phone = usePhone();

const visit = async (path: string): Promise<void> => {
  await phone.page.goto(phone.site.origin + path);
};

async function firstVisit(): Promise<void> {
  await visit('/es/');
  await waitForGuide(phone.page);
}

/** A new version of the worker, byte-different as a release would be. */
function releaseApp(): void {
  writeOver(phone.dir, 'sw.js', `${readFileSync(join(DIST, 'sw.js'), 'utf8')}\n/* next version */`);
}

describe('a new version of the app', () => {
  it('is offered once and reloads the page exactly once, only after a tap', async () => {
    await firstVisit();
    releaseApp();
    await visit('/es/riesgos/');
    const offer = phone.page.locator('[data-testid="update-ready"]');
    await offer.waitFor();
    expect(await offer.count()).toBe(1);
    let loads = 0;
    phone.page.on('load', () => (loads += 1));
    await phone.page.waitForTimeout(500);
    expect(loads).toBe(0);
    await phone.page.locator('[data-testid="update-accept"]').click();
    await expect.poll(() => loads, { timeout: 15_000 }).toBe(1);
    await phone.page.waitForTimeout(500);
    expect(loads).toBe(1);
    expect(await phone.page.locator('h1').textContent()).toBe('Riesgos en la ruta y el mar');
  });

  it('that cannot be installed leaves the old one whole', async () => {
    await firstVisit();
    releaseApp();
    phone.site.intercept((request, response) => {
      if (!request.url?.includes('/assets/') && !request.url?.includes('no-content')) return false;
      response.writeHead(404).end();
      return true;
    });
    await phone.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update().catch(() => undefined);
    });
    await phone.site.close();
    await visit('/es/contactos/');
    expect(await phone.page.locator('h1').textContent()).toBe('Contactos');
  });
});

describe('Salir', () => {
  it('empties the screen, and Back does not bring the page back', async () => {
    await firstVisit();
    await visit('/es/riesgos/violencia-sexual/');
    await phone.site.close();
    await phone.page.locator('[data-testid="exit"]').click();
    await phone.page.waitForURL('**/es/salir/');
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

  it('reads online where the browser has no worker, and says so once', async () => {
    const blocked = await phone.browser.newContext({ serviceWorkers: 'block' });
    const reader = await blocked.newPage();
    await reader.goto(`${phone.site.origin}/es/riesgos/`);
    await reader.locator('[data-kind="browser"]').waitFor();
    expect(await reader.locator('#notices p').count()).toBe(1);
    await blocked.close();
  });
});

describe('unknown addresses', () => {
  it('answer 404 in the language of the address, online and offline', async () => {
    await firstVisit();
    for (const online of [true, false]) {
      if (!online) await phone.site.close();
      const response = await phone.page.goto(`${phone.site.origin}/es/no-existe/`);
      expect(response?.status()).toBe(404);
      expect(await phone.page.locator('[data-testid="not-found"]').textContent()).toBe('Esta página no está');
    }
  });

  it('tolerate what shared links pick up', async () => {
    await firstVisit();
    await phone.site.close();
    for (const tail of ['.', ')', '?utm=1', '#pasos', '/'])
      expect((await phone.page.goto(`${phone.site.origin}/es/riesgos${tail}`))?.status() ?? 200, tail).toBe(
        200,
      );
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
