import * as v from 'valibot';
import { isDay, UNDATED } from '../../model/day.ts';
import { GRADES, REVIEWERS } from '../../model/fact.ts';

/** valibot takes a list for an object; an author who wrote one must be told. */
const isObject = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && !Array.isArray(input);
const braces = v.custom<object>(isObject, 'an object in braces: { "key": value }');

/** An object with these keys and no others. */
export const object = <E extends v.ObjectEntries>(entries: E) => v.pipe(braces, v.strictObject(entries));

/** An object whose keys the author chooses. */
export const table = <K extends v.GenericSchema<string, string>, V extends v.GenericSchema>(
  key: K,
  value: V,
) => v.pipe(braces, v.record(key, value));

export const id = v.pipe(
  v.string('an id in quotes'),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id of a-z, 0-9 and -'),
);
export const day = v.pipe(
  v.string('a date in quotes: "2026-03-12", "2026-03" or "2026"'),
  v.check(isDay, 'a real date: "2026-03-12", "2026-03" or "2026"'),
);
export const seenDay = v.union(
  [v.literal(UNDATED), day],
  'a real date ("2026-03-12", "2026-03", "2026") or "undated"',
);
export const grade = v.picklist(GRADES, `one of: ${GRADES.join(', ')}; memory is no source`);
export const reviewers = v.optional(v.array(v.picklist(REVIEWERS, `one of: ${REVIEWERS.join(', ')}`)));
export const ids = v.optional(v.array(id));
export const sourceIds = v.pipe(
  v.array(id, 'a list of source ids'),
  v.minLength(1, 'at least one id of src/content/sources.json'),
);
export const webAddress = v.pipe(
  v.string(),
  v.check(
    (text) => /^https?:\/\/[^\s<>"]+$/.test(text),
    'an address that begins with https:// (or http:// for old pages)',
  ),
);
export const words = v.pipe(
  v.string('words in quotes'),
  v.trim(),
  v.minLength(1, 'words; delete the key if there are none'),
);
export const country = v.pipe(
  v.string(),
  v.regex(/^([A-Z]{2}|region)$/, 'an ISO code such as "MX", or "region"'),
);
