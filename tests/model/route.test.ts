/** Addresses on the real content: each page has one, and each address leads back to its page. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageAt, pathOf, PATH_KEYS, type Route } from '../../src/model/route.ts';
import { routeAt, routesOf } from '../../src/model/routes.ts';
import { packOf, PACKS } from './real-packs.ts';

const es = packOf('es');

/** What a browser makes of an address that somebody sent, before the worker sees it. */
const pathname = (address: string): string => new URL(address, 'https://vereda.example').pathname;

describe.each(PACKS.map((pack) => [pack.lang, pack] as const))('the addresses in %s', (lang, pack) => {
  const routes = routesOf(pack);
  const paths = routes.map((route) => pathOf(pack, route));

  it('are many, of every kind, and no two are the same', () => {
    expect(paths.length).toBeGreaterThan(150);
    const found = routes.map(({ kind }) => kind);
    const plain =
      'home help risks options return contacts paper phrases checklists figures changes sources search verify saved shelter exit'.split(
        ' ',
      );
    const kinds = [
      'page',
      'route-map',
      'sources-range',
      'changes-year',
      'screener',
      'options-country',
      'options-nationality',
      'situation',
      'contacts-country',
      'contacts-topic',
      'contacts-language',
      'paper-country',
      'shelter-topic',
      ...plain,
    ];
    expect(Array.from(new Set<string>(found)).sort()).toEqual(kinds.sort());
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('are plain: the language, then parts of a-z, 0-9 and -', () => {
    expect(
      paths.filter((path) => !/^\/[a-z]{2}(-[A-Z][A-Za-z]{1,3})?\/([a-z0-9-]+\/){0,2}$/.test(path)),
    ).toEqual([]);
    expect(paths.every((path) => languageAt(path) === lang)).toBe(true);
  });

  it('lead back to their routes', () => {
    expect(paths.map((path) => routeAt(pack, path))).toEqual(routes);
  });

  it.each([
    ['a missing last slash', (path: string) => path.slice(0, -1)],
    ['a full stop', (path: string) => `${path}.`],
    ['a full stop for the last slash', (path: string) => `${path.slice(0, -1)}.`],
    ['a bracket', (path: string) => `${path})`],
    ['a bracket and a full stop for the last slash', (path: string) => `${path.slice(0, -1)}).`],
    ['a comma', (path: string) => `${path},`],
    ['a slash too many', (path: string) => `${path}/`],
    ['a query', (path: string) => `${path}?utm_source=whatsapp&x=).`],
    ['a query for the last slash', (path: string) => `${path.slice(0, -1)}?fbclid=1`],
    ['an anchor', (path: string) => `${path}#cost`],
    ['the name of the file', (path: string) => `${path}index.html`],
  ])('bear %s', (_, change) => {
    const found = paths.map((path) => routeAt(pack, pathname(change(path))));
    expect(found).toEqual(routes);
  });

  it('are in the pack of every other language too', () => {
    for (const other of PACKS)
      for (const route of routes)
        expect(routeAt(other, pathOf(pack, route, other.lang)), JSON.stringify(route)).toEqual(route);
  });

  it('of a section that an older pack does not know are left out', () => {
    const { search: _search, ...paths } = pack.locale.paths;
    const older = { ...pack, locale: { ...pack.locale, paths } };
    expect(routesOf(older)).toEqual(routes.filter(({ kind }) => kind !== 'search'));
  });

  it('have a name for every section', () => {
    expect(PATH_KEYS.filter((key) => !pack.locale.paths[key])).toEqual([]);
  });
});

describe('routeAt', () => {
  it('gives the choice of language at the root', () => {
    expect(routeAt(es, '/')).toEqual({ kind: 'languages' });
  });

  it.each([
    '/es/nothing/',
    '/es/ayuda/nothing/',
    '/es/ayuda/ayuda/',
    '/en/help/',
    '/pt/',
    '/es/__proto__/',
    '/es/constructor/',
    '/es/opciones/__proto__/',
    '/es/riesgos/toString/',
    '/es/contactos/hasOwnProperty/',
    '/__proto__/',
    '/es/../en/',
    '/es/AYUDA/',
    '/es/ayuda/%00',
    '//evil.example/es/ayuda/',
    'javascript:alert(1)',
    '/es/404.html',
    '/no-content.html',
  ])('gives null at %s', (path) => {
    expect(routeAt(es, path)).toBeNull();
  });

  it('never throws, and answers only with routes that have an address', () => {
    const known = new Set(routesOf(es).map((route) => JSON.stringify(route)));
    known.add(JSON.stringify({ kind: 'languages' }));
    const odd = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.webPath(),
      fc
        .constantFrom(...routesOf(es).map((route) => pathOf(es, route)))
        .chain((path) => fc.string({ maxLength: 4 }).map((tail) => path + tail)),
    );
    fc.assert(
      fc.property(odd, (path) => {
        const route = routeAt(es, path);
        return route === null || known.has(JSON.stringify(route));
      }),
    );
  });
});

describe('pathOf', () => {
  it.each<[Route, string]>([
    [{ kind: 'languages' }, '/'],
    [{ kind: 'no-content' }, '/no-content.html'],
    [{ kind: 'not-found' }, '/es/404.html'],
    [{ kind: 'home' }, '/es/'],
    [{ kind: 'options-country', country: 'MX' }, '/es/opciones/mx/'],
    [{ kind: 'options-nationality', country: 'VE' }, '/es/opciones/soy-de-ve/'],
    [{ kind: 'situation', situation: 'asylum' }, '/es/situacion/pedir-proteccion/'],
    [{ kind: 'contacts-topic', topic: 'sea' }, '/es/contactos/rescate-en-el-mar/'],
    [{ kind: 'contacts-language', language: 'fa-AF' }, '/es/contactos/atienden-en-fa-af/'],
    [{ kind: 'paper-country', country: 'MX' }, '/es/papel/mx/'],
    [{ kind: 'search', asked: { query: 'asilo', found: [] } }, '/es/buscar/'],
  ])('of %j is %s', (route, path) => {
    expect(pathOf(es, route)).toBe(path);
  });

  it('gives the English address to a language without its own', () => {
    const [page] = Object.values(es.pages).filter(({ kind }) => kind === 'info');
    if (!page) throw new Error('The guide has no information page');
    const french = { ...es, languages: [{ ...es.languages[0], code: 'fr' }] } as typeof es;
    expect(pathOf(french, { kind: 'page', id: page.id }, 'fr')).toBe(`/fr/${page.slugs['en']}/`);
  });

  it('throws for a page and for a language that the pack does not have', () => {
    expect(() => pathOf(es, { kind: 'page', id: 'nothing' })).toThrow('nothing');
    expect(() => pathOf(es, { kind: 'page', id: '__proto__' })).toThrow(Error);
    expect(() => pathOf(es, { kind: 'home' }, 'xx')).toThrow('xx');
    expect(() => pathOf(es, { kind: 'home' }, '__proto__')).toThrow('__proto__');
  });
});

describe('languageAt', () => {
  it.each([
    ['/es/ayuda/', 'es'],
    ['/pt-BR/', 'pt-BR'],
    ['/', ''],
    ['', ''],
    ['/__proto__/x', '__proto__'],
  ])('of %j is %j', (path, lang) => {
    expect(languageAt(path)).toBe(lang);
  });
});
