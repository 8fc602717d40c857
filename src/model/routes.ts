import { yearsOfChange } from './change.ts';
import { TOPICS, languagesSpoken } from './contact.ts';
import type { Pack } from './pack.ts';
import { isPathway, SITUATIONS } from './page.ts';
import { paperLines } from './paper.ts';
import { pathOf, PLAIN, shortPathOf, slugIn, type Route } from './route.ts';
import { placesOf } from './screener.ts';
import { shelterTopics } from './shelter.ts';
import { SOURCE_RANGES, rangeOf } from './source-range.ts';

/** Every route that has an address in the pack's language, in a stable order. */
export function routesOf(pack: Pack): Route[] {
  const pages = Object.values(pack.pages);
  const contacts = Object.values(pack.contacts);
  const inUse = <T extends string>(all: readonly T[], used: (value: T) => boolean): T[] => all.filter(used);
  return [
    { kind: 'home' },
    // A pack from before a section existed has no address for it.
    ...PLAIN.filter((kind) => pack.locale.paths[kind]).map((kind) => ({ kind })),
    ...pages.map(({ id }) => ({ kind: 'page' as const, id })),
    ...Object.keys(pack.maps).map((id) => ({ kind: 'route-map' as const, id })),
    ...inUse(pack.countries, (code) => pages.some((page) => isPathway(page) && page.country === code)).map(
      (country) => ({ kind: 'options-country' as const, country }),
    ),
    ...inUse(pack.countries, (code) =>
      pages.some((page) => isPathway(page) && page.nationalities?.includes(code)),
    ).map((country) => ({ kind: 'options-nationality' as const, country })),
    ...inUse(SITUATIONS, (situation) => pages.some((page) => page.situations?.includes(situation))).map(
      (situation) => ({ kind: 'situation' as const, situation }),
    ),
    ...inUse(pack.countries, (code) => contacts.some(({ country }) => country === code)).map((country) => ({
      kind: 'contacts-country' as const,
      country,
    })),
    ...inUse(TOPICS, (topic) => contacts.some(({ topics }) => topics.includes(topic))).map((topic) => ({
      kind: 'contacts-topic' as const,
      topic,
    })),
    ...languagesSpoken(contacts).map((language) => ({ kind: 'contacts-language' as const, language })),
    ...inUse(pack.countries, (code) => paperLines(contacts, code).length > 0).map((country) => ({
      kind: 'paper-country' as const,
      country,
    })),
    ...placesOf(pack.screener).map(({ code }) => ({ kind: 'screener' as const, place: code })),
    ...inUse(SOURCE_RANGES, (range) =>
      Object.values(pack.sources).some((source) => rangeOf(source) === range),
    ).map((range) => ({ kind: 'sources-range' as const, range })),
    ...yearsOfChange(pack).map((year) => ({ kind: 'changes-year' as const, year })),
    ...shelterTopics(pack).map((topic) => ({ kind: 'shelter-topic' as const, topic })),
  ];
}

/** Every route by its address: made once for each pack, because each page asks. */
const addresses = new WeakMap<Pack, Map<string, Route>>();

function addressesOf(pack: Pack): Map<string, Route> {
  const known = addresses.get(pack);
  if (known) return known;
  const made = new Map(routesOf(pack).map((route) => [pathOf(pack, route), route]));
  for (const id of Object.keys(pack.pages)) made.set(shortPathOf(id, pack.lang), { kind: 'page', id });
  addresses.set(pack, made);
  return made;
}

/** A guide or pathway by the last part of its address: most visits are to one, and need none of the other addresses. */
function pageAt(pack: Pack, path: string): Route | null {
  const slug = path.split('/').slice(-2)[0];
  const page = Object.values(pack.pages).find(({ slugs }) => slugIn(slugs, pack.lang) === slug);
  const route = page && ({ kind: 'page', id: page.id } as const);
  return route && pathOf(pack, route) === path ? route : null;
}

/**
 * The route at an address of the pack's language, or null. Tolerates what shared links pick up: a query, a missing
 * last slash, a full stop or bracket typed behind the address.
 */
export function routeAt(pack: Pack, pathname: string): Route | null {
  const clean = `${pathname.replace(/index\.html$/, '').replace(/[/.,;:!)\]»]*$/, '')}/`;
  if (clean === '/') return { kind: 'languages' };
  if (pathname === pathOf(pack, { kind: 'erase' })) return { kind: 'erase' };
  return pageAt(pack, clean) ?? addressesOf(pack).get(clean) ?? null;
}
