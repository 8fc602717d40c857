import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { releaseApp } from './release.ts';
import { usePhone } from './phone.ts';
import { appVersion, waitForGuide } from './reader.ts';
import { scopesIn } from './worker.ts';

/* Group A of the fault matrix (docs/FAULTS.md): a new version of the app, whole, waiting, and never forced. */
const NEW = '9.9.9';
const OFFER = '[data-testid="update-ready"]';
const SOME_PAGES = ['/es/', '/es/ayuda/', '/es/riesgos/', '/es/contactos/mx/', '/es/guardado/'];

const phone = usePhone();

const visit = async (path: string, page = phone.page): Promise<void> => {
  await page.goto(phone.site.origin + path);
};

async function firstVisit(): Promise<string | null> {
  await visit('/es/');
  await waitForGuide(phone.page);
  return appVersion(phone.page);
}

/** Looks for a new worker as the browser does at each visit; what became of it, or of the attempt. */
const lookForWorker = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = new Promise<string>((resolve) => {
      registration.onupdatefound = () => {
        const worker = registration.installing;
        if (!worker) return;
        worker.onstatechange = () => {
          if (worker.state !== 'activating') resolve(worker.state);
        };
      };
    });
    try {
      const { installing, waiting } = await registration.update();
      return (installing ?? waiting) ? await found : 'nothing new';
    } catch {
      return 'refused';
    }
  });

/** Everything still comes from the version that was there, with the host gone. */
async function expectStillWhole(version: string | null): Promise<void> {
  await phone.site.close();
  for (const path of SOME_PAGES) {
    await visit(path);
    expect(await appVersion(phone.page), path).toBe(version);
    expect(await phone.page.locator('h1').count(), path).toBe(1);
  }
}

function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}

describe('a new version of the app', () => {
  it.each([404, 500])(
    'A2 that misses one file (%d) is not installed; the old one stays whole',
    async (status) => {
      const version = await firstVisit();
      releaseApp(phone.dir);
      phone.site.intercept(({ url }, response) => {
        if (!url?.startsWith('/no-content.html')) return false;
        response.writeHead(status).end();
        return true;
      });
      expect(await lookForWorker(phone.page)).toBe('redundant');
      await expectStillWhole(version);
      expect(await phone.page.locator(OFFER).count()).toBe(0);
    },
  );

  it('A3 whose worker comes as 404, 500, a redirect or a page changes nothing', async () => {
    const errors = watchErrors(phone.page);
    const version = await firstVisit();
    const answers: [number, Record<string, string>, string][] = [
      [404, { 'Content-Type': 'text/plain' }, 'Not found'],
      [500, { 'Content-Type': 'text/plain' }, 'Broken'],
      [302, { Location: '/es/' }, ''],
      [200, { 'Content-Type': 'text/html' }, '<html>Welcome to the hotel</html>'],
    ];
    for (const [status, headers, body] of answers) {
      phone.site.intercept(({ url }, response) => {
        if (url !== '/sw.js') return false;
        response.writeHead(status, headers).end(body);
        return true;
      });
      expect(await lookForWorker(phone.page), String(status)).toBe('refused');
      await visit('/es/riesgos/');
      expect(await scopesIn(phone.page)).toEqual(['/']);
      expect(await phone.page.locator(OFFER).count()).toBe(0);
    }
    await expectStillWhole(version);
    expect(errors).toEqual([]);
  });

  it('A4 is offered once, reloads nothing before the tap, and exactly once after', async () => {
    const version = await firstVisit();
    releaseApp(phone.dir);
    await visit('/es/riesgos/');
    let loads = 0;
    phone.page.on('load', () => (loads += 1));
    await phone.page.locator(OFFER).waitFor();
    expect(await phone.page.locator(OFFER).count()).toBe(1);
    await visit('/es/riesgos/');
    expect(loads).toBe(1);
    expect(await appVersion(phone.page)).toBe(version);
  });

  it('A4 taken by a tap is there after exactly one reload, on the same page', async () => {
    await firstVisit();
    releaseApp(phone.dir);
    await visit('/es/riesgos/');
    let loads = 0;
    phone.page.on('load', () => (loads += 1));
    await phone.page.locator('[data-testid="update-accept"]').click();
    await phone.page.waitForURL('**/es/riesgos/', { waitUntil: 'load' });
    await expect.poll(() => appVersion(phone.page)).toBe(NEW);
    // The next page is the proof that no second reload was on its way.
    await visit('/es/ayuda/');
    expect(loads).toBe(2);
  });

  it('A5 that is ignored asks no second time in five visits, nor in another tab', async () => {
    await phone.context.addInitScript(noteRegistration);
    const version = await firstVisit();
    releaseApp(phone.dir);
    await visit('/es/');
    await phone.page.locator(OFFER).waitFor();
    for (const tab of [phone.page, await phone.context.newPage()])
      for (const path of SOME_PAGES) {
        await visit(path, tab);
        await settled(tab);
        expect(await tab.locator(OFFER).count(), path).toBe(0);
        expect(await appVersion(tab)).toBe(version);
      }
  });

  it('A7 taken in one of three tabs leaves the others where they were, and working', async () => {
    await firstVisit();
    const [form, saved] = [await tabBehind(), await tabBehind()];
    const path = await answerTwoQuestions(form);
    await visit('/es/guardado/', saved);
    releaseApp(phone.dir);
    await visit('/es/ayuda/');
    let reloads = 0;
    for (const tab of [form, saved]) tab.on('load', () => (reloads += 1));
    await phone.page.locator('[data-testid="update-accept"]').click();
    await expect.poll(() => appVersion(phone.page)).toBe(NEW);
    expect(new URL(form.url()).pathname).toBe(path);
    await saved.locator('[data-check]').click();
    await saved.locator('[data-said]', { hasText: /\S/ }).waitFor();
    expect(reloads).toBe(0);
    await form.locator('[data-testid="answers"] a').first().click();
    await form.waitForURL((url) => url.pathname !== path);
    expect(await appVersion(form)).toBe(NEW);
    expect(await form.locator('h1').count()).toBe(1);
  });
});

/** Notes in each page when it has registered the worker: only then may it say that another one waits. */
function noteRegistration(): void {
  const { prototype } = ServiceWorkerContainer;
  const register = Object.getOwnPropertyDescriptor(prototype, 'register')?.value as typeof prototype.register;
  prototype.register = async function noted(...given) {
    const registration = await register.apply(this, given);
    setTimeout(() => document.documentElement.setAttribute('data-registered', ''));
    return registration;
  };
}

/** Waits until a page has had its chance to offer what waits; the question at the end comes after the page's own. */
async function settled(tab: Page): Promise<void> {
  await tab.locator('html[data-registered]').waitFor();
  await tab.evaluate(() => navigator.locks.query());
}

/** A tab that nobody looks at: the browser of the tests shows all of its tabs at once. */
async function tabBehind(): Promise<Page> {
  const tab = await phone.context.newPage();
  await tab.addInitScript(() => Object.defineProperty(document, 'hidden', { get: () => true }));
  return tab;
}

/** Half a form: two questions answered. The address of the third. */
async function answerTwoQuestions(tab: Page): Promise<string> {
  await visit('/es/preguntas/', tab);
  for (let answered = 0; answered < 2; answered += 1) {
    const before = tab.url();
    await tab.locator('[data-testid="answers"] a').first().click();
    await tab.waitForURL((url) => url.href !== before);
  }
  return new URL(tab.url()).pathname;
}
