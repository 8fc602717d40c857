import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DIST, writeOver } from './edition.ts';
import { usePhone } from './phone.ts';
import { waitForGuide } from './reader.ts';

/* The guide as an app on the phone: offered once, after a save; takes files; hides itself where it was built to. */
const GUIDE = '/es/riesgos/selva-del-darien/';
const FACEBOOK = 'Mozilla/5.0 (Linux; Android 9; wv) Chrome/99 Mobile [FB_IAB/FB4A;FBAV/400.0.0.37.76;]';

const phone = usePhone();
const visit = (path: string, page = phone.page): ReturnType<Page['goto']> =>
  page.goto(phone.site.origin + path);

async function firstVisit(page = phone.page): Promise<void> {
  await visit('/es/', page);
  await waitForGuide(page);
}

async function save(): Promise<void> {
  await visit(GUIDE);
  await phone.page.locator('[data-testid="save"]').click();
  await phone.page.locator('[data-testid="save"][aria-pressed="true"]').waitFor();
}

/** What Chromium does on a phone, where it thinks that a site may be installed; a browser without a window never does. */
const browserOffers = (page = phone.page): Promise<boolean> =>
  page.evaluate(() => {
    const event = new Event('beforeinstallprompt', { cancelable: true });
    const prompted = (): Promise<void> => {
      document.documentElement.dataset['prompted'] = '1';
      return Promise.resolve();
    };
    return !dispatchEvent(Object.assign(event, { prompt: prompted }));
  });

/** Runs in the page: whether it was kept that the reader wants no app. */
const saidNo = (): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('vereda');
    opening.onerror = () => reject(opening.error as Error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('settings').objectStore('settings').get('no-install');
      reading.onsuccess = () => {
        opening.result.close();
        resolve(reading.result);
      };
    };
  });

describe('the offer to install', () => {
  const box = () => phone.page.locator('[data-install]');
  const openSaved = async (): Promise<void> => {
    await visit('/es/guardado/');
    await phone.page.locator('#saved .card[data-lang="es"]').waitFor();
  };

  it('is held back on a first visit, comes after a save, and never again after "no"', async () => {
    await firstVisit();
    expect(await browserOffers(), 'the browser shows nothing by itself').toBe(true);
    await openSaved();
    await browserOffers();
    expect(await box().count()).toBe(0);
    await save();
    await openSaved();
    await browserOffers();
    await box().waitFor();
    await box().locator('[data-no]').click();
    await expect.poll(() => box().count()).toBe(0);
    await openSaved();
    await phone.page.locator('[data-saved]').first().waitFor();
    await browserOffers();
    // The page has asked the same before: by this answer it knows, and shows what it would show.
    expect(await phone.page.evaluate(saidNo)).toBe(true);
    expect(await box().count()).toBe(0);
  });

  it('lets the reader choose a name and an icon that say nothing, and asks the browser at the tap', async () => {
    await firstVisit();
    await save();
    await openSaved();
    await browserOffers();
    const manifest = phone.page.locator('link[rel="manifest"]');
    expect(await manifest.getAttribute('href')).toBe('/app.es.webmanifest');
    await box().locator('[data-plain]').check();
    expect(await manifest.getAttribute('href')).toBe('/plain.es.webmanifest');
    expect(await box().isVisible(), 'until the browser has read the other one').toBe(false);
    await browserOffers();
    await box().locator('[data-yes]').click();
    await phone.page.locator('html[data-prompted]').waitFor();
    expect(await box().isVisible()).toBe(false);
  });
});

it('the web manifest is one that the browser can install from', async () => {
  await firstVisit();
  await visit(GUIDE);
  await waitForManifest();
  const cdp = await phone.context.newCDPSession(phone.page);
  const { errors, data } = await cdp.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data ?? '{}') as Record<string, { src?: string; url?: string }[]>;
  const { icons = [], screenshots = [], shortcuts = [] } = manifest;
  expect(shortcuts[0]?.url).toBe('/es/ayuda/');
  for (const { src = '' } of [...icons, ...screenshots])
    expect((await fetch(phone.site.origin + src)).status, src).toBe(200);
});

const waitForManifest = (): Promise<void> =>
  phone.page.locator('link[rel="manifest"]').waitFor({ state: 'attached' });

it('inside the browser of another app everything reads, a hint says where to open it, nothing is stored', async () => {
  const context = await phone.browser.newContext({ userAgent: FACEBOOK });
  const page = await context.newPage();
  await visit(GUIDE, page);
  await page.locator('[data-kind="browser"]', { hasText: 'Chrome' }).waitFor();
  expect(
    await page.locator('[data-testid="save"]').isVisible(),
    'nothing is kept, so nothing is offered',
  ).toBe(false);
  expect(await browserOffers(page)).toBe(true);
  await visit('/es/guardado/', page);
  await page.locator('[data-kind="browser"]').waitFor();
  expect(await page.locator('#saved').textContent()).toContain('Necesita un navegador');
  expect(
    await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length)),
  ).toBe(0);
  await context.close();
});

describe('a file that another app shares with the guide', () => {
  /** Sends a form as the phone's share sheet does. */
  async function share(text: string): Promise<string> {
    await phone.page.evaluate((words) => {
      const form = document.createElement('form');
      Object.assign(form, { method: 'post', action: '/receive', enctype: 'multipart/form-data' });
      const input = Object.assign(document.createElement('input'), { type: 'file', name: 'guide' });
      const files = new DataTransfer();
      files.items.add(new File([words], 'vereda-es.txt', { type: 'text/plain' }));
      input.files = files.files;
      form.append(input);
      document.body.append(form);
      form.submit();
    }, text);
    await phone.page.waitForURL('**/es/guardado/#*');
    const said = phone.page.locator('[data-said]', { hasText: /\S/ });
    await said.waitFor();
    return (await said.textContent()) ?? '';
  }

  it('is read on the phone, without the host, and the page says what became of it', async () => {
    await phone.context.close();
    // Our pages send no form: the share sheet is no page.
    phone.context = await phone.browser.newContext({ bypassCSP: true });
    phone.page = await phone.context.newPage();
    await firstVisit();
    const file = await phone.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = ({ data }) => resolve((data as { file: { text: string } }).file.text);
          navigator.serviceWorker.controller?.postMessage({ type: 'export', lang: 'es' }, [port2]);
        }),
    );
    await phone.site.close();
    phone.site.requests.length = 0;
    expect(await share('hello')).toMatch(/no es|archivo/i);
    await visit('/es/');
    expect(await share(file)).toMatch(/ya|misma/i);
    expect(phone.site.requests).toEqual([]);
  });
});

it('G14 a discreet copy is covered in the frame in which it is hidden, and comes back', async () => {
  const file = 'es/riesgos/selva-del-darien/index.html';
  writeOver(
    phone.dir,
    file,
    readFileSync(join(DIST, file), 'utf8').replace('<html ', '<html data-discreet="" '),
  );
  const context = await phone.browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await visit(GUIDE, page);
  const turn = (hidden: boolean): Promise<string> =>
    page.evaluate(
      (value) =>
        new Promise<string>((resolve) => {
          Object.defineProperty(document, 'hidden', { value, configurable: true });
          document.dispatchEvent(new Event('visibilitychange'));
          requestAnimationFrame(() => resolve(document.body.innerText.trim().slice(0, 40)));
        }),
      hidden,
    );
  expect(await turn(true)).toBe('');
  expect(await turn(false)).not.toBe('');
  await context.close();
});
