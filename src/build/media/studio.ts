import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { launchBrowser } from '../chromium.ts';
import { fontFile } from './fonts.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** A drawing that has not appeared by then never will. */
const PATIENCE_MS = 30_000;

/**
 * A browser that sees the built folder under the address where it will be published, without any network: what it
 * prints carries that address. Its clock stands at the day of publication, so that the same edition gives the same files.
 */
export interface Studio {
  /** The version of the browser: another one draws otherwise. */
  version: string;
  newPage: () => Promise<Page>;
  close: () => Promise<void>;
}

export interface Place {
  dist: string;
  origin: string;
  /** Day of publication. */
  issued: string;
}

function answer(dist: string, route: Route): Promise<void> {
  const { pathname } = new URL(route.request().url());
  const font = fontFile(pathname);
  if (font) return route.fulfill({ body: font, contentType: 'font/woff2' });
  const file = join(dist, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  if (!existsSync(file)) return route.fulfill({ status: 404, body: '' });
  return route.fulfill({ body: readFileSync(file), contentType: TYPES[extname(file)] ?? 'text/plain' });
}

async function equip(context: BrowserContext, { dist, issued }: Place): Promise<void> {
  context.setDefaultTimeout(PATIENCE_MS);
  await context.route('**/*', (route) => answer(dist, route));
  await context.clock.setFixedTime(`${issued}T12:00:00Z`);
  await context.addInitScript(() => {
    // The sheet is laid out as for a reader; what opens the printer's window there is done here from outside.
    (globalThis as { print?: () => void }).print = () => undefined;
  });
}

export async function openStudio(place: Place): Promise<Studio> {
  const browser = await launchBrowser();
  // Our own policy would keep out the fonts, which no reader gets.
  const context = await browser.newContext({
    bypassCSP: true,
    serviceWorkers: 'block',
    colorScheme: 'light',
    viewport: { width: 1200, height: 630 },
  });
  await equip(context, place);
  return {
    version: browser.version(),
    newPage: () => context.newPage(),
    close: () => browser.close(),
  };
}
