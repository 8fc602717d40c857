import { beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../src/model/day.ts';
import { DIST, publishEdition, readManifestFile, readPackFile } from './edition.ts';
import { usePhone } from './phone.ts';
import { waitForGuide } from './reader.ts';
import { checkNow, openSaved, shown, coldStart, visit } from './saved-page.ts';

/* What lies on the phone rots, and grows old. */
const GUIDE = '/es/opciones/mexico-refugio-comar/';
const GUIDE_ID = 'mx-comar-asylum';
const { seq: SEQ, issued: ISSUED, expires: EXPIRES } = readManifestFile(DIST);
const TITLE = readPackFile(DIST, 'es').pages[GUIDE_ID]?.title ?? '';
const NEW_TITLE = 'Edición nueva';

const phone = usePhone();

beforeEach(async () => {
  await phone.page.goto(`${phone.site.origin}/es/`);
  await waitForGuide(phone.page);
});

/** Changes words of the stored Spanish guide with this number: still well-formed, and false. */
async function alterStored(seq: number, from: string, to: string): Promise<void> {
  const altered = await phone.page.evaluate(
    async (change) => {
      const opening = indexedDB.open('vereda');
      const db = await new Promise<IDBDatabase>(
        (resolve) => (opening.onsuccess = () => resolve(opening.result)),
      );
      const store = db.transaction('packs', 'readwrite').objectStore('packs');
      const reading = store.getAll();
      await new Promise((resolve) => (reading.onsuccess = resolve));
      let count = 0;
      for (const record of reading.result as { lang: string; seq: number; bytes: ArrayBuffer }[]) {
        const text = new TextDecoder().decode(record.bytes);
        if (record.lang !== 'es' || record.seq !== change.seq || !text.includes(change.from)) continue;
        const { buffer } = new TextEncoder().encode(text.replace(change.from, change.to));
        const writing = store.put({ ...record, bytes: buffer });
        await new Promise((resolve) => (writing.onsuccess = resolve));
        count += 1;
      }
      db.close();
      return count;
    },
    { seq, from, to },
  );
  expect(altered).toBe(1);
}

describe('B19 the stored guide was altered', () => {
  it('B19 without an earlier one: the built-in page at a cold start, and a whole guide with the next network', async () => {
    await alterStored(SEQ, TITLE, 'Título falso');
    await coldStart(phone);
    await phone.site.close();
    await phone.page.goto(phone.site.origin + GUIDE);
    expect(await shown(phone.page)).toMatchObject({ state: 'none' });
    expect(await phone.page.locator('[data-testid="emergency"] a').count()).toBeGreaterThan(30);
    await phone.site.start();
    // The page brings the guide back by itself as well, and may be done before the tap.
    expect(await checkNow(phone)).toMatch(/ahora tiene la versión|Ya tiene lo último/);
    await phone.site.close();
    await coldStart(phone);
    expect(await visit(phone, GUIDE)).toMatchObject({ h1: TITLE, seq: SEQ });
  });

  it('B19 with an earlier one: that is shown, and the newer one comes again', async () => {
    const { seq } = await publishEdition(phone.dir, (pack) => {
      const guide = pack.pages[GUIDE_ID];
      if (guide && pack.lang === 'es') guide.title = NEW_TITLE;
    });
    await checkNow(phone);
    await alterStored(seq, NEW_TITLE, 'Edición falsa');
    await phone.page.evaluate(async () => {
      const cache = await caches.open('vereda-accepted');
      await cache.put('/packs/manifest.json', new Response('{"altered":true}'));
    });
    await coldStart(phone);
    await phone.site.close();
    expect(await visit(phone, GUIDE)).toMatchObject({ h1: TITLE, seq: SEQ });
    await phone.site.start();
    await checkNow(phone);
    expect(await visit(phone, GUIDE)).toMatchObject({ h1: NEW_TITLE, seq });
  });
});

describe('B6 the same manifest for 120 days', () => {
  /** The day on the phone's clock, for its pages and its worker. */
  async function setClock(day: string): Promise<void> {
    const time = new Date(`${day}T12:00:00`).getTime();
    await phone.page.clock.setFixedTime(time);
    const [worker] = phone.context.serviceWorkers();
    await worker?.evaluate((fixed) => {
      Date.now = () => fixed;
      globalThis.Date = class extends Date {
        constructor(...parts: [] | [string | number]) {
          super(parts[0] ?? fixed);
        }
      } as DateConstructor;
    }, time);
  }

  it.each(['unreachable', 'repeated'])(
    'B6 %s: readable, current for 30 days and never after, stale from expiry',
    async (how) => {
      // Last looked on the day of the edition, whatever the day of this test is.
      await setClock(ISSUED);
      await checkNow(phone);
      if (how === 'unreachable') await phone.site.close();
      const days: [string, string][] = [
        [addDays(ISSUED, 29), 'current'],
        [addDays(ISSUED, 31), 'unchecked'],
        [addDays(EXPIRES, -1), 'unchecked'],
        [EXPIRES, 'stale'],
        [addDays(ISSUED, 120), 'stale'],
      ];
      for (const [day, state] of days) {
        await setClock(day);
        if (how === 'repeated') await checkNow(phone);
        expect(await visit(phone, GUIDE), day).toMatchObject({ h1: TITLE, state });
      }
      expect(await phone.page.locator('[data-testid="content-state"]').textContent()).toContain('ya venció');
      await openSaved(phone);
      expect(await phone.page.locator('.card[data-lang="es"]').innerText()).toContain('Versión del');
    },
  );
});
