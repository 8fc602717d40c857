import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

/** New words by file and key; a field of a contact is "<id>.<field>". */
export type Edits = Record<string, Record<string, string>>;

type Json = Record<string, unknown>;

const readJson = (file: string): Json =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Json) : {};

/** Keys in the order of the Spanish file, so that two files can be read side by side; others after them. */
function inOrder(words: Json, order: string[]): Json {
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.fromEntries(Object.entries(words).sort(([a], [b]) => rank(a) - rank(b)));
}

function set(words: Json, key: string, text: string, nested: boolean): void {
  const at = nested ? key.lastIndexOf('.') : -1;
  if (at < 0) words[key] = text;
  else words[key.slice(0, at)] = { ...(words[key.slice(0, at)] as Json), [key.slice(at + 1)]: text };
}

/** Writes new words into the files of a language. Files that change nothing keep their bytes; the names of those written. */
export function writeLocale(root: string, lang: string, edits: Edits): string[] {
  return Object.entries(edits).flatMap(([file, texts]) => {
    const path = `locales/${lang}/${file}.json`;
    const words = readJson(join(root, path));
    const before = JSON.stringify(words);
    for (const [key, text] of Object.entries(texts))
      set(words, key, text.normalize('NFC'), file === 'contacts');
    if (JSON.stringify(words) === before) return [];
    const order = Object.keys(readJson(join(root, `locales/es/${file}.json`)));
    writeWhole(join(root, path), `${JSON.stringify(inOrder(words, order), null, 2)}\n`);
    return [path];
  });
}
