import { describe, expect, it } from 'vitest';
import { momentOf } from '../../src/build/prerender.ts';
import type { Pack } from '../../src/model/pack.ts';
import type { Route } from '../../src/model/route.ts';
import { routesOf } from '../../src/model/routes.ts';
import type { Site } from '../../src/model/site.ts';
import { renderPage } from '../../src/view/render.ts';
import { packOf } from '../model/real-packs.ts';
import { site } from '../sw/built.ts';
import { extraCss, subjects } from './style-sheets.ts';

/* A page carries the second style sheet exactly where it shows something of it: not a byte more before the first word. */
const SITE: Site = { ...site, css: 'first', extra: { css: 'second', cssHash: 'sha256-second' } };
const SHEET = '<style>second</style>';
const HASH = "'sha256-second'";

const OWN = subjects(extraCss);

/** Made by the script of a page: a tick for "never on mobile data", which stands among what is saved. */
const MADE: Route['kind'][] = ['saved'];

/** What the second sheet is about, of what a page shows. */
function shown(html: string): string[] {
  const classes = [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '));
  return OWN.filter((name) =>
    name.startsWith('.') ? classes.includes(name.slice(1)) : html.includes(`<${name}>`),
  );
}

const pack = packOf('es');
const routes: Route[] = [
  ...routesOf(pack),
  { kind: 'search', asked: { query: 'asilo', found: [] } },
  { kind: 'verify', typed: 'CV1T' },
  ...(['not-found', 'erase', 'languages', 'no-content', 'poster'] as const).map((kind) => ({ kind })),
];
const pageOf = (route: Route): string => renderPage(pack, route, SITE, momentOf(pack));

describe('a page', () => {
  it('has it where it is needed and nowhere else, and every policy names both', () => {
    expect(OWN).toEqual(expect.arrayContaining(['.map', '.phrase', '.beside', 'table']));
    const wrong = routes.flatMap((route) => {
      const html = pageOf(route);
      const needed = shown(html).length > 0 || MADE.includes(route.kind);
      const allowed = /<meta http-equiv[^>]*>/.exec(html)?.[0].includes(HASH);
      return allowed && html.includes(SHEET) === needed ? [] : [[route, shown(html)]];
    });
    expect(wrong).toEqual([]);
  });

  it('has it beside a second language', () => {
    const route = { kind: 'page', id: 'darien' } as const;
    expect(pageOf(route)).not.toContain(SHEET);
    const both = renderPage(pack, route, SITE, momentOf(pack), packOf('en'));
    expect(shown(both)).toEqual(['.beside']);
    expect(both).toContain(SHEET);
  });

  it('has it where newer Spanish stands beneath older words', () => {
    const id = 'darien';
    const english = packOf('en');
    const page = english.pages[id];
    const used = page?.blocks.flatMap((block) => ('use' in block ? [block.use] : []))[0] ?? '';
    const block = english.blocks[used];
    if (!page || !block) throw new Error('the guide is gone, or its shared blocks');
    const { locale, ui, blocks } = packOf('es');
    const render = (changed: Partial<Pack>): string => {
      const older = { ...english, foreign: { es: { locale, ui, blocks } }, ...changed };
      return renderPage(older, { kind: 'page', id }, SITE, momentOf(older));
    };
    expect(render({})).not.toContain(SHEET);
    const source = 'Más nuevo';
    const own = page.blocks.map((one) => ('use' in one ? one : { ...one, source }));
    for (const html of [
      render({ pages: { ...english.pages, [id]: { ...page, blocks: own } } }),
      render({ blocks: { ...english.blocks, [used]: { ...block, stale: true } } }),
    ]) {
      expect(shown(html)).toEqual(expect.arrayContaining(['.newer', '.beside']));
      expect(html).toContain(SHEET);
    }
  });
});
