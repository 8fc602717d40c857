import { describe, expect, it } from 'vitest';
import { pathOf } from '../../src/model/route.ts';
import { routesOf } from '../../src/model/routes.ts';
import { DIST, readPackFile } from './edition.ts';
import { useHost } from './host.ts';

/* A sheet of numbers is one sheet of paper, also on the day when every date on it has passed. */
const LANGUAGES = readPackFile(DIST, 'es').languages.map(({ code }) => code);
const MARGIN = '10mm';
const A4 = { format: 'A4', margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } };

const host = useHost();

const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

describe.each(LANGUAGES)('the numbers for paper in %s', (lang) => {
  const pack = readPackFile(DIST, lang);
  const paths = routesOf(pack).flatMap((route) =>
    route.kind === 'paper-country' ? [pathOf(pack, route)] : [],
  );

  it('print on one A4 for every country', { timeout: 120_000 }, async () => {
    expect(paths.length).toBeGreaterThan(25);
    const page = await host.browser.newPage({ javaScriptEnabled: false });
    const sheets: Record<string, number> = {};
    for (const path of paths) {
      await page.goto(host.site.origin + path);
      sheets[path] = pagesIn(await page.pdf(A4));
    }
    await page.close();
    expect(sheets).toEqual(Object.fromEntries(paths.map((path) => [path, 1])));
  });
});
