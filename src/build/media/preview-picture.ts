import type { Page } from 'playwright-core';
import { fontRules } from './fonts.ts';

/** What messengers still fetch on a slow line; larger ones are drawn again with less detail. */
export const MOST_BYTES = 100_000;
const QUALITIES = [85, 70, 50];

/** In the browser: the title as large as it fits beside what else the picture says. */
const FIT = `(() => {
  const main = document.querySelector('main');
  const title = document.querySelector('h1');
  for (let size = 84; size > 30; size -= 2) {
    title.style.fontSize = size + 'px';
    if (main.scrollHeight <= main.clientHeight && title.scrollWidth <= main.clientWidth) return;
  }
})()`;

/** Opens a picture's page with its fonts, ready to be looked at. */
export async function showPreview(page: Page, origin: string, html: string, lang: string): Promise<void> {
  await page.goto(`${origin}/robots.txt`);
  await page.setContent(html.replace('</style>', `${fontRules(lang)}</style>`));
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.evaluate(FIT);
}

/** The picture as a JPEG of 1200 × 630. */
export async function previewPicture(
  page: Page,
  origin: string,
  html: string,
  lang: string,
): Promise<Buffer> {
  await showPreview(page, origin, html, lang);
  for (const quality of QUALITIES) {
    const picture = await page.screenshot({ type: 'jpeg', quality });
    if (picture.length <= MOST_BYTES) return picture;
  }
  throw new Error(`A preview picture is larger than ${MOST_BYTES} bytes: ${html.slice(0, 200)}`);
}
