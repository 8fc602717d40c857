import type { Unit } from '../model/translation.ts';
import { noteOf } from './limit.ts';
import { printOf } from './print-of.ts';

/* A table for spreadsheets: what most people open without being taught. */
export const COLUMNS = ['language', 'file', 'key', 'source', 'translation', 'note', 'state', 'base'] as const;

/** The state of a row whose Spanish changed and whose translation a person found still right. */
export const STILL_CORRECT = 'still-correct';

/** Spreadsheets run what begins so as a formula; an apostrophe before it keeps it text, and is taken off again. */
const FORMULA = /^'*[=+\-@\t\r]/;
const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
export const unguarded = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;
const cell = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/**
 * A text for the table; `state` says more than its freshness where a person has judged it. `base` are the words in the
 * guide that its translation was written over, where those are not the words of the row.
 */
export type Row = Omit<Unit, 'entry'> & { state?: string; base?: string };

/** Stands for the words that a translation was written over; the letter keeps spreadsheets from reading a number. */
export const baseMark = (words: string | undefined): string => `w${printOf((words ?? '').normalize('NFC'))}`;

/** Texts as CSV (RFC 4180) with a byte order mark, without which spreadsheets misread accents. */
export function toCsv(lang: string, rows: Row[]): string {
  const lines = rows.map((row) => {
    const { file, key, source, target = '', freshness } = row;
    const state = row.state ?? (target ? freshness : 'missing');
    return [
      lang,
      file,
      key,
      guarded(source),
      guarded(target),
      guarded(noteOf(row, lang)),
      state,
      baseMark(row.base ?? target),
    ];
  });
  return `\ufeff${[[...COLUMNS], ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}
