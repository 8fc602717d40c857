import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { pathOf } from '../../src/model/route.ts';
import { routesOf } from '../../src/model/routes.ts';
import { DIST, readPackFile } from './edition.ts';
import { usePhone } from './phone.ts';
import { waitForGuide } from './reader.ts';

/* The search on the phone: answered by the worker alone, and no word of a question goes anywhere else. */
const pack = readPackFile(DIST, 'es');
const SEARCH = pathOf(pack, { kind: 'search' });
/** A word that is in no address of ours. */
const CANARY = 'secuestraron';

const phone = usePhone();

const visit = (path: string): ReturnType<Page['goto']> => phone.page.goto(phone.site.origin + path);

async function firstVisit(): Promise<void> {
  await visit('/es/');
  await waitForGuide(phone.page);
}

const ask = async (words: string): Promise<void> => {
  await phone.page.locator('[data-testid="search"] input').fill(words);
  await phone.page.locator('[data-testid="search"] button').click();
  await phone.page.locator('[data-testid="results"]').waitFor();
};

const results = async (): Promise<string[]> =>
  (await phone.page.locator('[data-testid="results"] a b').allTextContents()).map((text) => text.trim());

/** What the host was asked for that is more than the name of a file. */
const toldHost = (): string[] =>
  phone.site.requests.map(({ url }) => url).filter((url) => /[?#]/.test(url) || url.includes(CANARY));

/** As the phone does after half a minute; the guide in its memory goes with it. */
async function putWorkerToSleep(): Promise<void> {
  await visit('/es/');
  const session = await phone.context.newCDPSession(phone.page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
}

/** Everything a page can read of what this site keeps, but the bytes of the packs. */
function keptWords(): Promise<string> {
  const all = async (name: string): Promise<unknown[]> => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open(name);
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(open.error ?? new Error('not opened'));
    });
    const records = [...db.objectStoreNames].map(
      (store) =>
        new Promise((resolve) => {
          const read = db.transaction(store).objectStore(store).getAll();
          read.onsuccess = () => resolve(read.result);
        }),
    );
    const found = await Promise.all(records);
    db.close();
    return found;
  };
  return (async () => {
    const databases = await indexedDB.databases();
    const records = await Promise.all(databases.map(({ name = '' }) => all(name)));
    const cached = await Promise.all(
      (await caches.keys()).map(async (name) =>
        (await (await caches.open(name)).keys()).map(({ url }) => url),
      ),
    );
    return JSON.stringify({
      databases,
      records,
      cached,
      web: [localStorage, sessionStorage].map((storage) => Object.entries(storage)),
    });
  })();
}

describe('with the guide on the phone', () => {
  beforeEach(firstVisit);

  it('finds pages with the host gone and script switched off, and leads to them', async () => {
    const session = await phone.context.newCDPSession(phone.page);
    await session.send('Emulation.setScriptExecutionDisabled', { value: true });
    await phone.site.close();
    await phone.page.locator(`main a[href="${SEARCH}"]`).click();
    await ask('refujio mexico');
    expect((await results()).slice(0, 3)).toContain('Pedir refugio en México (COMAR)');
    await phone.page.locator('[data-testid="results"] a', { hasText: '(COMAR)' }).first().click();
    expect(await phone.page.locator('h1').textContent()).toBe('Pedir refugio en México (COMAR)');
  });

  it('keeps the question in the box, shows a status as lists do, and says how many there are', async () => {
    await visit(SEARCH);
    await ask('tps venezuela');
    expect(await phone.page.locator('[data-testid="search"] input').inputValue()).toBe('tps venezuela');
    expect(await phone.page.locator('[data-testid="results"] h2').textContent()).toMatch(/^\d+ respuestas$/);
    const first = phone.page.locator('[data-testid="results"] a').first();
    expect(await first.textContent()).toMatch(/^TPS para Venezuela/);
    expect(await first.locator('.chip').count()).toBe(1);
  });

  it('leads to a contact at its place in the list', async () => {
    await visit(SEARCH);
    await ask('sin fronteras mexico');
    const contact = phone.page.locator('[data-testid="results"] a[href*="#"]').first();
    const part = (await contact.getAttribute('href'))?.split('#')[1];
    await contact.click();
    await phone.page.locator(`article[id="${part}"]`).waitFor();
  });

  it('shows all pages before a question, and where it finds nothing', async () => {
    const links = phone.page.locator('main ul.rows a');
    await visit(SEARCH);
    expect(await links.count()).toBeGreaterThan(200);
    await ask('xqzwvk');
    expect(await phone.page.locator('[data-testid="results"]').textContent()).toContain(
      'No encontramos nada',
    );
    expect(await links.count()).toBeGreaterThan(200);
  });

  it('shows what was typed as text and nothing else', async () => {
    await visit(`${SEARCH}?q=${encodeURIComponent('"><img src=x onerror=alert(1)> tps')}`);
    expect(await phone.page.locator('main img').count()).toBe(0);
    expect(await phone.page.locator('[data-testid="search"] input').inputValue()).toContain('<img');
  });

  it('tells the host no word of the question, and keeps none', async () => {
    await visit(SEARCH);
    await ask(CANARY);
    expect((await results()).length).toBeGreaterThan(2);
    await visit('/es/');
    expect(toldHost()).toEqual([]);
    expect(await phone.page.evaluate(keptWords)).toContain('"installedAt"');
    expect(await phone.page.evaluate(keptWords)).not.toContain(CANARY);
  });

  it('tells the host nothing while a sleeping worker wakes', async () => {
    await putWorkerToSleep();
    phone.site.requests.length = 0;
    const response = await visit(`${SEARCH}?q=${CANARY}`);
    expect(response?.fromServiceWorker()).toBe(true);
    expect((await results()).length).toBeGreaterThan(2);
    await putWorkerToSleep();
    await visit('/es/riesgos/');
    expect(phone.site.requests.filter(({ url }) => url.startsWith('/es/'))).toEqual([]);
  });

  it('tells the host no word of it either when the guide is gone and only the worker is left', async () => {
    // A page that stays open misses the guide, and brings it back.
    await phone.page.goto('about:blank');
    await putWorkerToSleep();
    const session = await phone.context.newCDPSession(phone.page);
    const { origin } = phone.site;
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    phone.site.requests.length = 0;
    await visit(`${SEARCH}?q=${CANARY}`);
    expect(phone.site.requests.map(({ url }) => url)).toContain(SEARCH);
    expect(toldHost()).toEqual([]);
    expect(await phone.page.locator('form').count()).toBe(0);
  });

  it('lets only this page send a form, and only to this site', async () => {
    const policyOf = async (path: string): Promise<string> => {
      const response = await visit(path);
      expect(response?.fromServiceWorker()).toBe(true);
      const meta = await phone.page
        .locator('meta[http-equiv="Content-Security-Policy"]')
        .getAttribute('content');
      expect(response?.headers()['content-security-policy']).toBe(`${meta}; frame-ancestors 'none'`);
      return /form-action [^;]+/.exec(meta ?? '')?.[0] ?? 'none given';
    };
    expect(await policyOf(SEARCH)).toBe("form-action 'self'");
    expect(await policyOf(`${SEARCH}?q=tps`)).toBe("form-action 'self'");
    const others = routesOf(pack).filter(({ kind }) =>
      ['home', 'saved', 'checklists', 'privacy'].includes(kind),
    );
    for (const route of others) expect(await policyOf(pathOf(pack, route))).toBe("form-action 'none'");
  });

  it('is offered where a page is missing', async () => {
    await phone.site.close();
    await visit('/es/no-hay-tal/');
    await phone.page.locator(`main a[href="${SEARCH}"]`).click();
    await ask('darien');
    expect((await results()).join()).toContain('Darién');
  });
});

describe('without a worker', () => {
  it('has no form that could send a question to the host, but every page in a list', async () => {
    const context = await phone.browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    const response = await page.goto(phone.site.origin + SEARCH);
    expect(response?.headers()['content-security-policy']).toContain("form-action 'none'");
    expect(await page.locator('form, input').count()).toBe(0);
    const listed = await page
      .locator('main ul.rows a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const pages = Object.keys(pack.pages).map((id) => pathOf(pack, { kind: 'page', id }));
    expect(pages.filter((path) => !listed.includes(path))).toEqual([]);
    await page.goto(`${phone.site.origin}/es/no-hay-tal/`);
    expect(await page.locator(`main a[href="${SEARCH}"]`).count()).toBe(1);
    await context.close();
  });
});
