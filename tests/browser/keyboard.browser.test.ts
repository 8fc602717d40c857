import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DIST, readPackFile } from './edition.ts';
import { faultsOfEveryRing, tabThrough } from './focus-ring.ts';
import { useHost } from './host.ts';
import { closely } from './languages.ts';
import { kindsOfPages } from './page-kinds.ts';
import { openList } from './reader.ts';
import { inTabs } from './tabs.ts';

/* What a reader with a keyboard needs of every kind of page. */
const PHONE = { width: 360, height: 640 };
const MINUTES = 60_000;
const THEMES = ['light', 'dark'] as const;

const host = useHost();

/** Looks at every kind of page of a language: the list of what is saved with a worker to ask, all else without. */
async function everyKind<T>(lang: string, look: (page: Page) => Promise<T>): Promise<Map<string, T>> {
  const kinds = kindsOfPages(readPackFile(DIST, lang));
  const paths = kinds.filter(({ name }) => name !== 'saved').map(({ path }) => path);
  const context = await host.browser.newContext({ viewport: PHONE, serviceWorkers: 'block' });
  const found = await inTabs(context, paths, async (page, path) => {
    await page.goto(host.site.origin + path);
    return look(page);
  });
  await context.close();
  const list = await host.browser.newPage({ viewport: PHONE });
  const saved = `${kinds.find(({ name }) => name === 'saved')?.path}`;
  await openList(list, host.site.origin + saved);
  found.set(saved, await look(list));
  await list.close();
  return found;
}

describe.each([...closely()])('every kind of page in %s', (lang) => {
  it('rings what has the focus, in light and in dark colours', { timeout: 4 * MINUTES }, async () => {
    const found = await everyKind(lang, async (page) => {
      const faults: string[] = [];
      for (const colorScheme of THEMES) {
        await page.emulateMedia({ colorScheme });
        faults.push(...(await faultsOfEveryRing(page)).map((fault) => `${colorScheme}: ${fault}`));
      }
      return faults;
    });
    expect([...found].filter(([, faults]) => faults.length)).toEqual([]);
  });
});

it('the Tab key goes through every kind of page and stays in sight', { timeout: 8 * MINUTES }, async () => {
  const found = await everyKind('es', async (page) => {
    // The script brings it once it is there, above what may have the focus by then.
    await page.waitForFunction(() => !document.querySelector('[data-island="ticks"][hidden]'));
    const { stops, faults } = await tabThrough(page);
    return stops > 8 ? faults : [`only ${stops} stops`];
  });
  expect([...found].filter(([, faults]) => faults.length)).toEqual([]);
});

it.each(['/es/riesgos/', '/fr/risques/', '/ar/risks/'])(
  'the skip link leaves "Salir" free on %s',
  async (path) => {
    const tab = await host.browser.newPage({ viewport: PHONE });
    await tab.goto(host.site.origin + path);
    await tab.keyboard.press('Tab');
    const skip = await tab.locator('.skip:focus').boundingBox();
    const exit = await tab.locator('[data-testid="exit"]').boundingBox();
    if (!skip || !exit) throw new Error('The skip link has no focus');
    const between = Math.max(exit.x - (skip.x + skip.width), skip.x - (exit.x + exit.width));
    expect(between, 'room for the ring').toBeGreaterThanOrEqual(0);
    await tab.close();
  },
);

it('the skip link brings the keyboard to the text', async () => {
  const tab = await host.browser.newPage();
  await tab.goto(`${host.site.origin}/es/riesgos/`);
  await tab.keyboard.press('Tab');
  await tab.keyboard.press('Enter');
  expect(await tab.evaluate(() => document.activeElement?.id)).toBe('content');
  await tab.close();
});
