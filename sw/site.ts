import { matchPrecache } from 'workbox-precaching';
import { site as built } from 'virtual:site';
import type { Site } from '../src/model/site.ts';

/** The page built into the app: for a reader without a guide, and the one place where the worker keeps the styles. */
export const FALLBACK_PAGE = '/no-content.html';

/** A cache that rotted on the phone may never answer; words come before looks. */
const PATIENCE_MS = 1000;

let styles: Promise<string> | undefined;

async function readStyles(): Promise<string> {
  const page = await matchPrecache(FALLBACK_PAGE);
  return /<style>([^]*?)<\/style>/.exec(page ? await page.text() : '')?.[1] ?? '';
}

/**
 * What the pages of this version were made with. The style sheet is read from the built-in page, once for each life of
 * the worker: inside the worker's file it would be downloaded twice. Where that page is gone, the text comes plain.
 */
export async function site(): Promise<Site> {
  styles ??= readStyles().catch((error: unknown) => {
    console.error('The style sheet could not be read:', error);
    return '';
  });
  const late = new Promise<string>((resolve) => setTimeout(resolve, PATIENCE_MS, ''));
  return { ...built, css: await Promise.race([styles, late]) };
}
