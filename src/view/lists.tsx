import type { ComponentChildren, VNode } from 'preact';
import { AREAS, SITUATIONS, isPathway, type Page, type Situation } from '../model/page.ts';
import { statusOf } from '../model/status.ts';
import { Both } from './beneath.tsx';
import type { View } from './context.ts';
import { EmergencyNumbers } from './emergency.tsx';
import { countriesWith, countryName, Links, type Words } from './list-links.tsx';
import { PageList } from './page-list.tsx';

const pagesOf = (view: View, keep: (page: Page) => boolean): Page[] =>
  Object.values(view.pack.pages).filter(keep);

/** Open doors first, closed ones last: but every one is listed, so that sellers of dead programmes are exposed. */
const STATUS_ORDER = ['open', 'limited', 'paused', 'unknown', 'closed'];

function byStatus(view: View, pages: Page[]): Page[] {
  const rank = ({ status }: Page): number =>
    status ? STATUS_ORDER.indexOf(statusOf(view.pack.facts[status]).status) : STATUS_ORDER.length;
  return [...pages].sort((a, b) => rank(a) - rank(b));
}

/** A heading with a list of pages, or nothing when the list is empty. */
function Group({ view, title, pages }: { view: View; title: Words; pages: Page[] }): VNode | null {
  if (!pages.length) return null;
  return (
    <section>
      <h2>
        <Both view={view} of={title} />
      </h2>
      <PageList view={view} pages={pages} />
    </section>
  );
}

export function helpBody(view: View): ComponentChildren {
  return [
    <h1>
      <Both view={view} of={(one) => one.t('help.title')} />
    </h1>,
    <p>
      <Both view={view} of={(one) => one.t('help.lead')} />
    </p>,
    <Group
      view={view}
      title={(one) => one.t('help.what')}
      pages={pagesOf(view, ({ kind }) => kind === 'help')}
    />,
    <EmergencyNumbers view={view} />,
  ];
}

export function risksBody(view: View): ComponentChildren {
  const { t, pack, to } = view;
  return [
    <h1>
      <Both view={view} of={(one) => one.t('risks.title')} />
    </h1>,
    <p>
      <Both view={view} of={(one) => one.t('risks.lead')} />
    </p>,
    <nav class="jumps" aria-label={t('map.list')}>
      {Object.values(pack.maps).map(({ id, title }) => (
        <a href={to({ kind: 'route-map', id })}>{title}</a>
      ))}
      <a href={to({ kind: 'figures' })}>{t('figures.link')}</a>
    </nav>,
    AREAS.map((area) => (
      <Group
        view={view}
        title={(one) => one.t(`area.${area}`)}
        pages={pagesOf(view, (page) => page.area === area)}
      />
    )),
  ];
}

export function optionsBody(view: View): ComponentChildren {
  const { to } = view;
  const situations = SITUATIONS.filter(
    (situation) => pagesOf(view, (page) => !!page.situations?.includes(situation)).length,
  );
  const countries = countriesWith(
    view,
    (code) => pagesOf(view, (page) => isPathway(page) && page.country === code).length > 0,
  );
  return [
    <h1>
      <Both view={view} of={(one) => one.t('options.title')} />
    </h1>,
    <p>
      <Both view={view} of={(one) => one.t('options.lead')} />
    </p>,
    <h2>
      <Both view={view} of={(one) => one.t('options.by-situation')} />
    </h2>,
    <Links
      view={view}
      rows={situations.map((situation) => ({
        href: to({ kind: 'situation', situation }),
        text: (one) => one.t(`situation.${situation}`),
      }))}
    />,
    <h2>
      <Both view={view} of={(one) => one.t('options.by-country')} />
    </h2>,
    <Links
      view={view}
      rows={countries.map((country) => ({
        href: to({ kind: 'options-country', country }),
        text: (one) => countryName(one, country),
      }))}
    />,
  ];
}

/** Pathways grouped by what they are: something to apply for, a rule, a right, a basis for staying, a who is who. */
function PathwayGroups({ view, pages }: { view: View; pages: Page[] }): VNode {
  const of = (kind: Page['kind']): Page[] => pages.filter((page) => page.kind === kind);
  return (
    <>
      <Group
        view={view}
        title={(one) => one.t('options.programmes')}
        pages={byStatus(view, of('programme'))}
      />
      <Group view={view} title={(one) => one.t('options.staying')} pages={of('staying')} />
      <Group view={view} title={(one) => one.t('options.rights')} pages={of('right')} />
      <Group view={view} title={(one) => one.t('options.rules')} pages={of('rule')} />
      <Group view={view} title={(one) => one.t('options.background')} pages={of('background')} />
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

export function situationBody(view: View, situation: Situation): ComponentChildren {
  return [
    <h1>
      <Both view={view} of={(one) => one.t(`situation.${situation}`)} />
    </h1>,
    <p>
      <Both view={view} of={(one) => one.t('options.lead')} />
    </p>,
    <PathwayGroups view={view} pages={pagesOf(view, (page) => !!page.situations?.includes(situation))} />,
  ];
}

const RETURNING: Situation[] = ['deported', 'return', 'stay'];

export function returnBody(view: View): ComponentChildren {
  const { pack } = view;
  const guide = pack.pages['return-south'];
  return [
    <h1>
      <Both view={view} of={(one) => one.t('return.title')} />
    </h1>,
    <p>
      <Both view={view} of={(one) => one.t('return.lead')} />
    </p>,
    guide ? <PageList view={view} pages={[guide]} /> : null,
    RETURNING.map((situation) => (
      <Group
        view={view}
        title={(one) => one.t(`situation.${situation}`)}
        pages={byStatus(
          view,
          pagesOf(view, (page) => !!page.situations?.includes(situation)),
        )}
      />
    )),
  ];
}
