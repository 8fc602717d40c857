import * as v from 'valibot';
import { object, table, words } from './common.ts';

const note = v.optional(words);
const use = v.pipe(v.array(words), v.minLength(1, 'at least one word'));

/** `locales/es/glossary.json`: terms, as the Spanish uses them; `keep` ones stand on doors and forms. */
export const sourceGlossaryFile = table(
  v.string(),
  object({ term: v.array(words), note, keep: v.optional(v.literal(true)) }),
);

/** `locales/<lang>/glossary.json`: the words agreed on for each term, or the gloss of one that stays as it is. */
export const glossaryFile = table(
  v.string(),
  v.union([
    object({ use, note }),
    object({ keep: v.literal(true), gloss: words, use: v.optional(use), note }),
  ]),
);
