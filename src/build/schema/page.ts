import * as v from 'valibot';
import { AREAS, GUIDE_KINDS, PATHWAY_KINDS, SITUATIONS } from '../../model/page.ts';
import { country, id, ids, object, reviewers, table } from './common.ts';

const block = v.lazy((input) =>
  typeof input === 'object' && input !== null && 'use' in input
    ? (object({ use: id, in: v.string('the section it stands in') }) as v.GenericSchema<{
        use: string;
        in: string;
      }>)
    : (object({
        id: v.pipe(v.string(), v.regex(/^[a-z]+-[0-9]+$/, 'a block id such as "step-1"')),
        facts: ids,
      }) as v.GenericSchema<{ id: string; facts?: string[] }>),
);

const common = {
  id,
  country: v.optional(country),
  area: v.optional(v.picklist(AREAS, `one of: ${AREAS.join(', ')}`)),
  sensitive: v.optional(v.boolean('true or false')),
  slug: table(v.string(), id),
  covers: ids,
  situations: v.optional(v.array(v.picklist(SITUATIONS, `one of: ${SITUATIONS.join(', ')}`))),
  nationalities: v.optional(v.array(country)),
  blocks: v.pipe(v.array(block), v.minLength(1, 'at least one block')),
  help: ids,
  related: ids,
  review: reviewers,
};

export const pathwayFile = object({
  ...common,
  country,
  kind: v.picklist(PATHWAY_KINDS, `one of: ${PATHWAY_KINDS.join(', ')}`),
  status: v.optional(id),
});

export const guideFile = object({
  ...common,
  kind: v.picklist(GUIDE_KINDS, `one of: ${GUIDE_KINDS.join(', ')}`),
  /** Place among urgent help: 1 is what cannot wait a minute. */
  hurry: v.optional(
    v.pipe(v.number('a number'), v.integer('a whole number'), v.minValue(1, 'a number from 1 on')),
  ),
});

export const sharedBlockFile = object({
  id,
  lines: v.pipe(v.number(), v.integer('a whole number'), v.minValue(1, 'at least one line')),
  review: reviewers,
  facts: ids,
});
