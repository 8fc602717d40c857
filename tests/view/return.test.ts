/** Going back or staying: what is most urgent stands first, and every country that one can stay in is there. */
import { describe, expect, it } from 'vitest';
import { pathOf, type Route } from '../../src/model/route.ts';
import { PACKS } from '../model/real-packs.ts';
import { hrefsIn } from './hrefs.ts';

const FIRST = 'first-72-hours';

describe.each(PACKS.map((pack) => [pack.lang, pack] as const))('going back or staying in %s', (_, pack) => {
  const page = (id: string): string => pathOf(pack, { kind: 'page', id });
  const hrefs = (route: Route): string[] => hrefsIn(pack, route);
  const found = hrefs({ kind: 'return' });

  it('begins with the first 72 hours, then going back, then staying', () => {
    const staying = Object.values(pack.pages).filter(({ kind }) => kind === 'staying');
    const places = [FIRST, 'return-south', ...staying.map(({ id }) => id)].map((id) =>
      found.indexOf(page(id)),
    );
    expect(places[0]).toBe(0);
    expect(places).not.toContain(-1);
    expect(places[1]).toBeLessThan(Math.min(...places.slice(2)));
  });

  it('leads to the permits of every country that one can stay in', () => {
    const countries = Object.values(pack.pages).flatMap(({ kind, country, situations }) =>
      kind === 'programme' && country && situations?.includes('stay') ? [country] : [],
    );
    expect(countries.length).toBeGreaterThan(10);
    for (const country of countries)
      expect(found).toContain(pathOf(pack, { kind: 'options-country', country }));
  });

  it('has the first 72 hours first for who was deported, and beside urgent help in detention', () => {
    expect(hrefs({ kind: 'situation', situation: 'deported' })[0]).toBe(page(FIRST));
    expect(hrefs({ kind: 'page', id: 'help-detention' })).toContain(page(FIRST));
  });
});
