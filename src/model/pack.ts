import type { Chart } from './chart.ts';
import type { Change } from './change.ts';
import type { Contact } from './contact.ts';
import type { Day } from './day.ts';
import type { Fact, Source } from './fact.ts';
import type { Locale } from './locale.ts';
import type { Page, SharedBlock } from './page.ts';
import type { PageDays } from './page-days.ts';
import type { Recordings } from './recording.ts';
import type { RouteMap } from './route-map.ts';
import type { Screener } from './screener.ts';
import type { SearchWords } from './search.ts';

/** Raised when a pack's shape changes so that an older app cannot read it. */
export const PACK_FORMAT = 2;
/**
 * Formats that this app reads: the newest three, because a phone may meet a new app long before a new pack. Who raises
 * the format keeps the reading of the two before it, and a small pack of each in tests/packs.
 */
export const READABLE_FORMATS: readonly number[] = [PACK_FORMAT, 1];

/** What the language switch and `hreflang` need to know of every published language. */
export interface Language {
  code: string;
  name: string;
  dir: 'ltr' | 'rtl';
  paths: Record<string, string>;
  /** Title and text of the built-in page, which speaks to readers of every language at once; in the source's pack only. */
  noContent?: { title: string; lead: string };
  /** Its sentence on the poster, which is made from the source's pack. */
  poster?: string;
}

export interface PhraseGroup {
  id: string;
  title: string;
  phrases: { id: string; text: string; official: string }[];
}

export interface Checklist {
  id: string;
  title: string;
  items: string[];
}

/**
 * What the body of a page needs to be shown in a language that is not the pack's: interface words, dates and numbers,
 * names of its countries; of Spanish also the shared blocks that the pack's language has out of date. Nothing more: it is
 * paid for in bytes.
 */
export interface OtherLanguage {
  locale: Locale;
  ui: Record<string, string>;
  blocks: Record<string, SharedBlock>;
}

/** Everything one language needs, in one deterministic file; `read-pack-text.ts` says how it is written. */
export interface Pack {
  format: number;
  lang: string;
  /** Grows with every publication; a phone never goes back. */
  seq: number;
  issued: Day;
  locale: Locale;
  languages: Language[];
  ui: Record<string, string>;
  countries: string[];
  pages: Record<string, Page>;
  blocks: Record<string, SharedBlock>;
  facts: Record<string, Fact>;
  sources: Record<string, Source>;
  contacts: Record<string, Contact>;
  phrases: PhraseGroup[];
  checklists: Checklist[];
  screener: Screener;
  /** Newest first. */
  changes: Change[];
  maps: Record<string, RouteMap>;
  charts: Chart[];
  /** By language: what pages and blocks borrowed from it need. */
  foreign: Record<string, OtherLanguage>;
  /** Missing in packs from before there was a search. */
  search?: SearchWords;
  /** Missing in packs from before there were check codes. */
  days?: PageDays;
  /** Where there are recordings in this language. */
  audio?: Recordings;
}
