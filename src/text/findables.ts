import type { Page } from '../model/page.ts';
import type { Route } from '../model/route.ts';
import { routesOf } from '../model/routes.ts';
import { SERVICES, type Contact } from '../model/contact.ts';
import type { Findable } from '../model/search.ts';
import { sentenceGap } from './format.ts';
import { titleOf, type Words } from './title.ts';

/** A findable with the words it is found by, and how much it counts beside others with the same words. */
export interface Entry {
  findable: Findable;
  /** Countries, people, situations and headings: what it is for rather than what it says. */
  names: string;
  text: string;
  weight: number;
}

/*
 * A guide answers more than a list that leads to it, and a list more than one of its many cards, but for the number of an
 * emergency; what helps at once goes before what explains.
 */
const WEIGHTS = {
  help: 1.3,
  page: 1.1,
  topic: 1.2,
  list: 0.8,
  part: 1,
  card: 0.5,
  emergency: 0.6,
  about: 0.6,
};

/** Words without the marks of Markdown-lite; a printed fact has no words of its own. */
const plain = (text: string): string =>
  text
    .replace(/\{\{[^}]*\}\}/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*/g, '');

function wordsOfPage({ pack, t }: Words, page: Page): Pick<Entry, 'names' | 'text' | 'weight'> {
  const country = (code: string): string => pack.locale.countries[code] ?? '';
  const blocks = page.blocks.map((block) =>
    'text' in block ? plain(block.text) : (pack.blocks[block.use]?.title ?? ''),
  );
  const about = page.kind === 'info' && !page.situations?.length;
  return {
    names: [
      page.country && page.country !== 'region' ? country(page.country) : '',
      ...(page.nationalities ?? []).map(country),
      ...(page.situations ?? []).map((situation) => t(`situation.${situation}`)),
      ...Object.values(page.headings ?? {}),
    ].join(' '),
    text: blocks.join(' '),
    weight: page.kind === 'help' ? WEIGHTS.help : about ? WEIGHTS.about : WEIGHTS.page,
  };
}

function contactEntry({ pack, t }: Words, contact: Contact): Entry {
  const country = pack.locale.countries[contact.country] ?? '';
  const { phones = [], whatsapp = [] } = contact;
  return {
    findable: {
      route: { kind: 'contacts-country', country: contact.country },
      part: contact.id,
      title: contact.name,
      summary: country + sentenceGap(pack.locale) + contact.what,
    },
    names: [country, ...contact.topics.map((topic) => t(`topic.${topic}`))].join(' '),
    text: [contact.address, contact.warning, ...phones.map(({ number }) => number), ...whatsapp].join(' '),
    weight: contact.topics.includes('emergency') ? WEIGHTS.emergency : WEIGHTS.card,
  };
}

/** What a list or a tool is for, where its title does not say so. */
function usesOf({ pack, t }: Words, route: Route): string {
  if (route.kind === 'saved') return t('saved.hand');
  if (route.kind === 'return') return Object.values(pack.locale.countries).join(' ');
  if (route.kind === 'verify') return t('share.code', { code: '' });
  if (route.kind !== 'contacts-topic' || route.topic !== 'emergency') return '';
  return SERVICES.map((service) => t(`service.${service}`)).join(' ');
}

/** Answers given to questions are nobody's search, and the letters of the sources no subject. */
const isSubject = (route: Route): boolean =>
  !['exit', 'search', 'home', 'sources-range', 'changes-year', 'shelter-topic'].includes(route.kind) &&
  !(route.kind === 'screener' && route.place !== '');

/** Everything in a pack that can be found, in a stable order. */
export function entriesOf(words: Words): Entry[] {
  const { pack } = words;
  const routes = routesOf(pack)
    .filter(isSubject)
    .map((route): Entry => {
      const { title, description } = titleOf(words, route);
      const page = route.kind === 'page' ? pack.pages[route.id] : undefined;
      const weight = ['contacts-topic', 'return'].includes(route.kind) ? WEIGHTS.topic : WEIGHTS.list;
      const use = usesOf(words, route);
      const about = page ? wordsOfPage(words, page) : { names: use, text: '', weight };
      return { findable: { route, title, summary: route.kind === 'saved' ? use : description }, ...about };
    });
  const part = (kind: 'phrases' | 'checklists', id: string, title: string, texts: string[]): Entry => ({
    findable: { route: { kind }, part: id, title, summary: titleOf(words, { kind }).title },
    names: '',
    text: texts.join(' '),
    weight: WEIGHTS.part,
  });
  return [
    ...routes,
    ...pack.checklists.map(({ id, title, items }) => part('checklists', id, title, items)),
    ...pack.phrases.map(({ id, title, phrases }) =>
      part(
        'phrases',
        id,
        title,
        phrases.map(({ text }) => text),
      ),
    ),
    ...Object.values(pack.contacts).map((contact) => contactEntry(words, contact)),
  ];
}
