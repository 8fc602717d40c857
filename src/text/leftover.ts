import { bareProse } from './inline.ts';
import { printOf } from './print-of.ts';

/** A text this short may well be the same in two languages: a name, "SMS", "WhatsApp". */
const LEAST_WORDS = 4;
const WORD = /\p{L}{2,}/gu;

/** A small word inside a name: "Hermanos en el Camino". */
const SMALL = 4;

/** A name keeps its words in every language. Spanish writes nothing else with so many capitals, no title either. */
const isName = (words: string[]): boolean =>
  words.every((word) => word.length < SMALL || /^\p{Lu}/u.test(word));

const isLong = (text: string): boolean => {
  const words = bareProse(text).match(WORD) ?? [];
  return words.length >= LEAST_WORDS && !isName(words);
};

/** Whether a translation is word for word a text of another language: not translated, or copied by mistake. */
export const isLeftover = (translation: string, other: string | undefined): boolean =>
  translation === other && isLong(translation);

/** What stands for a text that need not travel itself; none for one that is too short to be a leftover. */
export const fingerprint = (text: string): string | undefined => (isLong(text) ? printOf(text) : undefined);
