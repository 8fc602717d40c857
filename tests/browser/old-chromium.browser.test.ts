import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Pack } from '../../src/model/pack.ts';
import { pathOf } from '../../src/model/route.ts';
import { DIST, emptyFolder, publishEdition, readPackFile } from './edition.ts';
import { OLD_VERSIONS, startOldChromium, type OldBrowser, type OldTab } from './old-chromium.ts';
import {
  catchFile,
  chooseCaughtFile,
  groundOf,
  hasCaughtFile,
  kept,
  lookAt,
  paleWords,
  type,
  workerIsIdle,
} from './old-page.ts';
import { kindsOfPages } from './page-kinds.ts';
import { textHere } from './reader.ts';
import { serveDist, type ServedSite } from './serve-dist.ts';

/*
 * The guide in browsers of 2018, 2020 and 2021, the real ones. One visit with a network, then none: the tests of a
 * version follow one another on the same phone, as a journey does.
 */
const [es, ht, ar] = ['es', 'ht', 'ar'].map((lang) => readPackFile(DIST, lang)) as [Pack, Pack, Pack];

const GUIDE_ID = 'mx-comar-asylum';
const GUIDE = pathOf(es, { kind: 'page', id: GUIDE_ID });
const SAVED = pathOf(es, { kind: 'saved' });
const fileOf = (path: string): string =>
  readFileSync(join(DIST, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
/** Pages that a worker answers; the one for a reader without a guide is in the way here. */
const kindsOf = (pack: Pack) => kindsOfPages(pack).filter(({ name }) => name !== 'no-content');
const wellSet = (dir: string) => ({ width: 360, sidewaysBy: 0, dir, barsOutside: [] as string[] });

describe.each(OLD_VERSIONS)('Chromium %i', (version) => {
  let browser: OldBrowser;
  let site: ServedSite;
  let over: ReturnType<typeof emptyFolder>;
  let tab: OldTab;
  const visit = (path: string): Promise<void> => tab.open(site.origin + path);

  async function download(lang: string): Promise<void> {
    await tab.tap(`[data-download="${lang}"]`);
    await tab.see(`#saved .card[data-lang="${lang}"] b`, /\S/);
  }

  beforeAll(async () => {
    over = emptyFolder();
    site = await serveDist({ over: over.dir });
    browser = await startOldChromium(version);
    tab = await browser.newTab();
    await visit('/es/');
    await tab.see('[data-kind="guide"]');
    await visit(SAVED);
    await download('ht');
    await download('ar');
    await site.close();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
    over.remove();
  });

  it('reads every kind of page with the host gone, word for word as it was published, set for a phone', async () => {
    const blank = await browser.newTab();
    for (const { name, path } of kindsOf(es)) {
      await visit(path);
      expect(await tab.run(textHere, null), `${name} ${path}`).toBe(await blank.run(textHere, fileOf(path)));
      const { help, smallest, ...rest } = await tab.run(lookAt);
      expect({ path, ...rest }).toEqual({ path, ...wellSet('ltr') });
      expect(Math.min(...help), `${path}: help`).toBeGreaterThanOrEqual(48);
      expect(smallest, `${path}: text`).toBeGreaterThanOrEqual(14);
    }
    await blank.close();
  });

  it('sets every kind of page from right to left', async () => {
    for (const { path } of kindsOf(ar)) {
      await visit(path);
      // The page where a language is chosen has none of its own.
      if (path === '/') continue;
      const { help, smallest, ...rest } = await tab.run(lookAt);
      expect({ path, ...rest }).toEqual({ path, ...wellSet('rtl') });
      expect(Math.min(...help, smallest * 3), path).toBeGreaterThanOrEqual(42);
    }
  });

  it('keeps the room of contacts out of sight, so that the page does not grow under the thumb', async () => {
    await visit('/es/riesgos/salud-mental/');
    const heights = await tab.run(() =>
      Array.from(document.querySelectorAll('article'), (card) => card.getBoundingClientRect().height),
    );
    expect(heights.length).toBeGreaterThan(9);
    expect(Math.min(...heights)).toBeGreaterThan(200);
  });

  it('goes to the same page in a second language', async () => {
    await visit(GUIDE);
    await tab.follow('[data-testid="lang-switch"] a[lang="ht"]');
    expect(await tab.see('h1')).toBe(ht.pages[GUIDE_ID]?.title);
  });

  it('finds what to do after a robbery, and whom to call', async () => {
    await visit(pathOf(ht, { kind: 'search' }));
    await tab.run(type, '[data-testid="search"] input', 'yo vole m');
    await tab.follow('[data-testid="search"] button');
    expect(await tab.see('[data-testid="results"]')).toContain(ht.pages['darien-armed-robbery']?.title);
    await tab.follow(`[data-testid="results"] a[href="${robbery()}"]`);
    expect(await tab.see('h1')).toBe(ht.pages['darien-armed-robbery']?.title);
    await tab.follow('.bottom .sos');
    const numbers = await tab.run(() =>
      Array.from(
        document.querySelectorAll('[data-testid="emergency"] a[href^="tel:"]'),
        (a) => a.textContent,
      ),
    );
    expect(numbers.length).toBeGreaterThan(10);
  });

  it('leads through the questions to an answer', async () => {
    await visit('/es/preguntas/');
    for (let step = 0; step < 12 && (await tab.run(() => !!document.querySelector('[data-answer]'))); step++)
      await tab.follow('[data-answer]');
    expect(await tab.see('main h2')).toMatch(/\S/);
  });

  it('keeps a page, and lists it', async () => {
    await visit(GUIDE);
    await tab.tap('[data-testid="save"]:not([hidden])');
    await tab.see('[data-testid="save"][aria-pressed="true"]');
    await visit(SAVED);
    expect(await tab.see(`[data-saved="${GUIDE_ID}"]`)).toContain(es.pages[GUIDE_ID]?.title);
  });

  it('ticks a list, and leaves in one tap', async () => {
    await visit(pathOf(es, { kind: 'checklists' }));
    await tab.tap('.ticks input');
    expect(await tab.run(() => document.querySelectorAll('.ticks input:checked').length)).toBe(1);
    await tab.follow('[data-testid="exit"]');
    expect(await tab.run(() => document.body.innerText.trim())).toBe('Página nueva');
  });

  it('hands the guide over as a file, and takes one', async () => {
    await visit(SAVED);
    await tab.see('[data-send="es"]');
    await tab.run(catchFile);
    await tab.tap('[data-send="es"]');
    await expect.poll(() => tab.run(hasCaughtFile), { timeout: 20_000 }).toBe(true);
    await tab.run(chooseCaughtFile, '[data-receive]');
    await tab.see('[data-said]', /Ya tenía/);
  });

  it('loads every piece of script', async () => {
    await visit('/es/');
    const pieces = readdirSync(join(DIST, 'assets')).filter((name) => name.endsWith('.js'));
    const loads = pieces.map((name) => `import('/assets/${name}')`);
    expect(await tab.evaluate(`Promise.all([${loads.join()}]).then((all) => all.length)`)).toBe(
      pieces.length,
    );
  });

  it('takes a new edition and names what it changed', async () => {
    await site.start();
    await publishEdition(
      over.dir,
      (pack) => {
        const guide = pack.pages[GUIDE_ID];
        if (guide) guide.title = 'Pedir refugio, edición nueva';
      },
      { langs: ['es'] },
    );
    await visit(SAVED);
    await tab.tap('[data-check]');
    await tab.see('[data-said]', /ahora tiene la versión/);
    await visit(SAVED);
    expect(await tab.see('[data-testid="news"]', /edición nueva/)).toBeTruthy();
  });

  it('met no error on the way', () => expect(tab.errors).toEqual([]));

  it('erases everything', async () => {
    await visit(pathOf(es, { kind: 'page', id: 'privacy' }));
    await tab.run(workerIsIdle);
    await tab.tap('[data-island]:not([hidden]) [data-testid="wipe"]');
    await tab.see('[data-testid="wipe-done"]', /Borrado/);
    expect(await tab.run(kept)).toEqual({ caches: 0, workers: 0, database: false });
  });
});

const robbery = (): string => pathOf(ht, { kind: 'page', id: 'darien-armed-robbery' });

/*
 * Below the floor (Opera Mini, KaiOS): no modules, no worker, no custom properties. The nearest thing to them that a test
 * can have is the oldest browser with all of that taken away from the page.
 */
describe('less than a browser of 2018', () => {
  it.each([
    ['es', es],
    ['ar', ar],
  ])('still gets pages that read and link, in %s', async (lang, pack) => {
    const site = await serveDist();
    const browser = await startOldChromium(67);
    try {
      site.intercept((request, response) => {
        const path = request.url ?? '';
        if (!path.endsWith('/')) return false;
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(withoutModernThings(fileOf(path)));
        return true;
      });
      const tab = await browser.newTab();
      await tab.allowScript(false);
      await tab.open(`${site.origin}/${lang}/`);
      for (const kind of ['help', 'risks', 'contacts'] as const) {
        await tab.open(site.origin + pathOf(pack, { kind }));
        const { sidewaysBy } = await tab.run(lookAt);
        expect([kind, sidewaysBy, await tab.run(paleWords)]).toEqual([kind, 0, []]);
        expect(await tab.run(groundOf, '.bottom'), 'text runs through the bar').not.toMatch(/, 0\)$/);
      }
      await tab.open(`${site.origin}/${lang}/`);
      await tab.follow(`main a[href="${pathOf(pack, { kind: 'help' })}"]`);
      expect(await tab.run(() => document.querySelectorAll('a[href^="tel:"]').length)).toBeGreaterThan(10);
    } finally {
      await browser.close();
      await site.close();
    }
  });
});

/** The page as a browser takes it that knows no custom properties, and the policy of whose styles no longer fits. */
const withoutModernThings = (html: string): string =>
  html
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace(/<style>[^]*?<\/style>/g, (style) => style.replace(/[\w-]+:[^;{}]*var\([^;{}]*(;|(?=}))/g, ''));
