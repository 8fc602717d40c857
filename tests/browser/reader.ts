import type { Page } from 'playwright-core';

/** Waits until the worker is in charge and has stored the guide of the page's language. */
export async function waitForGuide(page: Page): Promise<void> {
  await page.locator('[data-kind="guide"]').waitFor();
}

/** Main text as a reader gets it, both wordings of each date included; what script fills in by itself left out. */
export async function mainText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const main = document.querySelector('[data-testid="content"]')?.cloneNode(true) as HTMLElement;
    main
      .querySelectorAll('[data-island="saved"], [data-testid="wipe-done"]')
      .forEach((island) => island.remove());
    return (main.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
}

/** Presses "check for changes now" on the saved page and waits for what it says. */
export async function checkNow(page: Page, origin: string): Promise<string> {
  await page.goto(`${origin}/es/guardado/`);
  await page.locator('[data-check]').click();
  const said = page.locator('[data-said]', { hasText: /\S/ });
  await said.waitFor();
  return (await said.textContent()) ?? '';
}

/** The version of the app that made this page. */
export const appVersion = async (page: Page): Promise<string | null> =>
  page.locator('html').getAttribute('data-app-version');
