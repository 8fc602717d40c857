import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../../src/build/files-in.ts';
import { launchProfile } from '../../src/build/chromium.ts';
import { isOwnLook } from './own-look.ts';
import { usePhone } from './phone.ts';
import { waitForGuide } from './reader.ts';
import { moveWorkerClock, scopesIn, stopWorkers } from './worker.ts';

/* Group G of the fault matrix (docs/FAULTS.md): what is kept, what is told, and that it goes when the reader says so. */
const HOUR = 3_600_000;
const GUIDE = '/es/riesgos/selva-del-darien/';
const NOTHING = { workers: [], caches: [], databases: [], web: 0 };

const phone = usePhone();

const visit = (path: string, page = phone.page): ReturnType<Page['goto']> =>
  page.goto(phone.site.origin + path);

async function firstVisit(page = phone.page): Promise<void> {
  await visit('/es/', page);
  await waitForGuide(page);
}

async function save(page = phone.page): Promise<void> {
  await page.locator('[data-testid="save"]').click();
  await page.locator('[data-testid="save"][aria-pressed="true"]').waitFor();
}

/** Everything this site keeps in the browser of a page, by name: nothing is opened, which would make it anew. */
const everythingIn = async (page: Page): Promise<object> => ({
  workers: await scopesIn(page),
  ...(await page.evaluate(async () => ({
    caches: await caches.keys(),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    web: localStorage.length + sessionStorage.length,
  }))),
});

/** The records of each store of the guide's database, by the names of their keys. */
const recordsIn = (page: Page): Promise<Record<string, unknown[]>> =>
  page.evaluate(
    () =>
      new Promise<Record<string, unknown[]>>((resolve, reject) => {
        const opening = indexedDB.open('vereda');
        opening.onerror = () => reject(opening.error as Error);
        opening.onsuccess = () => {
          const db = opening.result;
          const names = [...db.objectStoreNames];
          const kept: Record<string, unknown[]> = {};
          const work = db.transaction(names);
          for (const name of names)
            work.objectStore(name).getAllKeys().onsuccess = ({ target }) => {
              kept[name] = (target as IDBRequest<unknown[]>).result;
            };
          work.oncomplete = () => {
            db.close();
            resolve(kept);
          };
        };
      }),
  );

describe('G2, G12 two readers who save nothing', () => {
  /** What the host hears, but for the port of the browser's own connection. */
  async function journey(): Promise<{
    heard: string[];
    cookies: unknown[];
    records: Record<string, unknown[]>;
  }> {
    const heard: string[] = [];
    phone.site.intercept(({ method, url, headers, rawHeaders }) => {
      if (isOwnLook(headers)) return false;
      // A file that is no page has no icon of its own: the browser looks for one, whoever the host is.
      if (url !== '/favicon.ico') heard.push([method, url, ...rawHeaders].join(' '));
      return false;
    });
    const context = await phone.browser.newContext({ viewport: { width: 360, height: 640 } });
    const page = await context.newPage();
    await firstVisit(page);
    // A page that is left before it has asked for all asks for less than the other reader's.
    for (const path of [GUIDE, '/es/guardado/', '/es/salir/', '/es/ayuda/'])
      await page.goto(phone.site.origin + path, { waitUntil: 'networkidle' });
    await page.close();
    const after = await context.newPage();
    await visit('/robots.txt', after);
    const records = await recordsIn(after);
    const cookies = await context.cookies();
    await context.close();
    return { heard: [...new Set(heard)].sort(), cookies, records };
  }

  it('ask for the same bytes with the same bytes, have no cookie, and nothing of theirs is kept', async () => {
    const first = await journey();
    const second = await journey();
    expect(second.heard).toEqual(first.heard);
    expect([...first.cookies, ...second.cookies]).toEqual([]);
    const { packs = [], changes, ...records } = first.records;
    expect(packs).toHaveLength(1);
    expect(records).toEqual({
      current: ['es'],
      accepted: ['manifest'],
      attempts: ['last'],
      saved: [],
      keys: [],
      settings: [],
    });
    expect(changes).toEqual([]);
  });
});

/** Words that a reader gives to the guide; no page of it has them. */
const CANARY = 'zyxcanario';

/** Answers, searches, types a code, saves a page, and reads on. */
async function wholeJourney(page: Page): Promise<void> {
  await firstVisit(page);
  await visit(`/es/buscar/?q=${CANARY}`, page);
  await visit(`/es/no-hay-${CANARY}/?code=${CANARY}#${CANARY}`, page);
  await visit(GUIDE, page);
  await page.evaluate((word) => {
    const [title] = document.getElementsByTagName('h1');
    if (title) title.textContent = word;
  }, CANARY);
  await save(page);
  await visit('/es/guardado/', page);
  await page.locator('#saved', { hasText: CANARY }).waitFor();
  await page.locator('[data-receive]').setInputFiles({
    name: `${CANARY}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(CANARY),
  });
  await page.locator('[data-said]', { hasText: /\S/ }).waitFor();
}

it('G3, G16 no word of the reader is sent, and none stands in a message, whatever goes wrong', async () => {
  const told: string[] = [];
  const logged: string[] = [];
  phone.site.intercept((request) => {
    told.push([request.method, request.url, ...request.rawHeaders].join(' '));
    if (request.method !== 'GET') told.push(CANARY);
    return false;
  });
  const listen = (context: BrowserContext): void => {
    context.on('console', (message) => logged.push(message.text()));
    context.on('serviceworker', (worker) => worker.on('console', (message) => logged.push(message.text())));
    context.on('weberror', (failed) => logged.push(String(failed.error().stack)));
  };
  listen(phone.context);
  await wholeJourney(phone.page);
  // The same with the host gone and storage broken under the page and the worker.
  const broken = await phone.context.newPage();
  await broken.addInitScript(() => {
    const fail = (): never => {
      throw new DOMException('broken', 'UnknownError');
    };
    Object.defineProperty(IDBObjectStore.prototype, 'put', { value: fail });
    Object.defineProperty(crypto.subtle, 'decrypt', { value: () => Promise.reject(new Error('broken')) });
  });
  await phone.site.close();
  await visit(GUIDE, broken);
  await broken.locator('[data-testid="save"]').click();
  await visit('/es/guardado/', broken);
  await visit(`/es/buscar/?q=${CANARY}`, broken);
  await visit(`/en/${CANARY}/`, broken).catch(() => undefined);
  expect(logged.length).toBeGreaterThan(2);
  // The browser itself names the address of a page that was not found.
  const ours = logged.filter((text) => !text.startsWith('Failed to load resource'));
  expect(ours.filter((text) => text.includes(CANARY))).toEqual([]);
  // The one address that the reader opened and no guide has: the path goes out, what stands behind it does not.
  const asked = told.map((line) => line.replace(`/es/no-hay-${CANARY}/ `, ''));
  expect(asked.filter((line) => line.includes(CANARY))).toEqual([]);
});

describe('G4 a link to another site', () => {
  let other: Server;
  const arrived: IncomingHttpHeaders[] = [];

  it('says that it leads out, and tells the other site nothing', async () => {
    other = createServer(({ headers }, response) => {
      arrived.push(headers);
      response.setHeader('Content-Type', 'text/html').end('<title>elsewhere</title>');
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await visit('/es/contactos/mx/');
    const outside = phone.page.locator('main a[href^="https:"]:not([href*="wa.me"])');
    const unmarked = await outside.evaluateAll((links) =>
      links.filter((link) => !/sale de Vereda/.test(link.textContent)).map((link) => link.textContent),
    );
    expect(await outside.count()).toBeGreaterThan(3);
    expect(unmarked).toEqual([]);
    await outside.first().evaluate((link, address) => {
      link.id = 'elsewhere';
      link.setAttribute('href', address);
    }, `http://127.0.0.1:${port}/`);
    await phone.page.locator('#elsewhere').click();
    await phone.page.waitForURL(`http://127.0.0.1:${port}/`);
    expect(arrived[0]?.referer).toBeUndefined();
    expect(await phone.page.evaluate(() => [document.referrer, window.opener])).toEqual(['', null]);
    await phone.page.goto('about:blank');
    other.closeAllConnections();
    await new Promise((resolve) => other.close(resolve));
  });
});

it('G5 no page can send by itself: no beacon, no report, no prefetch', async () => {
  await phone.context.addInitScript(() => {
    const sent: string[] = [];
    (window as { sent?: string[] }).sent = sent;
    navigator.sendBeacon = (url) => {
      sent.push(String(url));
      return true;
    };
  });
  await firstVisit();
  for (const path of [GUIDE, '/es/contactos/mx/', '/es/guardado/', '/es/salir/', '/es/erase.html']) {
    const response = await visit(path);
    const headers = Object.keys(response?.headers() ?? {});
    expect(
      headers.filter((name) => /report|nel|speculation|^link$/.test(name)),
      path,
    ).toEqual([]);
    const hints = await phone.page.evaluate(() => [
      ...((window as { sent?: string[] }).sent ?? ['unwatched']),
      ...[
        ...document.querySelectorAll(
          '[ping], [rel~=prefetch], [rel~=preconnect], [rel~=dns-prefetch], [type=speculationrules]',
        ),
      ].map(({ outerHTML }) => outerHTML),
    ]);
    expect(hints, path).toEqual([]);
  }
});

describe('G9 erase everything', () => {
  /** Runs in the page: what else the site can keep, a note of each kind and what a translator wrote. */
  const keepMore = (): Promise<void> =>
    new Promise((resolve) => {
      localStorage.setItem('note', '1');
      sessionStorage.setItem('note', '1');
      const opening = indexedDB.open('vereda-workshop');
      opening.onsuccess = () => {
        opening.result.close();
        resolve();
      };
    });

  const wipe = async (): Promise<void> => {
    await phone.page.locator('[data-testid="wipe"]').click();
    await phone.page.locator('[data-testid="wipe-done"]', { hasText: 'Borrado' }).waitFor();
  };

  it('in two taps from any page and 3 s, with another tab open; nothing comes back by itself', async () => {
    await firstVisit();
    const second = await phone.context.newPage();
    await visit(GUIDE, second);
    await save(second);
    await visit('/es/contactos/');
    await phone.page.locator('footer a', { hasText: /privacidad/i }).click();
    await phone.page.locator('[data-testid="wipe"]').waitFor();
    await phone.page.evaluate(keepMore);
    const start = performance.now();
    await wipe();
    expect(performance.now() - start).toBeLessThan(3000);
    await second.waitForURL('**/es/salir/');
    // What brings the guide elsewhere: a line that comes back, a look at the page again.
    for (const page of [phone.page, second])
      await page.evaluate(() => {
        for (const name of ['online', 'focus', 'pageshow']) dispatchEvent(new Event(name));
        document.dispatchEvent(new Event('visibilitychange'));
      });
    const nothing = await phone.context.newPage();
    await visit('/robots.txt', nothing);
    expect(await everythingIn(nothing)).toEqual(NOTHING);
    // Not even a worker that is asked again, as it lives on while this page is open.
    await phone.page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          const worker = navigator.serviceWorker.controller;
          if (worker) worker.postMessage({ type: 'check', lang: 'es', force: true }, [port2]);
          else resolve();
        }),
    );
    expect(await everythingIn(nothing)).toEqual(NOTHING);
    expect(await everythingIn(phone.page)).toEqual(NOTHING);
  });

  it('and the page asks no worker any more: one that was stopped knows nothing of it', async () => {
    await firstVisit();
    await visit('/es/privacidad/');
    await wipe();
    await stopWorkers(phone.page);
    phone.site.requests.length = 0;
    await phone.page.evaluate(() => dispatchEvent(new Event('online')));
    // The worker that still controls the page has woken for this, and would have heard the page before it.
    await phone.page.evaluate(() => fetch('/robots.txt', { cache: 'no-store' }));
    const nothing = await phone.context.newPage();
    await visit('/robots.txt', nothing);
    expect(await everythingIn(nothing)).toEqual(NOTHING);
    expect(phone.site.requests.map(({ url }) => url).filter((url) => url.startsWith('/packs/'))).toEqual([]);
  });

  it('does not say done before it is: a database that stays is said, and can be tried again', async () => {
    await firstVisit();
    await visit('/es/privacidad/');
    await phone.page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('vereda');
          opening.onsuccess = () => {
            (window as { held?: IDBDatabase }).held = opening.result;
            resolve();
          };
        }),
    );
    await phone.page.locator('[data-testid="wipe"]').click();
    const said = phone.page.locator('[data-testid="wipe-done"]', { hasText: /\S/ });
    await said.waitFor();
    expect(await said.textContent()).toContain('No se pudo borrar todo');
    await phone.page.evaluate(() => (window as { held?: IDBDatabase }).held?.close());
    await wipe();
    expect(await everythingIn(phone.page)).toEqual(NOTHING);
  });

  it('works where the host is gone', async () => {
    await firstVisit();
    await visit('/es/privacidad/');
    await phone.site.close();
    await wipe();
    expect(await everythingIn(phone.page)).toEqual(NOTHING);
  });
});

describe('G11 the address that erases', () => {
  it('through the worker, asked for from its own page: nothing is left, by header and by hand', async () => {
    await firstVisit();
    await visit(GUIDE);
    await save();
    // A link from elsewhere leads to the page, and takes nothing.
    await visit('/es/erase.html');
    expect(await scopesIn(phone.page)).toEqual(['/']);
    phone.site.requests.length = 0;
    await visit('/es/erase.html');
    expect(phone.site.requests[0]).toEqual({ method: 'GET', url: '/es/erase.html' });
    const { headers } = await fetch(`${phone.site.origin}/es/erase.html`);
    expect(headers.get('clear-site-data')).toBe('"cache", "cookies", "storage"');
    await expect.poll(() => everythingIn(phone.page)).toEqual(NOTHING);
  });

  it('without the host the worker alone erases, and the page is still there', async () => {
    await firstVisit();
    await visit('/es/erase.html');
    await phone.site.close();
    await visit('/es/erase.html');
    expect(await phone.page.locator('h1').textContent()).toBe('Borrar todo de este teléfono');
    await expect.poll(() => everythingIn(phone.page)).toEqual(NOTHING);
  });
});

it('G13 what a reader saved cannot be read in the files of the browser', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'profile-'));
  const found = (word: string): string[] =>
    [...filesIn(profile)].filter((file) => {
      const bytes = readFileSync(file);
      return bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'));
    });
  const title = 'q7fzkw2vhtx';
  const open = async (work: (page: Page) => Promise<void>): Promise<void> => {
    const context = await launchProfile(profile);
    const [page = await context.newPage()] = context.pages();
    await work(page);
    await context.close();
  };
  await open(async (page) => {
    await firstVisit(page);
    await visit(GUIDE, page);
    await page.evaluate((word) => {
      const [heading] = document.getElementsByTagName('h1');
      if (heading) heading.textContent = word;
    }, title);
    await save(page);
  });
  expect(found('vereda').length, 'the name of the database, which nobody seals').toBeGreaterThan(0);
  expect(found(title)).toEqual([]);
  await open(async (page) => {
    await visit('/es/guardado/', page);
    await page.locator('#saved', { hasText: title }).waitFor();
  });
  rmSync(profile, { recursive: true, force: true });
});

/** Runs in the page: the question that each page asks once it is open. */
const askAsAPageDoes = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    navigator.serviceWorker.controller?.postMessage({ type: 'check', lang: 'es', force: false }, [port2]);
  });

it('G15 two hundred pages in a day: at most four looks for news, each without a word', async () => {
  await firstVisit();
  const looks: string[] = [];
  phone.site.intercept(({ method, url = '', headers }) => {
    if (url.startsWith('/packs/')) looks.push(`${method} ${url} ${headers.cookie ?? ''}`);
    return false;
  });
  for (let view = 1; view <= 200; view += 1) {
    await moveWorkerClock(phone.context, (view / 200) * 24 * HOUR);
    // Every tenth page is opened; what the others would ask of the worker is asked by it.
    if (view % 10 === 0) await visit('/es/guardado/');
    else await phone.page.evaluate(askAsAPageDoes);
  }
  expect(looks.length).toBeGreaterThan(1);
  expect(looks.length).toBeLessThanOrEqual(4);
  expect(new Set(looks)).toEqual(new Set(['GET /packs/manifest.json ']));
});
