/** `locales/es/glossary.json`: a term as the Spanish uses it; a `keep` one stands on doors and forms. */
export interface SourceTerm {
  term: string[];
  note?: string | undefined;
  keep?: true | undefined;
}

/** `locales/<lang>/glossary.json`: the words agreed on for a term, or the gloss of one that stays as it is. */
export type OwnTerm =
  { use: string[]; note?: string | undefined } | { keep: true; gloss: string; note?: string | undefined };

/** A term with what a language agreed on. */
export interface Term {
  id: string;
  /** As it may stand in the Spanish. */
  spanish: string[];
  /** The same, to be looked for: made once, for there are hundreds and texts are judged at every letter typed. */
  patterns: RegExp[];
  /** As it may stand in the translation. */
  wanted: string[];
  note?: string | undefined;
  gloss?: string | undefined;
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A whole word, in the singular or the plural. */
const wordIn = (term: string): RegExp =>
  new RegExp(`(?<!\\p{L})${escapeRegExp(folded(term))}(e?s)?(?!\\p{L})`, 'u');

/** The terms that both glossaries have. */
export const termsOf = (source: Record<string, SourceTerm>, own: Record<string, OwnTerm>): Term[] =>
  Object.entries(source).flatMap(([id, { term, note }]) => {
    const entry = own[id];
    if (!entry) return [];
    const gloss = 'gloss' in entry ? entry.gloss : undefined;
    return [
      {
        id,
        spanish: term,
        patterns: term.map(wordIn),
        wanted: 'use' in entry ? entry.use : term,
        note: entry.note ?? note,
        gloss,
      },
    ];
  });

/** The terms that a Spanish text holds. */
export function termsIn(terms: Term[], spanish: string): Term[] {
  const text = folded(spanish);
  return terms.filter((term) => term.patterns.some((pattern) => pattern.test(text)));
}

/**
 * Terms of the Spanish for which a translation has none of the words agreed on. A doubt and not a fault: the same
 * Spanish word may mean something else in its place.
 */
export function termsAmiss(terms: Term[], spanish: string, translation: string): Term[] {
  const own = folded(translation);
  return termsIn(terms, spanish).filter(({ wanted }) => !wanted.some((word) => own.includes(folded(word))));
}
