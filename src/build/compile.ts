import type { Chart } from '../model/chart.ts';
import type { Change } from '../model/change.ts';
import type { Contact } from '../model/contact.ts';
import type { Fact, Source } from '../model/fact.ts';
import { PACK_FORMAT, type Checklist, type Language, type Pack, type PhraseGroup } from '../model/pack.ts';
import { SITUATIONS, type Block, type Page, type SharedBlock } from '../model/page.ts';
import { NO_SEARCH_WORDS } from '../model/search.ts';
import { compileChanges } from './changes.ts';
import { linksIn, placeholdersIn } from './check/inline.ts';
import { SOURCE_LANGUAGE } from './check/context.ts';
import { compileCharts, compileRouteMap } from './compile-maps.ts';
import { compileScreener } from './compile-screener.ts';
import { sourceCodes, withCodes } from './source-codes.ts';
import type {
  ContactRecord,
  Content,
  FactRecord,
  LocaleContent,
  PageRecord,
  Placed,
  SourceRecord,
} from './content.ts';

type Table<T> = Record<string, T>;

/** Leaves out keys without a value, so that the pack holds no `undefined` and the bytes do not depend on it. */
function given<T extends object>(record: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as never;
}

/** Listed languages, the source first, then by code: what the language switch shows. */
export function listedLanguages(content: Content): Language[] {
  return [...content.locales.values()]
    .filter(({ locale }) => locale.value.state === 'listed')
    .map(({ locale, ui }): Language => {
      const { code, name, dir, paths } = locale.value;
      const noContent = { title: ui.value['nocontent.title'] ?? '', lead: ui.value['nocontent.lead'] ?? '' };
      return { code, name, dir, paths, noContent };
    })
    .sort(
      (a, b) =>
        Number(b.code === SOURCE_LANGUAGE) - Number(a.code === SOURCE_LANGUAGE) || (a.code < b.code ? -1 : 1),
    );
}

function compileBlocks(content: Content, page: PageRecord, words: Table<string>): Block[] {
  return page.blocks.map((block): Block => {
    if ('use' in block) return { section: block.in, use: block.use };
    const section = block.id.slice(0, block.id.lastIndexOf('-'));
    return given({ section, text: withCodes(content, words[block.id] ?? ''), facts: block.facts }) as Block;
  });
}

/** Every fact a page stands on, in reading order, its status first. */
function factsOf(content: Content, page: PageRecord, blocks: Block[], shared: Table<SharedBlock>): string[] {
  const ids = blocks.flatMap((block) => {
    if ('text' in block) return [...placeholdersIn(block.text), ...(block.facts ?? [])];
    const lines = shared[block.use];
    return lines ? [...lines.lines.flatMap(placeholdersIn), ...(lines.facts ?? [])] : [];
  });
  const status = 'status' in page && page.status ? [page.status] : [];
  return [...new Set([...status, ...ids])].filter((id) => content.facts.has(id));
}

function compilePage(
  content: Content,
  locale: LocaleContent,
  page: PageRecord,
  shared: Table<SharedBlock>,
): Page {
  const words = locale.pages.get(page.id)?.value ?? {};
  const blocks = compileBlocks(content, page, words);
  const sections = [...new Set(blocks.map(({ section }) => section))];
  return given({
    id: page.id,
    kind: page.kind,
    country: page.country,
    area: page.area,
    sensitive: page.sensitive,
    status: 'status' in page ? page.status : undefined,
    slugs: page.slug,
    situations: SITUATIONS.filter((situation) => page.situations?.includes(situation)),
    nationalities: page.nationalities,
    title: words['title'] ?? '',
    summary: words['summary'] ?? '',
    blocks,
    facts: factsOf(content, page, blocks, shared),
    headings:
      page.kind === 'info'
        ? Object.fromEntries(sections.map((section) => [section, words[`${section}-title`] ?? '']))
        : undefined,
    help: page.help,
    related: page.related,
    review: page.review,
  }) as Page;
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
function usedFacts(
  content: Content,
  cited: { facts: string[] }[],
  charts: Chart[],
  changes: Change[],
): Table<Fact> {
  const ids = new Set([
    ...cited.flatMap(({ facts }) => facts),
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

/** The date of publication travels only where it says more than the day each fact was seen: it is dear in bytes. */
function compileSource(source: SourceRecord, seen: string[]): Source {
  const { published, ...rest } = source;
  const repeated = seen.length > 0 && seen.every((day) => day === published?.replace(/^~/, ''));
  return given({ ...rest, published: repeated ? undefined : published }) as Source;
}

/** One language's pack. The same content gives the same value, whatever the machine; throws for an unknown language. */
export function compile(content: Content, lang: string): Pack {
  const locale = content.locales.get(lang);
  if (!locale) throw new Error(`There is no folder locales/${lang}`);
  const blocks = Object.fromEntries(
    [...content.blocks.values()].map(({ value: { id, lines, review, facts } }) => {
      const words = locale.blocks.get(id)?.value ?? {};
      const texts = Array.from({ length: lines }, (_, index) =>
        withCodes(content, words[`line-${index + 1}`] ?? ''),
      );
      return [id, given({ title: words['title'] ?? '', lines: texts, facts, review }) as SharedBlock];
    }),
  );
  const pages = Object.fromEntries(
    [...content.pages.values()].map(({ value }) => [value.id, compilePage(content, locale, value, blocks)]),
  );
  const charts = compileCharts(content.figures.value, locale.figures.value);
  const changes = compileChanges(content, locale);
  const screener = compileScreener(content, locale);
  const facts = usedFacts(
    content,
    [...Object.values(pages), ...Object.values(screener.rules)],
    charts,
    changes,
  );
  return {
    format: PACK_FORMAT,
    lang,
    seq: content.release.value.seq,
    issued: content.release.value.issued,
    locale: locale.locale.value,
    languages: listedLanguages(content),
    ui: locale.ui.value,
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
    search: locale.search?.value ?? NO_SEARCH_WORDS,
  };
}
