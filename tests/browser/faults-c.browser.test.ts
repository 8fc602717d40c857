import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DIST, publishEdition, readManifestFile, readPackFile, releaseWorker, writeOver } from './edition.ts';
import { usePhone } from './phone.ts';
import { waitForGuide } from './reader.ts';
import { checkNow, openSaved, said, coldStart, visit } from './saved-page.ts';

/* The phone is full, refuses storage, or throws it away. */
const GUIDE = '/es/opciones/mexico-refugio-comar/';
const GUIDE_ID = 'mx-comar-asylum';
const { seq: SEQ, packs: PACKS } = readManifestFile(DIST);
const GUIDE_BYTES = PACKS['es']?.length ?? 0;
const TITLE = readPackFile(DIST, 'es').pages[GUIDE_ID]?.title ?? '';

const phone = usePhone();

async function firstVisit(): Promise<void> {
  await phone.page.goto(`${phone.site.origin}/es/`);
  await waitForGuide(phone.page);
}

const retitle = (title: string): Promise<unknown> =>
  publishEdition(phone.dir, (pack) => {
    const guide = pack.pages[GUIDE_ID];
    if (guide) guide.title = title;
  });

/** Gives this site so many bytes and no more; null takes the limit away. */
async function limitTo(bytes: number | null): Promise<void> {
  const session = await phone.context.newCDPSession(phone.page);
  const quotaSize = bytes === null ? {} : { quotaSize: bytes };
  await session.send('Storage.overrideQuotaForOrigin', { origin: phone.site.origin, ...quotaSize });
}

const cacheNames = (page: Page): Promise<string[]> => page.evaluate(async () => (await caches.keys()).sort());

/** How many records a store of the database holds. */
const countIn = (page: Page, name: string): Promise<number> =>
  page.evaluate(async (store) => {
    const opening = indexedDB.open('vereda');
    const db = await new Promise<IDBDatabase>(
      (resolve) => (opening.onsuccess = () => resolve(opening.result)),
    );
    const counting = db.transaction(store).objectStore(store).count();
    await new Promise((resolve) => (counting.onsuccess = resolve));
    db.close();
    return counting.result;
  }, name);

/** A next version of the app, one of whose files is large. */
function releaseLargeApp(): void {
  const page = readFileSync(join(DIST, 'no-content.html'));
  const large = Buffer.concat([page, Buffer.alloc(3_000_000, 0x20)]);
  const integrity = (file: Buffer): string => `sha256-${createHash('sha256').update(file).digest('base64')}`;
  const revision = (file: Buffer): string => createHash('md5').update(file).digest('hex');
  const worker = readFileSync(join(DIST, 'sw.js'), 'utf8');
  const next = worker.replace(integrity(page), integrity(large)).replace(revision(page), revision(large));
  expect(next).not.toBe(worker);
  writeOver(phone.dir, 'no-content.html', large);
  writeOver(phone.dir, 'sw.js', next);
}

describe('C1 no room for a new version of the app', () => {
  it('C1 the old one works on, and no cache is left over', async () => {
    await firstVisit();
    const before = await cacheNames(phone.page);
    await limitTo(1_000_000);
    releaseLargeApp();
    const end = await phone.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const found = new Promise<string>((resolve) =>
        registration.addEventListener('updatefound', () => {
          const worker = registration.installing;
          worker?.addEventListener('statechange', () => resolve(worker.state));
        }),
      );
      await registration.update().catch(() => undefined);
      return found;
    });
    expect(end).toBe('redundant');
    await coldStart(phone);
    await phone.site.close();
    for (const path of [GUIDE, '/es/contactos/', '/es/riesgos/'])
      expect((await visit(phone, path)).seq).toBe(SEQ);
    expect(await cacheNames(phone.page)).toEqual(before);
    expect(
      await phone.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    ).toBe(1);
  });
});

describe('C2 no room for a new guide', () => {
  it('C2 says so, the old guide is whole, nothing is left staged, and it comes once there is room', async () => {
    // The browser counts what it has promised, not what lies there: the limit must stand before the first write.
    await limitTo(GUIDE_BYTES + 400_000);
    await firstVisit();
    await retitle('No cabe');
    expect(await checkNow(phone)).toContain('No hay espacio en el teléfono');
    expect(await visit(phone, GUIDE)).toMatchObject({ state: 'nospace', h1: TITLE, seq: SEQ });
    expect(await phone.page.locator('[data-testid="content-state"]').innerText()).toContain('No hay espacio');
    expect([await countIn(phone.page, 'packs'), await countIn(phone.page, 'changes')]).toEqual([1, 0]);
    await limitTo(null);
    await checkNow(phone);
    expect(await visit(phone, GUIDE)).toMatchObject({ state: 'current', h1: 'No cabe' });
  });
});

describe('C6 storage is refused', () => {
  it.each(['SecurityError', 'InvalidStateError'])(
    'C6 %s: every page is read, and one notice says so',
    async (name) => {
      const refuse = `indexedDB.open = () => { throw new DOMException('refused', '${name}') }`;
      releaseWorker(phone.dir, refuse);
      await phone.context.addInitScript(refuse);
      const errors: unknown[] = [];
      phone.page.on('pageerror', (error) => errors.push(error));
      await firstVisit();
      const notices = phone.page.locator('#notices p');
      expect(await notices.allInnerTexts()).toEqual([expect.stringContaining('no dejó guardar')]);
      await phone.site.close();
      for (const path of [
        '/es/',
        GUIDE,
        '/es/contactos/mx/',
        '/es/riesgos/',
        '/es/preguntas/',
        '/es/frases/',
      ]) {
        expect(await visit(phone, path), path).toMatchObject({ state: 'memory', seq: SEQ });
        const note = phone.page.locator('[data-testid="content-state"]');
        expect(await note.allInnerTexts(), path).toEqual([expect.stringContaining('no deja guardar')]);
      }
      await openSaved(phone);
      expect(await said(phone.page)).toContain('no dejó guardar');
      expect(errors).toEqual([]);
    },
  );
});

describe('C12 the phone threw everything away', () => {
  it('C12 one visit brings all of it back, with no error', async () => {
    await firstVisit();
    const errors: string[] = [];
    phone.page.on('pageerror', (error) => errors.push(error.message));
    phone.page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
    const session = await phone.context.newCDPSession(phone.page);
    await session.send('Storage.clearDataForOrigin', { origin: phone.site.origin, storageTypes: 'all' });
    await firstVisit();
    await phone.site.close();
    expect(await visit(phone, GUIDE)).toMatchObject({ h1: TITLE, state: 'current' });
    expect(errors).toEqual([]);
  });

  it('C12 the guide alone: says so, restores it, and says so no more', async () => {
    await firstVisit();
    await phone.page.evaluate(
      () => new Promise((resolve) => (indexedDB.deleteDatabase('vereda').onsuccess = resolve)),
    );
    await coldStart(phone);
    await firstVisit();
    const lost = phone.page.locator('[data-kind="lost"]');
    expect(await lost.innerText()).toContain('El teléfono borró la guía guardada');
    await visit(phone, GUIDE);
    await expect.poll(() => countIn(phone.page, 'packs')).toBe(1);
    await openSaved(phone);
    expect(await lost.count()).toBe(0);
    await phone.site.close();
    await coldStart(phone);
    expect(await visit(phone, GUIDE)).toMatchObject({ h1: TITLE, seq: SEQ });
  });
});
