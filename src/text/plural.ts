import type { Locale } from '../model/locale.ts';

interface Plural {
  /** CLDR categories that every plural word of the language must have. */
  categories: string[];
  select: (count: number) => string;
}

const MILLION = 1_000_000;
const whole = (count: number): number => Math.trunc(Math.abs(count));
/** Whole millions, written out: "un millón de días". */
const isMillions = (count: number): boolean => count !== 0 && count % MILLION === 0;
const between = (n: number, from: number, to: number): boolean => n >= from && n <= to;

function arabic(count: number): string {
  const n = Math.abs(count);
  if (n === 0) return 'zero';
  if (n === 1) return 'one';
  if (n === 2) return 'two';
  if (!Number.isInteger(n)) return 'other';
  if (between(n % 100, 3, 10)) return 'few';
  return between(n % 100, 11, 99) ? 'many' : 'other';
}

/**
 * Plural rules of our own, after CLDR 47 (cldr/common/supplemental/plurals.xml): the platform answers in the device's
 * language for codes that it does not know. A language takes the rule that fits; none is written for one language.
 */
export const PLURALS: Record<Locale['plural'], Plural> = {
  /** Chinese; Haitian Creole, which CLDR does not know. */
  none: { categories: ['other'], select: () => 'other' },
  /** English. */
  'one-other': { categories: ['one', 'other'], select: (n) => (Math.abs(n) === 1 ? 'one' : 'other') },
  /** Spanish: "many" for whole millions. */
  'one-many-other': {
    categories: ['one', 'many', 'other'],
    select: (n) => (Math.abs(n) === 1 ? 'one' : isMillions(n) ? 'many' : 'other'),
  },
  /** French and Portuguese: zero and one and a half are singular. */
  'zero-or-one-many-other': {
    categories: ['one', 'many', 'other'],
    select: (n) => (whole(n) <= 1 ? 'one' : isMillions(n) ? 'many' : 'other'),
  },
  /** Persian and Dari: all from zero to one is singular, one and a half is not. */
  'zero-or-one-other': {
    categories: ['one', 'other'],
    select: (n) => (Math.abs(n) <= 1 ? 'one' : 'other'),
  },
  arabic: { categories: ['zero', 'one', 'two', 'few', 'many', 'other'], select: arabic },
};
