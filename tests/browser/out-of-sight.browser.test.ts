import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { useHost } from './host.ts';

/*
 * A guide ends with a dozen contacts, most of what it has to lay out. Those that nobody sees yet must not keep a slow
 * phone from the first words, and nobody may miss one for that.
 */
const host = useHost();
let page: Page;

beforeEach(async () => {
  const context = await host.browser.newContext({
    viewport: { width: 360, height: 640 },
    javaScriptEnabled: false,
  });
  page = await context.newPage();
  await open();
});
afterEach(() => page.context().close());

const open = (hash = ''): Promise<unknown> =>
  page.goto(`${host.site.origin}/es/riesgos/salud-mental/${hash}`);

/** Of the contacts, which are laid out. Boxes are read first: to ask alone does not bring styles up to date. */
const laidOut = (): Promise<boolean[]> =>
  page.locator('.card h3').evaluateAll((all) => {
    document.body.getBoundingClientRect();
    return all.map((one) => one.checkVisibility({ contentVisibilityAuto: true }));
  });

it('lays a contact out when the reader comes to it', async () => {
  const first = await laidOut();
  expect(first.length).toBeGreaterThan(9);
  expect(first).not.toContain(true);
  await page.locator('.card').last().scrollIntoViewIfNeeded();
  await expect.poll(async () => (await laidOut()).at(-1)).toBe(true);
});

it('leads a link to a contact just below the bar', async () => {
  const id = (await page.locator('.card').last().getAttribute('id')) ?? '';
  await open(`#${id}`);
  const bar = await page.locator('.top').boundingBox();
  const under = (bar?.y ?? 0) + (bar?.height ?? 0);
  const top = async (): Promise<number> => (await page.locator(`#${id}`).boundingBox())?.y ?? 0;
  await expect.poll(top).toBeGreaterThanOrEqual(under);
  expect(await top()).toBeLessThan(under + 32);
});

it('prints every contact', async () => {
  await page.emulateMedia({ media: 'print' });
  expect(await laidOut()).not.toContain(false);
});
