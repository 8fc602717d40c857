/*
 * A table written as columns: all titles one after another, then all addresses, and so on. Beside its like a text is
 * compressed best, and no key is written twice.
 */

/** Records by id. */
type Table = Record<string, object>;

/** The ids, and the values of each key in the same order; null where a record has none, as no value of a record is. */
export interface Columns {
  ids: string[];
  columns: Record<string, unknown[]>;
}

/** A table as columns, which go by the alphabet: one more of them moves none of the others. */
export function columnsOf(table: Table): Columns {
  const records = Object.values(table) as Record<string, unknown>[];
  const keys = [...new Set(records.flatMap((record) => Object.keys(record)))].sort();
  return {
    ids: Object.keys(table),
    columns: Object.fromEntries(keys.map((key) => [key, records.map((record) => record[key] ?? null)])),
  };
}

/**
 * The table again, whatever its keys: an older app passes on those it does not know. Each cold start of the worker waits
 * for this, and `Object.fromEntries` would make it four times as long.
 */
export function tableOf({ ids, columns }: Columns): Table {
  const table: Record<string, Record<string, unknown>> = {};
  for (const id of ids) table[id] = {};
  for (const [key, values] of Object.entries(columns))
    ids.forEach((id, index) => {
      const record = table[id];
      const value = values[index];
      if (record && value !== null) record[key] = value;
    });
  return table;
}
