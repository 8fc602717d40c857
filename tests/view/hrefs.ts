import type { Pack } from '../../src/model/pack.ts';
import type { Route } from '../../src/model/route.ts';
import type { Site } from '../../src/model/site.ts';
import { renderPage } from '../../src/view/render.ts';

const SITE: Site = { version: '1', origin: '', script: '/a.js', css: '', cssHash: '' };

/** The text of a page on the day it is published. */
export function mainOf(pack: Pack, route: Route): string {
  const html = renderPage(pack, route, SITE, { today: pack.issued, state: 'current' });
  return /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
}

/** Addresses of the page's own language that its text leads to, in reading order. */
export const hrefsIn = (pack: Pack, route: Route): string[] =>
  [...mainOf(pack, route).matchAll(/ href="(\/[^"#]+)/g)]
    .map(([, href = '']) => href)
    .filter((href) => href.startsWith(`/${pack.lang}/`));
