import * as v from 'valibot';
import { id, object, table, words } from './common.ts';

const list = v.pipe(
  v.array(id, 'a list of ids'),
  v.checkItems((item, index, all) => all.indexOf(item) === index, 'each id once; delete the second'),
);

/** Every id of the research dossier, so that the repository alone can say whether something was forgotten. */
export const dossierFile = object({ pathways: list, risks: list, contacts: list });

/** Why an id of the dossier is not in the guide, in words that a reader of the data understands. */
export const omittedFile = table(id, words);
