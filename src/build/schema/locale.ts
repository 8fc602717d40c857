import * as v from 'valibot';
import { isDay } from '../../model/day.ts';
import { PLURAL_RULES } from '../../model/locale.ts';
import { country, id, object, table, words } from './common.ts';

const path = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'part of an address: a-z, 0-9 and -'));

/** A form with a place for each part: a date that loses its year reads as another date. */
const form = (...parts: string[]) =>
  v.pipe(
    words,
    v.check(
      (text) => parts.every((part) => text.includes(`{{${part}}}`)),
      `a form with ${parts.map((part) => `{{${part}}}`).join(', ')}`,
    ),
  );

export const localeFile = object({
  code: v.pipe(
    v.string(),
    v.regex(
      /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/,
      'a language code such as "es", "pt-BR" or "zh-Hans"',
    ),
  ),
  name: words,
  dir: v.picklist(['ltr', 'rtl'], '"ltr" or "rtl"'),
  state: v.picklist(['listed', 'draft'], '"listed" or "draft"'),
  origin: v.picklist(['human', 'machine'], '"human" or "machine"'),
  review: v.picklist(['none', 'one', 'two'], '"none", "one" or "two"'),
  fallback: v.array(v.string()),
  paths: table(v.string(), path),
  months: v.pipe(v.array(words), v.length(12, 'twelve months, January first')),
  dateForms: object({
    day: form('day', 'month', 'year'),
    month: form('month', 'year'),
    since: form('date'),
    first: v.optional(words),
  }),
  stop: v.optional(words),
  number: object({ group: v.string(), decimal: v.string(), groupFrom: v.number() }),
  plural: v.picklist(PLURAL_RULES, `one of: ${PLURAL_RULES.join(', ')}`),
  countries: table(v.string(), words),
  languages: table(v.string(), words),
});

/** i18next JSON v4, flat: one key, one wording. */
export const wordsFile = table(v.string(), words);

const wordList = v.string('words with spaces between them');

/** What people type that the guide says otherwise; see `SearchWords`. */
export const searchFile = object({
  stop: wordList,
  danger: wordList,
  synonyms: table(v.pipe(v.string(), v.regex(/^\S+$/, 'one word')), words),
});

const seq = v.pipe(v.number(), v.integer('a whole number'), v.minValue(1, 'a number from 1 on'));
const fullDay = v.pipe(
  v.string(),
  v.isoDate('the full date of this publication: "2026-11-21"'),
  v.check(isDay, 'a real date: "2026-11-21"'),
);

export const releaseFile = object({
  seq,
  issued: fullDay,
  /** The oldest app that can read this edition. */
  minApp: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'a version such as "0.2.0"')),
  /** Below this the app never falls: raised when the app is released, not with an edition. */
  floor: object({ seq, issued: fullDay }),
  /** Ids of pages and contacts that must not be used any more. */
  withdrawn: v.array(id),
});

export const countriesFile = object({ order: v.array(country) });

export const phrasesFile = object({
  groups: v.array(object({ id, phrases: v.array(id) })),
});

export const checklistsFile = object({
  lists: v.array(
    object({
      id,
      items: v.pipe(
        v.number('a number without quotes'),
        v.integer('a whole number'),
        v.minValue(1, 'at least one item'),
        v.maxValue(10, 'at most 10 items'),
      ),
    }),
  ),
});
