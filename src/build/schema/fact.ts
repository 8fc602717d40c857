import * as v from 'valibot';
import { DURATION_UNITS, SHELF_LIFE_DAYS, STATUSES } from '../../model/fact.ts';
import { day, grade, id, object, reviewers, seenDay, sourceIds, table, webAddress, words } from './common.ts';

const amount = v.pipe(
  v.number('a number without quotes'),
  v.finite('a number of ordinary size'),
  v.minValue(0, 'a number that is not negative'),
);
const statusWord = v.picklist(STATUSES, `one of: ${STATUSES.join(', ')}`);

const values = {
  status: object({ status: statusWord, since: v.optional(day) }),
  date: object({ date: day }),
  money: v.pipe(
    object({
      money: amount,
      to: v.optional(amount),
      currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'a currency code such as "USD"')),
    }),
    v.check(({ money, to }) => to === undefined || to > money, '"to" greater than "money"'),
  ),
  free: object({ free: v.literal(true) }),
  count: object({ count: amount }),
  percent: object({ percent: amount }),
  duration: v.pipe(
    object({
      duration: amount,
      to: v.optional(amount),
      unit: v.picklist(DURATION_UNITS, `one of: ${DURATION_UNITS.join(', ')}`),
    }),
    v.check(({ duration, to }) => to === undefined || to > duration, '"to" greater than "duration"'),
  ),
  age: object({ age: amount }),
  text: object({ text: words }),
};
const valueKinds = Object.keys(values) as (keyof typeof values)[];

/** The first known key decides which value it is, so that a mistake inside is named and not "no option fits". */
const value = v.lazy((input) => {
  const kind = valueKinds.find((name) => typeof input === 'object' && input !== null && name in input);
  return (
    kind ? values[kind] : v.custom(() => false, `a value with one of: ${valueKinds.join(', ')}`)
  ) as v.GenericSchema<v.InferOutput<(typeof values)[keyof typeof values]>>;
});

const kinds = Object.keys(SHELF_LIFE_DAYS) as (keyof typeof SHELF_LIFE_DAYS)[];

const fact = object({
  kind: v.picklist(kinds, `one of: ${kinds.join(', ')}`),
  value: v.optional(value),
  says: words,
  sources: sourceIds,
  grade,
  seen: seenDay,
  review: reviewers,
});

const source = object({
  title: words,
  publisher: words,
  url: v.optional(webAddress),
  published: v.optional(words),
  mirror: v.optional(v.boolean('true or false')),
});

export const factsFile = table(id, fact);
export const sourcesFile = table(id, source);
