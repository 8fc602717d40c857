import type { Content, LocaleContent, Placed } from '../content.ts';
import type { Problem } from '../problem.ts';

/** What every rule gets: the content, and a way to note a problem at a place. */
export interface Context {
  content: Content;
  note(placed: Pick<Placed<unknown>, 'doc' | 'path'>, code: string, found: string, write: string): void;
}

/** One rule across files. */
export type Rule = (context: Context) => void;

export const SOURCE_LANGUAGE = 'es';

/** The Spanish words, which every other language follows. */
export function sourceLocale(content: Content): LocaleContent | undefined {
  return content.locales.get(SOURCE_LANGUAGE);
}

/** A place inside a words file. */
export const at = (placed: Placed<unknown>, key: string): Pick<Placed<unknown>, 'doc' | 'path'> => ({
  doc: placed.doc,
  path: [...placed.path, key],
});

export const problemAt = (
  { doc, path }: Pick<Placed<unknown>, 'doc' | 'path'>,
  code: string,
  found: string,
  write: string,
): Problem => ({ code, file: doc.file, line: doc.lineOf(path), found, write });
