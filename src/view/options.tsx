import type { ComponentChildren, VNode } from 'preact';
import { isPathway, type Page, type Situation } from '../model/page.ts';
import { Both } from './beneath.tsx';
import type { View } from './context.ts';
import { Jumps } from './jumps.tsx';
import { Group, LinkParts, byStatus, countryName, linksTo, pagesOf } from './list-parts.tsx';
import { PageList } from './page-list.tsx';
import { SearchLink } from './search-link.tsx';

export function optionsBody(view: View): ComponentChildren {
  const { t } = view;
  const name = ({ country }: { country: string }): string => countryName(view, country);
  const parts = [
    {
      id: 'by-situation',
      title: t('options.by-situation'),
      rows: linksTo(view, 'situation', ({ situation }) => t(`situation.${situation}`)),
    },
    {
      id: 'by-nationality',
      title: t('options.by-nationality'),
      rows: linksTo(view, 'options-nationality', (route) => t('options.from', { country: name(route) })),
    },
    {
      id: 'by-country',
      title: t('options.by-country'),
      rows: linksTo(view, 'options-country', name),
    },
  ];
  return [
    <h1>
      <Both view={view} of={(one) => one.t('options.title')} />
    </h1>,
    <p>
      <Both view={view} of={(one) => one.t('options.lead')} />
    </p>,
    <SearchLink view={view} />,
    <LinkParts view={view} parts={parts} />,
  ];
}

/** Pathways grouped by what they are: something to apply for, a rule, a right, a basis for staying, a who is who. */
function PathwayGroups({ view, pages, inside }: { view: View; pages: Page[]; inside?: boolean }): VNode {
  const { t } = view;
  const group = (title: string, kind: Page['kind']): VNode => (
    <Group
      view={view}
      title={title}
      pages={byStatus(
        view,
        pages.filter((page) => page.kind === kind),
      )}
      inside={inside}
    />
  );
  return (
    <>
      {group(t('options.programmes'), 'programme')}
      {group(t('options.staying'), 'staying')}
      {group(t('options.rights'), 'right')}
      {group(t('options.rules'), 'rule')}
      {group(t('options.background'), 'background')}
    </>
  );
}

export function optionsCountryBody(view: View, country: string): ComponentChildren {
  return [
    <h1>
      <Both view={view} of={(one) => one.t('options.in', { country: countryName(one, country) })} />
    </h1>,
    <p>
      <Both view={view} of={(one) => one.t('options.lead')} />
    </p>,
    <PathwayGroups
      view={view}
      pages={pagesOf(view, (page) => isPathway(page) && page.country === country)}
    />,
  ];
}

/**
 * What names a nationality, then what names none. What a country offers to foreigners is left out for its own people;
 * what names only others is left out too, and the page says that there is more.
 */
export function optionsNationalityBody(view: View, country: string): ComponentChildren {
  const { t } = view;
  const named = pagesOf(view, (page) => isPathway(page) && !!page.nationalities?.includes(country));
  const open = pagesOf(view, (page) => isPathway(page) && !page.nationalities && page.country !== country);
  const parts = [
    { id: 'named', title: t('options.named') },
    { id: 'open', title: t('options.unnamed') },
  ];
  return [
    <h1>
      <Both view={view} of={(one) => one.t('options.from', { country: countryName(one, country) })} />
    </h1>,
    <p>
      <Both view={view} of={(one) => one.t('options.from-note')} />
    </p>,
    <Jumps view={view} parts={parts} />,
    <h2 id="named">
      <Both view={view} of={(one) => one.t('options.named')} />
    </h2>,
    <PageList view={view} pages={byStatus(view, named)} />,
    <h2 id="open">
      <Both view={view} of={(one) => one.t('options.unnamed')} />
    </h2>,
    <PathwayGroups view={view} pages={open} inside />,
  ];
}

export function situationBody(view: View, situation: Situation): ComponentChildren {
  const { t } = view;
  const pages = pagesOf(view, (page) => !!page.situations?.includes(situation));
  const first = pages.filter(({ kind }) => kind === 'info');
  return [
    <h1>
      <Both view={view} of={(one) => one.t(`situation.${situation}`)} />
    </h1>,
    <p>
      <Both view={view} of={(one) => one.t('options.lead')} />
    </p>,
    first.length ? <PageList view={view} pages={first} /> : null,
    <PathwayGroups view={view} pages={pages} />,
    <Group view={view} title={t('options.risks')} pages={pages.filter(({ kind }) => kind === 'risk')} />,
  ];
}
