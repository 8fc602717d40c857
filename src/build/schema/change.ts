import * as v from 'valibot';
import { CHANGE_KINDS } from '../../model/change.ts';
import { day, id, object } from './common.ts';

const change = object({
  id,
  date: day,
  kind: v.picklist(CHANGE_KINDS, `one of: ${CHANGE_KINDS.join(', ')}`),
  page: id,
  since: v.optional(day),
  facts: v.optional(v.pipe(v.array(id), v.minLength(1, 'at least one fact, or no "facts"'))),
});

export const changesFile = v.array(change, 'a list in brackets: [ … ]');
