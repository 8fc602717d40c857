import { pageLetters } from '../../model/check-code.ts';
import { at, type Rule } from './context.ts';

/** Every page has letters of its own, for its check code and its short address, and none changed after this edition. */
export const pageDays: Rule = ({ content, note }) => {
  const taken = new Map<string, string>();
  for (const [id, page] of content.pages) {
    const letters = pageLetters(id);
    const other = taken.get(letters);
    if (other)
      note(
        at(page, 'id'),
        'D1',
        `the id "${id}", whose check code is that of "${other}"`,
        'another id for the newer page',
      );
    taken.set(letters, id);
  }
  const { issued } = content.release.value;
  for (const [id, line] of Object.entries(content.pageDays?.value ?? {}))
    if (content.pageDays && line.slice(-issued.length) > issued)
      note(
        at(content.pageDays, id),
        'T1',
        `"${line}", which is after this publication (${issued})`,
        'a later "issued" in src/content/release.json, or run npm run content -- days',
      );
};
