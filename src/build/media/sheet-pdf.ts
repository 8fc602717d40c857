import type { Page } from 'playwright-core';
import { fontRules } from './fonts.ts';

/** Chromium writes the hour of printing: the same sheet would be another file each time. */
const HOURS = /(\/(?:CreationDate|ModDate) \(D:)\d{14}/g;

const withoutHours = (pdf: Buffer, issued: string): Buffer =>
  Buffer.from(
    pdf
      .toString('latin1')
      .replace(HOURS, (_, before: string) => `${before}${issued.replace(/-/g, '')}000000`),
    'latin1',
  );

/** A guide's sheet as a file: what its own print button lays out. `lang` is that of its words. */
export async function sheetPdf(page: Page, address: string, lang: string, issued: string): Promise<Buffer> {
  await page.goto(address);
  await page.addStyleTag({ content: fontRules(lang) });
  // The sheet is fitted by measure: every font must be there before.
  await page.evaluate('document.body.offsetHeight && document.fonts.ready.then(() => undefined)');
  await page.locator('[data-island="print"] button').click();
  await page.locator('.paper').waitFor();
  return withoutHours(await page.pdf({ format: 'A4', tagged: true }), issued);
}
