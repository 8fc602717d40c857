import type { Page } from 'playwright-core';

/** Waits until the worker is in charge and has stored the guide of the page's language. */
export async function waitForGuide(page: Page): Promise<void> {
  await page.locator('[data-kind="guide"]').waitFor();
}

/** Opens the page of what is saved, at its address, as it stands once the guide is there. */
export async function openList(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await waitForGuide(page);
  await page.reload();
  await page.locator('[data-testid="saved-list"] .card').first().waitFor();
}

/**
 * Runs in the browser: main text as a reader gets it, both wordings of each date included; left out what script fills
 * in by itself, and the form that only a worker may show, with what is said of it. Of the page that is open, or of one
 * given as the text of its file, which no script has touched. In words that the oldest browser knows.
 */
export function textHere(html: string | null): string {
  const page = html === null ? document : new DOMParser().parseFromString(html, 'text/html');
  const here = page.querySelector('[data-testid="content"]') as HTMLElement;
  const main = here.cloneNode(true) as HTMLElement;
  main
    .querySelectorAll(
      '[data-island="saved"], [data-testid="wipe-done"], [data-testid^="search"], [data-testid^="verify"]',
    )
    .forEach((island) => island.remove());
  return String(main.textContent).replace(/\s+/g, ' ').trim();
}

export const mainText = (page: Page): Promise<string> => page.evaluate(textHere, null);

/** The main text of a file as a browser without script has it. `blank` is an empty page, which has no policy. */
export const mainTextOf = (blank: Page, html: string): Promise<string> => blank.evaluate(textHere, html);

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
