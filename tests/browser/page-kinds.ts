import type { Pack } from '../../src/model/pack.ts';
import type { Page, PageKind } from '../../src/model/page.ts';
import { pathOf, routesOf, type Route } from '../../src/model/route.ts';
import { statusOf } from '../../src/view/status.tsx';

export interface KindOfPage {
  name: string;
  path: string;
}

/** The longest page says the most about its kind: every section, every badge, the most room to go wrong. */
function longest(pack: Pack, keep: (page: Page) => boolean): Route {
  const pages = Object.values(pack.pages).filter(keep);
  const size = ({ blocks, facts, help, related }: Page): number =>
    JSON.stringify([blocks, facts, help, related]).length;
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

/** One address of every kind of page in the pack's language, so that no template escapes a test. */
export function kindsOfPages(pack: Pack): KindOfPage[] {
  const page = (kind: PageKind): [string, Route] => [kind, longest(pack, (one) => one.kind === kind)];
  const info = (id: string): [string, Route] => [id, { kind: 'page', id }];
  const plain = routesOf(pack).filter(({ kind }) => kind !== 'page' && kind !== 'exit');
  const lists = [...new Map(plain.map((route) => [route.kind, route])).entries()];
  const kinds: [string, Route][] = [
    ...lists,
    page('help'),
    page('risk'),
    ['programme', programme(pack, false)],
    ['closed programme', programme(pack, true)],
    page('rule'),
    page('right'),
    page('background'),
    page('staying'),
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
