import type { Route } from './route.ts';

/** `locales/<lang>/search.json`: what people type that no page says, and what must not count. */
export interface SearchWords {
  /** Words that say nothing of what is asked: "how", "where", "I want". Separated by spaces. */
  stop: string;
  /** Words that may mean somebody is in danger now: pages of urgent help come first. Separated by spaces. */
  danger: string;
  /** A word as people type it, and the words of the guide for it, separated by spaces. */
  synonyms: Record<string, string>;
}

/** For languages that have none yet, and for packs from before there was a search. */
export const NO_SEARCH_WORDS: SearchWords = { stop: '', danger: '', synonyms: {} };

/** A longer question is cut: nobody needs it, and an endless one would hold the phone up. */
export const MAX_QUERY = 100;

/** Something that can be found: a page, or a part of one. */
export interface Findable {
  route: Route;
  /** Id of the part. */
  part?: string;
  title: string;
  summary: string;
}

/** A question and its answers, the best first. Without a question there is only the form to ask one. */
export interface Asked {
  query: string;
  found: Findable[];
}
