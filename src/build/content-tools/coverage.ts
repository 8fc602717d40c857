import type { Content } from '../content.ts';
import { dossierEntries, isForgotten, type DossierEntry } from '../dossier.ts';
import { columns } from './columns.ts';
import type { Outcome } from './outcome.ts';

function whereabouts(entry: DossierEntry): string {
  if (entry.pages.length) return entry.pages.map(({ id }) => id).join(', ');
  if (entry.contact) return `contact, ${entry.contact.country}`;
  return entry.reason === null ? 'FORGOTTEN' : `left out: ${entry.reason}`;
}

/** What became of every id of the dossier; fails when one was forgotten. */
export function coverage(content: Content): Outcome {
  const entries = dossierEntries(content);
  const forgotten = entries.filter(isForgotten).map(({ id }) => id);
  return {
    text: [
      columns([
        ['list', 'id', 'where'],
        ...entries.map((entry) => [entry.list, entry.id, whereabouts(entry)]),
      ]),
      forgotten.length
        ? `\n${forgotten.length} of ${entries.length} forgotten: ${forgotten.join(', ')}.\nName each in "covers" of a page, give it a contact record, or write the reason in src/content/omitted.json.`
        : `\nAll ${entries.length} are covered, or left out for a reason.`,
    ].join('\n'),
    ok: forgotten.length === 0,
  };
}
