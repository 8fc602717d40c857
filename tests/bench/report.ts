import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A line of a table, by the names of its columns. */
export type Row<Column extends string> = Record<Column, string>;

function table<Column extends string>(columns: readonly Column[], rows: Row<Column>[]): string {
  const head = Object.fromEntries(columns.map((name) => [name, name])) as unknown as Row<Column>;
  const widths = columns.map((name) => Math.max(3, ...[head, ...rows].map((row) => row[name].length)));
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  const filled = (row: Row<Column>): string =>
    line(columns.map((name, at) => row[name].padEnd(widths[at] ?? 0)));
  return [filled(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(filled)].join('\n');
}

/** Prints a table and keeps it in a file of `docs`, below the words that say what it is. */
export function report<Column extends string>(
  file: string,
  words: string,
  columns: readonly Column[],
  rows: Row<Column>[],
): void {
  const text = table(columns, rows);
  console.log(`\n${text}\n`);
  writeFileSync(fileURLToPath(new URL(`../../docs/${file}`, import.meta.url)), `${words}\n\n${text}\n`);
}
