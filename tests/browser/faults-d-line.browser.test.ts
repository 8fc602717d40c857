import { describe, expect, it } from 'vitest';
import { slowLink } from '../bench/slow-link.ts';
import { DIST, publishEdition, readManifestFile, readPackFile } from './edition.ts';
import { bytesAt, isManifest } from './interceptors.ts';
import { kindsOfPages } from './page-kinds.ts';
import { usePhone } from './phone.ts';
import { checkNow, waitForGuide } from './reader.ts';
import { serveDist } from './serve-dist.ts';
import { keptIn, moveWorkerClock, packsIn } from './worker.ts';

/* Group D of the fault matrix (docs/FAULTS.md): a line that is slow, comes and goes, or stays away for a month. */
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const SLOW_2G = { kbit: 50, rtt: 2000 };

const phone = usePhone();
const kinds = kindsOfPages(readPackFile(DIST, 'es')).map(({ path }) => path);

const visit = async (path: string): Promise<string> => {
  await phone.page.goto(phone.site.origin + path);
  return (await phone.page.locator('h1').textContent()) ?? '';
};

async function firstVisit(): Promise<void> {
  await visit('/es/');
  await waitForGuide(phone.page);
}

describe('a journey whose host goes away before any one of its steps', () => {
  const tap = async (selector: string): Promise<void> => {
    const before = phone.page.url();
    await phone.page.locator(selector).first().click();
    await phone.page.waitForURL((url) => url.href !== before);
  };
  const steps: [string, () => Promise<unknown>][] = [
    ['opens the questions', () => visit('/es/preguntas/')],
    ['answers one', () => tap('[data-testid="answers"] a')],
    ['answers another', () => tap('[data-testid="answers"] a')],
    ['goes back', () => tap('[data-testid="question-before"]')],
    ['reads a programme', () => visit('/es/opciones/mexico-refugio-comar/')],
    [
      'keeps it',
      async () => {
        await phone.page.locator('[data-testid="save"]').click();
        await phone.page.locator('[data-testid="save"][aria-pressed="true"]').waitFor();
      },
    ],
    ['looks for a number', () => visit('/es/contactos/mx/')],
    [
      'finds what was kept',
      async () => visit('/es/guardado/').then(() => phone.page.locator('[data-saved]').waitFor()),
    ],
    ['starts again', () => visit('/es/')],
    ['leaves', () => tap('[data-testid="exit"]')],
  ];

  it('D1 goes on each time', async () => {
    await firstVisit();
    for (const [name, step] of steps) {
      await phone.site.close();
      await step();
      await phone.page.locator('h1').waitFor();
      expect(await phone.page.locator('h1').count(), name).toBe(1);
      await phone.site.start();
    }
  });
});

it('D6 on a slow 2G line the first words come within 12 s', async () => {
  const link = await slowLink(phone.site.origin, SLOW_2G);
  await phone.page.goto(`${link.origin}/es/riesgos/`, { waitUntil: 'commit', timeout: 20_000 });
  await phone.page.locator('h1').waitFor();
  const painted = await phone.page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  );
  expect(await painted.jsonValue()).toBeLessThan(12_000);
  await link.close();
});

it('D6 a check with nothing new is one answer of at most 3 kB, headers and all', async () => {
  await firstVisit();
  phone.site.requests.length = 0;
  let bytes = 0;
  phone.site.intercept(({ url, socket }, response) => {
    if (!isManifest(url)) return false;
    const sent = socket.bytesWritten;
    response.on('finish', () => (bytes += socket.bytesWritten - sent));
    return false;
  });
  expect(await checkNow(phone.page, phone.site.origin)).toContain('Ya tiene lo último');
  expect(phone.site.requests.filter(({ url }) => url.startsWith('/packs/'))).toHaveLength(1);
  expect(bytes).toBeGreaterThan(500);
  expect(bytes).toBeLessThanOrEqual(3000);
});

it('D10 no page asks another host, and what asks all the same is refused and kept nowhere', async () => {
  const other = await serveDist();
  const elsewhere: string[] = [];
  phone.context.on('request', (request) => {
    if (!request.url().startsWith(phone.site.origin)) elsewhere.push(request.url());
  });
  await firstVisit();
  for (const path of kinds) await visit(path);
  expect(elsewhere).toEqual([]);
  const blocked = await phone.page.evaluate(async (address) => {
    const image = new Image();
    const failed = new Promise((resolve) => (image.onerror = () => resolve('refused')));
    image.src = address;
    const fetched = await fetch(address, { mode: 'no-cors' }).catch(() => 'refused');
    return [fetched, await failed];
  }, `${other.origin}/icons/icon-192.png`);
  expect(blocked).toEqual(['refused', 'refused']);
  expect(other.requests).toEqual([]);
  expect((await keptIn(phone.page)).opaque).toBe(0);
  await other.close();
});

it('D13 a line that comes and goes 20 times in 10 s commits the update once or not at all', async () => {
  await firstVisit();
  await publishEdition(
    phone.dir,
    (pack) => Object.values(pack.pages).forEach((page) => (page.title += ', edición nueva')),
    { langs: ['es'] },
  );
  const entry = readManifestFile(phone.dir).packs['es'];
  let sent = 0;
  phone.site.intercept(({ url = '', socket }, response) => {
    if (url !== entry?.path) return false;
    const bytes = bytesAt(phone.dir, url);
    // Longer than the line lasts each time: who began again at once would pay six times.
    const piece = Math.ceil(bytes.length / 8);
    let at = 0;
    const timer = setInterval(() => {
      sent += Math.min(piece, bytes.length - at);
      response.write(bytes.subarray(at, (at += piece)));
      if (at >= bytes.length) {
        clearInterval(timer);
        response.end();
      }
    }, 100);
    socket.on('close', () => clearInterval(timer));
    return true;
  });
  await moveWorkerClock(phone.context, 7 * 60 * MINUTE);
  await visit('/es/riesgos/');
  for (let turn = 0; turn < 20; turn += 1) {
    const off = turn % 2 === 1;
    if (off) await phone.site.close();
    else if (turn) await phone.site.start();
    await phone.context.setOffline(off);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const before = await packsIn(phone.page);
  expect(before.length).toBeLessThanOrEqual(2);
  expect(sent).toBeGreaterThan(0);
  expect(sent).toBeLessThanOrEqual(2 * (entry?.length ?? 0));
  await phone.site.start();
  await phone.context.setOffline(false);
  phone.site.intercept();
  await moveWorkerClock(phone.context, 8 * 60 * MINUTE);
  await visit('/es/riesgos/');
  await expect.poll(async () => (await packsIn(phone.page)).length, { timeout: 15_000 }).toBe(2);
  expect(await visit('/es/opciones/mexico-refugio-comar/')).toContain('edición nueva');
});

it('D16 with the host gone for a month every kind of page reads, and says how old it is', async () => {
  await firstVisit();
  await phone.site.close();
  const open = async (days: number, path: string): Promise<string | null> => {
    await moveWorkerClock(phone.context, days * DAY);
    await visit(path);
    return phone.page.locator('html').getAttribute('data-content-state');
  };
  expect(await open(29, '/es/')).toBe('current');
  await phone.page.clock.setFixedTime(Date.now() + 31 * DAY);
  for (const path of kinds.filter((one) => one !== '/no-content.html')) {
    expect(await open(31, path), path).toBe('unchecked');
    expect(await phone.page.locator('[data-testid="content-state"]').innerText(), path).toContain('30 días');
    expect(await phone.page.locator('footer').innerText(), path).toMatch(/\d+ de \w+ de \d{4}/);
  }
});
