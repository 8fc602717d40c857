import { CORE_PAGES } from '../model/core-pages.ts';
import { isAboutGuide, isPathway, type Page } from '../model/page.ts';
import type { Pack } from '../model/pack.ts';
import type { Route } from '../model/route.ts';
import { routesOf } from '../model/routes.ts';

/** A part of the contents, and the list of the guide that it stands for. */
export interface Group {
  kind: 'help' | 'paper' | 'return' | 'risks' | 'options' | 'rights' | 'phrases' | 'checklists';
  routes: Route[];
}

/** The parts of the file in the order in which they stand. Pages about the guide itself are not among them. */
export function groupsOf(pack: Pack): Group[] {
  const plain = (kind: Route['kind']): Route[] => routesOf(pack).filter((route) => route.kind === kind);
  const pages = (keep: (page: Page) => boolean): Route[] =>
    Object.values(pack.pages)
      .filter(keep)
      .map(({ id }) => ({ kind: 'page', id }));
  return [
    { kind: 'help', routes: pages(({ kind }) => kind === 'help') },
    { kind: 'paper', routes: plain('paper-country') },
    { kind: 'return', routes: pages((page) => page.kind === 'info' && !isAboutGuide(page)) },
    { kind: 'risks', routes: pages(({ kind }) => kind === 'risk') },
    { kind: 'options', routes: pages((page) => isPathway(page) && page.kind !== 'right') },
    { kind: 'rights', routes: pages(({ kind }) => kind === 'right') },
    { kind: 'phrases', routes: plain('phrases') },
    { kind: 'checklists', routes: plain('checklists') },
  ];
}

/** Whether a part is needed whatever the room: what to do and whom to call, and what is short. */
const isNeeded = ({ kind }: Group): boolean => ['help', 'paper', 'phrases', 'checklists'].includes(kind);

const rankOf = (route: Route): number => {
  const rank = route.kind === 'page' ? CORE_PAGES.indexOf(route.id) : -1;
  return rank < 0 ? CORE_PAGES.length : rank;
};

/** Every part, the most needed first: those that do not fit are left out from the end. */
export function byNeed(groups: Group[]): Route[] {
  const routesIn = (some: Group[]): Route[] => some.flatMap(({ routes }) => routes);
  const rest = routesIn(groups.filter((group) => !isNeeded(group)));
  return [...routesIn(groups.filter(isNeeded)), ...rest.sort((a, b) => rankOf(a) - rankOf(b))];
}
