import type { Locale } from './locale.ts';
import type { Texts } from './translation.ts';

/*
 * What the translators' page is given. The Spanish is the same for every language and travels once.
 */

/** `/translate/data/es.json`: what is translated. */
export interface SourceData<Term> {
  /** The words of each file, in the order in which they are read. */
  texts: Texts;
  glossary: Record<string, Term>;
  /** A `locale.json` to begin a new language with. */
  locale: Locale;
  /** Fingerprints of the English, to find what was left in it. */
  english: Texts;
}

/** `/translate/data/<lang>.json`: how far a language is. */
export interface LanguageData<Term> {
  locale: Locale;
  texts: Texts;
  /** By file and key: `c`urrent, `m`inor or `s`tale, then `h`uman or `m`achine, then the number of reviews. */
  states: Texts;
  /** What the Spanish said when a text that is old now was made, where it was kept. */
  before: Texts;
  glossary: Record<string, Term>;
}

/** What the page says of a language before its data are fetched. */
export interface LanguageOffer {
  code: string;
  name: string;
  dir: 'ltr' | 'rtl';
  state: 'listed' | 'draft';
  /** Over the wire. */
  bytes: number;
}

/** What the build puts into the page itself. */
export interface WorkshopSetup {
  version: string;
  languages: LanguageOffer[];
  source: { path: string; bytes: number };
  /** The Spanish pack, from which the preview is made. */
  pack: { path: string; bytes: number };
  /** Address of a file's web editor on a code host, with `{path}`; empty where none is configured. */
  editor: string;
}

/** Everything of the page lies below this address. */
export const WORKSHOP = '/translate/';
export const dataPath = (lang: string): string => `${WORKSHOP}data/${lang}.json`;

/** A transfer larger than this is named before it begins. */
export const WORTH_NAMING_BYTES = 20_000;

/** What may name a language in an address of this site and in `locales/`. */
export const LANGUAGE_CODE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/;
