/** The ways into the guide by nationality, by language and by paper, on the real content. */
import { describe, expect, it } from 'vitest';
import { isPathway, type Page } from '../../src/model/page.ts';
import type { Pack } from '../../src/model/pack.ts';
import { pathOf, type Route } from '../../src/model/route.ts';
import { routesOf } from '../../src/model/routes.ts';
import { PACKS } from '../model/real-packs.ts';
import { hrefsIn, mainOf } from './hrefs.ts';

const routesOfKind = <K extends Route['kind']>(pack: Pack, kind: K): Extract<Route, { kind: K }>[] =>
  routesOf(pack).filter((route): route is Extract<Route, { kind: K }> => route.kind === kind);

describe.each(PACKS.map((pack) => [pack.lang, pack] as const))('in %s', (_, pack) => {
  const pages = Object.values(pack.pages).filter(isPathway);
  const address = ({ id }: Page): string => pathOf(pack, { kind: 'page', id });

  it('a nationality shows what names it before what names none, and nothing that names only others', () => {
    const routes = routesOfKind(pack, 'options-nationality');
    expect(routes.length).toBeGreaterThan(15);
    for (const route of routes) {
      const found = hrefsIn(pack, route);
      const named = pages.filter(({ nationalities }) => nationalities?.includes(route.country));
      const open = pages.filter(({ nationalities, country }) => !nationalities && country !== route.country);
      const [first, rest] = [found.slice(0, named.length), found.slice(named.length)];
      expect(first.sort(), route.country).toEqual(named.map(address).sort());
      expect(rest.sort(), route.country).toEqual(open.map(address).sort());
    }
  });

  it('a number for emergencies stands once for its country, and none is missing', () => {
    const [, list = ''] = mainOf(pack, { kind: 'help' }).split('data-testid="emergency"');
    const shown = list.split('<dt>').flatMap((row) => {
      const country = pack.contacts[/#([^"]+)/.exec(row)?.[1] ?? '']?.country;
      return [...row.matchAll(/href="tel:[^>]+><bdi dir="ltr">([^<]+)/g)].map(
        ([, number]) => `${country} ${number}`,
      );
    });
    const known = Object.values(pack.contacts)
      .filter(({ topics }) => topics[0] === 'emergency')
      .flatMap(({ country, phones = [] }) => phones.map(({ number }) => `${country} ${number}`));
    expect(known.length).toBeGreaterThan(30);
    expect(shown.sort()).toEqual([...new Set(known)].sort());
  });

  it('a language shows everybody who speaks it', () => {
    const routes = routesOfKind(pack, 'contacts-language');
    expect(routes.map(({ language }) => language)).toContain('ht');
    expect(routes.map(({ language }) => language)).not.toContain('es');
    for (const route of routes) {
      const cards = [...mainOf(pack, route).matchAll(/<article class="card" id="([^"]+)"/g)].map(
        ([, id = '']) => id,
      );
      const speakers = Object.values(pack.contacts).filter(({ languages }) =>
        languages.includes(route.language),
      );
      expect(cards.sort(), route.language).toEqual(speakers.map(({ id }) => id).sort());
    }
  });

  it('every sheet of numbers is one tap from its country, and the list of them from urgent help', () => {
    const list = { kind: 'paper' } as const;
    expect(hrefsIn(pack, { kind: 'help' })).toContain(pathOf(pack, list));
    for (const { country } of routesOfKind(pack, 'paper-country')) {
      const sheet = pathOf(pack, { kind: 'paper-country', country });
      expect(hrefsIn(pack, list)).toContain(sheet);
      expect(hrefsIn(pack, { kind: 'contacts-country', country })).toContain(sheet);
    }
  });
});
