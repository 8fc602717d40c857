/** Rules of `text/plural.ts`, named by the forms that a language tells apart. */
export const PLURAL_RULES = [
  'none',
  'one-other',
  'one-many-other',
  'zero-or-one-many-other',
  'zero-or-one-other',
  'arabic',
] as const;
export type PluralRule = (typeof PLURAL_RULES)[number];

/** `locales/<lang>/locale.json`: what the platform's Intl cannot be trusted to know about a language. */
export interface Locale {
  code: string;
  /** Own name of the language, as its readers write it. */
  name: string;
  dir: 'ltr' | 'rtl';
  /** `listed` languages are published; a `draft` is only built by translators. */
  state: 'listed' | 'draft';
  origin: 'human' | 'machine';
  review: 'none' | 'one' | 'two';
  /** Languages offered where a page is missing, in order. */
  fallback: string[];
  /** Path names of the sections, by section. */
  paths: Record<string, string>;
  /** January first. */
  months: string[];
  /**
   * `{{day}}`, `{{month}}`, `{{year}}` in the language's order; `since` is how a full date follows "since"; `first` is
   * the first day of a month where it is no plain 1: "1er décembre".
   */
  dateForms: { day: string; month: string; since: string; first?: string | undefined };
  /** The full stop with what follows it, where it is not a point and a space. */
  stop?: string | undefined;
  number: { group: string; decimal: string; groupFrom: number };
  /** Which plural rule of `text/plural.ts` the language follows. */
  plural: PluralRule;
  /** Names of countries, by ISO code, and `region`. */
  countries: Record<string, string>;
  /** Names of languages, by code. */
  languages: Record<string, string>;
}
