import type { ComponentChildren, VNode } from 'preact';
import { rangeTitle, sourcesBody, sourcesRangeBody } from './all-sources.tsx';
import { checklistsBody, phrasesBody } from './cards.tsx';
import { changesBody } from './changes.tsx';
import type { View } from './context.ts';
import { Document, type Head } from './document.tsx';
import { figuresBody } from './figures.tsx';
import { homeBody } from './home.tsx';
import {
  contactsBody,
  contactsCountryBody,
  contactsTopicBody,
  helpBody,
  optionsBody,
  optionsCountryBody,
  returnBody,
  risksBody,
  situationBody,
} from './lists.tsx';
import { pageBody } from './page-body.tsx';
import { routeMapBody } from './route-map.tsx';
import { screenerBody } from './screener.tsx';
import { exitBody, languagesBody, noContentBody, notFoundBody, savedBody } from './special.tsx';

interface Rendered {
  head: Head;
  body: ComponentChildren;
}

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
    case 'help':
      return plain(t('help.title'), helpBody(view), t('help.lead'));
    case 'risks':
      return plain(t('risks.title'), risksBody(view), t('risks.lead'));
    case 'route-map': {
      const map = pack.maps[route.id];
      if (!map) throw new Error(`Map ${route.id} is not in the pack`);
      return plain(map.title, routeMapBody(view, map), map.lead);
    }
    case 'figures':
      return plain(t('figures.title'), figuresBody(view), t('figures.lead'));
    case 'options':
      return plain(t('options.title'), optionsBody(view), t('options.lead'));
    case 'options-country':
      return plain(
        t('options.in', { country: country(route.country) }),
        optionsCountryBody(view, route.country),
      );
    case 'situation':
      return plain(t(`situation.${route.situation}`), situationBody(view, route.situation));
    case 'return':
      return plain(t('return.title'), returnBody(view), t('return.lead'));
    case 'contacts':
      return plain(t('contacts.title'), contactsBody(view), t('contacts.lead'));
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
    case 'screener':
      return plain(t('screener.title'), screenerBody(view, route.place), t('screener.lead'));
    case 'phrases':
      return plain(t('phrases.title'), phrasesBody(view), t('phrases.lead'));
    case 'checklists':
      return plain(t('checklists.title'), checklistsBody(view), t('checklists.lead'));
    case 'changes':
      return plain(t('changes.title'), changesBody(view), t('changes.lead'));
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
