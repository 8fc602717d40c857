import * as v from 'valibot';
import { day, id, object } from './common.ts';

/** What a bar says is its period, and a label in words where the period is not enough. */
const bar = object({ label: v.optional(id), period: day, fact: id });

export const figuresFile = object({
  charts: v.pipe(
    v.array(
      object({
        id,
        page: id,
        bars: v.pipe(v.array(bar), v.minLength(2, 'at least two bars: one figure is a sentence')),
      }),
    ),
    v.minLength(1, 'at least one chart'),
  ),
});
