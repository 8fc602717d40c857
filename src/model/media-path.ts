import type { Page } from './page.ts';

/** A borrowed page is a copy: the page it is taken from has the file for both. */
const placeOf = (lang: string, { id, lang: lent }: Page): string => `/media/${lent ?? lang}/${id}`;

/** The sheet of a guide or pathway as a file. */
export const sheetPath = (lang: string, page: Page): string => `${placeOf(lang, page)}.pdf`;

/**
 * The picture in previews of a link: of the page, or the general one of the language for lists and for what a phone that
 * others look at must not show.
 */
export const previewPath = (lang: string, page?: Page): string =>
  page && !page.sensitive ? `${placeOf(lang, page)}.jpg` : `/media/${lang}/vereda.jpg`;
