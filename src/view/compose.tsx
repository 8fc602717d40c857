import type { ComponentChildren, VNode } from 'preact';
import { subjectOf } from '../model/shelter.ts';
import { titleOf } from '../text/title.ts';
import { sourcesBody, sourcesRangeBody } from './all-sources.tsx';
import { checklistsBody, phrasesBody } from './cards.tsx';
import { changesBody, changesYearBody } from './changes.tsx';
import {
  contactsBody,
  contactsCountryBody,
  contactsLanguageBody,
  contactsTopicBody,
} from './contact-lists.tsx';
import type { View } from './context.ts';
import { Document, type Head } from './document.tsx';
import { figuresBody } from './figures.tsx';
import { homeBody } from './home.tsx';
import { helpBody, risksBody } from './lists.tsx';
import { optionsBody, optionsCountryBody, optionsNationalityBody, situationBody } from './options.tsx';
import { pageBody } from './page-body.tsx';
import { paperBody, paperCountryBody } from './paper.tsx';
import { posterBody } from './poster.tsx';
import { returnBody } from './return.tsx';
import { routeMapBody } from './route-map.tsx';
import { screenerBody } from './screener.tsx';
import { searchBody } from './search.tsx';
import { shelterBody, shelterTopicBody } from './shelter.tsx';
import { ShortPage } from './short.tsx';
import { eraseBody, exitBody, languagesBody, noContentBody, notFoundBody, savedBody } from './special.tsx';
import { verifyBody } from './verify.tsx';

/** Pages that have nothing but their kind. */
const PLAIN = {
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
  sources: sourcesBody,
  saved: savedBody,
  shelter: shelterBody,
  exit: exitBody,
  languages: languagesBody,
  erase: eraseBody,
  poster: posterBody,
};

/** What a page says. Throws for a page that is not in the pack. */
export function bodyOf(view: View): ComponentChildren {
  const { route, pack } = view;
  switch (route.kind) {
    case 'page': {
      const page = pack.pages[route.id];
      if (!page) throw new Error(`Page ${route.id} is not in the pack`);
      return pageBody(view, page);
    }
    case 'home':
      return homeBody(view);
    case 'route-map': {
      const map = pack.maps[route.id];
      if (!map) throw new Error(`Map ${route.id} is not in the pack`);
      return routeMapBody(view, map);
    }
    case 'options-country':
      return optionsCountryBody(view, route.country);
    case 'options-nationality':
      return optionsNationalityBody(view, route.country);
    case 'situation':
      return situationBody(view, route.situation);
    case 'contacts-country':
      return contactsCountryBody(view, route.country);
    case 'contacts-topic':
      return contactsTopicBody(view, route.topic);
    case 'contacts-language':
      return contactsLanguageBody(view, route.language);
    case 'paper-country':
      return paperCountryBody(view, route.country);
    case 'screener':
      return screenerBody(view, route.place);
    case 'search':
      return searchBody(view, route.asked);
    case 'verify':
      return verifyBody(view, route.typed);
    case 'changes-year':
      return changesYearBody(view, route.year);
    case 'sources-range':
      return sourcesRangeBody(view, route.range);
    case 'shelter-topic':
      return shelterTopicBody(view, route.topic, bodyOf);
    case 'not-found':
      return notFoundBody(view);
    case 'no-content':
      return noContentBody(view);
    default:
      return PLAIN[route.kind](view);
  }
}

/** Head of a route: a page that may not be seen on the phone says nothing of its subject in previews. */
function headOf(view: View): Head {
  const { route, pack } = view;
  const subject = route.kind === 'shelter-topic' ? subjectOf(route.topic) : route;
  const sensitive = subject.kind === 'page' && pack.pages[subject.id]?.sensitive;
  return { ...titleOf(view, route), neutral: sensitive ?? false };
}

/** The whole document of a route, as elements. */
export function compose(view: View): VNode {
  return (
    <Document view={view} head={headOf(view)}>
      {bodyOf(view)}
    </Document>
  );
}

/** The page at a short address, as elements. */
export const composeShort = (view: View): VNode => <ShortPage view={view} head={headOf(view)} />;
