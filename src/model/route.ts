import { yearsOfChange } from './change.ts';
import { pageLetters } from './check-code.ts';
import { TOPICS, type Topic } from './contact.ts';
import type { Pack } from './pack.ts';
import { SITUATIONS, isPathway, type Page, type Situation } from './page.ts';
import { placesOf } from './screener.ts';
import type { Asked } from './search.ts';
import { subjectOf } from './shelter.ts';
import type { SourceRange } from './source-range.ts';

/** A page of the guide, free of any language. */
export type Route =
  | {
      kind:
        | 'home'
        | 'help'
        | 'risks'
        | 'options'
        | 'return'
        | 'contacts'
        | 'paper'
        | 'phrases'
        | 'checklists'
        | 'figures'
        | 'changes'
        | 'sources'
        | 'saved'
        | 'shelter'
        | 'exit'
        | 'not-found'
        | 'languages'
        | 'poster'
        | 'no-content'
        | 'erase';
    }
  | { kind: 'page'; id: string }
  /** Everything there is to find; with what was asked only on the phone, where a worker answers. */
  | { kind: 'search'; asked?: Asked }
  /** Where a check code is looked up; with what was typed only on the phone, where a worker answers. */
  | { kind: 'verify'; typed?: string }
  /** A question or a result, by its code; empty for the first question. */
  | { kind: 'screener'; place: string }
  | { kind: 'route-map'; id: string }
  | { kind: 'options-country'; country: string }
  /** What there is for people from a country. */
  | { kind: 'options-nationality'; country: string }
  | { kind: 'situation'; situation: Situation }
  | { kind: 'contacts-country'; country: string }
  | { kind: 'contacts-topic'; topic: Topic }
  | { kind: 'contacts-language'; language: string }
  /** The most needed numbers of a country, to copy onto paper. */
  | { kind: 'paper-country'; country: string }
  | { kind: 'sources-range'; range: SourceRange }
  /** What changed in a year of four figures. */
  | { kind: 'changes-year'; year: string }
  /** A situation, or an urgent page by its id, as a volunteer passes it on to the next in the queue. */
  | { kind: 'shelter-topic'; topic: string };

/** Kinds of page that every pack has one of, each with an address of its own. */
export const PLAIN = [
  'help',
  'risks',
  'options',
  'return',
  'contacts',
  'paper',
  'phrases',
  'checklists',
  'figures',
  'changes',
  'sources',
  'search',
  'verify',
  'saved',
  'shelter',
  'exit',
] as const;

/** Section names that `locale.json` must give an address to. */
export const PATH_KEYS: readonly string[] = [
  ...PLAIN,
  'nationality',
  'language',
  'screener',
  'situation',
  ...SITUATIONS.map((situation) => `situation-${situation}`),
  ...TOPICS.map((topic) => `topic-${topic}`),
];

const FALLBACK_SLUGS = ['en', 'es'];

/** The slug in a language, or in one that every page has. */
export const slugIn = (slugs: Record<string, string>, lang: string): string | undefined =>
  [lang, ...FALLBACK_SLUGS].map((code) => slugs[code]).find(Boolean);

function sectionOf(page: Page): string | null {
  if (isPathway(page)) return 'options';
  return page.kind === 'help' ? 'help' : page.kind === 'risk' ? 'risks' : null;
}

/** Name of the file, in the folder of each language, at whose address hosts tell the browser to erase everything. */
export const ERASE_FILE = 'erase.html';

/** The address of a route in one of the published languages. Throws for a page or language that is not in the pack. */
export function pathOf(pack: Pack, route: Route, lang: string = pack.lang): string {
  const paths = pack.languages.find(({ code }) => code === lang)?.paths;
  if (!paths) throw new Error(`Language ${lang} is not in the pack`);
  const join = (...parts: (string | undefined)[]): string =>
    `/${[lang, ...parts].filter(Boolean).join('/')}/`;
  switch (route.kind) {
    case 'home':
      return join();
    case 'languages':
      return '/';
    // One for all languages: it speaks to readers of each at once.
    case 'poster':
      return '/poster/';
    case 'not-found':
      return `/${lang}/404.html`;
    case 'no-content':
      return '/no-content.html';
    case 'erase':
      return `/${lang}/${ERASE_FILE}`;
    case 'page': {
      const page = pack.pages[route.id];
      if (!page) throw new Error(`Page ${route.id} is not in the pack`);
      const section = sectionOf(page);
      return join(section ? paths[section] : undefined, slugIn(page.slugs, lang));
    }
    case 'route-map': {
      const map = pack.maps[route.id];
      if (!map) throw new Error(`Map ${route.id} is not in the pack`);
      return join(paths['risks'], slugIn(map.slugs, lang));
    }
    case 'figures':
      return join(paths['risks'], paths['figures']);
    case 'screener':
      return join(paths['screener'], route.place);
    case 'options-country':
      return join(paths['options'], route.country.toLowerCase());
    case 'options-nationality':
      return join(paths['options'], `${paths['nationality']}-${route.country.toLowerCase()}`);
    case 'situation':
      return join(paths['situation'], paths[`situation-${route.situation}`]);
    case 'contacts-country':
      return join(paths['contacts'], route.country.toLowerCase());
    case 'contacts-topic':
      return join(paths['contacts'], paths[`topic-${route.topic}`]);
    case 'contacts-language':
      return join(paths['contacts'], `${paths['language']}-${route.language.toLowerCase()}`);
    case 'paper-country':
      return join(paths['paper'], route.country.toLowerCase());
    case 'sources-range':
      return join(paths['sources'], route.range);
    case 'changes-year':
      return join(paths['changes'], route.year);
    case 'shelter-topic': {
      const subject = subjectOf(route.topic);
      const slug = pathOf(pack, subject, lang).split('/').slice(-2)[0];
      // A situation and an urgent page may go by the same word.
      return join(paths['shelter'], subject.kind === 'situation' ? `${paths['situation']}-${slug}` : slug);
    }
    default:
      return join(paths[route.kind]);
  }
}

/**
 * The short address of a page, for messages, codes and paper: the letters of its check code. It leads on to the page's
 * own address.
 */
export const shortPathOf = (id: string, lang: string): string =>
  `/${lang}/x/${pageLetters(id).toLowerCase()}/`;

/** Whether the pack can show the route: two packs side by side need not be of the same edition. */
export function hasRoute(pack: Pack, route: Route): boolean {
  if (route.kind === 'page') return route.id in pack.pages;
  if (route.kind === 'route-map') return route.id in pack.maps;
  if (route.kind === 'changes-year') return yearsOfChange(pack).includes(route.year);
  if (route.kind === 'shelter-topic') return hasRoute(pack, subjectOf(route.topic));
  if (route.kind === 'search' || route.kind === 'verify' || route.kind === 'shelter')
    return !!pack.locale.paths[route.kind];
  if (route.kind === 'screener') return placesOf(pack.screener).some(({ code }) => code === route.place);
  return true;
}

/** The language code an address begins with, whether or not it is published. */
export const languageAt = (pathname: string): string => pathname.split('/')[1] ?? '';
