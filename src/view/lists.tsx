import type { ComponentChildren, VNode } from 'preact';
import { TOPICS, type Contact, type Topic } from '../model/contact.ts';
import { AREAS, SITUATIONS, isPathway, type Page, type Situation } from '../model/page.ts';
import { statusOf } from '../model/status.ts';
import { ContactGroups } from './contact-groups.tsx';
import type { View } from './context.ts';
import { EmergencyNumbers } from './emergency.tsx';
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

interface LinkRow {
  href: string;
  text: string;
}

function Links({ rows }: { rows: LinkRow[] }): VNode {
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

/** A heading with a list of pages, or nothing when the list is empty. */
function Group({ view, title, pages }: { view: View; title: string; pages: Page[] }): VNode | null {
  if (!pages.length) return null;
  return (
    <section>
      <h2>{title}</h2>
      <PageList view={view} pages={pages} />
    </section>
  );
}

export function helpBody(view: View): ComponentChildren {
  const { t } = view;
  return [
    <h1>{t('help.title')}</h1>,
    <p>{t('help.lead')}</p>,
    <Group view={view} title={t('help.what')} pages={pagesOf(view, ({ kind }) => kind === 'help')} />,
    <EmergencyNumbers view={view} />,
  ];
}

export function risksBody(view: View): ComponentChildren {
  const { t, pack, to } = view;
  return [
    <h1>{t('risks.title')}</h1>,
    <p>{t('risks.lead')}</p>,
    <nav class="jumps" aria-label={t('map.list')}>
      {Object.values(pack.maps).map(({ id, title }) => (
        <a href={to({ kind: 'route-map', id })}>{title}</a>
      ))}
      <a href={to({ kind: 'figures' })}>{t('figures.link')}</a>
    </nav>,
    AREAS.map((area) => (
      <Group view={view} title={t(`area.${area}`)} pages={pagesOf(view, (page) => page.area === area)} />
    )),
  ];
}

function countriesWith(view: View, has: (country: string) => boolean): string[] {
  return view.pack.countries.filter(has);
}

export function optionsBody(view: View): ComponentChildren {
  const { t, pack, to } = view;
  const situations = SITUATIONS.filter(
    (situation) => pagesOf(view, (page) => !!page.situations?.includes(situation)).length,
  );
  const countries = countriesWith(
    view,
    (code) => pagesOf(view, (page) => isPathway(page) && page.country === code).length > 0,
  );
  return [
    <h1>{t('options.title')}</h1>,
    <p>{t('options.lead')}</p>,
    <h2>{t('options.by-situation')}</h2>,
    <Links
      rows={situations.map((situation) => ({
        href: to({ kind: 'situation', situation }),
        text: t(`situation.${situation}`),
      }))}
    />,
    <h2>{t('options.by-country')}</h2>,
    <Links
      rows={countries.map((country) => ({
        href: to({ kind: 'options-country', country }),
        text: pack.locale.countries[country] ?? country,
      }))}
    />,
  ];
}

/** Pathways grouped by what they are: something to apply for, a rule, a right, a basis for staying, a who is who. */
function PathwayGroups({ view, pages }: { view: View; pages: Page[] }): VNode {
  const { t } = view;
  const of = (kind: Page['kind']): Page[] => pages.filter((page) => page.kind === kind);
  return (
    <>
      <Group view={view} title={t('options.programmes')} pages={byStatus(view, of('programme'))} />
      <Group view={view} title={t('options.staying')} pages={of('staying')} />
      <Group view={view} title={t('options.rights')} pages={of('right')} />
      <Group view={view} title={t('options.rules')} pages={of('rule')} />
      <Group view={view} title={t('options.background')} pages={of('background')} />
    </>
  );
}

export function optionsCountryBody(view: View, country: string): ComponentChildren {
  const name = view.pack.locale.countries[country] ?? country;
  return [
    <h1>{view.t('options.in', { country: name })}</h1>,
    <p>{view.t('options.lead')}</p>,
    <PathwayGroups
      view={view}
      pages={pagesOf(view, (page) => isPathway(page) && page.country === country)}
    />,
  ];
}

export function situationBody(view: View, situation: Situation): ComponentChildren {
  return [
    <h1>{view.t(`situation.${situation}`)}</h1>,
    <p>{view.t('options.lead')}</p>,
    <PathwayGroups view={view} pages={pagesOf(view, (page) => !!page.situations?.includes(situation))} />,
  ];
}

const RETURNING: Situation[] = ['deported', 'return', 'stay'];

export function returnBody(view: View): ComponentChildren {
  const { t, pack } = view;
  const guide = pack.pages['return-south'];
  return [
    <h1>{t('return.title')}</h1>,
    <p>{t('return.lead')}</p>,
    guide ? <PageList view={view} pages={[guide]} /> : null,
    RETURNING.map((situation) => (
      <Group
        view={view}
        title={t(`situation.${situation}`)}
        pages={byStatus(
          view,
          pagesOf(view, (page) => !!page.situations?.includes(situation)),
        )}
      />
    )),
  ];
}

const contactsOf = (view: View, keep: (contact: Contact) => boolean): Contact[] =>
  Object.values(view.pack.contacts).filter(keep);

export function contactsBody(view: View): ComponentChildren {
  const { t, pack, to } = view;
  const topics = TOPICS.filter((topic) => contactsOf(view, ({ topics: all }) => all.includes(topic)).length);
  const countries = countriesWith(
    view,
    (code) => contactsOf(view, ({ country }) => country === code).length > 0,
  );
  return [
    <h1>{t('contacts.title')}</h1>,
    <p>{t('contacts.lead')}</p>,
    <h2>{t('contacts.by-country')}</h2>,
    <Links
      rows={countries.map((country) => ({
        href: to({ kind: 'contacts-country', country }),
        text: pack.locale.countries[country] ?? country,
      }))}
    />,
    <h2>{t('contacts.by-topic')}</h2>,
    <Links
      rows={topics.map((topic) => ({
        href: to({ kind: 'contacts-topic', topic }),
        text: t(`topic.${topic}`),
      }))}
    />,
  ];
}

export function contactsCountryBody(view: View, country: string): ComponentChildren {
  const { t, pack } = view;
  const groups = TOPICS.map((topic) => ({
    id: `t-${topic}`,
    title: t(`topic.${topic}`),
    contacts: contactsOf(view, (one) => one.country === country && one.topics[0] === topic),
  }));
  return [
    <h1>{t('contacts.in', { country: pack.locale.countries[country] ?? country })}</h1>,
    <p>{t('contacts.lead')}</p>,
    <ContactGroups view={view} groups={groups.filter(({ contacts }) => contacts.length)} />,
  ];
}

export function contactsTopicBody(view: View, topic: Topic): ComponentChildren {
  const { t, pack } = view;
  const groups = pack.countries.map((code) => ({
    id: `c-${code}`,
    title: pack.locale.countries[code] ?? code,
    contacts: contactsOf(view, (one) => one.country === code && one.topics.includes(topic)),
  }));
  return [
    <h1>{t('contacts.about', { topic: t(`topic.${topic}`) })}</h1>,
    <p>{t('contacts.lead')}</p>,
    <ContactGroups view={view} groups={groups.filter(({ contacts }) => contacts.length)} />,
  ];
}
