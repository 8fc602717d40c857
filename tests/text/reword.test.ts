import { describe, expect, it } from 'vitest';
import { compile } from '../../src/build/compile.ts';
import { readContent } from '../../src/build/content.ts';
import { momentOf } from '../../src/build/prerender.ts';
import { sourceData } from '../../src/build/workshop/data.ts';
import { textsOf } from '../../src/build/translation-state.ts';
import type { Pack } from '../../src/model/pack.ts';
import { pathOf } from '../../src/model/route.ts';
import { routesOf } from '../../src/model/routes.ts';
import { reword } from '../../src/text/reword.ts';
import { renderPage } from '../../src/view/render.ts';

/* The preview is worth its name only if it is the page that the build will make. */
const root = process.cwd();
const content = readContent(root);
const spanish = compile(content, 'es');
const source = sourceData(root, content).texts;
const SITE = { version: '0', origin: '', script: '/x.js', css: '', cssHash: '' };

/** What is said of the translation is not of the words: the preview leaves it out. */
const wordsAlone = (pack: Pack): Pack => ({
  ...pack,
  pages: Object.fromEntries(
    Object.entries(pack.pages).map(([id, page]) => {
      const { state: _state, ...rest } = page;
      return [id, rest];
    }),
  ),
});

/** A language that borrows pages marks them in every list, which a preview of its own words does not know of. */
const own = [...content.locales.values()].filter(
  ({ code, locale, pages }) =>
    code !== 'es' && locale.value.state === 'listed' && pages.size === content.pages.size,
);

it('at least four languages are whole', () => expect(own.length).toBeGreaterThanOrEqual(4));

describe.each(own.map((locale) => ({ code: locale.code, locale })))('in $code', ({ code, locale }) => {
  const made = reword(spanish, locale.locale.value, textsOf(locale), source);
  const built = wordsAlone({ ...compile(content, code), locale: locale.locale.value });

  it('every page of its own is the one that the build makes', () => {
    const routes = routesOf(built);
    expect(routes.length).toBeGreaterThan(100);
    const page = (pack: Pack, route: (typeof routes)[number]): string =>
      renderPage(pack, route, SITE, momentOf(built)).replace(/<p class="note"[^]*?<\/p>/, '');
    const others = routes.filter((route) => page(made, route) !== page(built, route));
    expect(others.map((route) => pathOf(built, route))).toEqual([]);
  });
});

it('a language of which nothing is translated shows the Spanish', () => {
  const locale = { ...spanish.locale, code: 'ru', name: 'Русский', plural: 'arabic' as const };
  const made = reword(spanish, locale, {}, source);
  for (const route of routesOf(spanish)) {
    if (route.kind === 'languages') continue;
    expect(renderPage(made, route, SITE, momentOf(spanish)).length).toBeGreaterThan(500);
  }
  expect(made.pages['darien']?.blocks).toEqual(spanish.pages['darien']?.blocks);
});
