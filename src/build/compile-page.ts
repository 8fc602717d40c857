import { SAFETY_SECTIONS, SITUATIONS, type Block, type Page, type SharedBlock } from '../model/page.ts';
import type { TextState } from '../model/text-state.ts';
import type { Entry } from '../model/translation.ts';
import { SOURCE_LANGUAGE } from './check/context.ts';
import type { Content, LocaleContent, PageRecord } from './content.ts';
import { given } from './given.ts';
import { isSafetyPage, languagesOfPage } from './page-language.ts';
import { withCodes } from './source-codes.ts';
import { ceilingOf, freshness, parseEntry, worstOf } from './translation-state.ts';

type Table<T> = Record<string, T>;

/** One text of a page with what is known of it. */
interface Told {
  entry: Entry | null;
  stale: boolean;
  source: string;
}

/** Looks the texts of one file up in what is known of the translation; in Spanish nothing is a translation. */
function tellerOf(content: Content, locale: LocaleContent, kind: 'pages' | 'blocks', id: string) {
  const source = content.locales.get(SOURCE_LANGUAGE)?.[kind].get(id)?.value ?? {};
  const folder = kind === 'blocks' ? 'blocks' : locale.pages.get(id)?.doc.file.split('/')[2];
  const entries = locale.review[`${folder}/${id}`] ?? {};
  return (key: string): Told => {
    const entry = parseEntry(entries[key]);
    const text = source[key] ?? '';
    return {
      entry,
      source: text,
      stale: locale.code !== SOURCE_LANGUAGE && freshness(entry, text) === 'stale',
    };
  };
}

const lineKeys = (lines: number): string[] =>
  Array.from({ length: lines }, (_, index) => `line-${index + 1}`);

const blockTexts = (content: Content, locale: LocaleContent, id: string): Told[] =>
  ['title', ...lineKeys(content.blocks.get(id)?.value.lines ?? 0)].map(
    tellerOf(content, locale, 'blocks', id),
  );

/** Shared blocks in one language. One with an old line is old as a whole: its lines belong together. */
export function compileSharedBlocks(content: Content, locale: LocaleContent): Table<SharedBlock> {
  return Object.fromEntries(
    [...content.blocks.values()].map(({ value: { id, lines, review, facts } }) => {
      const words = locale.blocks.get(id)?.value ?? {};
      const stale = blockTexts(content, locale, id).some((told) => told.stale) || undefined;
      const block = {
        title: words['title'] ?? '',
        lines: lineKeys(lines).map((key) => withCodes(content, words[key] ?? '')),
        facts,
        review,
        stale,
      };
      return [id, given(block) as SharedBlock];
    }),
  );
}

function compileBlocks(
  content: Content,
  page: PageRecord,
  words: Table<string>,
  tell: (key: string) => Told,
): Block[] {
  return page.blocks.map((block): Block => {
    if ('use' in block) return { section: block.in, use: block.use };
    const section = block.id.slice(0, block.id.lastIndexOf('-'));
    const { stale, source } = tell(block.id);
    const shown = stale && (isSafetyPage(page) || SAFETY_SECTIONS.includes(section)) ? source : undefined;
    return given({
      section,
      text: withCodes(content, words[block.id] ?? ''),
      facts: block.facts,
      source: shown && withCodes(content, shown),
    }) as Block;
  });
}

/** What is known of all words of a page, those of its shared blocks too; nothing where that is the least. */
function stateOf(
  content: Content,
  reader: string,
  locale: LocaleContent,
  page: PageRecord,
): TextState | undefined {
  const own = content.locales.get(reader) ?? locale;
  const tell = tellerOf(content, locale, 'pages', page.id);
  const told = [
    ...Object.keys(locale.pages.get(page.id)?.value ?? {}).map(tell),
    ...page.blocks.flatMap((block) => ('use' in block ? blockTexts(content, own, block.use) : [])),
  ];
  const stale = told.filter((one) => one.stale).length;
  const ceiling = ceilingOf(locale.locale.value);
  const isSource = locale.code === SOURCE_LANGUAGE;
  const state = isSource
    ? ceiling
    : worstOf(
        ceiling,
        told.map(({ entry }) => entry),
      );
  if (state.origin === 'machine' && state.reviews === 0 && !stale) return undefined;
  return stale ? { ...state, stale } : state;
}

/** A page for readers of one language: in that language, or whole in the first other one that has it. */
export function compilePage(content: Content, reader: string, page: PageRecord): Page {
  const [lang = SOURCE_LANGUAGE, ...others] = languagesOfPage(content, reader, page);
  const locale = content.locales.get(lang) as LocaleContent;
  const words = locale.pages.get(page.id)?.value ?? {};
  const blocks = compileBlocks(content, page, words, tellerOf(content, locale, 'pages', page.id));
  const sections = [...new Set(blocks.map(({ section }) => section))];
  const borrowed = lang !== reader;
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
    lang: borrowed ? lang : undefined,
    elsewhere: borrowed ? others : undefined,
    state: stateOf(content, reader, locale, page),
    title: words['title'] ?? '',
    summary: words['summary'] ?? '',
    blocks,
    headings:
      page.kind === 'info'
        ? Object.fromEntries(sections.map((section) => [section, words[`${section}-title`] ?? '']))
        : undefined,
    help: page.help,
    related: page.related,
    review: page.review,
  }) as Page;
}
