import type { ComponentChildren, VNode } from 'preact';
import { rangeTitle, sourcesBody, sourcesRangeBody } from './all-sources.tsx';
import { checklistsBody, phrasesBody } from './cards.tsx';
import { changesBody } from './changes.tsx';
import {
  contactsBody,
  contactsCountryBody,
  contactsLanguageBody,
  contactsTopicBody,
  languageTitle,
} from './contact-lists.tsx';
import type { View } from './context.ts';
import { Document, type Head } from './document.tsx';
import { figuresBody } from './figures.tsx';
import { homeBody } from './home.tsx';
import { helpBody, risksBody } from './lists.tsx';
import { optionsBody, optionsCountryBody, optionsNationalityBody, situationBody } from './options.tsx';
import { pageBody } from './page-body.tsx';
import { paperBody, paperCountryBody } from './paper.tsx';
import { returnBody } from './return.tsx';
import { routeMapBody } from './route-map.tsx';
import { screenerBody } from './screener.tsx';
import { exitBody, languagesBody, noContentBody, notFoundBody, savedBody } from './special.tsx';

interface Rendered {
  head: Head;
  body: ComponentChildren;
}

/** Pages that have nothing but their kind: title and first sentence are words of that name. */
const LISTS = {
  help: helpBody,
  risks: risksBody,
  figures: figuresBody,
  options: optionsBody,
  return: returnBody,
  contacts: contactsBody,
  paper: paperBody,
  phrases: phrasesBody,
  checklists: checklistsBody,
  changes: changesBody,
};

/** Head and body of a route, the parts that pages differ in. Throws for a page that is not in the pack. */
export function headAndBody(view: View): Rendered {
  const { route, pack, t } = view;
  const country = (code: string): string => pack.locale.countries[code] ?? code;
  const plain = (title: string, body: ComponentChildren, description = t('app.description')): Rendered => ({
    head: { title, description },
    body,
  });
  switch (route.kind) {
    case 'page': {
      const page = pack.pages[route.id];
      if (!page) throw new Error(`Page ${route.id} is not in the pack`);
      return {
        head: { title: page.title, description: page.summary, neutral: page.sensitive ?? false },
        body: pageBody(view, page),
      };
    }
    case 'home':
      return plain(t('app.tagline'), homeBody(view));
    case 'route-map': {
      const map = pack.maps[route.id];
      if (!map) throw new Error(`Map ${route.id} is not in the pack`);
      return plain(map.title, routeMapBody(view, map), map.lead);
    }
    case 'options-country':
      return plain(
        t('options.in', { country: country(route.country) }),
        optionsCountryBody(view, route.country),
      );
    case 'options-nationality':
      return plain(
        t('options.from', { country: country(route.country) }),
        optionsNationalityBody(view, route.country),
        t('options.lead'),
      );
    case 'situation':
      return plain(t(`situation.${route.situation}`), situationBody(view, route.situation));
    case 'contacts-country':
      return plain(
        t('contacts.in', { country: country(route.country) }),
        contactsCountryBody(view, route.country),
      );
    case 'contacts-topic':
      return plain(
        t('contacts.about', { topic: t(`topic.${route.topic}`) }),
        contactsTopicBody(view, route.topic),
      );
    case 'contacts-language':
      return plain(languageTitle(view, route.language), contactsLanguageBody(view, route.language));
    case 'paper-country':
      return plain(t('paper.in', { country: country(route.country) }), paperCountryBody(view, route.country));
    case 'screener':
      return plain(t('screener.title'), screenerBody(view, route.place), t('screener.lead'));
    case 'sources':
      return plain(t('sources.title'), sourcesBody(view));
    case 'sources-range':
      return plain(rangeTitle(view, route.range), sourcesRangeBody(view, route.range));
    case 'saved':
      return plain(t('saved.title'), savedBody(view));
    case 'exit':
      return plain(t('exit.title'), exitBody(view));
    case 'not-found':
      return plain(t('notfound.title'), notFoundBody(view));
    case 'no-content':
      return plain(t('nocontent.title'), noContentBody(view));
    case 'languages':
      return plain(t('app.name'), languagesBody(view));
    default:
      return plain(t(`${route.kind}.title`), LISTS[route.kind](view), t(`${route.kind}.lead`));
  }
}

/** The whole document of a route, as elements. */
export function compose(view: View): VNode {
  const { head, body } = headAndBody(view);
  return (
    <Document view={view} head={head}>
      {body}
    </Document>
  );
}
