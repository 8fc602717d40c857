import Papa from 'papaparse';
import { noteOf } from './limit.ts';
import type { Unit } from './unit.ts';
import type { Incoming } from './xliff.ts';

/* A table for spreadsheets: what most people open without being taught. */
const COLUMNS = ['language', 'file', 'key', 'source', 'translation', 'note', 'state'] as const;
type Row = Record<(typeof COLUMNS)[number], string>;

/** Spreadsheets run what begins so as a formula; an apostrophe before it keeps it text, and is taken off again. */
const FORMULA = /^'*[=+\-@\t\r]/;
const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
const unguarded = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;

/** Texts as CSV with a byte order mark, without which spreadsheets misread accents. */
export function toCsv(lang: string, units: Unit[]): string {
  const rows = units.map((unit): Row => {
    const { file, key, source, target = '', freshness } = unit;
    const state = target ? freshness : 'missing';
    return {
      language: lang,
      file,
      key,
      source: guarded(source),
      translation: guarded(target),
      note: guarded(noteOf(unit)),
      state,
    };
  });
  return `\ufeff${Papa.unparse({ fields: [...COLUMNS], data: rows.map((row) => COLUMNS.map((name) => row[name])) })}\r\n`;
}

/** Reads such a table, whichever separator the spreadsheet wrote. Throws an Error that names what is missing. */
export function fromCsv(text: string): Incoming {
  const { data, meta, errors } = Papa.parse<Partial<Row>>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
  });
  const [error] = errors.filter(({ type }) => type === 'Quotes');
  if (error) throw new Error(`row ${(error.row ?? 0) + 2}: ${error.message}`);
  const lost = COLUMNS.slice(0, 5).filter((name) => !meta.fields?.includes(name));
  if (lost.length) throw new Error(`the table has no column ${lost.join(', ')}`);
  const incoming: Incoming = { lang: data[0]?.language ?? '', targets: {}, sources: {} };
  for (const { file = '', key = '', source = '', translation = '' } of data) {
    if (!translation) continue;
    (incoming.targets[file] ??= {})[key] = unguarded(translation);
    (incoming.sources[file] ??= {})[key] = unguarded(source);
  }
  return incoming;
}
