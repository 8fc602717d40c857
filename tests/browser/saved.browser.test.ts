import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Pack } from '../../src/model/pack.ts';
import { DIST, publishEdition, readManifestFile, readPackFile } from './edition.ts';
import { usePhone } from './phone.ts';
import { waitForGuide } from './reader.ts';
import { checkNow, openSaved, said, visit } from './saved-page.ts';

/* "Saved and up to date": what is here, how old it is, what it costs to bring it up to date, and what changed. */
const GUIDE = '/es/opciones/mexico-refugio-comar/';
const GUIDE_ID = 'mx-comar-asylum';
const CLOSES = 'ar-venezuela-regime';
const { seq: SEQ, packs: PACKS } = readManifestFile(DIST);
const TITLE = readPackFile(DIST, 'es').pages[GUIDE_ID]?.title ?? '';

const phone = usePhone();
const card = (lang: string) => phone.page.locator(`.card[data-lang="${lang}"]`);
const contentAsked = (): string[] =>
  phone.site.requests.map(({ url }) => url).filter((url) => /^\/packs\/(items\/|..\.)/.test(url));

/** What the browser says of the connection, from the next page on. */
const connect = (connection: object): Promise<unknown> =>
  phone.context.addInitScript((value) => {
    Object.defineProperty(navigator, 'connection', { value, configurable: true });
  }, connection);

/** A choice of the reader, as the database has it. */
const settingIn = (setting: string): Promise<unknown> =>
  phone.page.evaluate(
    (key) =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open('vereda');
        opening.onerror = () => reject(opening.error as Error);
        opening.onsuccess = () => {
          const db = opening.result;
          const asked = db.transaction('settings').objectStore('settings').get(key);
          asked.onsuccess = () => {
            db.close();
            resolve(asked.result);
          };
        };
      }),
    setting,
  );

async function firstVisit(): Promise<void> {
  await phone.page.goto(`${phone.site.origin}/es/`);
  await waitForGuide(phone.page);
}

/** Every page changes, so that the whole pack is the shorter way. */
function rewrite(pack: Pack): void {
  for (const page of Object.values(pack.pages)) page.summary += ' (nuevo)';
}

it('as the first page of all, fetches nothing for its list before there is a worker to ask', async () => {
  phone.site.intercept(({ url }, response) => {
    if (url !== '/sw.js') return false;
    response.writeHead(503).end();
    return true;
  });
  await phone.page.goto(`${phone.site.origin}/es/guardado/`, { waitUntil: 'networkidle' });
  expect(phone.site.requests.map(({ url }) => url)).toContain('/sw.js');
  expect(phone.site.requests.filter(({ url }) => /^\/assets\/(saved|store)\./.test(url))).toEqual([]);
  expect(await phone.page.locator('#saved').textContent()).toContain('Aquí verá');
  phone.site.intercept();
  await openSaved(phone);
});

describe('what is on this phone', () => {
  beforeEach(firstVisit);

  it('shows language, size, version, when it was stored and last checked', async () => {
    await openSaved(phone);
    const here = await card('es').innerText();
    expect(here).toMatch(/^Español\s+LISTO · \d+\skB/);
    expect(here).toMatch(/Versión del \d+ de \w+ de \d{4}/);
    expect(here).toMatch(/Guardada en este teléfono: .*\d\d:\d\d/);
    expect(here).toMatch(/Última vez que se buscaron cambios: .*\d\d:\d\d/);
    expect(await card('en').innerText()).toMatch(/Bajar · \d+\skB/);
  });

  it('counts bytes while it downloads, and a cancel leaves everything as it was', async () => {
    const manifest = await publishEdition(phone.dir, rewrite, { langs: ['es'] });
    const pack = readFileSync(join(phone.dir, manifest.packs['es']?.path ?? ''));
    let cut = false;
    phone.site.intercept(({ url = '' }, response) => {
      if (!url.startsWith('/packs/es.')) return false;
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': pack.length });
      response.write(pack.subarray(0, pack.length / 2));
      response.on('close', () => (cut = true));
      return true;
    });
    await openSaved(phone);
    await phone.page.locator('[data-check]').click();
    const progress = phone.page.locator('[data-progress]');
    await progress.filter({ hasText: /Bajando: \d+\skB de \d+\skB/ }).waitFor();
    await progress.locator('button').click();
    expect(await said(phone.page)).toContain('La descarga paró');
    await expect.poll(() => cut).toBe(true);
    await expect.poll(() => progress.count()).toBe(0);
    phone.site.requests.length = 0;
    expect(await visit(phone, GUIDE)).toMatchObject({ seq: SEQ, state: 'current' });
    await openSaved(phone);
    expect(contentAsked(), 'and it does not begin again by itself').toEqual([]);
    phone.site.intercept();
    await checkNow(phone);
    expect((await visit(phone, GUIDE)).seq).toBe(SEQ + 1);
  });

  it('lists what an edition did, with links: new, changed, closed and withdrawn', async () => {
    await phone.page.goto(phone.site.origin + GUIDE);
    await phone.page.locator('[data-testid="save"]').click();
    await phone.page.locator('[data-testid="save"][aria-pressed="true"]').waitFor();
    const edit = (pack: Pack): void => {
      const { [GUIDE_ID]: guide, [CLOSES]: closes } = pack.pages;
      const status = pack.facts[closes?.status ?? ''];
      if (!guide || !status?.value || !('status' in status.value))
        throw new Error('The test names pages that are not there');
      status.value = { ...status.value, status: 'closed' };
      guide.title = 'Otro título';
      const slugs = Object.fromEntries(pack.languages.map(({ code }) => [code, 'pagina-nueva']));
      pack.pages['brand-new'] = { ...guide, id: 'brand-new', title: 'Página nueva', slugs };
    };
    await publishEdition(phone.dir, edit, { withdrawn: ['darien'] });
    await checkNow(phone);
    const rows = phone.page.locator('[data-testid="news"] li');
    await expect.poll(() => rows.count()).toBe(4);
    const found = await rows.evaluateAll((items) =>
      items.map((item) => [item.dataset['kind'], item.querySelector('a')?.getAttribute('href')]),
    );
    expect(new Map(found as [string, string][])).toEqual(
      new Map([
        ['withdrawn', '/es/riesgos/selva-del-darien/'],
        ['changed', GUIDE],
        ['closed', `/es/opciones/${readPackFile(DIST, 'es').pages[CLOSES]?.slugs['es']}/`],
        ['new', '/es/opciones/pagina-nueva/'],
      ]),
    );
    expect(await phone.page.locator(`[data-saved="${GUIDE_ID}"]`).innerText()).toContain('Último cambio');
    await publishEdition(phone.dir, () => undefined, { withdrawn: [GUIDE_ID], langs: ['en'] });
    await checkNow(phone);
    await phone.page.locator(`[data-saved="${GUIDE_ID}"]`, { hasText: 'RETIRADA' }).waitFor();
  });
});

describe('data that costs', () => {
  it.each<[string, object]>([
    ['a metered connection', { type: 'cellular' }],
    ['Save-Data', { saveData: true }],
  ])('on %s nothing is fetched without a tap that knows the size', async (_, connection) => {
    await connect(connection);
    await phone.page.goto(`${phone.site.origin}/es/`);
    const offer = phone.page.locator('[data-kind="guide"]');
    expect(await offer.innerText()).toMatch(/\d+ kB/);
    await visit(phone, GUIDE);
    await openSaved(phone);
    await phone.page.locator('[data-check]').click();
    expect(await said(phone.page)).toMatch(/^Español: Bajar · \d+\skB$/);
    expect(contentAsked()).toEqual([]);
    await phone.page.locator('[data-download="es"]').click();
    await card('es').locator('b', { hasText: 'LISTO' }).waitFor();
    expect(contentAsked()).toEqual([PACKS['es']?.path]);
  });

  it('"never on mobile data" keeps still on mobile data, and only there', async () => {
    await connect({ type: 'cellular' });
    await openSaved(phone);
    const never = phone.page.locator('[data-never-mobile]');
    await never.check();
    // A page that is left at once takes the writing with it.
    await expect.poll(() => settingIn('never-mobile')).toBe(true);
    await phone.page.reload();
    await card('es').waitFor();
    await expect.poll(() => never.isChecked()).toBe(true);
    await visit(phone, '/es/');
    await visit(phone, GUIDE);
    await openSaved(phone);
    expect(await phone.page.locator('[data-kind="guide"]').count()).toBe(0);
    expect(contentAsked()).toEqual([]);
    await connect({ type: 'wifi' });
    await firstVisit();
    expect(contentAsked()).toEqual([PACKS['es']?.path]);
  });
});

it('the browser is asked to keep this site once, after a save', async () => {
  await phone.context.addInitScript(() => {
    navigator.storage.persist = () => {
      sessionStorage.setItem('asked', `${Number(sessionStorage.getItem('asked')) + 1}`);
      return Promise.resolve(false);
    };
  });
  await firstVisit();
  const asked = (): Promise<string | null> => phone.page.evaluate(() => sessionStorage.getItem('asked'));
  expect(await visit(phone, GUIDE)).toMatchObject({ h1: TITLE });
  expect(await asked()).toBeNull();
  for (const path of [GUIDE, '/es/riesgos/selva-del-darien/']) {
    await visit(phone, path);
    await phone.page.locator('[data-testid="save"]').click();
    await phone.page.locator('[data-testid="save"][aria-pressed="true"]').waitFor();
    await expect.poll(asked).toBe('1');
  }
});
