import { DOSSIER_LISTS, dossierEntries, isCarried, isForgotten } from '../dossier.ts';
import { isUnused, sourceUse } from '../source-use.ts';
import type { Context, Rule } from './context.ts';

const WHERE_TO_CARRY = {
  pathways: 'the id in "covers" of a page, or in src/content/omitted.json with the reason',
  risks: 'the id in "covers" of a page, or in src/content/omitted.json with the reason',
  contacts: 'a record in src/content/contacts, or the id in src/content/omitted.json with the reason',
};

function checkCovers({ content, note }: Context): void {
  const { pathways, risks } = content.dossier.value;
  const known = new Set([...pathways, ...risks]);
  for (const page of content.pages.values())
    page.value.covers?.forEach((id, index) => {
      if (!known.has(id))
        note(
          { doc: page.doc, path: ['covers', index] },
          'C1',
          `"${id}"`,
          'an id of "pathways" or "risks" in src/content/dossier.json; add a new one there',
        );
    });
}

function checkEntries({ content, note }: Context): void {
  const { dossier, omitted } = content;
  for (const entry of dossierEntries(content)) {
    if (isForgotten(entry))
      note(
        { doc: dossier.doc, path: [entry.list, dossier.value[entry.list].indexOf(entry.id)] },
        'C2',
        `"${entry.id}", which is nowhere in the guide`,
        WHERE_TO_CARRY[entry.list],
      );
    if (isCarried(entry) && entry.reason !== null)
      note(
        { doc: omitted.doc, path: [entry.id] },
        'C3',
        `"${entry.id}", which the guide carries`,
        'nothing: delete it',
      );
  }
  const known = new Set(DOSSIER_LISTS.flatMap((list) => dossier.value[list]));
  for (const id of Object.keys(omitted.value))
    if (!known.has(id))
      note({ doc: omitted.doc, path: [id] }, 'C3', `"${id}"`, 'an id of src/content/dossier.json');
}

/** Nothing of the research is lost without a word, and no source lies about that nothing rests on. */
export const coverage: Rule = (context) => {
  checkCovers(context);
  checkEntries(context);
  for (const [id, use] of sourceUse(context.content)) {
    const source = context.content.sources.get(id);
    if (source && isUnused(use))
      context.note(source, 'C4', `the source "${id}", which nothing uses`, 'delete it or use it');
  }
};
