import { beforeEach, expect, it } from 'vitest';
import { DIST, readPackFile } from './edition.ts';
import { usePhone } from './phone.ts';
import { waitForGuide } from './reader.ts';
import { stopWorkers } from './worker.ts';

/* A20 of docs/FAULTS.md in a real browser: it sets up the next page while the guide is still being read. */
const GUIDE = '/es/opciones/mexico-refugio-comar/';
const TITLE = readPackFile(DIST, 'es').pages['mx-comar-asylum']?.title ?? '';

const phone = usePhone();

beforeEach(async () => {
  await phone.page.goto(`${phone.site.origin}/es/`);
  await waitForGuide(phone.page);
});

/** Runs in the page: nobody reads a stored guide until `release` is set, as on a phone whose memory is slow. */
async function lockPacks(): Promise<void> {
  const opening = indexedDB.open('vereda');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const store = opening.result.transaction('packs', 'readwrite').objectStore('packs');
  const hold = (): void => {
    if ('release' in window) opening.result.close();
    else store.count().onsuccess = hold;
  };
  await new Promise<void>((resolve) => {
    store.count().onsuccess = () => {
      hold();
      resolve();
    };
  });
}

it('A20 the next page stands, empty, before the guide is read, and gets its words then', async () => {
  await stopWorkers(phone.page);
  await phone.site.close();
  await phone.page.evaluate(lockPacks);
  const next = await phone.context.newPage();
  const response = await next.goto(phone.site.origin + GUIDE, { waitUntil: 'commit' });
  expect(response?.fromServiceWorker()).toBe(true);
  expect(await next.locator('h1').count()).toBe(0);
  await phone.page.evaluate(() => Object.assign(window, { release: true }));
  await next.locator('h1', { hasText: TITLE }).waitFor();
});
