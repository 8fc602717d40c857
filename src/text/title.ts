import type { Pack } from '../model/pack.ts';
import type { Route } from '../model/route.ts';
import { subjectOf } from '../model/shelter.ts';
import { lettersOf, type SourceRange } from '../model/source-range.ts';
import type { Translate } from './translate.ts';

/** A pack and the way to its interface words. */
export interface Words {
  pack: Pack;
  t: Translate;
}

/** What a page is called, and what it is about in a sentence. */
export interface Title {
  title: string;
  description: string;
}

/** Title of a page with the sources of some letters. */
export function rangeTitle({ t }: Words, range: SourceRange): string {
  const [from, to] = lettersOf(range);
  return t('sources.in', { letters: t('range', { from, to }) });
}

/** Title of the page of a language that contacts speak. */
export const languageTitle = ({ pack, t }: Words, language: string): string =>
  t('contacts.speak', { language: pack.locale.languages[language] ?? language });

/** Title and first sentence of a route. Throws for a page that is not in the pack. */
export function titleOf(words: Words, route: Route): Title {
  const { pack, t } = words;
  const country = (code: string): string => pack.locale.countries[code] ?? code;
  const named = (title: string, description = t('app.description')): Title => ({ title, description });
  switch (route.kind) {
    case 'page': {
      const page = pack.pages[route.id];
      if (!page) throw new Error(`Page ${route.id} is not in the pack`);
      return named(page.title, page.summary);
    }
    case 'route-map': {
      const map = pack.maps[route.id];
      if (!map) throw new Error(`Map ${route.id} is not in the pack`);
      return named(map.title, map.lead);
    }
    case 'home':
      return named(t('app.tagline'));
    case 'languages':
      return named(t('app.name'));
    case 'options-country':
      return named(t('options.in', { country: country(route.country) }));
    case 'options-nationality':
      return named(t('options.from', { country: country(route.country) }), t('options.lead'));
    case 'situation':
      return named(t(`situation.${route.situation}`));
    case 'contacts-country':
      return named(t('contacts.in', { country: country(route.country) }));
    case 'contacts-topic':
      return named(t('contacts.about', { topic: t(`topic.${route.topic}`) }));
    case 'contacts-language':
      return named(languageTitle(words, route.language));
    case 'paper-country':
      return named(t('paper.in', { country: country(route.country) }));
    case 'changes-year':
      return named(`${t('changes.title')} · ${route.year}`);
    case 'sources-range':
      return named(rangeTitle(words, route.range));
    case 'shelter-topic':
      return titleOf(words, subjectOf(route.topic));
    case 'not-found':
      return named(t('notfound.title'));
    case 'no-content':
      return named(t('nocontent.title'));
    case 'erase':
      return named(t('wipe.title'));
    case 'sources':
    case 'saved':
    case 'exit':
    case 'poster':
      return named(t(`${route.kind}.title`));
    default:
      return named(t(`${route.kind}.title`), t(`${route.kind}.lead`));
  }
}
