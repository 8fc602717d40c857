import { bareProse } from './inline.ts';

/** A text this short may well be the same in two languages: a name, "SMS", "WhatsApp". */
const LEAST_WORDS = 4;
const WORD = /\p{L}{2,}/gu;

/** Whether a translation is word for word a text of another language: not translated, or copied by mistake. */
export const isLeftover = (translation: string, other: string | undefined): boolean =>
  translation === other && (bareProse(translation).match(WORD) ?? []).length >= LEAST_WORDS;
