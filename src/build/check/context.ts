import type { Content, LocaleContent, Placed } from '../content.ts';
import type { Problem } from '../problem.ts';
import type { Doc } from '../read.ts';

/** A file, and the keys and indexes that lead to the place in it. */
export interface Place {
  doc: Pick<Doc, 'file' | 'lineOf'>;
  path: readonly (string | number)[];
}

/** What every rule gets: the content, and a way to note a problem at a place. */
export interface Context {
  content: Content;
  note: (place: Place, code: string, found: string, write: string) => void;
}

/** One rule across files. */
export type Rule = (context: Context) => void;

export const SOURCE_LANGUAGE = 'es';

/** The Spanish words, which every other language follows. */
export function sourceLocale(content: Content): LocaleContent | undefined {
  return content.locales.get(SOURCE_LANGUAGE);
}

/** Whether a contact exists and reaches the reader. */
export function isVisible({ contacts }: Content, id: string): boolean {
  const contact = contacts.get(id)?.value;
  return !!contact && !contact.hidden;
}

/** A place inside a value that was read. */
export const at = ({ doc, path }: Placed<unknown>, ...keys: (string | number)[]): Place => ({
  doc,
  path: [...path, ...keys],
});

/** The first line of a file that should be there and is not. */
export const absent = (file: string): Place => ({ doc: { file, lineOf: () => 1 }, path: [] });

export const problemAt = ({ doc, path }: Place, code: string, found: string, write: string): Problem => ({
  code,
  file: doc.file,
  line: doc.lineOf(path),
  found,
  write,
});
