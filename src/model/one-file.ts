/** Where the files lie that hold a whole guide; no language of the guide is called so. */
export const ARCHIVE = '/archivo/';

/**
 * The guide of a language in one file, to be kept and passed on: one address for ever. Its name stays in the list of
 * downloads, so that of a discreet copy says nothing.
 */
export const oneFilePath = (lang: string, discreet = false): string =>
  `${ARCHIVE}${discreet ? '' : 'vereda-'}${lang}.html`;

/** What a phone with little room and a chat that is paid by the megabyte still take. */
export const ONE_FILE_BYTES = 400_000;
