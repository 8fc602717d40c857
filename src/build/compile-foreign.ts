import type { OtherLanguage } from '../model/pack.ts';
import type { Page, SharedBlock } from '../model/page.ts';
import { bodyWords } from '../view/body-words.ts';
import { SOURCE_LANGUAGE } from './check/context.ts';
import type { Content } from './content.ts';

type Table<T> = Record<string, T>;

/** Some entries of a table, in its own order. */
const pick = <T>(table: Table<T>, keys: Set<string>): Table<T> =>
  Object.fromEntries(Object.entries(table).filter(([key]) => keys.has(key)));

const usedOn = (pages: Page[]): Set<string> =>
  new Set(pages.flatMap(({ blocks }) => blocks.flatMap((block) => ('use' in block ? [block.use] : []))));

/** Shared blocks that stand, out of date, on these pages in this language. */
const staleOn = (pages: Page[], blocks: Table<SharedBlock>): string[] =>
  [...usedOn(pages)].filter((id) => blocks[id]?.stale);

const hasSource = (page: Page): boolean => page.blocks.some((block) => 'source' in block);

/**
 * What the pages of a pack need of other languages: those whose pages it borrows, and Spanish where a block of safety
 * is older than it.
 */
export function otherLanguages(
  content: Content,
  reader: string,
  pages: Page[],
  sharedIn: (lang: string) => Table<SharedBlock>,
): Record<string, OtherLanguage> {
  const langOf = ({ lang = reader }: Page): string => lang;
  const inLanguage = (lang: string): Page[] => pages.filter((page) => langOf(page) === lang);
  const languages = new Set(pages.map(langOf));
  const stale = [...languages].flatMap((lang) => staleOn(inLanguage(lang), sharedIn(lang)));
  if (stale.length || pages.some(hasSource)) languages.add(SOURCE_LANGUAGE);
  languages.delete(reader);
  return Object.fromEntries(
    [...languages].sort().flatMap((lang): [string, OtherLanguage][] => {
      const other = content.locales.get(lang);
      if (!other) return [];
      const borrowed = inLanguage(lang);
      const blocks = usedOn(borrowed);
      if (lang === SOURCE_LANGUAGE) stale.forEach((id) => blocks.add(id));
      const countries = new Set(borrowed.map(({ country = '' }) => country));
      const locale = other.locale.value;
      return [
        [
          lang,
          {
            locale: { ...locale, paths: {}, languages: {}, countries: pick(locale.countries, countries) },
            ui: bodyWords(other.ui.value),
            blocks: pick(sharedIn(lang), blocks),
          },
        ],
      ];
    }),
  );
}
