import * as v from 'valibot';
import { id, ids, object, table } from './common.ts';

const list = v.pipe(
  v.array(id, 'a list of ids'),
  v.checkItems((item, index, all) => all.indexOf(item) === index, 'each id once; delete the second'),
);
const answer = v.pipe(
  v.string(),
  v.regex(/^([A-Z]{2}|[a-z0-9]+(-[a-z0-9]+)*)$/, 'an id such as "no-answer", or a country such as "MX"'),
);

/** The questions, where each answer leads, and the lists at the ends; every word is in the locales. */
export const screenerFile = object({
  start: id,
  nodes: table(
    id,
    object({
      question: id,
      here: v.optional(v.literal(true, 'true, or leave it out')),
      answers: table(answer, id),
    }),
  ),
  rules: table(id, object({ page: id, facts: ids })),
  outcomes: table(
    id,
    object({
      'may-fit': v.optional(list),
      'ask-a-person': v.optional(list),
      'probably-not': v.optional(list),
      contacts: list,
    }),
  ),
});
