import Papa from 'papaparse';
import { COLUMNS, STILL_CORRECT, unguarded } from '../../text/translation-table.ts';
import { nothingOf, type Incoming } from './xliff.ts';

type Row = Record<(typeof COLUMNS)[number], string>;

/** Reads a table of texts, whichever separator the spreadsheet wrote. Throws an Error that names what is missing. */
export function fromCsv(text: string): Incoming {
  const { data, meta, errors } = Papa.parse<Partial<Row>>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
  });
  const [error] = errors.filter(({ type }) => type === 'Quotes');
  if (error) throw new Error(`row ${(error.row ?? 0) + 2}: ${error.message}`);
  const lost = COLUMNS.slice(0, 5).filter((name) => !meta.fields?.includes(name));
  if (lost.length) throw new Error(`the table has no column ${lost.join(', ')}`);
  const incoming = nothingOf(data[0]?.language ?? '');
  for (const { file = '', key = '', source = '', translation = '', state, base } of data) {
    if (base) (incoming.bases[file] ??= {})[key] = base;
    if (!translation) {
      incoming.empty.add(`${file}#${key}`);
      continue;
    }
    (incoming.targets[file] ??= {})[key] = unguarded(translation);
    (incoming.sources[file] ??= {})[key] = unguarded(source);
    if (state === STILL_CORRECT) incoming.correct.add(`${file}#${key}`);
  }
  return incoming;
}
