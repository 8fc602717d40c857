import type { Chart } from '../model/chart.ts';
import type { Change } from '../model/change.ts';
import type { Contact } from '../model/contact.ts';
import type { Fact, Source } from '../model/fact.ts';
import type { Locale } from '../model/locale.ts';
import { factsOn } from '../model/page-facts.ts';
import { PACK_FORMAT, type Checklist, type Language, type Pack, type PhraseGroup } from '../model/pack.ts';
import type { Page, SharedBlock } from '../model/page.ts';
import { AUDIO_WORDS } from '../model/recording.ts';
import { NO_SEARCH_WORDS } from '../model/search.ts';
import { compileChanges } from './changes.ts';
import { linksIn } from '../text/inline.ts';
import { SOURCE_LANGUAGE } from './check/context.ts';
import { otherLanguages } from './compile-foreign.ts';
import { compileCharts, compileRouteMap } from './compile-maps.ts';
import { compilePage, compileSharedBlocks } from './compile-page.ts';
import { compileScreener } from './compile-screener.ts';
import { pageDays } from './page-days.ts';
import { sourceCodes } from './source-codes.ts';
import type {
  ContactRecord,
  Content,
  FactRecord,
  LocaleContent,
  PageRecord,
  Placed,
  SourceRecord,
} from './content.ts';
import { given } from './given.ts';
import { ceilingOf, parseEntry, textsOf, worstOf } from './translation-state.ts';

type Table<T> = Record<string, T>;

const REVIEWS = ['none', 'one', 'two'] as const;

/** Listed languages, the source first, then by code: what the language switch shows. */
export function listedLanguages(content: Content): Language[] {
  return [...content.locales.values()]
    .filter(({ locale }) => locale.value.state === 'listed')
    .map(({ locale, ui }): Language => {
      const { code, name, dir, paths } = locale.value;
      const noContent = { title: ui.value['nocontent.title'] ?? '', lead: ui.value['nocontent.lead'] ?? '' };
      return { code, name, dir, paths, noContent, poster: ui.value['poster.line'] ?? '' };
    })
    .sort(
      (a, b) =>
        Number(b.code === SOURCE_LANGUAGE) - Number(a.code === SOURCE_LANGUAGE) || (a.code < b.code ? -1 : 1),
    );
}

function compileFact(content: Content, { kind, value, sources, grade, seen, review }: FactRecord): Fact {
  const codes = sourceCodes(content);
  return given({ kind, value, sources: sources.map((id) => codes.get(id)), grade, seen, review }) as Fact;
}

function compileContact(record: ContactRecord, locale: LocaleContent): Contact {
  const { hours, hidden: _hidden, sources: _sources, ...rest } = record;
  const words = locale.contacts.value[record.id] ?? { name: '', what: '' };
  return given({ ...rest, always: hours === '24h' ? true : undefined, ...words }) as Contact;
}

function compilePhrases(content: Content, locale: LocaleContent): PhraseGroup[] {
  const official = content.locales.get(SOURCE_LANGUAGE)?.phrases.value ?? {};
  const own = locale.phrases.value;
  return content.phrases.map(({ id, phrases }) => ({
    id,
    title: own[`group.${id}`] ?? '',
    phrases: phrases.map((phrase) => ({
      id: phrase,
      text: own[phrase] ?? '',
      official: official[phrase] ?? '',
    })),
  }));
}

const compileChecklists = (content: Content, { checklists }: LocaleContent): Checklist[] =>
  content.checklists.map(({ id, items }) => ({
    id,
    title: checklists.value[`${id}.title`] ?? '',
    items: Array.from({ length: items }, (_, index) => checklists.value[`${id}.${index + 1}`] ?? ''),
  }));

/** Facts and sources that the pages really use or link to; the rest stays in the repository. */
function usedFacts(content: Content, cited: string[], charts: Chart[], changes: Change[]): Table<Fact> {
  const ids = new Set([
    ...cited,
    ...charts.flatMap(({ bars }) => bars.map(({ fact }) => fact)),
    ...changes.flatMap(({ facts }) => facts),
  ]);
  return Object.fromEntries(
    [...ids].sort().flatMap((id) => {
      const record = content.facts.get(id);
      return record ? [[id, compileFact(content, record.value)]] : [];
    }),
  );
}

function usedSources(
  content: Content,
  facts: Table<Fact>,
  pages: Table<Page>,
  shared: Table<SharedBlock>,
): Table<Source> {
  const texts = [
    ...Object.values(pages).flatMap(({ blocks }) =>
      blocks.flatMap((block) => ('text' in block ? [block.text] : [])),
    ),
    ...Object.values(shared).flatMap(({ lines }) => lines),
  ];
  const used = new Set([...Object.values(facts).flatMap((fact) => fact.sources), ...texts.flatMap(linksIn)]);
  const codes = [...sourceCodes(content)].filter(([, code]) => used.has(code));
  return Object.fromEntries(
    codes
      .map(([id, code]): [string, Source] => [
        code,
        compileSource((content.sources.get(id) as Placed<SourceRecord>).value, byDay(facts, code)),
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** The days on which the facts of a source were seen. */
const byDay = (facts: Table<Fact>, id: string): string[] =>
  Object.values(facts).flatMap(({ sources, seen }) => (sources.includes(id) ? [seen] : []));

/**
 * The date of publication without an editor's words about it, which are English: "2024 (inferred)" becomes "~2024", and
 * "undated" nothing.
 */
function neutralDate(published: string | undefined): string | undefined {
  const [date] = /~?\d{4}(-\d{2}){0,2}/.exec(published ?? '') ?? [];
  return date && (date === published || date.startsWith('~') ? date : `~${date}`);
}

/** The date of publication travels only where it says more than the day each fact was seen: it is dear in bytes. */
function compileSource(source: SourceRecord, seen: string[]): Source {
  const { published: words, ...rest } = source;
  const published = neutralDate(words);
  const repeated = seen.length > 0 && seen.every((day) => day === published?.replace(/^~/, ''));
  return given({ ...rest, published: repeated ? undefined : published }) as Source;
}

/** What lists and bars say of their words: no better than the worst of them, nor than `locale.json` says. */
function withState({ code, locale, review, ...files }: LocaleContent): Locale {
  const own = locale.value;
  if (code === SOURCE_LANGUAGE) return own;
  const texts = textsOf({ code, locale, review, ...files, pages: new Map(), blocks: new Map() });
  const entries = Object.entries(texts).flatMap(([file, keys]) =>
    Object.keys(keys).map((key) => parseEntry(review[file]?.[key])),
  );
  const { origin, reviews } = worstOf(ceilingOf(own), entries);
  return { ...own, origin, review: REVIEWS[reviews] ?? 'none' };
}

/** Only the source's pack becomes the page that speaks all languages at once; the others need not carry its words. */
const forPack = ({ noContent, poster, ...language }: Language, lang: string): Language =>
  lang === SOURCE_LANGUAGE && noContent && poster ? { ...language, noContent, poster } : language;

const hurryOf = (page: PageRecord): number => ('hurry' in page && page.hurry) || Infinity;

/** What cannot wait first. */
const byHurry = (a: { value: PageRecord }, b: { value: PageRecord }): number =>
  hurryOf(a.value) === hurryOf(b.value) ? 0 : hurryOf(a.value) - hurryOf(b.value);

/** Pages in the reader's own language first: that is the order of every list. */
const inOrder = (pages: Page[]): Table<Page> =>
  Object.fromEntries(
    [...pages.filter(({ lang }) => !lang), ...pages.filter(({ lang }) => lang)].map((page) => [
      page.id,
      page,
    ]),
  );

/** Words of the interface that a phone needs; those of the guide in one file and of recordings travel with these. */
const onPhones = (words: Table<string>): Table<string> =>
  Object.fromEntries(
    Object.entries(words).filter(([key]) => !key.startsWith('onefile.') && !key.startsWith(AUDIO_WORDS)),
  );

/** One language's pack. The same content gives the same value, whatever the machine; throws for an unknown language. */
export function compile(content: Content, lang: string): Pack {
  const locale = content.locales.get(lang);
  if (!locale) throw new Error(`There is no folder locales/${lang}`);
  const blocks = compileSharedBlocks(content, locale);
  const records = [...content.pages.values()].sort(byHurry);
  const pages = inOrder(records.map(({ value }) => compilePage(content, lang, value)));
  const charts = compileCharts(content.figures.value, locale.figures.value);
  const changes = compileChanges(content, locale);
  const screener = compileScreener(content, locale);
  const known = Object.fromEntries(content.facts);
  const facts = usedFacts(
    content,
    [
      ...Object.values(pages).flatMap((page) => factsOn({ blocks, facts: known }, page)),
      ...Object.values(screener.rules).flatMap((rule) => rule.facts),
    ],
    charts,
    changes,
  );
  return {
    format: PACK_FORMAT,
    lang,
    seq: content.release.value.seq,
    issued: content.release.value.issued,
    locale: withState(locale),
    languages: listedLanguages(content).map((language) => forPack(language, lang)),
    ui: onPhones(locale.ui.value),
    countries: content.countries,
    pages,
    blocks,
    facts,
    sources: usedSources(content, facts, pages, blocks),
    contacts: Object.fromEntries(
      [...content.contacts.values()]
        .filter(({ value }) => !value.hidden)
        .map(({ value }) => [value.id, compileContact(value, locale)]),
    ),
    phrases: compilePhrases(content, locale),
    checklists: compileChecklists(content, locale),
    screener,
    maps: Object.fromEntries(
      [...content.routes.values()].map(({ value }) => [
        value.id,
        compileRouteMap(value, locale.routes.value),
      ]),
    ),
    charts,
    changes,
    foreign: otherLanguages(content, lang, Object.values(pages), blocks),
    search: locale.search?.value ?? NO_SEARCH_WORDS,
    days: pageDays(content),
  };
}
