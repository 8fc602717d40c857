/** A column of a table for spreadsheets. */
export interface Column<T> {
  name: string;
  cell: (item: T) => string;
  /** Phone numbers begin with plus and must stay as they are dialled; the content's schema lets no formula in. */
  phone?: true;
}

/** What a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@]/;
const SPECIAL = /[",\r\n]/;
const END = '\r\n';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function written(text: string, phone: boolean): string {
  if (phone) return quoted(text);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return SPECIAL.test(safe) ? quoted(safe) : safe;
}

/** A table as RFC 4180 wants it, with a line of headings, safe to open in a spreadsheet. */
export const csv = <T>(columns: Column<T>[], items: T[]): string =>
  [
    columns.map(({ name }) => written(name, false)),
    ...items.map((item) => columns.map(({ cell, phone }) => written(cell(item), phone ?? false))),
  ]
    .map((cells) => cells.join(',') + END)
    .join('');
