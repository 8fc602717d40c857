import MiniSearch, { type SearchOptions } from 'minisearch';
import { MAX_QUERY, NO_SEARCH_WORDS, type Findable } from '../model/search.ts';
import { entriesOf, type Entry } from './findables.ts';
import type { Words } from './title.ts';
import { isChinese, tokens } from './tokens.ts';

/** Answers a question with what there is, the best first. */
export type Find = (query: string) => Findable[];

/** Points of entries for a word or a question, by place in the list of entries. */
type Points = Map<number, number>;

const MOST = 20;
/** Each word costs a walk through the index, and nobody's question has more that matter. */
const MAX_TERMS = 12;
/** A word of the guide for the reader's word says a little less than the word itself. */
const SYNONYM = 0.8;
const STEM = 0.4;
/** What helps at once, where a word says that somebody may be in danger. */
const URGENT = 2;

/** Two letters that changed places are two slips; in a word of four letters a single one makes another word. */
const slips = (term: string): number => (term.length < 5 || isChinese(term) ? 0 : term.length < 6 ? 1 : 2);

const beginsWord = (term: string): boolean => term.length > 2 || isChinese(term);

/**
 * What stays of a word of any language when its ending changes: "llamando" is asked, "llaman" is written. Three fifths,
 * as far as that still says something.
 */
const stem = (term: string): string => term.slice(0, Math.max(4, Math.round(term.length * 0.6)));

const wordSet = (text: string): Set<string> => new Set(tokens(text));

/** Finds the words of the guide for a word as people type it, also with a slip. */
function synonymsOf(table: Record<string, string>): (term: string) => string[] {
  const keys = new MiniSearch<{ id: string; key: string }>({ fields: ['key'], tokenize: tokens });
  keys.addAll(Object.keys(table).map((key) => ({ id: key, key })));
  return (term) => {
    const [nearest] = keys.search(term, { fuzzy: Math.min(slips(term), 1) });
    return nearest ? tokens(table[nearest.id as string] ?? '') : [];
  };
}

function indexOf(entries: Entry[], stops: Set<string>): (term: string, options?: SearchOptions) => Points {
  const index = new MiniSearch<Entry & { id: number }>({
    fields: ['title', 'summary', 'names', 'text'],
    extractField: ({ id, findable, names, text }, field) =>
      String({ id, title: findable.title, summary: findable.summary, names, text }[field]),
    tokenize: tokens,
    processTerm: (term) => (stops.has(term) ? null : term),
    searchOptions: { boost: { title: 6, summary: 2, names: 2 }, weights: { prefix: 0.6, fuzzy: 0.4 } },
  });
  index.addAll(entries.map((entry, id) => ({ id, ...entry })));
  return (term, options) =>
    new Map(index.search(term, options).map(({ id, score }) => [id as number, score]));
}

/** The higher of two points for each entry: a page that has a word and its synonym says it once. */
function best(all: Points[]): Points {
  const points: Points = new Map();
  for (const one of all) for (const [id, score] of one) points.set(id, Math.max(score, points.get(id) ?? 0));
  return points;
}

const times = (factor: number, points: Points): Points =>
  new Map([...points].map(([id, score]) => [id, score * factor]));

/**
 * Sets up the search of a pack, which takes far longer than to render a page: once a pack is enough. Nothing of it is
 * in the pack, because a ready index would weigh more over the wire than the words it is made from.
 */
export function createFind(words: Words): Find {
  const { pack } = words;
  const { stop, danger, synonyms } = pack.search ?? NO_SEARCH_WORDS;
  const [stops, dangers] = [wordSet(stop), wordSet(danger)];
  const meaning = synonymsOf(synonyms);
  const entries = entriesOf(words);
  const look = indexOf(entries, stops);

  const isHelp = ({ route }: Findable): boolean =>
    route.kind === 'page' && pack.pages[route.id]?.kind === 'help';

  /** Entries with a word, or a word for it; only where there is none, with a word that looks like it. */
  const pointsOf = (term: string): Points => {
    const points = best([
      look(term, { prefix: beginsWord }),
      ...meaning(term).map((synonym) => times(SYNONYM, look(synonym))),
      ...(stem(term) === term ? [] : [times(STEM, look(stem(term), { prefix: true }))]),
    ]);
    return points.size ? points : look(term, { fuzzy: slips });
  };

  return (query) => {
    const telling = tokens(query.slice(0, MAX_QUERY)).filter((term) => !stops.has(term));
    const terms = [...new Set(telling)].slice(0, MAX_TERMS);
    const urgent = terms.some((term) => dangers.has(term));
    const sums = new Map<number, { score: number; hits: number }>();
    for (const term of terms)
      for (const [id, points] of pointsOf(term)) {
        const { score, hits } = sums.get(id) ?? { score: 0, hits: 0 };
        sums.set(id, { score: score + points, hits: hits + 1 });
      }
    const ranked = [...sums].map(([id, { score, hits }]) => {
      const { findable, weight } = entries[id] as Entry;
      const share = hits / terms.length;
      return { findable, score: score * share * weight * (urgent && isHelp(findable) ? URGENT : 1) };
    });
    return ranked
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST)
      .map(({ findable }) => findable);
  };
}
