import type { ComponentChildren, VNode } from 'preact';
import { isAboutGuide, isPathway, type Page } from '../model/page.ts';
import type { Route } from '../model/route.ts';
import { routesOf } from '../model/routes.ts';
import type { Asked, Findable } from '../model/search.ts';
import { titleOf } from '../text/title.ts';
import { AskForm } from './ask-form.tsx';
import { Both } from './beneath.tsx';
import type { View } from './context.ts';
import { inLanguage, marked } from './in-language.ts';
import { LinkParts } from './list-parts.tsx';
import { PageTitle, TitleNote } from './page-title.tsx';
import { StatusWord } from './status.tsx';
import { isWithdrawn, WithdrawnWord } from './withdrawn.tsx';

const pageOf = ({ pack }: View, route: Route): Page | undefined =>
  route.kind === 'page' ? pack.pages[route.id] : undefined;

/** What a page or a part of one is called; a borrowed page in its own language, with a word on which that is. */
function Name({ view, route, children }: { view: View; route: Route; children: ComponentChildren }): VNode {
  const page = pageOf(view, route);
  return page ? (
    <>
      <PageTitle view={view} page={page} /> <TitleNote view={view} page={page} />
    </>
  ) : (
    <>{children}</>
  );
}

function FoundRow({ view, found }: { view: View; found: Findable }): VNode {
  const { route, part, title, summary } = found;
  const page = pageOf(view, route);
  return (
    <li>
      <a href={`${view.to(route)}${part ? `#${part}` : ''}`}>
        <b>
          <Name view={view} route={route}>
            <bdi>{title}</bdi>
          </Name>
        </b>
        {isWithdrawn(view, page?.id ?? part ?? '') ? (
          <WithdrawnWord view={view} />
        ) : page?.status ? (
          <StatusWord view={view} factId={page.status} />
        ) : (
          <small {...marked(inLanguage(view, page?.lang), view)}>{summary}</small>
        )}
      </a>
    </li>
  );
}

/** What a search found, or that it found nothing. */
export function Results({ view, asked }: { view: View; asked: Asked }): VNode {
  const { t } = view;
  return asked.found.length ? (
    <section data-testid="results">
      <h2>{t('search.found', { count: asked.found.length })}</h2>
      <ul class="rows">
        {asked.found.map((found) => (
          <FoundRow view={view} found={found} />
        ))}
      </ul>
    </section>
  ) : (
    <p data-testid="results">{t('search.none')}</p>
  );
}

/** Everything by its name, so that also the browser's own search finds it where no worker answers. */
function AllPages({ view }: { view: View }): VNode {
  const { pack, t, to } = view;
  const routes = routesOf(pack);
  const part = (id: string, title: string, keep: (route: Route, page?: Page) => unknown) => ({
    id,
    title,
    rows: routes
      .filter((route) => keep(route, pageOf(view, route)))
      .map((route) => ({
        href: to(route),
        text: (
          <Name view={view} route={route}>
            {titleOf(view, route).title}
          </Name>
        ),
      })),
  });
  const lists: Route['kind'][] = [
    'return',
    'checklists',
    'phrases',
    'paper',
    'figures',
    'changes',
    'sources',
    'shelter',
    'verify',
  ];
  return (
    <LinkParts
      view={view}
      parts={[
        part('help', t('help.title'), (_, page) => page?.kind === 'help'),
        part('risks', t('risks.title'), ({ kind }, page) => page?.kind === 'risk' || kind === 'route-map'),
        part('options', t('options.title'), (_, page) => page && isPathway(page)),
        part('contacts', t('contacts.title'), ({ kind }) => /^contacts-(country|topic)$/.test(kind)),
        part(
          'others',
          t('search.others'),
          ({ kind }, page) => lists.includes(kind) || (page?.kind === 'info' && !isAboutGuide(page)),
        ),
        part('about', t('search.about'), (_, page) => page && isAboutGuide(page)),
      ]}
    />
  );
}

/** With a worker a form and what it found; without one, and where nothing was found, the list of everything. */
export function searchBody(view: View, asked: Asked | undefined): ComponentChildren {
  const { t } = view;
  return [
    <h1>
      <Both view={view} of={(one) => one.t('search.title')} />
    </h1>,
    asked ? (
      <AskForm view={view} kind="search" name="q" value={asked.query} />
    ) : (
      <p data-testid="search">{t('search.without')}</p>
    ),
    asked?.query ? <Results view={view} asked={asked} /> : null,
    asked ? (
      <p class="small" data-testid="search-private">
        {t('search.private')}
      </p>
    ) : null,
    asked?.found.length ? null : <AllPages view={view} />,
  ];
}
