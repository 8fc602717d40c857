import type { OtherLanguage } from '../model/pack.ts';
import type { Page, SharedBlock } from '../model/page.ts';
import { bodyWords } from '../view/body-words.ts';
import { SOURCE_LANGUAGE } from './check/context.ts';
import { compileSharedBlocks } from './compile-page.ts';
import type { Content } from './content.ts';

type Table<T> = Record<string, T>;

/** Some entries of a table, in its own order. */
const pick = <T>(table: Table<T>, keys: Set<string>): Table<T> =>
  Object.fromEntries(Object.entries(table).filter(([key]) => keys.has(key)));

const hasSource = (page: Page): boolean => page.blocks.some((block) => 'source' in block);

/**
 * What the pages of a pack need of other languages: those that it borrows pages from, and Spanish where a block of
 * safety is older than it.
 */
export function otherLanguages(
  content: Content,
  reader: string,
  pages: Page[],
  blocks: Table<SharedBlock>,
): Record<string, OtherLanguage> {
  const stale = new Set(Object.keys(blocks).filter((id) => blocks[id]?.stale));
  const languages = new Set(pages.flatMap(({ lang }) => lang ?? []));
  if (stale.size || pages.some(hasSource)) languages.add(SOURCE_LANGUAGE);
  languages.delete(reader);
  return Object.fromEntries(
    [...languages].sort().flatMap((lang): [string, OtherLanguage][] => {
      const other = content.locales.get(lang);
      if (!other) return [];
      const borrowed = pages.filter((page) => page.lang === lang);
      const countries = new Set(borrowed.map(({ country = '' }) => country));
      const locale = other.locale.value;
      const own = {
        locale: { ...locale, paths: {}, languages: {}, countries: pick(locale.countries, countries) },
        ui: bodyWords(other.ui.value),
        blocks: lang === SOURCE_LANGUAGE ? pick(compileSharedBlocks(content, other), stale) : {},
      };
      return [[lang, own]];
    }),
  );
}
