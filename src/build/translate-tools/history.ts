import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEntry, sourceHash, type Review } from '../translation-state.ts';
import { writeWhole } from './write-whole.ts';

/*
 * `locales/es/history.json`: Spanish texts that translations were made from, by their hash. It lets the tool show what
 * a text said before it changed. The tool writes it; texts that no language refers to any more are dropped.
 */
const FILE = 'locales/es/history.json';

export type History = Record<string, string>;

export function readHistory(root: string): History {
  const file = join(root, FILE);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as History) : {};
}

/** Keeps the texts that reviews refer to: those known before, and those of today. */
export function writeHistory(root: string, before: History, today: string[], reviews: Review[]): void {
  const known: History = { ...before, ...Object.fromEntries(today.map((text) => [sourceHash(text), text])) };
  const used = new Set(
    reviews
      .flatMap((review) => Object.values(review).flatMap(Object.values))
      .flatMap((text: string) => parseEntry(text)?.source ?? []),
  );
  const kept = [...used].sort().flatMap((hash) => {
    const text = known[hash];
    return text === undefined ? [] : [[hash, text]];
  });
  writeWhole(join(root, FILE), `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
}
