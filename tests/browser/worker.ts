import type { BrowserContext, Page } from 'playwright-core';

/** What stops the workers of all pages, as a phone short of memory does at any moment. */
export async function workerStopper(page: Page): Promise<() => Promise<void>> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('ServiceWorker.enable');
  return async () => void (await cdp.send('ServiceWorker.stopAllWorkers'));
}

export const stopWorkers = async (page: Page): Promise<void> => (await workerStopper(page))();

/** Moves the worker's clock against the true one. A worker that was stopped begins with the true time again. */
export async function moveWorkerClock(context: BrowserContext, milliseconds: number): Promise<void> {
  await Promise.all(
    context.serviceWorkers().map((worker) =>
      worker.evaluate((shift) => {
        const scope = globalThis as unknown as { Date: DateConstructor; TrueDate?: DateConstructor };
        const TrueDate = (scope.TrueDate ??= scope.Date);
        scope.Date = new Proxy(TrueDate, {
          construct: (target, given: [number]) =>
            given.length ? new target(...given) : new target(target.now() + shift),
        });
      }, milliseconds),
    ),
  );
}

/** What this site keeps in the browser, as far as a page can count it. */
export interface Kept {
  registrations: string[];
  caches: number;
  /** Answers in all caches. */
  entries: number;
  /** Answers that came from elsewhere and that nobody may read. */
  opaque: number;
}

/** Scopes of the workers that this site has registered. */
export const scopesIn = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const registrations = await navigator.serviceWorker.getRegistrations();
    return registrations.map(({ scope }) => new URL(scope).pathname);
  });

/**
 * Not to be asked while something is being erased: a cache can only be counted by opening it, and one that has just gone
 * would be there again, empty.
 */
export const keptIn = async (page: Page): Promise<Kept> => ({
  registrations: await scopesIn(page),
  ...(await page.evaluate(async () => {
    const names = await caches.keys();
    const kept = { caches: names.length, entries: 0, opaque: 0 };
    for (const name of names)
      for (const response of await (await caches.open(name)).matchAll()) {
        kept.entries += 1;
        if (response.type === 'opaque') kept.opaque += 1;
      }
    return kept;
  })),
});

/** Packs in the database: what was committed, by language and number. */
export const packsIn = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('vereda');
        opening.onerror = () => reject(opening.error as Error);
        opening.onsuccess = () => {
          const db = opening.result;
          const all = db.transaction('packs').objectStore('packs').getAll();
          all.onsuccess = () => {
            db.close();
            resolve((all.result as { lang: string; seq: number }[]).map(({ lang, seq }) => `${lang} ${seq}`));
          };
        };
      }),
  );
