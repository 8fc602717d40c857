import { describe, expect, it } from 'vitest';
import { compile } from '../../src/build/compile.ts';
import { momentOf } from '../../src/build/prerender.ts';
import type { Pack } from '../../src/model/pack.ts';
import { createFind } from '../../src/text/find.ts';
import { translatorOf } from '../../src/text/translate.ts';
import { renderPage } from '../../src/view/render.ts';
import { contentWith } from '../build/fixture-content.ts';
import { packOf } from '../model/real-packs.ts';

const site = { version: '1', origin: '', script: '/x.js', css: '', cssHash: '' };

const answer = (pack: Pack, query: string, beside?: Pack): string => {
  const found = createFind({ pack, t: translatorOf(pack) })(query);
  return renderPage(pack, { kind: 'search', asked: { query, found } }, site, momentOf(pack), beside);
};

describe('a page that is borrowed from another language', () => {
  const pack = compile(contentWith({ 'locales/en/pathways/mx-asylum.json': () => null }), 'en');

  it('is found by its own title, marked with its language and named as such', () => {
    const results = answer(pack, 'refugio').split('data-testid="results"')[1] ?? '';
    expect(results).toContain('<span lang="es" dir="ltr">Pedir refugio en México</span>');
    expect(results).toContain('<small>(Spanish)</small>');
  });
});

describe('with a second language', () => {
  const [en, es] = [packOf('en'), packOf('es')];

  it('the form takes it along, and so does every result', () => {
    const html = answer(en, 'darien', es);
    expect(html).toContain('<input type="hidden" name="con" value="es"');
    expect(html).toMatch(/<form[^>]* action="\/en\/search\/"/);
    const results = html.split('data-testid="results"')[1]?.split('</section>')[0] ?? '';
    const hrefs = [...results.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
    expect(hrefs.length).toBeGreaterThan(3);
    expect(hrefs.filter((href) => !href?.includes('?con=es'))).toEqual([]);
  });

  it('goes without it where its guide is from before there was a search', () => {
    const { search: _path, ...paths } = es.locale.paths;
    const ui = Object.fromEntries(Object.entries(es.ui).filter(([key]) => !key.startsWith('search.')));
    const older = { ...es, ui, locale: { ...es.locale, paths } };
    expect(answer(en, 'darien', older)).not.toContain('class="beside"');
    expect(renderPage(en, { kind: 'home' }, site, momentOf(en), older)).toContain('class="beside"');
  });
});
