import type { Pack } from '../../src/model/pack.ts';
import type { Page, PageKind } from '../../src/model/page.ts';
import { paperLines } from '../../src/model/paper.ts';
import { pathOf, type Route } from '../../src/model/route.ts';
import { routesOf } from '../../src/model/routes.ts';
import { statusOf } from '../../src/model/status.ts';

export interface KindOfPage {
  name: string;
  path: string;
}

/** The longest page says the most about its kind: every section, every badge, the most room to go wrong. */
function longest(pack: Pack, keep: (page: Page) => boolean): Route {
  const pages = Object.values(pack.pages).filter(keep);
  const size = ({ blocks, help, related }: Page): number => JSON.stringify([blocks, help, related]).length;
  const [page] = pages.sort((a, b) => size(b) - size(a));
  if (!page) throw new Error('A kind of page has no page left: correct the list in this file');
  return { kind: 'page', id: page.id };
}

const programme = (pack: Pack, closed: boolean): Route =>
  longest(
    pack,
    ({ kind, status }) =>
      kind === 'programme' && !!status && (statusOf(pack.facts[status]).status === 'closed') === closed,
  );

/** Of each kind of list the one with the largest page, by its own contents: countries, topics, situations. */
function largestOfEach(pack: Pack): [string, Route][] {
  const pages = Object.values(pack.pages);
  const contacts = Object.values(pack.contacts);
  const size = (route: Route): number => {
    switch (route.kind) {
      case 'options-country':
        return pages.filter(({ country }) => country === route.country).length;
      case 'options-nationality':
        return pages.filter(({ nationalities }) => nationalities?.includes(route.country)).length;
      case 'situation':
        return pages.filter(({ situations }) => situations?.includes(route.situation)).length;
      case 'contacts-country':
        return contacts.filter(({ country }) => country === route.country).length;
      case 'contacts-topic':
        return contacts.filter(({ topics }) => topics.includes(route.topic)).length;
      case 'contacts-language':
        return contacts.filter(({ languages }) => languages.includes(route.language)).length;
      case 'paper-country':
        return paperLines(contacts, route.country).length;
      default:
        return 0;
    }
  };
  const largest = new Map<string, Route>();
  for (const route of routesOf(pack)) {
    const known = largest.get(route.kind);
    if (!known || size(route) > size(known)) largest.set(route.kind, route);
  }
  return [...largest].filter(([kind]) => kind !== 'page' && kind !== 'exit');
}

/** One address of every kind of page in the pack's language, so that no template escapes a test. */
export function kindsOfPages(pack: Pack): KindOfPage[] {
  const page = (kind: PageKind): [string, Route] => [kind, longest(pack, (one) => one.kind === kind)];
  const info = (id: string): [string, Route] => [id, { kind: 'page', id }];
  const kinds: [string, Route][] = [
    ...largestOfEach(pack),
    ['help situation', longest(pack, ({ kind }) => kind === 'help')],
    page('risk'),
    ['programme', programme(pack, false)],
    ['closed programme', programme(pack, true)],
    page('rule'),
    page('right'),
    page('background'),
    page('staying'),
    info('first-72-hours'),
    info('about'),
    info('privacy'),
    info('method'),
    ['languages', { kind: 'languages' }],
    ['not-found', { kind: 'not-found' }],
    ['no-content', { kind: 'no-content' }],
  ];
  return kinds.map(([name, route]) => ({ name, path: pathOf(pack, route) }));
}

/** Every address of the pack's language that carries words; "exit" is empty on purpose. */
export const pathsOf = (pack: Pack): string[] =>
  routesOf(pack)
    .filter(({ kind }) => kind !== 'exit')
    .map((route) => pathOf(pack, route));
