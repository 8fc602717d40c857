import type { ComponentChildren, VNode } from 'preact';
import type { Route } from '../model/route.ts';
import { subjectOf } from '../model/shelter.ts';
import { titleOf } from '../text/title.ts';
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
import { homeBody } from './home.tsx';
import { helpBody, risksBody } from './lists.tsx';
import { optionsBody, optionsCountryBody, optionsNationalityBody, situationBody } from './options.tsx';
import { pageBody } from './page-body.tsx';
import { returnBody } from './return.tsx';
import { SELDOM, type Of } from './seldom.ts';
import { ShortPage } from './short.tsx';
import { eraseBody, exitBody, languagesBody, noContentBody, notFoundBody, savedBody } from './special.tsx';

/** Bodies of the other pages. */
const BODIES = {
  changes: changesBody,
  'changes-year': (view: View, { year }: Of<'changes-year'>) => changesYearBody(view, year),
  checklists: checklistsBody,
  contacts: contactsBody,
  'contacts-country': (view: View, { country }: Of<'contacts-country'>) => contactsCountryBody(view, country),
  'contacts-language': (view: View, { language }: Of<'contacts-language'>) =>
    contactsLanguageBody(view, language),
  'contacts-topic': (view: View, { topic }: Of<'contacts-topic'>) => contactsTopicBody(view, topic),
  erase: eraseBody,
  exit: exitBody,
  help: helpBody,
  home: homeBody,
  languages: languagesBody,
  'no-content': noContentBody,
  'not-found': notFoundBody,
  options: optionsBody,
  'options-country': (view: View, { country }: Of<'options-country'>) => optionsCountryBody(view, country),
  'options-nationality': (view: View, { country }: Of<'options-nationality'>) =>
    optionsNationalityBody(view, country),
  page: (view: View, { id }: Of<'page'>) => {
    const page = view.pack.pages[id];
    if (!page) throw new Error(`Page ${id} is not in the pack`);
    return pageBody(view, page);
  },
  phrases: phrasesBody,
  return: returnBody,
  risks: risksBody,
  saved: savedBody,
  situation: (view: View, { situation }: Of<'situation'>) => situationBody(view, situation),
};

/** Whether a worker can make the pages of a kind at once: for the others it first gets `SELDOM`. */
export const isOften = (kind: Route['kind']): kind is keyof typeof BODIES => kind in BODIES;

/** What a page says. Throws for a page that is not in the pack. */
export function bodyOf(view: View): ComponentChildren {
  const { kind } = view.route;
  const route = view.route as never;
  return isOften(kind) ? BODIES[kind](view, route) : SELDOM[kind](view, route, bodyOf);
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
