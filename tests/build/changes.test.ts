/** The log of changes as readers get it: in order, each with its page and its source, and the same in the feed. */
import { describe, expect, it } from 'vitest';
import { atomFeed } from '../../src/build/atom-feed.ts';
import { hostHeaders } from '../../src/build/host-headers.ts';
import { earliest, isDay } from '../../src/model/day.ts';
import { feedPath } from '../../src/model/feed-path.ts';
import type { Pack } from '../../src/model/pack.ts';
import { pathOf, type Route } from '../../src/model/route.ts';
import { routesOf } from '../../src/model/routes.ts';
import { rangeOf } from '../../src/model/source-range.ts';
import { renderPage } from '../../src/view/render.ts';
import { PACKS } from '../model/real-packs.ts';
import { parseXml, type Element } from './parse-xml.ts';

const site = { version: '0', origin: '', script: '/x.js', css: '', cssHash: '' };
const render = (pack: Pack, route: Route, origin = ''): string =>
  renderPage(pack, route, { ...site, origin }, { today: pack.issued, state: 'current' });

const named = (parent: Element, name: string): Element[] =>
  parent.children.filter((one) => one.name === name);
const textOf = (parent: Element, name: string): string => {
  const [only, ...more] = named(parent, name);
  if (!only || more.length) throw new Error(`<${parent.name}> has ${more.length + (only ? 1 : 0)} <${name}>`);
  return only.text;
};
const hrefOf = (parent: Element, rel: string): string | undefined =>
  named(parent, 'link').find(({ attributes }) => attributes['rel'] === rel)?.attributes['href'];

describe.each(PACKS.map((pack) => [pack.lang, pack] as const))('the log of changes in %s', (lang, pack) => {
  const { changes } = pack;

  it('is long enough to be worth a page, newest first, and none is from tomorrow', () => {
    expect(changes.length).toBeGreaterThanOrEqual(20);
    const days = changes.map(({ date }) => earliest(date));
    expect(days).toEqual([...days].sort().reverse());
    expect(changes.filter(({ date, since = date }) => !isDay(date) || since > pack.issued)).toEqual([]);
    expect(days.filter((day) => day > pack.issued)).toEqual([]);
  });

  it('names pages that exist, and facts whose sources are in the pack', () => {
    expect(changes.filter(({ page }) => !pack.pages[page])).toEqual([]);
    for (const { id, facts, text } of changes) {
      expect(text, id).not.toBe('');
      expect(facts.length, id).toBeGreaterThan(0);
      for (const fact of facts) {
        const { sources } = pack.facts[fact] ?? { sources: [] };
        expect(sources.length, `${id}: ${fact}`).toBeGreaterThan(0);
        expect(sources.filter((source) => !pack.sources[source])).toEqual([]);
      }
    }
  });

  it('is shown on its page and whole on those of the years, each with date, link and the number of its source', () => {
    const html = render(pack, { kind: 'changes' });
    const rowsOf = (page: string): string[] => page.split('data-testid="change"').slice(1);
    expect(rowsOf(html).length).toBe(20);
    const years = [...new Set(changes.map(({ date }) => date.slice(0, 4)))];
    expect(years.length).toBeGreaterThan(1);
    const pages = years.map((year) => {
      const route = { kind: 'changes-year', year } as const;
      expect(html).toContain(`href="${pathOf(pack, route)}"`);
      return rowsOf(render(pack, route));
    });
    expect(pages.flat().length).toBe(changes.length);
    [...rowsOf(html).entries(), ...pages.flat().entries()].forEach(([index, row]) => {
      const change = changes[index];
      expect(row).toContain(`href="${pathOf(pack, { kind: 'page', id: change?.page ?? '' })}"`);
      expect(row).toContain(`data-date="${change?.date}"`);
      expect(row.match(/<sup>/g)?.length).toBeGreaterThanOrEqual(change?.facts.length ?? 1);
    });
    expect(html).toMatch(new RegExp(`<a [^>]*href="${feedPath(pack)}"`));
  });

  it('gives its two newest to the first page, with the same numbers', () => {
    const html = render(pack, { kind: 'home' });
    const ids = [...html.matchAll(/id="([\w-]+)" data-testid="change"/g)].map(([, id]) => id);
    expect(ids).toEqual(changes.slice(0, 2).map(({ id }) => id));
    expect(html).toContain(`href="${pathOf(pack, { kind: 'changes' })}"`);
    const sup = (page: string): string[] => page.match(/<sup>.*?<\/sup>/g) ?? [];
    expect(sup(render(pack, { kind: 'changes' })).slice(0, sup(html).length)).toEqual(sup(html));
  });

  it('is found by feed readers from those two pages and from no other', () => {
    const link = `<link rel="alternate" type="application/atom+xml"`;
    const kinds = routesOf(pack)
      .filter((route) => render(pack, route).includes(link))
      .map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['changes', 'home']);
    expect(render(pack, { kind: 'home' }, 'https://guide.example')).toContain(
      `href="https://guide.example${feedPath(pack)}"`,
    );
  });

  it('is the same in the feed', () => {
    const feed = parseXml(atomFeed(pack, ''));
    expect([feed.name, feed.attributes['xmlns'], feed.attributes['xml:lang']]).toEqual([
      'feed',
      'http://www.w3.org/2005/Atom',
      lang,
    ]);
    expect(textOf(feed, 'updated')).toBe(`${pack.issued}T00:00:00Z`);
    expect(hrefOf(feed, 'self')).toBe(feedPath(pack));
    expect(named(feed, 'author').map((author) => textOf(author, 'name'))).toEqual(['Vereda']);
    const entries = named(feed, 'entry');
    expect(entries.map((entry) => hrefOf(entry, 'alternate'))).toEqual(
      changes.map(({ page }) => pathOf(pack, { kind: 'page', id: page })),
    );
    expect(entries.map((entry) => textOf(entry, 'updated'))).toEqual(
      changes.map(({ date }) => `${earliest(date)}T00:00:00Z`),
    );
    entries.forEach((entry, index) => {
      expect(textOf(entry, 'summary')).toContain(changes[index]?.text);
      expect(textOf(entry, 'title')).toContain(pack.pages[changes[index]?.page ?? '']?.title);
    });
    const ids = [feed, ...entries].map((one) => textOf(one, 'id'));
    expect(new Set(ids).size).toBe(changes.length + 1);
    expect(
      ids.filter((id) => !/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/.test(id)),
    ).toEqual([]);
  });

  it('never links a copy of somebody else’s page', () => {
    const copies = Object.values(pack.sources).flatMap(({ url, mirror }) => (mirror && url ? [url] : []));
    const links = named(parseXml(atomFeed(pack, '')), 'entry').flatMap((entry) => hrefOf(entry, 'via') ?? []);
    expect(links.length).toBeGreaterThan(changes.length / 2);
    expect(links.filter((link) => copies.includes(link))).toEqual([]);
  });
});

describe('the feed', () => {
  const [pack] = PACKS;
  if (!pack) throw new Error('No pack');

  it('has the same bytes for the same content, and absolute links with an origin', () => {
    expect(atomFeed(pack, '')).toBe(atomFeed(structuredClone(pack), ''));
    const feed = parseXml(atomFeed(pack, 'https://guide.example'));
    const own = [feed, ...named(feed, 'entry')].flatMap((one) => hrefOf(one, 'alternate') ?? []);
    expect(own.length).toBe(pack.changes.length + 1);
    expect(own.filter((href) => !href.startsWith('https://guide.example/'))).toEqual([]);
    const ids = (one: Element): string[] => named(one, 'entry').map((entry) => textOf(entry, 'id'));
    expect(ids(feed)).toEqual(ids(parseXml(atomFeed(pack, ''))));
  });

  it('bears every sign in its words', () => {
    const [first, ...rest] = pack.changes;
    if (!first) throw new Error('No change');
    const text = `<b>&amp; "A" & 'B'</b> ]]>`;
    const feed = parseXml(atomFeed({ ...pack, changes: [{ ...first, text }, ...rest] }, ''));
    expect(textOf(named(feed, 'entry')[0] ?? feed, 'summary')).toContain(text);
  });

  it('goes out as Atom, whatever the host makes of its name', () => {
    const block = hostHeaders(site, site, site, [{ lang: 'es' }], ['/es/cambios/feed.xml']).split('\n\n');
    expect(block).toContain('/es/cambios/feed.xml\n  Content-Type: application/atom+xml; charset=utf-8');
  });
});

describe.each(PACKS.map((pack) => [pack.lang, pack] as const))('the list of sources in %s', (_, pack) => {
  const pages = routesOf(pack).filter((route) => route.kind === 'sources-range');
  const rowsOf = (route: Route): string[] => render(pack, route).split('data-testid="source"').slice(1);

  it('has each source of the pack once, and links none that is a copy', () => {
    const rows = pages.flatMap(rowsOf);
    expect(rows.length).toBe(Object.keys(pack.sources).length);
    const linked = rows.filter((row) => /^[^]*?<a href="https?:/.test(row.split('</li>')[0] ?? '')).length;
    expect(linked).toBe(Object.values(pack.sources).filter(({ url, mirror }) => url && !mirror).length);
  });

  it('counts each fact with each of its sources', () => {
    const counted = pages
      .flatMap(rowsOf)
      .reduce((sum, row) => sum + Number(/<small>·[^<\d]*(\d+)/.exec(row)?.[1] ?? Number.NaN), 0);
    const uses = Object.values(pack.facts).flatMap(({ sources }) => [...new Set(sources)]);
    expect(counted).toBe(uses.length);
  });

  it('is led to from the page about the method', () => {
    expect(render(pack, { kind: 'page', id: 'method' })).toContain(
      `href="${pathOf(pack, { kind: 'sources' })}"`,
    );
    const index = render(pack, { kind: 'sources' });
    for (const route of pages) expect(index).toContain(`href="${pathOf(pack, route)}"`);
  });
});

it.each([
  ['100% Noticias', 'a-c'],
  ['Águila', 'a-c'],
  ['CNDH', 'a-c'],
  ['Diario', 'd-e'],
  ['¡Exprés!', 'd-e'],
  ['ñandú', 'm-n'],
  ['Óscar', 'o-r'],
  ['Zócalo', 's-z'],
  ['—', 'a-c'],
])('%s stands in %s', (publisher, range) => {
  expect(rangeOf({ title: 'x', publisher })).toBe(range);
});
