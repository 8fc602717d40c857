/** One way in which an author or a thief can break the content, and what the checker must answer. */
export interface Row {
  name: string;
  /** The file that is changed, added or taken away. */
  file: string;
  /** Its new content; null takes it away. A file that is added comes in as an empty text. */
  change: (text: string) => string | Buffer | null;
  code: string;
  /** A piece of the line that the problem must name; empty for the first line. */
  where: string;
  /** The file that the problem must name, where it is another one. */
  in?: string;
  /** Codes of the problems that follow from the same mistake, often in the other language. */
  also?: readonly string[];
}

export const row = (
  name: string,
  file: string,
  change: Row['change'],
  code: string,
  where = '',
  more: Pick<Row, 'in' | 'also'> = {},
): Row => ({ name, file, change, code, where, ...more });

/** One piece of the file for another; the piece must stand there exactly once. */
export const swap =
  (from: string, to: string) =>
  (text: string): string => {
    const parts = text.split(from);
    if (parts.length !== 2) throw new Error(`"${from}" stands ${parts.length - 1} times in the file`);
    return parts.join(to);
  };

/** Another content altogether. */
export const becomes = (content: string | Buffer) => (): string | Buffer => content;

export const gone = (): null => null;

/** The same change of many pieces, one after the other. */
export const both =
  (...changes: ((text: string) => string)[]) =>
  (text: string): string =>
    changes.reduce((result, change) => change(result), text);

export const FACTS = 'src/content/facts/mx-asylum.json';
export const TRAIN_FACTS = 'src/content/facts/mx-train.json';
export const SOURCES = 'src/content/sources.json';
export const CONTACTS = 'src/content/contacts/mx.json';
export const PATHWAY = 'src/content/pathways/mx-asylum.json';
export const GUIDE = 'src/content/guides/mx-train.json';
export const RIGHT = 'src/content/pathways/right-asylum.json';
export const ABOUT = 'src/content/guides/about.json';
export const BLOCK = 'src/content/blocks/appeal-days.json';
export const MAP = 'src/content/routes/south.json';
export const FIGURES = 'src/content/figures.json';
export const RELEASE = 'src/content/release.json';
export const ES_PATHWAY = 'locales/es/pathways/mx-asylum.json';
export const EN_PATHWAY = 'locales/en/pathways/mx-asylum.json';
export const ES_GUIDE = 'locales/es/guides/mx-train.json';
export const EN_GUIDE = 'locales/en/guides/mx-train.json';
export const ES_CONTACTS = 'locales/es/contacts.json';
export const EN_CONTACTS = 'locales/en/contacts.json';
export const ES_UI = 'locales/es/ui.json';
export const EN_UI = 'locales/en/ui.json';
export const ES_LOCALE = 'locales/es/locale.json';
export const EN_LOCALE = 'locales/en/locale.json';
