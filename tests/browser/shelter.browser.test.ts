import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pathOf } from '../../src/model/route.ts';
import { shelterTopics, subjectOf } from '../../src/model/shelter.ts';
import { titleOf } from '../../src/text/title.ts';
import { translatorOf } from '../../src/text/translate.ts';
import { DIST, readPackFile } from './edition.ts';
import { useHost } from './host.ts';
import { LANGUAGES } from './languages.ts';
import { waitForGuide } from './reader.ts';

/* One phone for a queue: three taps to send, nothing of one person left for the next. */
const PHONE = { width: 360, height: 640 };
const host = useHost();
const pack = readPackFile(DIST, 'ht');
const shelter = pathOf(readPackFile(DIST, 'es'), { kind: 'shelter' });

/** Runs in the browser: everything that it keeps for this site, but for when it last looked for news. */
async function keptHere(): Promise<string> {
  const kept: unknown[] = [document.cookie, Object.entries(localStorage)];
  for (const name of await caches.keys()) {
    const requests = await (await caches.open(name)).keys();
    kept.push([name, requests.map(({ url }) => url).sort()]);
  }
  const request = indexedDB.open('vereda');
  await new Promise((resolve) => (request.onsuccess = resolve));
  const database = request.result;
  for (const name of [...database.objectStoreNames].filter(
    (store) => !['accepted', 'attempts'].includes(store),
  )) {
    const read = database.transaction(name).objectStore(name).getAllKeys();
    await new Promise((resolve) => (read.onsuccess = resolve));
    kept.push([name, read.result]);
  }
  database.close();
  return JSON.stringify(kept);
}

/** From the first screen to the message; the last tap is for WhatsApp, so it is only looked at. */
async function tapToSend(page: Page, topic: string, ready = async (): Promise<void> => {}): Promise<void> {
  await ready();
  await page.locator('main .tiles a[lang="ht"]').click();
  await page.waitForURL(/\/ht\//);
  await ready();
  await page.locator(`main .rows a[href="${pathOf(pack, { kind: 'shelter-topic', topic })}"]`).click();
  await page.locator('main [data-testid="next-person"]').waitFor();
  const { title } = titleOf({ pack, t: translatorOf(pack) }, subjectOf(topic));
  await page.locator('h1', { hasText: title }).waitFor();
  const send = page.locator('main [data-testid="share"]');
  const box = await send.boundingBox();
  expect((box?.y ?? 1000) + (box?.height ?? 0)).toBeLessThanOrEqual(PHONE.height);
  const href = (await send.getAttribute('href')) ?? '';
  expect(href).toMatch(/^https:\/\/wa\.me\/\?text=/);
  expect(decodeURIComponent(href)).toContain(title);
}

const opened = async (context: BrowserContext, path: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(host.site.origin + path);
  return page;
};

describe('on a phone that many people use', () => {
  it('language, topic and message are three taps, without script', async () => {
    const context = await host.browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
    const page = await opened(context, shelter);
    const tiles = page.locator('main .tiles a');
    expect(await tiles.count()).toBe(LANGUAGES.length);
    const last = await tiles.last().boundingBox();
    expect((last?.y ?? 1000) + (last?.height ?? 0)).toBeLessThanOrEqual(PHONE.height - 56);
    await tapToSend(page, 'help-medical');
    await page.locator('main [data-testid="next-person"]').click();
    expect(new URL(page.url()).pathname).toBe(pathOf(pack, { kind: 'shelter' }));
    await context.close();
  });

  it('the next person finds nothing of the one before, with the network gone too', async () => {
    const context = await host.browser.newContext({ viewport: PHONE });
    const page = await opened(context, pathOf(pack, { kind: 'home' }));
    await waitForGuide(page);
    await page.goto(`${host.site.origin}/es/`);
    await waitForGuide(page);
    await host.site.close();
    try {
      await page.goto(host.site.origin + shelter);
      await page.locator('html[data-lang="es"]').waitFor();
      const awake = (): Promise<void> => page.locator('[data-island="shelter"][data-awake]').waitFor();
      const before = await page.evaluate(keptHere);
      const steps = await page.evaluate(() => history.length);
      for (const topic of ['help-sexual-violence', 'deported']) {
        await tapToSend(page, topic, awake);
        await awake();
        expect(await page.locator('[data-testid="save"]').count()).toBe(0);
        await page.evaluate(() => {
          sessionStorage.setItem('of-one-person', '1');
          window.name = 'of-one-person';
        });
        await page.locator('main [data-testid="next-person"]').click();
        await page.waitForURL(host.site.origin + pathOf(pack, { kind: 'shelter' }));
        expect(await page.evaluate(() => [sessionStorage.length, window.name])).toEqual([0, '']);
      }
      expect(await page.evaluate(() => history.length)).toBe(steps);
      await page.goBack();
      expect(page.url()).toBe(`${host.site.origin}/es/`);
      expect(await page.evaluate(keptHere)).toBe(before);
      expect(await context.cookies()).toEqual([]);
    } finally {
      await host.site.start();
    }
    await context.close();
  });

  it('each topic can be printed as the page that it is', async () => {
    const context = await host.browser.newContext({ viewport: PHONE });
    const [topic = ''] = shelterTopics(pack);
    const page = await opened(context, pathOf(pack, { kind: 'shelter-topic', topic }));
    await page.evaluate(() => {
      window.print = () => void (document.title = 'printed');
    });
    const top = async (way: string): Promise<number | undefined> =>
      (await page.locator(`main ${way}`).boundingBox())?.y;
    expect(await top('[data-print]')).toBe(await top('[data-testid="share"]'));
    await page.locator('[data-print]').click();
    expect(await page.title()).toBe('printed');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[data-print]').isVisible()).toBe(false);
    expect(await page.locator('h1').isVisible()).toBe(true);
    await context.close();
  });
});
