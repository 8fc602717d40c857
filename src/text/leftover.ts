import { bareProse } from './inline.ts';

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

/**
 * A few letters that stand for a text of which nobody needs more than to know it again (FNV-1a); none for one that is
 * too short to be a leftover. Words that are not shown need not travel.
 */
export function fingerprint(text: string): string | undefined {
  if (!isLong(text)) return undefined;
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36).padStart(4, '0').slice(-4);
}
