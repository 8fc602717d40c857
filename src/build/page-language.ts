import { SOURCE_LANGUAGE } from './check/context.ts';
import type { Content, LocaleContent, PageRecord } from './content.ts';

/** Keys that the words of a page must have, from its structure. */
export function pageKeys(page: PageRecord): string[] {
  const sections = page.blocks.map((block) =>
    'use' in block ? block.in : block.id.slice(0, block.id.lastIndexOf('-')),
  );
  const headings = page.kind === 'info' ? [...new Set(sections)].map((section) => `${section}-title`) : [];
  return [
    'title',
    'summary',
    ...headings,
    ...page.blocks.flatMap((block) => ('use' in block ? [] : [block.id])),
  ];
}

/** Pages that every published language must have itself: somebody opens them when there is no time to switch. */
export const isSafetyPage = ({ kind }: PageRecord): boolean => kind === 'help';

/** Whether a language has all words of a page: one that lacks a sentence is not shown with a hole in it. */
export function hasWhole(locale: LocaleContent | undefined, page: PageRecord): boolean {
  const words = locale?.pages.get(page.id)?.value;
  return !!words && pageKeys(page).every((key) => words[key] !== undefined);
}

/**
 * The languages that can show a page to readers of `lang`, best first: their own, then those they fall back on, the
 * Spanish last. Only published ones, for each has an address of its own.
 */
export function languagesOfPage({ locales }: Content, lang: string, page: PageRecord): string[] {
  const fallback = locales.get(lang)?.locale.value.fallback ?? [];
  return [...new Set([lang, ...fallback, SOURCE_LANGUAGE])].filter((code) => {
    const locale = locales.get(code);
    return (code === lang || locale?.locale.value.state === 'listed') && hasWhole(locale, page);
  });
}

interface Borrowing {
  code: string;
  /** How many pages it shows in another language. */
  count: number;
  /** Those of which it has a file that lacks a sentence: somebody may have forgotten one. */
  unfinished: string[];
}

/** The published languages that do not have every page whole. */
export const borrowings = (content: Content): Borrowing[] =>
  [...content.locales.values()]
    .filter(({ locale }) => locale.value.state === 'listed')
    .map((locale) => {
      const pages = [...content.pages.values()].filter(({ value }) => !hasWhole(locale, value));
      const unfinished = pages.map(({ value }) => value.id).filter((id) => locale.pages.has(id));
      return { code: locale.code, count: pages.length, unfinished };
    })
    .filter(({ count }) => count > 0);
