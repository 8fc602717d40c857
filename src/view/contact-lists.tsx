import type { ComponentChildren } from 'preact';
import { TOPICS, type Contact, type Topic } from '../model/contact.ts';
import { Both } from './beneath.tsx';
import { ContactGroups } from './contact-groups.tsx';
import type { View } from './context.ts';
import { countriesWith, countryName, Links } from './list-links.tsx';

const contactsOf = (view: View, keep: (contact: Contact) => boolean): Contact[] =>
  Object.values(view.pack.contacts).filter(keep);

export function contactsBody(view: View): ComponentChildren {
  const { to } = view;
  const topics = TOPICS.filter((topic) => contactsOf(view, ({ topics: all }) => all.includes(topic)).length);
  const countries = countriesWith(
    view,
    (code) => contactsOf(view, ({ country }) => country === code).length > 0,
  );
  return [
    <h1>
      <Both view={view} of={(one) => one.t('contacts.title')} />
    </h1>,
    <p>
      <Both view={view} of={(one) => one.t('contacts.lead')} />
    </p>,
    <h2>
      <Both view={view} of={(one) => one.t('contacts.by-country')} />
    </h2>,
    <Links
      view={view}
      rows={countries.map((country) => ({
        href: to({ kind: 'contacts-country', country }),
        text: (one) => countryName(one, country),
      }))}
    />,
    <h2>
      <Both view={view} of={(one) => one.t('contacts.by-topic')} />
    </h2>,
    <Links
      view={view}
      rows={topics.map((topic) => ({
        href: to({ kind: 'contacts-topic', topic }),
        text: (one) => one.t(`topic.${topic}`),
      }))}
    />,
  ];
}

export function contactsCountryBody(view: View, country: string): ComponentChildren {
  const groups = TOPICS.map((topic) => ({
    id: `t-${topic}`,
    title: (one: View) => one.t(`topic.${topic}`),
    contacts: contactsOf(view, (one) => one.country === country && one.topics[0] === topic),
  }));
  return [
    <h1>
      <Both view={view} of={(one) => one.t('contacts.in', { country: countryName(one, country) })} />
    </h1>,
    <p>
      <Both view={view} of={(one) => one.t('contacts.lead')} />
    </p>,
    <ContactGroups view={view} groups={groups.filter(({ contacts }) => contacts.length)} />,
  ];
}

export function contactsTopicBody(view: View, topic: Topic): ComponentChildren {
  const { pack } = view;
  const groups = pack.countries.map((code) => ({
    id: `c-${code}`,
    title: (one: View) => countryName(one, code),
    contacts: contactsOf(view, (one) => one.country === code && one.topics.includes(topic)),
  }));
  return [
    <h1>
      <Both view={view} of={(one) => one.t('contacts.about', { topic: one.t(`topic.${topic}`) })} />
    </h1>,
    <p>
      <Both view={view} of={(one) => one.t('contacts.lead')} />
    </p>,
    <ContactGroups view={view} groups={groups.filter(({ contacts }) => contacts.length)} />,
  ];
}
