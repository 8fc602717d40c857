import type { BrowserContext, Page } from 'playwright-core';

/** As many as keep two cores busy: while one page travels to the browser, another is looked at. */
const TABS = 3;

/** Looks at each address in one of a few tabs of `context`; results come in the order of the addresses. */
export async function inTabs<T>(
  context: BrowserContext,
  paths: readonly string[],
  look: (page: Page, path: string) => Promise<T>,
): Promise<Map<string, T>> {
  const results = new Map<string, T>();
  const waiting = [...paths];
  const work = async (): Promise<void> => {
    const page = await context.newPage();
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
      results.set(path, await look(page, path));
    await page.close();
  };
  await Promise.all(Array.from({ length: Math.min(TABS, paths.length) }, work));
  return new Map(paths.map((path) => [path, results.get(path) as T]));
}
