import type { Locale } from '../model/locale.ts';
import type { Pack } from '../model/pack.ts';
import type { Block, Page, SharedBlock } from '../model/page.ts';
import type { Texts } from '../model/translation.ts';
import { linksIn } from './inline.ts';
import { PLURALS } from './plural.ts';

type Table<T> = Record<string, T>;
type Words = Table<string>;

/** The folder of a page's words: programmes and rules are pathways, the others guides. */
const GUIDES = ['risk', 'help', 'info'];
export const fileOfPage = ({ id, kind }: Pick<Page, 'id' | 'kind'>): string =>
  `${GUIDES.includes(kind) ? 'guides' : 'pathways'}/${id}`;

const mapped = <T>(table: Table<T>, change: (value: T, key: string) => T): Table<T> =>
  Object.fromEntries(Object.entries(table).map(([key, value]) => [key, change(value, key)]));

/** Buttons in the new language; a plural form that Spanish does not tell apart begins as its `_other`. */
function rewordUi(pack: Pack, { plural }: Locale, words: Words): Words {
  const forms = Object.entries(pack.ui).flatMap(([key, text]) =>
    key.endsWith('_other')
      ? PLURALS[plural].categories.map((form) => [key.replace(/other$/, form), text] as const)
      : [],
  );
  return { ...Object.fromEntries(forms), ...pack.ui, ...words };
}

const rewordBlock = (block: SharedBlock, words: Words): SharedBlock => ({
  ...block,
  title: words['title'] ?? block.title,
  lines: block.lines.map((line, index) => words[`line-${index + 1}`] ?? line),
});

/** Authors name a source in words, a pack by a code: links lead where those of the pack's own text do. */
function withLinksOf(packText: string, source: string, text: string): string {
  const codes = linksIn(packText);
  return linksIn(source).reduce(
    (result, id, index) => result.replace(`](${id})`, `](${codes[index] ?? id})`),
    text,
  );
}

/** The keys of a page's words in reading order stand for its blocks, which know their section alone. */
function rewordPage(page: Page, source: Words, words: Words): Page {
  const own = Object.entries(source).filter(([key]) => !/^(summary|(.+-)?title)$/.test(key));
  let next = 0;
  const changed = page.blocks.map((block): Block => {
    if (!('text' in block)) return block;
    const [key = '', original = ''] = own[next] ?? [];
    next += 1;
    const text = words[key];
    return text === undefined ? block : { ...block, text: withLinksOf(block.text, original, text) };
  });
  const { state: _state, headings, ...rest } = page;
  return {
    ...rest,
    title: words['title'] ?? page.title,
    summary: words['summary'] ?? page.summary,
    blocks: changed,
    ...(headings ? { headings: mapped(headings, (text, section) => words[`${section}-title`] ?? text) } : {}),
  };
}

const rewordLists = (pack: Pack, of: (file: string) => Words): Pick<Pack, 'phrases' | 'checklists'> => ({
  phrases: pack.phrases.map((group) => ({
    ...group,
    title: of('phrases')[`group.${group.id}`] ?? group.title,
    phrases: group.phrases.map((phrase) => ({ ...phrase, text: of('phrases')[phrase.id] ?? phrase.text })),
  })),
  checklists: pack.checklists.map((list) => ({
    ...list,
    title: of('checklists')[`${list.id}.title`] ?? list.title,
    items: list.items.map((item, index) => of('checklists')[`${list.id}.${index + 1}`] ?? item),
  })),
});

function rewordScreener({ screener }: Pack, words: Words): Pack['screener'] {
  return {
    ...screener,
    questions: mapped(screener.questions, ({ text, why }, id) => ({
      text: words[`question.${id}`] ?? text,
      why: words[`why.${id}`] ?? why,
    })),
    answers: mapped(screener.answers, (text, id) => words[`answer.${id}`] ?? text),
    rules: mapped(screener.rules, (rule, id) => ({ ...rule, text: words[`rule.${id}`] ?? rule.text })),
  };
}

/** Names on pictures have lost their keys: each is known by its words, which one picture does not use for two things. */
function bySource(source: Words, words: Words): (text: string) => string {
  const known = new Map(Object.entries(source).map(([key, text]) => [text, words[key] ?? text]));
  return (text) => known.get(text) ?? text;
}

function rewordPictures(
  pack: Pack,
  of: (file: string) => Words,
  source: Texts,
): Pick<Pack, 'maps' | 'charts'> {
  const [onMap, onChart] = ['routes', 'figures'].map((file) => bySource(source[file] ?? {}, of(file))) as [
    (text: string) => string,
    (text: string) => string,
  ];
  const named = <T extends { text: string }>(places: T[]): T[] =>
    places.map((place) => ({ ...place, text: onMap(place.text) }));
  return {
    maps: mapped(pack.maps, (map) => ({
      ...map,
      title: onMap(map.title),
      lead: onMap(map.lead),
      seas: named(map.seas),
      towns: named(map.towns),
      zones: named(map.zones),
      helps: named(map.helps),
    })),
    charts: pack.charts.map((chart) => ({
      ...chart,
      title: onChart(chart.title),
      note: onChart(chart.note),
      bars: chart.bars.map((bar) => (bar.label === undefined ? bar : { ...bar, label: onChart(bar.label) })),
    })),
  };
}

/**
 * The pack of the source language with the words of another: what the build would make of them, but for what is known of
 * the translation. A text that is not translated stays as it is. `source` are the words of the pack, those of each file in reading order.
 */
export function reword(pack: Pack, locale: Locale, texts: Texts, source: Texts): Pack {
  const of = (file: string): Words => texts[file] ?? {};
  const { code, name, dir, paths } = locale;
  const blocks = mapped(pack.blocks, (block, id) => rewordBlock(block, of(`blocks/${id}`)));
  const known = pack.languages.some((language) => language.code === code);
  const noContent = { title: '', lead: '' };
  return {
    ...pack,
    lang: code,
    locale,
    languages: known ? pack.languages : [...pack.languages, { code, name, dir, paths, noContent }],
    ui: rewordUi(pack, locale, of('ui')),
    blocks,
    pages: mapped(pack.pages, (page) =>
      rewordPage(page, source[fileOfPage(page)] ?? {}, of(fileOfPage(page))),
    ),
    contacts: mapped(pack.contacts, (contact, id) => {
      const field = (key: string, text: string | undefined): Words => {
        const own = of('contacts')[`${id}.${key}`] ?? text;
        return own === undefined ? {} : { [key]: own };
      };
      const { what, hours, warning } = contact;
      return {
        ...contact,
        ...field('name', contact.name),
        ...field('what', what),
        ...field('hours', hours),
        ...field('warning', warning),
      };
    }),
    ...rewordLists(pack, of),
    ...rewordPictures(pack, of, source),
    screener: rewordScreener(pack, of('screener')),
    changes: pack.changes.map((change) => ({ ...change, text: of('changes')[change.id] ?? change.text })),
  };
}
