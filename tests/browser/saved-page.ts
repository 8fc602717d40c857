import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Phone } from './phone.ts';

/** Opens "saved and up to date" and waits until it shows what is here. */
export async function openSaved({ page, site }: Phone): Promise<void> {
  await page.goto(`${site.origin}/es/guardado/`);
  await page.locator('#saved .card[data-lang="es"]').waitFor();
}

/** What the page said of the last action; waits until it says something. */
export async function said(page: Page): Promise<string> {
  const line = page.locator('[data-said]', { hasText: /\S/ });
  await line.waitFor();
  return (await line.textContent()) ?? '';
}

/** Presses "check for changes now" and waits for what it says. */
export async function checkNow(phone: Phone): Promise<string> {
  await openSaved(phone);
  await phone.page.locator('[data-check]').click();
  return said(phone.page);
}

/** Stops every worker and waits until it is: the next page meets one that remembers nothing. */
export async function coldStart({ page, context }: Phone): Promise<void> {
  const session = await context.newCDPSession(page);
  const running = new Map<string, string>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) =>
    versions.forEach(({ versionId, status, runningStatus }) => {
      // One that was replaced is not heard of again.
      if (status === 'redundant') running.delete(versionId);
      else running.set(versionId, runningStatus);
    }),
  );
  await session.send('ServiceWorker.enable');
  // A page that has just loaded asks its worker for news, and so wakes again what was stopped a moment before.
  const stopped = async (): Promise<boolean> => {
    await session.send('ServiceWorker.stopAllWorkers');
    return running.size > 0 && [...running.values()].every((status) => status === 'stopped');
  };
  await expect.poll(stopped, { timeout: 20_000 }).toBe(true);
  await session.detach();
}

/** What a page says of itself in its root element, and its heading. */
export async function shown(page: Page): Promise<{ lang: string; seq: number; state: string; h1: string }> {
  return page.evaluate(() => {
    const { lang = '', seq = '', contentState = '' } = document.documentElement.dataset;
    return {
      lang,
      seq: Number(seq),
      state: contentState,
      h1: document.querySelector('h1')?.textContent ?? '',
    };
  });
}

/** Opens an address of the site and says what is shown there. */
export async function visit({ page, site }: Phone, path: string): ReturnType<typeof shown> {
  await page.goto(site.origin + path);
  return shown(page);
}
