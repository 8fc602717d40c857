import { readableText } from './inline.ts';

const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;
const SENTENCE_END = /(?<=[.!?:;])\s+/;

const STRONG = 'aeoáéó';
const ACCENTED_WEAK = 'íú';

/** Spanish syllables: a vowel group is one, but for two strong vowels or an accented weak one beside a strong one. */
function syllablesEs(word: string): number {
  const letters = word
    .toLowerCase()
    .replace(/qu/g, 'k')
    .replace(/gu(?=[eiéí])/g, 'g')
    .replace(/y$/, 'i');
  let count = 0;
  for (const group of letters.match(/[aeiouáéíóúü]+/g) ?? []) {
    count += 1;
    for (let i = 1; i < group.length; i += 1) {
      const [a = '', b = ''] = [group[i - 1], group[i]];
      const hiatus =
        (STRONG.includes(a) && STRONG.includes(b)) ||
        (ACCENTED_WEAK.includes(a) && STRONG.includes(b)) ||
        (STRONG.includes(a) && ACCENTED_WEAK.includes(b));
      if (hiatus) count += 1;
    }
  }
  return Math.max(1, count);
}

/** English syllables by the usual approximation: vowel groups without a silent ending. */
function syllablesEn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  const trimmed = letters.replace(/(?:[^laeiouy]es|[^laeiouy]e|ed)$/, '').replace(/^y/, '');
  return Math.max(1, (trimmed.match(/[aeiouy]{1,2}/g) ?? []).length);
}

export interface Reading {
  words: number;
  /** Words of the longest sentence, and where it stands. */
  longest: { words: number; key: string };
  meanSentence: number;
  syllablesPerWord: number;
}

/** Counts what the formulas need, over all blocks of a page. */
export function measure(blocks: Record<string, string>, lang: string): Reading {
  const syllables = lang === 'es' ? syllablesEs : syllablesEn;
  const reading: Reading = { words: 0, longest: { words: 0, key: '' }, meanSentence: 0, syllablesPerWord: 0 };
  let sentences = 0;
  let total = 0;
  for (const [key, text] of Object.entries(blocks))
    for (const sentence of readableText(text).split(SENTENCE_END)) {
      const words = sentence.match(WORD) ?? [];
      if (words.length === 0) continue;
      sentences += 1;
      reading.words += words.length;
      if (words.length > reading.longest.words) reading.longest = { words: words.length, key };
      for (const word of words) total += syllables(word);
    }
  reading.meanSentence = reading.words / Math.max(1, sentences);
  reading.syllablesPerWord = total / Math.max(1, reading.words);
  return reading;
}

/** INFLESZ (Barrio Cantalejo 2008): 65-80 fairly easy, over 80 very easy. */
export const inflesz = ({ meanSentence, syllablesPerWord }: Reading): number =>
  206.835 - 62.3 * syllablesPerWord - meanSentence;

/** Flesch-Kincaid grade level (Kincaid et al. 1975). */
export const fleschKincaid = ({ meanSentence, syllablesPerWord }: Reading): number =>
  0.39 * meanSentence + 11.8 * syllablesPerWord - 15.59;
