import type { Page } from 'playwright-core';

/** Waits until the worker is in charge and has stored the guide of the page's language. */
export async function waitForGuide(page: Page): Promise<void> {
  await page.locator('[data-kind="guide"]').waitFor();
}

/**
 * Main text as a reader gets it, both wordings of each date included; left out what script fills in by itself, and the
 * form that only a worker may show, with what is said of it.
 */
export async function mainText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const main = document.querySelector('[data-testid="content"]')?.cloneNode(true) as HTMLElement;
    main
      .querySelectorAll('[data-island="saved"], [data-testid="wipe-done"], [data-testid^="search"]')
      .forEach((island) => island.remove());
    return (main.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
}
