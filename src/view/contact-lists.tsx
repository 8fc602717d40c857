import type { ComponentChildren, VNode } from 'preact';
import { TOPICS, type Contact, type Topic } from '../model/contact.ts';
import { paperLines } from '../model/paper.ts';
import { languageTitle } from '../text/title.ts';
import { Both } from './beneath.tsx';
import { ContactGroups } from './contact-groups.tsx';
import type { View } from './context.ts';
import { LinkParts, contactsOf, countryName, linksTo } from './list-parts.tsx';
import { PaperLink } from './paper-link.tsx';
import { SearchLink } from './search-link.tsx';

const languageName = ({ pack }: View, code: string): string => pack.locale.languages[code] ?? code;

export function contactsBody(view: View): ComponentChildren {
  const { t } = view;
  const parts = [
    {
      id: 'by-country',
      title: t('contacts.by-country'),
      rows: linksTo(view, 'contacts-country', ({ country }) => countryName(view, country)),
    },
    {
      id: 'by-topic',
      title: t('contacts.by-topic'),
      rows: linksTo(view, 'contacts-topic', ({ topic }) => t(`topic.${topic}`)),
    },
    {
      id: 'by-language',
      title: t('contacts.by-language'),
      rows: linksTo(view, 'contacts-language', ({ language }) => languageName(view, language)),
    },
  ];
  return [
    <h1>
      <Both view={view} of={(one) => one.t('contacts.title')} />
    </h1>,
    <p>
      <Both view={view} of={(one) => one.t('contacts.lead')} />
    </p>,
    <SearchLink view={view} />,
    <PaperLink view={view} route={{ kind: 'paper' }} />,
    <LinkParts view={view} parts={parts} />,
  ];
}

export function contactsCountryBody(view: View, country: string): ComponentChildren {
  const { t, pack } = view;
  const paper = paperLines(Object.values(pack.contacts), country).length;
  const groups = TOPICS.map((topic) => ({
    id: `t-${topic}`,
    title: t(`topic.${topic}`),
    contacts: contactsOf(view, (one) => one.country === country && one.topics[0] === topic),
  }));
  return [
    <h1>
      <Both view={view} of={(one) => one.t('contacts.in', { country: countryName(one, country) })} />
    </h1>,
    <p>
      <Both view={view} of={(one) => one.t('contacts.lead')} />
    </p>,
    paper ? <PaperLink view={view} route={{ kind: 'paper-country', country }} /> : null,
    <ContactGroups view={view} groups={groups.filter(({ contacts }) => contacts.length)} />,
  ];
}

/** Contacts that have something in common, under the names of their countries. */
function ByCountry({ view, keep }: { view: View; keep: (contact: Contact) => boolean }): VNode {
  const groups = view.pack.countries.map((code) => ({
    id: `c-${code}`,
    title: countryName(view, code),
    contacts: contactsOf(view, (one) => one.country === code && keep(one)),
  }));
  return <ContactGroups view={view} groups={groups.filter(({ contacts }) => contacts.length)} />;
}

export function contactsTopicBody(view: View, topic: Topic): ComponentChildren {
  return [
    <h1>
      <Both view={view} of={(one) => one.t('contacts.about', { topic: one.t(`topic.${topic}`) })} />
    </h1>,
    <p>
      <Both view={view} of={(one) => one.t('contacts.lead')} />
    </p>,
    <ByCountry view={view} keep={({ topics }) => topics.includes(topic)} />,
  ];
}

export function contactsLanguageBody(view: View, language: string): ComponentChildren {
  return [
    <h1>
      <Both view={view} of={(one) => languageTitle(one, language)} />
    </h1>,
    <p>
      <Both view={view} of={(one) => one.t('contacts.speak-note')} />
    </p>,
    <ByCountry view={view} keep={({ languages }) => languages.includes(language)} />,
  ];
}
