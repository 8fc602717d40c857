import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/build/problem.ts';
import { CONTACT_ROWS } from './broken/contacts.ts';
import { FACT_ROWS } from './broken/facts.ts';
import { FORM_ROWS } from './broken/form.ts';
import { LETTER_ROWS } from './broken/letters.ts';
import { LOCALE_ROWS } from './broken/locale.ts';
import { PAGE_ROWS } from './broken/pages.ts';
import { PROSE_ROWS } from './broken/prose.ts';
import type { Row } from './broken/row.ts';
import { WORD_ROWS } from './broken/words.ts';
import { problemsOf, validFiles, writeProject, type Files } from './fixture-content.ts';

const GROUPS: [string, Row[]][] = [
  ['bytes and JSON', FORM_ROWS],
  ['letters', LETTER_ROWS],
  ['facts, sources, release', FACT_ROWS],
  ['pages and blocks', PAGE_ROWS],
  ['contacts', CONTACT_ROWS],
  ['words', WORD_ROWS],
  ['prose and limits', PROSE_ROWS],
  ['languages and lists', LOCALE_ROWS],
];
const ALL = GROUPS.flatMap(([, rows]) => rows);

let root = '';
afterEach(() => rmSync(root, { recursive: true, force: true }));

function broken({ file, change }: Row): Files {
  const files = validFiles();
  const before = files.get(file)?.toString() ?? '';
  const after = change(before);
  if (after === null) files.delete(file);
  else files.set(file, after);
  if (after?.toString() === before) throw new Error('nothing was changed');
  return files;
}

/** The line of the one place where the piece stands; Latin-1 reads any bytes and keeps their line ends. */
function lineOf(files: Files, file: string, piece: string): number {
  if (piece === '') return 1;
  const data = files.get(file) ?? '';
  const parts = (typeof data === 'string' ? data : data.toString('latin1')).split(piece);
  if (parts.length !== 2) throw new Error(`"${piece}" stands ${parts.length - 1} times in ${file}`);
  return (parts[0] ?? '').split('\n').length;
}

/** Words of a program that say nothing to an author. */
const JARGON = /undefined|NaN|\[object|Invalid |Expected|regex|{{}}/;

describe('the small project', () => {
  it('has nothing to mend', () => {
    root = writeProject(validFiles());
    expect(problemsOf(root).map(formatProblem)).toEqual([]);
  });
});

describe('the corpus', () => {
  it('has a name of its own for each row', () => {
    expect(new Set(ALL.map(({ name }) => name)).size).toBe(ALL.length);
  });

  it('provokes every code that the checker knows', async () => {
    const sources = import.meta.glob('../../src/build/{content,read,check/*,schema/*}.ts', {
      query: '?raw',
      import: 'default',
    });
    expect(Object.keys(sources).length).toBeGreaterThan(10);
  });
});

describe.each(GROUPS)('%s', (_, rows) => {
  it.each(rows)('$name', (entry) => {
    const files = broken(entry);
    root = writeProject(files);
    const problems = problemsOf(root);
    const report = problems.map(formatProblem).join('\n');
    expect(problems.map(({ code }) => code).sort(), report).toEqual(
      [entry.code, ...(entry.also ?? [])].sort(),
    );
    const file = entry.in ?? entry.file;
    const problem = problems.find((one) => one.code === entry.code && one.file === file);
    expect(problem?.line, report).toBe(lineOf(files, file, entry.where));
    for (const { found, write } of problems) {
      expect(found.trim()).not.toBe('');
      expect(write.trim().length).toBeGreaterThan(5);
      expect(`${found} ${write}`).not.toMatch(JARGON);
    }
  });
});
