import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pathOf } from '../../src/model/route.ts';
import { placesOf } from '../../src/model/screener.ts';
import { axeFaults } from './axe-here.ts';
import { DIST, readPackFile } from './edition.ts';
import { useHost } from './host.ts';
import { LANGUAGES } from './languages.ts';

/* Checklists whose ticks are the reader's, and the result of the questions on paper. */
const PACK = readPackFile(DIST, 'es');
const LISTS = '/es/listas/';

const host = useHost();
let page: Page;

beforeEach(async () => {
  const context = await host.browser.newContext({
    viewport: { width: 360, height: 640 },
    serviceWorkers: 'block',
  });
  page = await context.newPage();
});
afterEach(() => page.context().close());

const box = () => page.locator('[data-island="ticks"]');
const keep = () => box().locator('input');
const item = (nth: number) => page.locator('.ticks input[name]').nth(nth);
const ticked = (): Promise<string[]> =>
  page
    .locator('.ticks input[name]:checked')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).name));

/** Everything that lies in this site's databases, as text: bytes as the letters they would be. */
const onDisk = (): Promise<{ records: number; text: string }> =>
  page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const letters = (value: unknown): string => {
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return new TextDecoder().decode(value);
      if (value && typeof value === 'object')
        return Object.entries(value)
          .map(([k, v]) => k + letters(v))
          .join();
      return String(value);
    };
    let text = '';
    let records = 0;
    for (const { name } of await indexedDB.databases()) {
      const db = await asked(indexedDB.open(`${name}`));
      for (const store of Array.from(db.objectStoreNames)) {
        const values = await asked(db.transaction(store).objectStore(store).getAll());
        if (store === 'saved') records += values.length;
        text += values.map(letters).join();
      }
      db.close();
    }
    return { records, text };
  });

const records = async (): Promise<number> => (await onDisk()).records;

async function open(): Promise<void> {
  await page.goto(host.site.origin + LISTS);
  await box().waitFor();
}

describe('ticks', () => {
  it('live with the open page alone unless the reader asks', async () => {
    await open();
    expect(await axeFaults(page)).toEqual([]);
    await item(0).check();
    await item(7).check();
    expect(await ticked()).toHaveLength(2);
    await page.reload();
    await box().waitFor();
    expect(await ticked()).toEqual([]);
    expect(await keep().isChecked()).toBe(false);
    expect(await records()).toBe(0);
  });

  it('are kept where the reader asks, those before and those after, and nobody reads them on the disk', async () => {
    await open();
    await item(3).check();
    await keep().check();
    await expect.poll(records).toBe(1);
    await item(12).check();
    await item(3).uncheck();
    await item(4).check();
    const wanted = await ticked();
    expect(wanted).toHaveLength(2);
    await expect
      .poll(async () => {
        await page.reload();
        await box().waitFor();
        return ticked();
      })
      .toEqual(wanted);
    expect(await keep().isChecked()).toBe(true);
    const { text } = await onDisk();
    expect(text).toContain('iv');
    const words = PACK.checklists.flatMap(({ id, items }) => [id, ...items]);
    for (const secret of [...words, 'ticked', 'before-boat-4', 'tick', '"es"'])
      expect(text).not.toContain(secret);
  });

  it('never come back beside other words than those that were ticked', async () => {
    await open();
    await keep().check();
    await item(2).check();
    await item(3).check();
    await expect.poll(records).toBe(1);
    const words = `${PACK.checklists[0]?.items[2]}`;
    const changed = readFileSync(join(DIST, LISTS, 'index.html'), 'utf8').replace(words, 'Otra cosa.');
    host.site.intercept(({ url }, response) => {
      if (url !== LISTS) return false;
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(changed);
      return true;
    });
    await expect
      .poll(async () => {
        await open();
        return ticked();
      })
      .toEqual(['before-boat-4']);
    host.site.intercept();
  });

  it('go when the reader takes the choice back, or erases them', async () => {
    await open();
    await item(0).check();
    await keep().check();
    await expect.poll(records).toBe(1);
    await keep().uncheck();
    await expect.poll(records).toBe(0);
    expect(await ticked()).toHaveLength(1);
    await keep().check();
    await expect.poll(records).toBe(1);
    await box().locator('button').click();
    await box().locator('[role="status"]', { hasText: 'Marcas borradas' }).waitFor();
    expect(await ticked()).toEqual([]);
    expect(await records()).toBe(0);
  });

  it('go with everything else', async () => {
    await open();
    await item(0).check();
    await keep().check();
    await expect.poll(records).toBe(1);
    await page.goto(`${host.site.origin}/es/privacidad/`);
    await page.locator('[data-testid="wipe"]').click();
    await page.locator('[data-testid="wipe-done"]', { hasText: /\S/ }).waitFor();
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    await open();
    expect(await ticked()).toEqual([]);
  });

  describe('on a first visit, before anything is loaded that keeps', () => {
    const KEEPS = /^\/assets\/keep\.[\w-]+\.js$/;
    const loads = (): string[] => host.site.requests.map(({ url }) => url).filter((url) => KEEPS.test(url));

    it('load nothing until they are to be kept, and then keep the first choice', async () => {
      host.site.requests.length = 0;
      await open();
      await item(0).check();
      expect(loads()).toEqual([]);
      await keep().check();
      await expect.poll(records).toBe(1);
      expect(loads()).toHaveLength(1);
      await page.reload();
      await expect.poll(ticked).toHaveLength(1);
      expect(await keep().isChecked()).toBe(true);
    });

    it('go at the first tap on erase, and the reader is told', async () => {
      await open();
      await item(0).check();
      await box().locator('button').click();
      await box().locator('[role="status"]', { hasText: 'Marcas borradas' }).waitFor();
      expect(await ticked()).toEqual([]);
    });

    it('say so where it cannot be loaded, and keep at the next try', async () => {
      await open();
      await item(0).check();
      host.site.intercept(({ url }, response) => {
        if (!KEEPS.test(`${url}`)) return false;
        response.writeHead(503).end();
        return true;
      });
      // The answer may take the tick off before `check` has looked at it.
      await keep().click();
      await box().locator('[role="status"]', { hasText: /\S/ }).waitFor();
      expect(await keep().isChecked()).toBe(false);
      expect(await ticked()).toHaveLength(1);
      host.site.intercept();
      await keep().check();
      await expect.poll(records).toBe(1);
      await expect.poll(() => box().locator('[role="status"]').innerText()).toBe('');
    });
  });

  it('are not offered to be kept where the browser keeps nothing', async () => {
    await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
    await page.goto(host.site.origin + LISTS);
    await item(0).check();
    expect(await box().isVisible()).toBe(false);
  });
});

describe.each(LANGUAGES)('the result of the questions in %s', (lang) => {
  const pack = readPackFile(DIST, lang);
  const { nodes, outcomes } = pack.screener;
  const size = (to: string): number => outcomes[to]?.options.reduce((sum, ids) => sum + ids.length, 0) ?? 0;
  const results = placesOf(pack.screener).filter(({ to }) => !nodes[to]);
  const largest = [...results].sort((a, b) => size(b.to) - size(a.to)).slice(0, 2);

  it('prints on one page, with the day of its edition and its sources', async () => {
    for (const { code } of largest) {
      await page.goto(host.site.origin + pathOf(pack, { kind: 'screener', place: code }));
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    }
    await page.emulateMedia({ media: 'print' });
    const year = pack.issued.slice(0, 4);
    expect(await page.locator('.result > .small').first().innerText()).toContain(year);
    expect(await page.locator('.result .sources').isVisible()).toBe(true);
    expect(await page.locator('.result .jumps').first().isVisible()).toBe(false);
    expect(page.url()).not.toMatch(/[?#]/);
  });
});
