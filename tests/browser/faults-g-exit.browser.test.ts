import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { median } from '../bench/median.ts';
import { launchBrowser } from '../../src/build/chromium.ts';
import { DIST, readPackFile } from './edition.ts';
import { kindsOfPages } from './page-kinds.ts';
import { waitForGuide } from './reader.ts';
import { serveDist, type ServedSite } from './serve-dist.ts';
import { inTabs } from './tabs.ts';
import { stopWorkers } from './worker.ts';

/* Group G of the fault matrix (docs/FAULTS.md): "Salir" hides the page at once, and nothing brings it back. */
const LEFT = '/es/salir/';
const SEEN = ['/es/', '/es/riesgos/', '/es/riesgos/violencia-sexual/'];
const KINDS = kindsOfPages(readPackFile(DIST, 'es'))
  .map(({ path }) => path)
  .concat('/es/erase.html');

let browser: Browser;
let site: ServedSite;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  // As on a phone: the browser keeps pages that were left in memory, which the driver switches off.
  browser = await launchBrowser({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  site = await serveDist();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  await site.start().catch(() => undefined);
  context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  page = await context.newPage();
});
afterEach(() => context.close());

/** What is to be read on the screen, and what the page was made as. */
const shown = (tab = page): Promise<string> => tab.evaluate(() => document.body.innerText.trim());

/** Follows links as a reader does, so that each page has its place in the history. */
async function read(paths: string[], tab = page): Promise<void> {
  for (const path of paths) {
    await tab.evaluate((to) => {
      location.href = to;
    }, site.origin + path);
    await tab.waitForURL(site.origin + path);
  }
}

/** Back, also to a page that the browser kept in memory, which is not loaded again. */
async function back(path = ''): Promise<void> {
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => page.url()).toBe(site.origin + path);
}

/** Keeps every sight of a page that was left: what each document shows in each of its frames. */
async function watchScreen(): Promise<string[]> {
  const seen: string[] = [];
  await context.exposeFunction('sawOnScreen', (text: string) => void seen.push(text));
  await context.addInitScript(() => {
    const look = (): void => {
      const { body } = document;
      const hidden = !body || body.hidden || body.style.visibility === 'hidden';
      const { sawOnScreen } = window as { sawOnScreen?: (text: string) => void };
      if (!hidden && body.querySelector('.top')) sawOnScreen?.(location.pathname);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    addEventListener('pageshow', look);
  });
  return seen;
}

const entries = (tab = page): Promise<string[]> =>
  tab
    .context()
    .newCDPSession(tab)
    .then(async (cdp) => {
      const { entries: all } = await cdp.send('Page.getNavigationHistory');
      return all.map(({ url }) => url.replace(site.origin, ''));
    });

async function leave(tab = page): Promise<void> {
  await tab.locator('[data-testid="exit"]').click();
  await tab.waitForURL(`**${LEFT}*`);
}

describe('G6 with script and worker, the host gone', () => {
  it('no way leads back: Back, Forward, reload, a new visit to the list of the history', async () => {
    const seen = await watchScreen();
    await page.goto(site.origin);
    await read(['/es/']);
    await waitForGuide(page);
    await read(SEEN.slice(1));
    await back(SEEN[1]);
    await site.close();
    await stopWorkers(page);
    seen.length = 0;
    await leave();
    await expect.poll(() => entries()).toEqual(['about:blank', LEFT, `${LEFT}#-`]);
    for (const step of ['goBack', 'goForward', 'reload', 'goBack', 'goBack'] as const) {
      await page[step]({ waitUntil: 'commit' }).catch(() => undefined);
      expect(page.url()).toMatch(/salir|about:blank/);
    }
    const afterTap = seen.filter((path) => path !== SEEN[1]);
    expect(afterTap).toEqual([]);
  });

  it('the guide opened anew is the guide, and its Back works', async () => {
    await page.goto(`${site.origin}/es/`);
    await waitForGuide(page);
    await leave();
    await page.goto(`${site.origin}/es/riesgos/`);
    await read(['/es/ayuda/']);
    await back('/es/riesgos/');
    expect(await shown()).toContain('Riesgos');
  });
});

it('G6 without script the worker still answers every way back with the empty page', async () => {
  // A browser's own memory of pages asks no worker, and without script nothing covers them: said on the privacy page.
  const forgetful = await launchBrowser();
  await context.close();
  context = await forgetful.newContext();
  page = await context.newPage();
  await page.goto(`${site.origin}/es/`);
  await waitForGuide(page);
  await page.close();
  page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setScriptExecutionDisabled', { value: true });
  await page.goto(`${site.origin}${SEEN[1]}`);
  await page.goto(`${site.origin}${SEEN[2]}`);
  await site.close();
  await leave();
  for (const _ of SEEN) {
    await page.goBack({ waitUntil: 'commit', timeout: 3000 }).catch(() => undefined);
    expect(page.url()).toMatch(/salir|about:blank/);
  }
  await forgetful.close();
});

it.each([
  ['kept in memory', { ignoreDefaultArgs: ['--disable-back-forward-cache'] }],
  ['loaded again', {}],
])('G6 without a worker a page that comes back, %s, goes away again', async (_, options) => {
  const own = await launchBrowser(options);
  await context.close();
  context = await own.newContext({ serviceWorkers: 'block' });
  page = await context.newPage();
  await page.goto(`${site.origin}/es/`);
  await read(SEEN.slice(1));
  await leave();
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForURL(`**${LEFT}*`);
  await page.goBack({ waitUntil: 'commit' }).catch(() => undefined);
  await expect.poll(() => page.url()).toMatch(/salir|about:blank/);
  await own.close();
});

describe('G6 on every kind of page', () => {
  /** Runs in the page: taps as a finger does, and tells when the next frame was painted and what was in it. */
  const tap = (): Promise<{ ms: number; title: string; covered: boolean }> =>
    new Promise((resolve) => {
      const exit = document.querySelector<HTMLElement>('[data-testid="exit"]');
      const start = performance.now();
      exit?.click();
      requestAnimationFrame(() =>
        setTimeout(() =>
          resolve({
            ms: performance.now() - start,
            title: document.title.trim(),
            covered: !document.body.getClientRects().length,
          }),
        ),
      );
    });

  it('the screen is empty in the next frame, within 100 ms, while the host is silent', async () => {
    await context.close();
    context = await browser.newContext({ serviceWorkers: 'block' });
    const opened = await inTabs(context, KINDS, async (tab, path) => {
      await tab.goto(site.origin + path);
      await tab.route(`**${LEFT}`, () => undefined);
      const result = await tab.evaluate(tap);
      await tab.unroute(`**${LEFT}`);
      return result;
    });
    for (const [path, { title, covered }] of opened)
      expect({ title, covered }, path).toEqual({ title: '', covered: true });
    expect(median([...opened.values()].map(({ ms }) => ms))).toBeLessThan(100);
  });

  it.each([
    ['320 px', { width: 320, height: 568 }, 1],
    ['200 % zoom', { width: 640, height: 1136 }, 2],
  ])('at %s, scrolled, with everything open, a finger hits it', async (_, viewport, zoom) => {
    await context.close();
    context = await browser.newContext({ viewport, serviceWorkers: 'block' });
    const missed = await inTabs(context, KINDS, async (tab, path) => {
      await tab.goto(site.origin + path);
      return tab.evaluate((factor) => {
        document.documentElement.style.setProperty('zoom', String(factor));
        document.querySelectorAll('details').forEach((one) => (one.open = true));
        return [0, 300, document.body.scrollHeight].filter((top) => {
          scrollTo(0, top);
          const exit = document.querySelector('[data-testid="exit"]');
          const { left, right, top: up, bottom } = exit?.getBoundingClientRect() ?? new DOMRect();
          const hit = document.elementFromPoint((left + right) / 2, (up + bottom) / 2);
          return hit !== exit;
        });
      }, zoom);
    });
    expect([...missed].filter(([, places]) => places.length)).toEqual([]);
  });
});
