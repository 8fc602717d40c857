import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pathOf } from '../../src/model/route.ts';
import { DIST, readPackFile } from './edition.ts';
import { startFirefox, type Firefox } from './firefox.ts';
import { catchFile, chooseCaughtFile, hasCaughtFile, kept, lookAt, type, workerIsIdle } from './old-page.ts';
import { kindsOfPages } from './page-kinds.ts';
import { textHere } from './reader.ts';
import { serveDist, type ServedSite } from './serve-dist.ts';
import type { Tab } from './tab.ts';

/* The journey of a reader in Firefox: one visit with a network, then none. The tests follow one another. */
const es = readPackFile(DIST, 'es');
const en = readPackFile(DIST, 'en');
const GUIDE_ID = 'mx-comar-asylum';
const GUIDE = pathOf(es, { kind: 'page', id: GUIDE_ID });
const SAVED = pathOf(es, { kind: 'saved' });

let firefox: Firefox;
let site: ServedSite;
let tab: Tab;
/** What was published, by address: read on an empty page, because ours let no script read markup. */
const published = new Map<string, string>();
const KINDS = kindsOfPages(es).filter(({ name }) => name !== 'no-content');
const PIECES = readdirSync(join(DIST, 'assets')).filter((name) => name.endsWith('.js'));

/** Loads every piece of script, those too that the page is loading by itself; gives how many came. */
const loadPieces = (): Promise<unknown> =>
  firefox.evaluate(
    `Promise.all([${PIECES.map((name) => `import('/assets/${name}')`).join()}]).then((all) => all.length)`,
  );

/** Opens a page, and does not leave it before its script has come: Firefox would call that an error. */
async function visit(path: string): Promise<void> {
  await tab.open(site.origin + path);
  await loadPieces();
  if (path === SAVED) await tab.see('#saved .card');
}

beforeAll(async () => {
  site = await serveDist();
  firefox = await startFirefox();
  tab = firefox.tab;
  console.log(`Firefox ${firefox.version}`);
  for (const { path } of KINDS) {
    const file = readFileSync(join(DIST, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
    published.set(path, await tab.run(textHere, file));
  }
  await visit('/es/');
  await tab.see('[data-kind="guide"]');
  await visit(SAVED);
  await tab.tap('[data-download="en"]');
  await tab.see('#saved .card[data-lang="en"] b');
  await site.close();
});
afterAll(async () => {
  await firefox.close();
  await site.close();
});

it('reads every kind of page with the host gone, as it was published, inside the screen', async () => {
  for (const { name, path } of KINDS) {
    await visit(path);
    expect(await tab.run(textHere, null), `${name} ${path}`).toBe(published.get(path));
    const { sidewaysBy, barsOutside } = await tab.run(lookAt);
    expect({ path, sidewaysBy, barsOutside }).toEqual({ path, sidewaysBy: 0, barsOutside: [] });
  }
});

it('finds a page by words, and goes to the same page in a second language', async () => {
  await visit(pathOf(es, { kind: 'search' }));
  await tab.run(type, '[data-testid="search"] input', 'refujio mexico');
  await tab.follow('[data-testid="search"] button');
  await tab.follow(`[data-testid="results"] a[href="${GUIDE}"]`);
  expect(await tab.see('h1')).toBe(es.pages[GUIDE_ID]?.title);
  await tab.follow('[data-testid="lang-switch"] a[lang="en"]');
  expect(await tab.see('h1')).toBe(en.pages[GUIDE_ID]?.title);
});

it('keeps a page, and lists it', async () => {
  await visit(GUIDE);
  await tab.tap('[data-testid="save"]:not([hidden])');
  await tab.see('[data-testid="save"][aria-pressed="true"]');
  await visit(SAVED);
  expect(await tab.see(`[data-saved="${GUIDE_ID}"]`)).toContain(es.pages[GUIDE_ID]?.title);
});

it('hands the guide over as a file, and takes one', async () => {
  await tab.run(catchFile);
  await tab.tap('[data-send="es"]');
  await expect.poll(() => tab.run(hasCaughtFile), { timeout: 20_000 }).toBe(true);
  await tab.run(chooseCaughtFile, '[data-receive]');
  await tab.see('[data-said]', /Ya tenía/);
});

it('leaves in one tap, and Back does not show the page again', async () => {
  await visit(SAVED);
  await visit(GUIDE);
  await tab.follow('[data-testid="exit"]');
  expect(await tab.run(() => document.body.innerText.trim())).toBe('Página nueva');
  await firefox.back();
  await tab.see('h1');
  expect(await tab.run(() => location.pathname)).toBe(SAVED);
});

it('loads every piece of script', async () => {
  await visit('/es/');
  expect(PIECES.length).toBeGreaterThan(5);
  expect(await loadPieces()).toBe(PIECES.length);
});

it('met no error on the way', () => expect(tab.errors).toEqual([]));

it('erases everything', async () => {
  await visit(pathOf(es, { kind: 'page', id: 'privacy' }));
  await tab.run(workerIsIdle);
  await tab.tap('[data-island]:not([hidden]) [data-testid="wipe"]');
  await tab.see('[data-testid="wipe-done"]', /Borrado/);
  expect(await tab.run(kept)).toEqual({ caches: 0, workers: 0, database: false });
});
