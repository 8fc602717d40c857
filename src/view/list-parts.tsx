import type { ComponentChildren, VNode } from 'preact';
import type { Contact } from '../model/contact.ts';
import type { Page } from '../model/page.ts';
import type { Route } from '../model/route.ts';
import { routesOf } from '../model/routes.ts';
import { statusOf } from '../model/status.ts';
import type { View } from './context.ts';
import { Jumps } from './jumps.tsx';
import { PageList } from './page-list.tsx';

export const pagesOf = (view: View, keep: (page: Page) => boolean): Page[] =>
  Object.values(view.pack.pages).filter(keep);

export const contactsOf = (view: View, keep: (contact: Contact) => boolean): Contact[] =>
  Object.values(view.pack.contacts).filter(keep);

export const countryName = ({ pack }: View, code: string): string => pack.locale.countries[code] ?? code;

/** Open doors first, closed ones last: but every one is listed, so that sellers of dead programmes are exposed. */
const STATUS_ORDER = ['open', 'limited', 'paused', 'unknown', 'closed'];

export function byStatus(view: View, pages: Page[]): Page[] {
  const rank = ({ status }: Page): number =>
    status ? STATUS_ORDER.indexOf(statusOf(view.pack.facts[status]).status) : STATUS_ORDER.length;
  return [...pages].sort((a, b) => rank(a) - rank(b));
}

interface LinkRow {
  href: string;
  text: ComponentChildren;
}

export function Links({ rows }: { rows: LinkRow[] }): VNode {
  return (
    <ul class="rows">
      {rows.map(({ href, text }) => (
        <li>
          <a href={href}>
            <b>{text}</b>
          </a>
        </li>
      ))}
    </ul>
  );
}

type RouteOf<K extends Route['kind']> = Extract<Route, { kind: K }>;

/** Every page of a kind as a link, in the order of the routes: a list cannot lead to a page that is not there. */
export function linksTo<K extends Route['kind']>(
  { pack, to }: View,
  kind: K,
  text: (route: RouteOf<K>) => string,
): LinkRow[] {
  return routesOf(pack)
    .filter((route): route is RouteOf<K> => route.kind === kind)
    .map((route) => ({ href: to(route), text: text(route) }));
}

interface LinkPart {
  id: string;
  title: string;
  rows: LinkRow[];
}

/** Links under headings, with the way to each heading first: the lists are long. */
export function LinkParts({ view, parts }: { view: View; parts: LinkPart[] }): VNode {
  return (
    <>
      <Jumps view={view} parts={parts} />
      {parts.map(({ id, title, rows }) => (
        <section>
          <h2 id={id}>{title}</h2>
          <Links rows={rows} />
        </section>
      ))}
    </>
  );
}

interface GroupProps {
  view: View;
  title: string;
  pages: Page[];
  /** Whether it stands inside a part that has a heading of its own. */
  inside?: boolean | undefined;
}

/** A heading with a list of pages, or nothing when the list is empty. */
export function Group({ view, title, pages, inside = false }: GroupProps): VNode | null {
  if (!pages.length) return null;
  return (
    <section>
      {inside ? <h3>{title}</h3> : <h2>{title}</h2>}
      <PageList view={view} pages={pages} />
    </section>
  );
}
