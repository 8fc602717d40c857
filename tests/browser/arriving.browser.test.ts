import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { useHost } from './host.ts';

/*
 * A slow phone paints a page while it arrives, between an element and its words. What was painted must stand where it
 * will stand in the end. Here a page as it was some elements ago: what had not come yet is taken away.
 */
const host = useHost();
let page: Page;

beforeEach(async () => {
  const context = await host.browser.newContext({
    viewport: { width: 360, height: 640 },
    javaScriptEnabled: false,
  });
  page = await context.newPage();
  await page.goto(`${host.site.origin}/es/riesgos/selva-del-darien/`);
});
afterEach(() => page.context().close());

/** Where the links of the bottom bar stand, and the signs in them. */
const places = (): Promise<string[]> =>
  page.locator('.bottom a, .bottom svg').evaluateAll((all) =>
    all.map((one) => {
      const { x, y, width } = one.getBoundingClientRect();
      return [one.tagName, x, y, width].join(' ');
    }),
  );

it.each([1, 2, 3, 4])(
  'the bottom bar keeps its places from link %i on, before that has its word',
  async (count) => {
    const whole = await places();
    expect(whole).toHaveLength(8);
    await page.locator('.bottom a').evaluateAll((links, kept) => {
      links.slice(kept).forEach((link) => link.remove());
      links[kept - 1]?.lastChild?.remove();
    }, count);
    expect(await places()).toEqual(whole.slice(0, 2 * count));
  },
);

it('a link of a row is not seen until it has words', async () => {
  const link = page.locator('nav.jumps a').last();
  expect(await link.isVisible()).toBe(true);
  await link.evaluate((element) => (element.textContent = ''));
  expect(await link.isVisible()).toBe(false);
});
