import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { isOverdue, keepsItsWord } from '../model/freshness.ts';
import type { Moment } from '../model/moment.ts';
import type { Page } from '../model/page.ts';
import type { Pack } from '../model/pack.ts';
import { pathOf, type Route } from '../model/route.ts';
import type { Site } from '../model/site.ts';
import { statusOf } from '../model/status.ts';
import { titleOf } from '../text/title.ts';
import { bodyOf } from './compose.tsx';
import { createView, type View } from './context.ts';
import { EmergencyNumbers } from './emergency.tsx';
import { inlay } from './inlay.ts';
import { LanguageNote } from './language-note.tsx';
import { countryName, Group as GroupOfPages, Links, pagesOf } from './list-parts.tsx';
import { byNeed, groupsOf, type Group } from './one-file-parts.ts';
import { cardsIn, trimmed, withoutSecondCards } from './one-file-trim.ts';
import { PageList } from './page-list.tsx';
import { PageTitle } from './page-title.tsx';
import { filePolicy } from './security.ts';
import { lateWords } from './status.tsx';

/** Before every id of the first part, which every other leads back to. */
const TOP = 'top';

/** One page of the guide as it stands in the file. */
interface Part {
  route: Route;
  key: string;
  /** As on its own page. */
  html: string;
}

const idsIn = ({ html, key }: Part): string[] =>
  [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => `${key}-${id}`);

/** Lists of the guide that the contents stand for, each by the heading that a link to it leads to. */
const LISTS: [Route['kind'], Group['kind']][] = [
  ['help', 'help'],
  ['paper', 'paper'],
  ['return', 'return'],
  ['risks', 'risks'],
  ['options', 'options'],
];

/** Where each address of the guide is found in the file. */
function anchorsOf(pack: Pack, parts: Part[], groups: Group[]): Map<string, string> {
  const anchors = new Map<string, string>([[pathOf(pack, { kind: 'home' }), TOP]]);
  for (const [kind, group] of LISTS)
    if (groups.some(({ kind: held }) => held === group))
      anchors.set(pathOf(pack, { kind } as Route), `${TOP}-${group}`);
  for (const { route, key } of parts) {
    anchors.set(pathOf(pack, route), key);
    // All contacts of a country do not fit; its most needed numbers stand for them.
    if (route.kind === 'paper-country')
      anchors.set(pathOf(pack, { kind: 'contacts-country', country: route.country }), key);
  }
  return anchors;
}

/** Where a link leads: into the file, or else to the guide itself where its address is known. */
function leader(view: View, parts: Part[], groups: Group[], cards: Map<string, string>) {
  const anchors = anchorsOf(view.pack, parts, groups);
  const ids = new Set(parts.flatMap(idsIn));
  return (address: string): string | null => {
    const [path = '', id = ''] = address.split('#');
    const key = anchors.get(path);
    const own = `${key}-${id}`;
    const place = ids.has(own) ? own : (cards.get(id) ?? key);
    if (place) return `#${place}`;
    return view.site.origin ? view.site.origin + address : null;
  };
}

const headingOf = ({ t }: View, kind: Group['kind']): string =>
  t(kind === 'rights' ? 'options.rights' : `${kind}.title`);

const pagesIn = ({ pack }: View, routes: Route[]): Page[] =>
  routes.flatMap((route) => (route.kind === 'page' ? (pack.pages[route.id] ?? []) : []));

function GroupList({ view, routes }: { view: View; routes: Route[] }): VNode {
  const pages = pagesIn(view, routes);
  const nameOf = (route: Route): string =>
    route.kind === 'paper-country' ? countryName(view, route.country) : titleOf(view, route).title;
  return pages.length ? (
    <PageList view={view} pages={pages} />
  ) : (
    <Links rows={routes.map((route) => ({ href: view.to(route), text: nameOf(route) }))} />
  );
}

/** How a programme stood on the day of the file, in a few letters. */
function standing(view: View, page: Page): string | null {
  const fact = view.pack.facts[page.status ?? ''];
  if (!fact) return null;
  const { status } = statusOf(fact);
  return isOverdue(fact, view.moment.today) && !keepsItsWord(status)
    ? lateWords(view, fact)
    : view.t(`status.${status}`);
}

/** What is missing, by name: a reader must not take a missing page for a missing option. */
function Left({ view, routes }: { view: View; routes: Route[] }): VNode | null {
  const pages = pagesIn(view, routes);
  return pages.length ? (
    <ul>
      {pages.map((page) => (
        <li>
          <a href={view.to({ kind: 'page', id: page.id })}>
            <PageTitle view={view} page={page} />
          </a>{' '}
          <b>{standing(view, page)}</b>
        </li>
      ))}
    </ul>
  ) : null;
}

function Contents({ view, groups, held }: { view: View; groups: Group[]; held: Set<Route> }): VNode {
  const { t, site, pack } = view;
  const inside = groups
    .map(({ kind, routes }) => ({ kind, routes: routes.filter((route) => held.has(route)) }))
    .filter(({ kind, routes }) => routes.length && kind !== 'help');
  return (
    <nav aria-labelledby="contents">
      <h1 id="contents">{t('onefile.contents')}</h1>
      {inside.map(({ kind, routes }) => (
        <section>
          <h2 id={kind}>{headingOf(view, kind)}</h2>
          <GroupList view={view} routes={routes} />
        </section>
      ))}
      <section>
        <h2 id="left">{t('onefile.left')}</h2>
        <p>
          {t('onefile.left-lead')}{' '}
          {site.origin ? <a href={site.origin + pathOf(pack, { kind: 'home' })}>{site.origin}</a> : null}
        </p>
        <Left
          view={view}
          routes={groups.flatMap(({ routes }) => routes.filter((route) => !held.has(route)))}
        />
      </section>
    </nav>
  );
}

/** What the file is, from when, what it cannot promise, and whom to call: all before the first scroll ends. */
function First({ view, groups, held }: { view: View; groups: Group[]; held: Set<Route> }): VNode {
  const { t, pack, day, site } = view;
  return (
    <>
      <p>
        <b>{t('footer.version', { date: day(pack.issued) })}</b>. {t('onefile.dates')}
      </p>
      <p class="warn">{t('onefile.trust')}</p>
      {site.development ? <p class="warn">{t('footer.development')}</p> : null}
      <h1 id="help">{t('help.title')}</h1>
      <p>{t('help.lead')}</p>
      <EmergencyNumbers view={view} />
      <GroupOfPages view={view} title={t('help.what')} pages={pagesOf(view, ({ kind }) => kind === 'help')} />
      <p class="small">{t('home.who')}</p>
      <LanguageNote view={view} />
      <Contents view={view} groups={groups} held={held} />
    </>
  );
}

function Whole({ view, title, html }: { view: View; title: string; html: string }): VNode {
  const { pack, site } = view;
  return (
    <html lang={pack.lang} dir={pack.locale.dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta http-equiv="Content-Security-Policy" content={filePolicy(site)} />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <meta name="version" content={`${site.version} ${pack.seq} ${pack.issued}`} />
        <style dangerouslySetInnerHTML={{ __html: site.css }} />
      </head>
      <body>
        <main id={TOP} dangerouslySetInnerHTML={{ __html: html }} />
      </body>
    </html>
  );
}

const text = (children: ComponentChildren): string => renderToString(<>{children}</>);

/**
 * The guide of one language in one document that needs nothing else: no script, no host, no network. Holds the pages
 * most needed, as many as `fits` lets in. `pack` has all words of its language, `site` the file's own style sheet.
 */
export function renderOneFile(
  pack: Pack,
  site: Site,
  moment: Moment,
  fits: (html: string) => boolean,
): string {
  const groups = groupsOf(pack);
  const all = groups
    .flatMap(({ routes }) => routes)
    .map((route, index): Part => {
      const view = createView(pack, route, site, moment);
      const note = route.kind === 'page' ? <LanguageNote view={view} /> : null;
      return { route, key: `p${index + 1}`, html: trimmed(text([note, bodyOf(view)])) };
    });
  const home = createView(pack, { kind: 'home' }, site, moment);
  const title = home.t('onefile.title');
  const needed = byNeed(groups);
  const back = `<p><a href="#${TOP}">${text(home.t('onefile.top'))}</a></p>`;
  const withParts = (count: number): string => {
    const held = new Set(needed.slice(0, count));
    const parts = all.filter(({ route }) => held.has(route));
    const cards = cardsIn(parts);
    const leads = leader(home, parts, groups, cards);
    const first = inlay(text(<First view={home} groups={groups} held={held} />), { key: TOP, leads });
    const rest = parts.map(({ key, html }) => {
      const words = withoutSecondCards(inlay(html, { key, leads }), key, cards);
      return `<section class="part" id="${key}">${words}${back}</section>`;
    });
    const html = [`<h1>${text(title)}</h1>`, first, ...rest].join('');
    return `<!DOCTYPE html>${text(<Whole view={home} title={site.discreet ? home.t('app.name') : title} html={html} />)}`;
  };
  let [enough, tooMany] = [0, needed.length + 1];
  while (tooMany - enough > 1) {
    const middle = Math.floor((enough + tooMany) / 2);
    if (fits(withParts(middle))) enough = middle;
    else tooMany = middle;
  }
  return withParts(enough);
}
