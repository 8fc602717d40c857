import { tableOf, type Columns } from './columns.ts';
import { READABLE_FORMATS, type Pack } from './pack.ts';
import { Problem } from './problem.ts';

type TableName = 'sources' | 'facts' | 'pages' | 'contacts';

/** A pack whose large tables are something else. */
type WithTables<T> = Omit<Pack, TableName> & Record<TableName, T>;

/** A pack as it is written, its large tables in columns: 6 kB less over the wire than with the tables as they are. */
export type WrittenPack = WithTables<Columns>;

/** Format 1 had its tables as they are. */
const FORMAT_WITHOUT_COLUMNS = 1;

/**
 * Turns each large table into something else. Sources come first, then what cites them: the closer, the better they are
 * compressed. Blocks of pages in columns would save another kilobyte, and make each cold start of the worker slower.
 */
export const mapTables = <From, To>(
  { sources, facts, pages, contacts, ...rest }: WithTables<From>,
  to: (table: From) => To,
): WithTables<To> => ({
  sources: to(sources),
  facts: to(facts),
  pages: to(pages),
  contacts: to(contacts),
  ...rest,
});

/** A pack from what its text holds. */
export const fromWritten = (written: WrittenPack): Pack => mapTables(written, tableOf) as Pack;

/** A pack from its text, or from that of an earlier format. Throws Problem `format` where it needs a newer app. */
export function readPackText(text: string): Pack {
  const pack = JSON.parse(text) as Pack | WrittenPack;
  if (!READABLE_FORMATS.includes(pack.format)) throw new Problem('format', `pack has format ${pack.format}`);
  return pack.format === FORMAT_WITHOUT_COLUMNS ? (pack as Pack) : fromWritten(pack as WrittenPack);
}
