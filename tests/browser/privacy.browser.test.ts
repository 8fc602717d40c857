import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { pathOf } from '../../src/model/route.ts';
import { launchBrowser } from '../../src/build/chromium.ts';
import { DIST, readPackFile } from './edition.ts';
import { isOwnLook } from './own-look.ts';
import { kindsOfPages, pathsOf } from './page-kinds.ts';
import { waitForGuide } from './reader.ts';
import { serveDist, type ServedSite } from './serve-dist.ts';

/* Nobody but our own host may learn of a visit, and the host may learn nothing but which file was asked for. */
const MINUTES = 60_000;
const ALL_LANGUAGES = readPackFile(DIST, 'es').languages.map(({ code }) => code);
/** A real web server sends each of them by the same rules. */
const LANGUAGES = inject('realServer') ? ['ht'] : ALL_LANGUAGES;

let browser: Browser;
let site: ServedSite;
/**
 * Hosts that Chromium asks by itself for its own updates and accounts, whatever page is open. What a page asks is
 * also watched from inside the browser, without these exceptions.
 */
const BROWSERS_OWN = /(^|[/.])(googleapis|google|gvt1|gstatic)\.com(:\d+)?(\/|$)/;

/** Everything the browser asks of any host but ours goes through this proxy, also from the worker. */
let elsewhere: Server;
const askedElsewhere: string[] = [];
/** What our own host was told beyond the address. */
const told: string[] = [];

function noteElsewhere(asked: string): void {
  if (!BROWSERS_OWN.test(asked.split(' ')[1] ?? '')) askedElsewhere.push(asked);
}

beforeAll(async () => {
  elsewhere = createServer((request, response) => {
    noteElsewhere(`${request.method} ${request.url}`);
    response.writeHead(502).end();
  });
  elsewhere.on('connect', (request, socket) => {
    noteElsewhere(`CONNECT ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const { port } = elsewhere.address() as AddressInfo;
  browser = await launchBrowser({ proxy: { server: `http://127.0.0.1:${port}`, bypass: '127.0.0.1' } });
  site = await serveDist();
  site.intercept(({ headers, method, url }) => {
    for (const name of ['cookie', 'referer', 'authorization'])
      if (headers[name] && !isOwnLook(headers)) told.push(`${url} ${name}`);
    if (method !== 'GET' || /[?#]/.test(url ?? '')) told.push(`${method} ${url}`);
    return false;
  });
});

afterAll(async () => {
  await browser.close();
  await site.close();
  elsewhere.closeAllConnections();
  await new Promise((resolve) => elsewhere.close(resolve));
});

/** Runs before every page: notes each call that asks the reader for a permission. */
function notePermissions(): void {
  const asked: string[] = [];
  (window as { askedFor?: string[] }).askedFor = asked;
  const watch = (owner: object | undefined, name: string): void => {
    if (!owner) return;
    Object.defineProperty(owner, name, {
      value: () => {
        asked.push(name);
        return Promise.reject(new Error(`${name} is watched`));
      },
    });
  };
  watch(navigator.geolocation, 'getCurrentPosition');
  watch(navigator.geolocation, 'watchPosition');
  watch(navigator.mediaDevices, 'getUserMedia');
  watch(navigator.storage, 'persist');
  watch(navigator.clipboard, 'read');
  watch(navigator.clipboard, 'readText');
  watch(window.Notification, 'requestPermission');
  watch(window.PushManager?.prototype, 'subscribe');
}

interface Traces {
  /** What a page left behind or asked for. */
  left: string[];
  /** The policy that stands in the page. */
  policy: string;
}

/** Runs inside the page. */
function readTraces(): Traces {
  const { askedFor = ['nothing was watched'] } = window as { askedFor?: string[] };
  const policy = document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]');
  return {
    left: [
      ...askedFor,
      ...(document.cookie ? ['document.cookie'] : []),
      ...(localStorage.length ? ['localStorage'] : []),
      ...(sessionStorage.length ? ['sessionStorage'] : []),
    ],
    policy: policy?.content ?? 'none',
  };
}

async function withWorker(
  lang: string,
  work: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== site.origin) askedElsewhere.push(request.url());
  });
  await context.addInitScript(notePermissions);
  await page.goto(`${site.origin}/${lang}/`);
  await waitForGuide(page);
  await work(page, context);
  await context.close();
}

describe.each(LANGUAGES)('reading everything in %s, with script and worker', (lang) => {
  const pack = readPackFile(DIST, lang);
  const kinds = kindsOfPages(pack).map(({ path }) => path);
  // What every file of every language names is read in published-files; here pages are opened, and their script runs.
  const opened = lang === 'es' ? pathsOf(pack) : pathsOf(pack).filter((path) => kinds.includes(path));
  const paths = [...opened, pathOf(pack, { kind: 'exit' }), '/'];
  const leftBehind: Record<string, string[]> = {};
  const policies = new Set<string | undefined>();
  let cookies: unknown[];
  let fromWorker = 0;

  beforeAll(async () => {
    await withWorker(lang, async (page, context) => {
      for (const path of paths) {
        const response = await page.goto(site.origin + path, { waitUntil: 'load' });
        const { left, policy } = await page.evaluate(readTraces);
        if (left.length) leftBehind[path] = left;
        const sent = response?.headers()['content-security-policy'];
        policies.add(sent === `${policy}; frame-ancestors 'none'` ? 'same' : path);
        if (response?.fromServiceWorker()) fromWorker += 1;
      }
      cookies = await context.cookies();
    });
  }, 8 * MINUTES);

  it('asks no other host for anything', () => {
    expect(fromWorker).toBe(paths.length);
    expect(askedElsewhere).toEqual([]);
  });

  it('tells its own host nothing but the name of a file', () => {
    expect(site.requests.length).toBeGreaterThan(3);
    expect(told).toEqual([]);
  });

  it('leaves no cookie and no web storage, and asks for no permission', () => {
    expect(cookies).toEqual([]);
    expect(leftBehind).toEqual({});
  });

  it('is under the same policy from the worker as in the page', () => {
    expect([...policies]).toEqual(['same']);
  });
});

it('a page that is not there is under the same policy from the worker, also with the host gone', async () => {
  await withWorker('es', async (page) => {
    const open = async (status: number): Promise<void> => {
      const response = await page.goto(`${site.origin}/es/no-hay-tal/`);
      expect(response?.status()).toBe(status);
      const { policy } = await page.evaluate(readTraces);
      expect(response?.headers()['content-security-policy']).toBe(`${policy}; frame-ancestors 'none'`);
    };
    await open(404);
    await site.close();
    await open(404);
    await site.start();
  });
});

it('would notice a page that asks another host', async () => {
  const before = askedElsewhere.length;
  const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${site.origin}/es/`);
  await page.evaluate(() => fetch('http://elsewhere.invalid/').catch(() => undefined));
  expect(askedElsewhere.splice(before)).toEqual(['GET http://elsewhere.invalid/']);
  await context.close();
});
