import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';

export interface Phone {
  context: BrowserContext;
  page: Page;
  cdp: CDPSession;
}

/** What the reader met while the page loaded; times in milliseconds since the navigation began. */
export interface Meeting {
  /** Something of the page, whatever it is. */
  paint: number;
  /** Text of the main part. */
  readable: number;
  /** Time after the first paint in which a tap would have had to wait. */
  blocked: number;
  shift: number;
}

declare global {
  interface Window {
    seen: Meeting;
  }
}

/** Runs in the page before anything of it. A task blocks with what it takes beyond 50 ms, as is usual. */
function observe(): void {
  const seen = { paint: 0, readable: 0, blocked: 0, shift: 0 };
  window.seen = seen;
  const watch = (type: string, take: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.paint = entry.startTime;
  });
  watch('largest-contentful-paint', (entry) => {
    const { element } = entry as PerformanceEntry & { element: Element | null };
    if (!seen.readable && element?.closest('main')) seen.readable = entry.startTime;
  });
  watch('longtask', ({ startTime, duration }) => {
    if (seen.paint && startTime >= seen.paint) seen.blocked += duration - 50;
  });
  watch('layout-shift', (entry) => {
    seen.shift += (entry as PerformanceEntry & { value: number }).value;
  });
}

/** A phone of 360×640 with nothing stored; `slowdown` holds its processor back. */
export async function openPhone(browser: Browser, slowdown = 1): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    isMobile: true,
    hasTouch: true,
  });
  await context.addInitScript(observe);
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await holdBack(cdp, slowdown);
  return { context, page, cdp };
}

/** Holds back the page's thread; the worker's cannot be, so its share of a time is that of this machine. */
export async function holdBack(cdp: CDPSession, slowdown: number): Promise<void> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}

/** Opens an address and says what the reader met. */
export async function meet(page: Page, address: string): Promise<Meeting> {
  await page.goto(address);
  await page.waitForFunction(() => window.seen.readable > 0);
  return page.evaluate(() => window.seen);
}
