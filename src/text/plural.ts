import type { Locale } from '../model/locale.ts';

interface Plural {
  /** CLDR categories that every plural word of the language must have. */
  categories: string[];
  select: (count: number) => string;
}

/** Plural rules of our own: the platform answers in the device's language for codes that it does not know. */
export const PLURALS: Record<Locale['plural'], Plural> = {
  none: { categories: ['other'], select: () => 'other' },
  'one-other': { categories: ['one', 'other'], select: (n) => (n === 1 ? 'one' : 'other') },
  /** Spanish and its neighbours: "many" from a million in whole millions (CLDR 47). */
  'one-many-other': {
    categories: ['one', 'many', 'other'],
    select: (n) => (n === 1 ? 'one' : n !== 0 && n % 1_000_000 === 0 ? 'many' : 'other'),
  },
};
