import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerResponse } from 'node:http';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { SELDOM } from '../../src/view/seldom.ts';
import { DIST, readPackFile, writeOver } from './edition.ts';
import { instead } from './interceptors.ts';
import { kindsOfPages } from './page-kinds.ts';
import { usePhone } from './phone.ts';
import { appVersion, waitForGuide } from './reader.ts';
import { releaseApp, releaseSecond } from './release.ts';
import { stopWorkers, workerStopper } from './worker.ts';

/*
 * Group A of the fault matrix (docs/FAULTS.md). The second script of the worker: no page waits for it but those that it
 * makes, it comes with the worker or there is no worker, and where a phone has spoilt it the guide is read all the same.
 */
const FOLDER = 'assets/worker';
const [FILE = ''] = readdirSync(join(DIST, FOLDER)).filter((name) => name.endsWith('.js'));
const SECOND = `${FOLDER}/${FILE}`;
const HELP = '/es/ayuda/';
const FOUND = '[data-testid="results"] a';

const phone = usePhone();

const visit = (path: string): ReturnType<Page['goto']> => phone.page.goto(phone.site.origin + path);

async function firstVisit(): Promise<void> {
  await visit('/es/');
  await waitForGuide(phone.page);
}

/** From now on pages run no script: they ask the worker for nothing but themselves. */
async function keepPagesQuiet(): Promise<void> {
  const cdp = await phone.context.newCDPSession(phone.page);
  await cdp.send('Emulation.setScriptExecutionDisabled', { value: true });
}

/** Whether the worker that runs now has taken its second script. */
async function isTaken(): Promise<boolean> {
  const taken = await Promise.all(
    phone.context.serviceWorkers().map((worker) => worker.evaluate(() => 'secondScript' in self)),
  );
  expect(taken, 'there is one worker').toHaveLength(1);
  return taken.includes(true);
}

describe('a worker that was stopped', () => {
  it('A18 makes a page without its second script, but for those that nobody opens in a hurry', async () => {
    await firstVisit();
    await keepPagesQuiet();
    const stop = await workerStopper(phone.page);
    await phone.site.close();
    const seen: [string, boolean][] = [];
    const kinds = kindsOfPages(readPackFile(DIST, 'es'));
    for (const { name, path } of kinds) {
      await stop();
      const response = await visit(path);
      expect(response?.fromServiceWorker(), path).toBe(true);
      expect(await phone.page.locator('h1').count(), path).toBe(1);
      seen.push([name, await isTaken()]);
    }
    expect(seen).toEqual(kinds.map(({ name }) => [name, name in SELDOM]));
  });

  it('A18 takes it from the browser for a search, with the host gone', async () => {
    await firstVisit();
    await keepPagesQuiet();
    const stop = await workerStopper(phone.page);
    await phone.site.close();
    await stop();
    await visit(HELP);
    expect(await isTaken()).toBe(false);
    await visit('/es/buscar/?q=robo');
    expect(await phone.page.locator(FOUND).count()).toBeGreaterThan(0);
    expect(await isTaken()).toBe(true);
  });
});

/** Looks for a new worker; what became of it. */
const lookForWorker = (): Promise<string> =>
  phone.page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const { installing, waiting } = await registration.update();
    const worker = installing ?? waiting;
    if (!worker) return 'nothing new';
    if (worker.state === 'installing')
      await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }));
    return worker.state;
  });

describe('the first visit', () => {
  it('A17 downloads the second script once', async () => {
    await firstVisit();
    expect(phone.site.requests.filter(({ url }) => url === `/${SECOND}`)).toHaveLength(1);
  });
});

describe('a new version of the app', () => {
  const FAULTS: Record<string, (response: ServerResponse) => void> = {
    '404': (response) => response.writeHead(404).end(),
    '500': (response) => response.writeHead(500).end(),
    'a page': (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>Hotel'),
    'a line that breaks': (response) => {
      response.writeHead(200, { 'Content-Type': 'text/javascript', 'Content-Length': '50000' });
      response.write('self.secondScript=');
      setTimeout(() => response.destroy(), 100);
    },
  };

  it.each(Object.entries(FAULTS))(
    'A17 whose second script comes as %s is not installed',
    async (_, answer) => {
      await firstVisit();
      const version = await appVersion(phone.page);
      releaseApp(phone.dir);
      const next = releaseSecond(phone.dir, SECOND);
      phone.site.intercept(instead((url) => url === `/${next}`, answer));
      expect(await lookForWorker()).toBe('redundant');
      await phone.site.close();
      for (const path of [HELP, '/es/buscar/?q=robo']) {
        await visit(path);
        expect(await appVersion(phone.page), path).toBe(version);
      }
      expect(await phone.page.locator(FOUND).count()).toBeGreaterThan(0);
    },
  );

  it('A17 is installed with a second script of its own', async () => {
    await firstVisit();
    releaseApp(phone.dir);
    releaseSecond(phone.dir, SECOND);
    expect(await lookForWorker()).toBe('installed');
  });
});

describe('a second script that the phone has spoilt', () => {
  /** Comes whole with the worker, and is of no use in any later life of it. */
  async function phoneWithSpoiltScript(): Promise<void> {
    const script = readFileSync(join(DIST, SECOND), 'utf8');
    writeOver(phone.dir, SECOND, `if (self.registration.active) throw new Error('spoilt');${script}`);
    await firstVisit();
    await stopWorkers(phone.page);
  }

  it('A19 keeps nobody from reading; what it makes comes from the host, or is told to be missing', async () => {
    await phoneWithSpoiltScript();
    await keepPagesQuiet();
    const page = await visit(HELP);
    expect([page?.status(), page?.fromServiceWorker()]).toEqual([200, true]);
    expect((await visit('/es/buscar/?q=robo'))?.status()).toBe(200);
    expect(await phone.page.locator('[data-testid="search"]').textContent()).not.toBe('');
    expect(await phone.page.locator(FOUND).count()).toBe(0);
    expect(phone.site.requests.map(({ url }) => url)).not.toContain('/es/buscar/?q=robo');
    await phone.site.close();
    expect((await visit('/es/buscar/?q=robo'))?.status()).toBe(404);
    expect(await phone.page.locator('[data-testid="not-found"]').count()).toBe(1);
  });

  it('A19 is told to a page that asks the worker for something', async () => {
    await phoneWithSpoiltScript();
    const answer = await phone.page.evaluate(
      () =>
        new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = ({ data }) => resolve(data);
          navigator.serviceWorker.controller?.postMessage({ type: 'state', lang: 'es' }, [port2]);
        }),
    );
    expect(answer).toEqual({ ok: false, code: 'storage' });
  });
});
