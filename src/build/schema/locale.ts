import * as v from 'valibot';
import { words } from './common.ts';

const path = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'part of an address: a-z, 0-9 and -'));

export const localeFile = v.strictObject({
  code: v.pipe(
    v.string(),
    v.regex(/^[a-z]{2,3}(-[A-Z][A-Za-z]{1,3})?$/, 'a language code such as "es" or "pt-BR"'),
  ),
  name: words,
  dir: v.picklist(['ltr', 'rtl'], '"ltr" or "rtl"'),
  state: v.picklist(['listed', 'draft'], '"listed" or "draft"'),
  origin: v.picklist(['human', 'machine'], '"human" or "machine"'),
  review: v.picklist(['none', 'one', 'two'], '"none", "one" or "two"'),
  fallback: v.array(v.string()),
  paths: v.record(v.string(), path),
  months: v.pipe(v.array(words), v.length(12, 'twelve months, January first')),
  dateForms: v.strictObject({ day: words, month: words }),
  number: v.strictObject({ group: v.string(), decimal: v.string(), groupFrom: v.number() }),
  plural: v.picklist(['none', 'one-other', 'one-many-other'], 'one of: none, one-other, one-many-other'),
  countries: v.record(v.string(), words),
  languages: v.record(v.string(), words),
});

/** i18next JSON v4, flat: one key, one wording. */
export const wordsFile = v.record(v.string(), words);

export const releaseFile = v.strictObject({
  seq: v.pipe(v.number(), v.integer('a whole number'), v.minValue(1, 'a number from 1 on')),
  issued: v.pipe(v.string(), v.isoDate('the full date of this publication: "2026-11-21"')),
});

export const countriesFile = v.strictObject({ order: v.array(v.string()) });

export const phrasesFile = v.strictObject({
  groups: v.array(v.strictObject({ id: v.string(), phrases: v.array(v.string()) })),
});

export const checklistsFile = v.strictObject({
  lists: v.array(
    v.strictObject({ id: v.string(), items: v.pipe(v.number(), v.maxValue(10, 'at most 10 items')) }),
  ),
});
