import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type * as v from 'valibot';
import { SOURCE_LANGUAGE } from './check/context.ts';
import type { Problem } from './problem.ts';
import { readDoc, type Doc } from './read.ts';
import { validate } from './schema/validate.ts';

/** A value with the place it was written at. */
export interface Placed<T> {
  value: T;
  doc: Doc;
  /** Path of keys inside the file. */
  path: (string | number)[];
}
export type Table<T> = Map<string, Placed<T>>;
type Out<S extends v.GenericSchema> = v.InferOutput<S>;

/** Reads files of one project folder, noting every problem instead of stopping at the first. */
export class Reader {
  readonly problems: Problem[] = [];
  constructor(private readonly root: string) {}

  files(folder: string): string[] {
    const path = join(this.root, folder);
    if (!existsSync(path)) return [];
    return readdirSync(path)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => `${folder}/${name}`);
  }

  /** Every folder of `locales`; the source language even where its folder is missing, so that this is noted. */
  languages(): Set<string> {
    const path = join(this.root, 'locales');
    const entries = existsSync(path) ? readdirSync(path, { withFileTypes: true }) : [];
    return new Set([
      SOURCE_LANGUAGE,
      ...entries.filter((entry) => entry.isDirectory()).map(({ name }) => name),
    ]);
  }

  read<S extends v.GenericSchema>(schema: S, file: string): Placed<Out<S>> | null {
    if (!existsSync(join(this.root, file))) {
      this.problems.push({
        code: 'J0',
        file,
        line: 1,
        found: 'no such file',
        write: 'the file; docs/CONTENT.md shows its form',
      });
      return null;
    }
    const doc = readDoc(this.root, file, this.problems);
    const value = doc && validate(schema, doc, this.problems);
    return doc && value !== null ? { value, doc, path: [] } : null;
  }

  /** A file that need not be there. */
  readIfThere<S extends v.GenericSchema>(schema: S, file: string): Placed<Out<S>> | null {
    return existsSync(join(this.root, file)) ? this.read(schema, file) : null;
  }

  add<T>(table: Table<T>, key: string, placed: Placed<T>): void {
    const first = table.get(key);
    if (first)
      this.problems.push({
        code: 'D1',
        file: placed.doc.file,
        line: placed.doc.lineOf([...placed.path, 'id']),
        found: `the id "${key}", which ${first.doc.file} has already`,
        write: 'an id of its own, or use the one that exists',
      });
    else table.set(key, placed);
  }

  /** A folder of files that each hold one thing, named like the file. */
  folder<S extends v.GenericSchema>(schema: S, folder: string, table: Table<Out<S> & { id: string }>): void {
    for (const file of this.files(folder)) {
      const placed = this.read(schema, file) as Placed<Out<S> & { id: string }> | null;
      if (!placed) continue;
      const name = file.slice(folder.length + 1, -'.json'.length);
      if (placed.value.id !== name)
        this.problems.push({
          code: 'D2',
          file,
          line: placed.doc.lineOf(['id']),
          found: `the id "${placed.value.id}"`,
          write: `"${name}", the name of the file`,
        });
      this.add(table, placed.value.id, placed);
    }
  }
}
