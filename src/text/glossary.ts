import { bareProse } from './inline.ts';

/** `locales/es/glossary.json`: a term as the Spanish uses it; a `keep` one stands on doors and forms. */
export interface SourceTerm {
  term: string[];
  note?: string | undefined;
  keep?: true | undefined;
}

/**
 * `locales/<lang>/glossary.json`: the words agreed on for a term, or the gloss of one that stays as it is, with the
 * everyday words that may stand for it.
 */
export type OwnTerm =
  | { use: string[]; note?: string | undefined }
  | { keep: true; gloss: string; use?: string[] | undefined; note?: string | undefined };

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

const unaccented = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
const folded = (text: string): string => unaccented(text).toLowerCase();

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * A whole word, in the singular or the plural. One that is agreed on with a capital is a name or a status: "CERRADO" is
 * not the closed door, nor "Migración" the way of people.
 */
const wordIn = (term: string): RegExp =>
  new RegExp(
    `(?<!\\p{L})${escapeRegExp(unaccented(term))}(e?s)?(?!\\p{L})`,
    /\p{Lu}/u.test(term) ? 'gu' : 'giu',
  );

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
        wanted: 'keep' in entry ? [...term, ...(entry.use ?? [])] : entry.use,
        note: entry.note ?? note,
        gloss,
      },
    ];
  });

/** The words of a Spanish text that are a term, as they stand there. A printed fact and a link's target are no words. */
const placesOf = ({ patterns }: Term, spanish: string): string[] => {
  const text = unaccented(bareProse(spanish));
  return patterns.flatMap((pattern) => text.match(pattern) ?? []);
};

/** The terms that a Spanish text holds. */
export const termsIn = (terms: Term[], spanish: string): Term[] =>
  terms.filter((term) => placesOf(term, spanish).length > 0);

/** A part of a name, "Frontera Comalapa", stays as it stands on the door. */
const isKeptName = (place: string, own: string): boolean => /^\p{Lu}/u.test(place) && own.includes(place);

/**
 * Terms of the Spanish for which a translation has none of the words agreed on. A doubt and not a fault: the same
 * Spanish word may mean something else in its place.
 */
export function termsAmiss(terms: Term[], spanish: string, translation: string): Term[] {
  const own = unaccented(bareProse(translation));
  const words = own.toLowerCase();
  return terms.filter((term) => {
    const places = placesOf(term, spanish);
    return (
      places.length > 0 &&
      !term.wanted.some((word) => words.includes(folded(word))) &&
      !places.every((place) => isKeptName(place, own))
    );
  });
}
