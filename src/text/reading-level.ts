import { readableText } from './inline.ts';
import { SYLLABLES } from './syllables.ts';

/** Letters with their marks; an apostrophe, a hyphen or Dari's zero-width non-joiner does not end a word. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:[-'’\u200c][\p{L}\p{N}\p{M}]+)*/gu;
/** Chinese signs need no space behind them. */
const SENTENCE_END = /(?<=[.!?:;؟؛۔])\s+|(?<=[。！？；：])\s*/u;

/** Chinese writes no spaces: so many characters say what a word of another language does. */
const CHARACTERS_PER_WORD: Record<string, number> = { 'zh-Hans': 1.7 };
const IDEOGRAPH = /\p{Script=Han}/gu;

export interface Reading {
  words: number;
  /** Words of the longest sentence, and where it stands. */
  longest: { words: number; key: string };
  meanSentence: number;
  syllablesPerWord: number;
}

/** Words of a sentence; where a language has none to count, its characters, as words. */
function sizeOf(sentence: string, words: string[], perWord: number | undefined): number {
  if (!perWord) return words.length;
  const characters = sentence.match(IDEOGRAPH)?.length ?? 0;
  const others = words.filter((word) => !/\p{Script=Han}/u.test(word)).length;
  return characters / perWord + others;
}

/** Counts what the formulas need, over all blocks of a page. */
export function measure(blocks: Record<string, string>, lang: string): Reading {
  const syllables = SYLLABLES[lang] ?? ((): number => 1);
  const reading: Reading = { words: 0, longest: { words: 0, key: '' }, meanSentence: 0, syllablesPerWord: 0 };
  let sentences = 0;
  let total = 0;
  for (const [key, text] of Object.entries(blocks))
    for (const sentence of readableText(text).split(SENTENCE_END)) {
      const words = sentence.match(WORD) ?? [];
      if (words.length === 0) continue;
      const size = sizeOf(sentence, words, CHARACTERS_PER_WORD[lang]);
      sentences += 1;
      reading.words += size;
      if (size > reading.longest.words) reading.longest = { words: Math.ceil(size), key };
      for (const word of words) total += syllables(word);
    }
  reading.words = Math.round(reading.words);
  reading.meanSentence = reading.words / Math.max(1, sentences);
  reading.syllablesPerWord = total / Math.max(1, reading.words);
  return reading;
}

type Score = (reading: Reading) => number;

/** INFLESZ (Barrio Cantalejo 2008): 65-80 fairly easy, over 80 very easy. */
const inflesz: Score = ({ meanSentence, syllablesPerWord }) =>
  206.835 - 62.3 * syllablesPerWord - meanSentence;

/** Flesch-Kincaid grade level (Kincaid et al. 1975). */
const fleschKincaid: Score = ({ meanSentence, syllablesPerWord }) =>
  0.39 * meanSentence + 11.8 * syllablesPerWord - 15.59;

/** Flesch for French (Kandel and Moles 1958): 60-70 is standard, over 70 easy. */
const kandelMoles: Score = ({ meanSentence, syllablesPerWord }) =>
  207 - 1.015 * meanSentence - 73.6 * syllablesPerWord;

/** Flesch for Brazilian Portuguese (Martins et al. 1996): Portuguese words are 42 points longer than English ones. */
const martins: Score = ({ meanSentence, syllablesPerWord }) =>
  248.835 - 1.015 * meanSentence - 84.6 * syllablesPerWord;

interface Formula {
  name: string;
  score: Score;
  /** A grade counts years of school: fewer is easier. Every other score is the higher the easier. */
  grade?: true;
  /** What a guide must reach, and a page about law, whose words are longer. */
  guide: number;
  legal: number;
}

/** Languages without an entry have no formula worth its name; there the length of sentences decides. */
const FORMULAS: Record<string, Formula> = {
  es: { name: 'INFLESZ', score: inflesz, guide: 75, legal: 70 },
  en: { name: 'grade', score: fleschKincaid, grade: true, guide: 6, legal: 7 },
  fr: { name: 'Kandel-Moles', score: kandelMoles, guide: 65, legal: 60 },
  'pt-BR': { name: 'Flesch (Martins)', score: martins, guide: 60, legal: 55 },
};

/** What is found and what is wanted, where a text is too hard for its readers. */
export function hardness(
  reading: Reading,
  lang: string,
  legal: boolean,
): { found: string; write: string } | null {
  const formula = FORMULAS[lang];
  if (!formula) return null;
  const { name, score, grade, [legal ? 'legal' : 'guide']: limit } = formula;
  const value = score(reading);
  if (grade ? value <= limit : value >= limit) return null;
  return {
    found: `reading level ${name} ${value.toFixed(1)}`,
    write: grade
      ? `grade ${limit} or lower: shorter words and sentences`
      : `at least ${limit}: shorter words and sentences`,
  };
}

/** Spanish and English keep to the limits as they stand; a language that needs more small words has 15 % more. */
const LIMITS_AS_THEY_STAND = ['es', 'en'];

/** A limit in words of the original, as it holds for a language. */
export const allowance = (words: number, lang: string): number =>
  LIMITS_AS_THEY_STAND.includes(lang) ? words : Math.round(words * 1.15);

const MAX_SENTENCE = 25;
/** Sixty characters. */
const MAX_SENTENCE_CHINESE = 60 / 1.7;

/** How long a sentence may be: the same breath in every language. */
export const maxSentence = (lang: string): number =>
  CHARACTERS_PER_WORD[lang] ? Math.ceil(MAX_SENTENCE_CHINESE) : MAX_SENTENCE;
