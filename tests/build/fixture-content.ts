/**
 * A project that is small and whole: every kind of file once, and nothing to mend. The broken corpus changes one
 * thing in it at a time.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { problemsIn } from '../../src/build/check/check.ts';
import { readContent, type Content } from '../../src/build/content.ts';
import { ContentError, type Problem } from '../../src/build/problem.ts';
import { STRUCTURE } from './fixture-structure.ts';
import { CONTACT_WORDS, LIST_WORDS, PAGE_WORDS, type Lang } from './fixture-words.ts';

/** The text or the bytes of each file, by its path from the root. */
export type Files = Map<string, string | Buffer>;

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** `locale.json` and `ui.json` are the real ones: they are long, and the rules must hold for them anyway. */
const real = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../locales/${path}`, import.meta.url), 'utf-8'));

/** The files of the whole project, ready to be changed. */
export function validFiles(): Files {
  const files: Files = new Map();
  for (const [path, value] of Object.entries(STRUCTURE)) files.set(`src/content/${path}`, json(value));
  for (const lang of ['es', 'en'] satisfies Lang[]) {
    const base = `locales/${lang}`;
    for (const name of ['locale.json', 'ui.json'])
      files.set(`${base}/${name}`, json(real(`${lang}/${name}`)));
    files.set(`${base}/contacts.json`, json(CONTACT_WORDS[lang]));
    for (const [path, words] of Object.entries({ ...PAGE_WORDS, ...LIST_WORDS }))
      files.set(`${base}/${path}`, json(words[lang]));
  }
  return files;
}

/** Writes one file of the project, or takes it away where there is no content for it. */
export function writeFile(root: string, path: string, data: string | Buffer | null | undefined): void {
  const target = join(root, path);
  mkdirSync(dirname(target), { recursive: true });
  if (data === null || data === undefined) rmSync(target, { force: true });
  else writeFileSync(target, data);
}

/** Writes the files into a new folder of the system's temporary one; the caller removes it. */
export function writeProject(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), 'vereda-content-'));
  for (const [path, data] of files) writeFile(root, path, data);
  return root;
}

/** What changes in the small project: a file's new text from its old one, empty for a new file; null takes it away. */
export type Changes = Record<string, (text: string) => string | null>;

/** The small project with these changes, read; nothing is left on the disk. */
export function contentWith(changes: Changes): Content {
  const files = validFiles();
  for (const [path, change] of Object.entries(changes)) {
    const text = change(files.get(path)?.toString() ?? '');
    if (text === null) files.delete(path);
    else files.set(path, text);
  }
  const root = writeProject(files);
  try {
    return readContent(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Every problem an author would be told of: those of form, or else those across files. */
export function problemsOf(root: string): Problem[] {
  try {
    return problemsIn(readContent(root));
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}
